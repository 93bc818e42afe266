// Where the context menu is open, if it is.
import { createUiStore } from '../parts/createUiStore'

export const contextMenuStore = createUiStore<{
  readonly at: { readonly x: number; readonly y: number } | undefined
}>({ at: undefined })
