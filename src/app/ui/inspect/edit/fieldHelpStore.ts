// Which field's help stands at the foot of the inspector: the one under the pointer or with the focus.
import { createUiStore } from '../../parts/createUiStore'

export const fieldHelpStore = createUiStore<{ readonly key: string | undefined }>({ key: undefined })
