// What the step debugger remembers while its panel is closed: the conditions to stop at and where the run stopped last.
import type { Breakpoint } from '../../../core/protocol/SimApi'
import { createUiStore } from '../parts/createUiStore'

export interface DebugState {
  readonly breakpoints: readonly Breakpoint[]
  /** Number of the condition at which the run stands. */
  readonly brokeAt: number | undefined
}

export const debugStore = createUiStore<DebugState>({ breakpoints: [], brokeAt: undefined })
