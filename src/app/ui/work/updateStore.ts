// A newer program that waits for a person to start it. State only.
import { createUiStore } from '../parts/createUiStore'

export const updateStore = createUiStore<{ readonly apply: (() => void) | undefined }>({ apply: undefined })
