// Whether the command palette is open. State only.
import { createUiStore } from '../parts/createUiStore'

export const paletteStore = createUiStore<{ readonly open: boolean }>({ open: false })
