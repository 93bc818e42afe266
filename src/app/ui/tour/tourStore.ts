// Where a person is in the tour. State only.
import { createUiStore } from '../parts/createUiStore'

/** Number of the step on screen; undefined: no tour. */
export const tourStore = createUiStore<{ readonly step: number | undefined }>({ step: undefined })

export function startTour(): void {
  tourStore.set({ step: 0 })
}

export function endTour(): void {
  tourStore.set({ step: undefined })
}
