// Ties simulated time to wall time: where the run should be now, for a speed that may change or be unlimited. Runs nothing itself.

/** Ticks (µs) of simulated time for one wall millisecond at speed 1. */
const TICKS_PER_MS = 1000
/** A thread that slept longer than this does not try to catch up: the picture would jump. */
const LONGEST_GAP_MS = 250

export class Pacer {
  #speed = 1
  #atMs = 0
  #atTick = 0

  /** Simulated seconds per wall second; Infinity: no pacing. */
  get speed(): number {
    return this.#speed
  }

  /** From here on, `tick` belongs to `nowMs`. Call after a pause, a jump or a change of speed. */
  anchor(nowMs: number, tick: number): void {
    this.#atMs = nowMs
    this.#atTick = tick
  }

  setSpeed(speed: number, nowMs: number, tick: number): void {
    this.#speed = speed
    this.anchor(nowMs, tick)
  }

  /** The tick the run should have reached; moves the anchor along so that a slow machine is late once, not for ever. */
  targetTick(nowMs: number, tick: number): number {
    if (this.#speed === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY
    const elapsedMs = Math.min(nowMs - this.#atMs, LONGEST_GAP_MS)
    const target = this.#atTick + elapsedMs * TICKS_PER_MS * this.#speed
    this.anchor(nowMs, Math.max(tick, target))
    return Math.max(tick, Math.floor(target))
  }
}
