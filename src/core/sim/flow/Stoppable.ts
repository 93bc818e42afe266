// What failures, shifts and people may do to a resource. Interfaces only: stations, conveyors, pools and robots each know how.

/** What happens to the job in hand when a failure is over. */
export const EFFECT = { resume: 0, restart: 1, scrap: 2 } as const

/** A resource that can be made to stand still for a reason, and several reasons at once. */
export interface Stoppable {
  /** `state` is STATE.failed, maintenance, held or off; `effect` (EFFECT) says what becomes of the job in hand. */
  suspend(state: number, effect: number): void
  /** The reason is gone; goes on when no other is left. */
  release(state: number): void
}

/** A resource with working hours. It reads the calendar's rule (`atEnd`) and next edge itself. */
export interface ShiftWorker {
  shiftStarts(): void
  shiftEnds(): void
}

/** A resource whose completed jobs age it (failure basis `cycles`). */
export interface CycleListener {
  cycleDone(): void
}
