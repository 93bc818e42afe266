// How much simulated time fits in one turn of the thread when the run goes as fast as it can. Learns from the turns before.

/** A turn of this length keeps a pause or a ping waiting no longer than a person notices. */
export const TURN_BUDGET_MS = 8
const SMALLEST_TICKS = 1_000
/** One simulated day: beyond this a turn gains nothing. */
const LARGEST_TICKS = 86_400_000_000

export class SliceSizer {
  #ticks = 1_000_000

  /** Simulated ticks to try in the next step of a turn. */
  get ticks(): number {
    return this.#ticks
  }

  /** Reports how long the last step took. */
  learn(elapsedMs: number): void {
    if (elapsedMs > TURN_BUDGET_MS / 2) this.#ticks = Math.max(SMALLEST_TICKS, Math.floor(this.#ticks / 2))
    else if (elapsedMs < TURN_BUDGET_MS / 8) this.#ticks = Math.min(LARGEST_TICKS, this.#ticks * 2)
  }
}
