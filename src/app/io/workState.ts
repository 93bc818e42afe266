// What a person may know of where the work is kept: which project and scenario, whether it is saved, and what is wrong. State only;
// WorkKeeper changes it.
import { create } from 'zustand'

/** `full`: the browser has no room left; `refused`: it does not let us store (a private window, a policy). */
export type KeepFailure = 'full' | 'refused'

export interface WorkState {
  readonly project: { readonly id: string; readonly name: string } | undefined
  readonly scenario: { readonly id: string; readonly name: string } | undefined
  /** `nothing`: a shipped cell that nobody changed. */
  readonly saved: 'nothing' | 'saving' | 'saved' | 'failed'
  readonly failure: KeepFailure | undefined
  /** Another tab has this scenario open and keeps it; a change made here goes into a copy. */
  readonly elsewhere: boolean
  /** A change went into a copy because another tab keeps the original. */
  readonly copied: boolean
  /** Work was brought back that had not been saved when the page ended. */
  readonly recovered: boolean
  /** Grows when projects, scenarios or versions were added, renamed or removed: lists read again. */
  readonly listed: number
}

export const UNKEPT: Omit<WorkState, 'listed'> = {
  project: undefined,
  scenario: undefined,
  saved: 'nothing',
  failure: undefined,
  elsewhere: false,
  copied: false,
  recovered: false,
}

export const useWork = create<WorkState>(() => ({ ...UNKEPT, listed: 0 }))
