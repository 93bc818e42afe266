// What the process editor shows: which step is chosen, as a graph or as a table. State only.
import { createUiStore } from '../parts/createUiStore'

interface ProcessState {
  readonly chosen: { readonly route: string; readonly index: number } | undefined
  readonly view: 'graph' | 'table'
}

export const processStore = createUiStore<ProcessState>({ chosen: undefined, view: 'graph' })
