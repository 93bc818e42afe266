// What a host needs from the thread it runs in: a wall clock and a way to let go of the thread. Injected, so core owns no timers.

export interface HostClock {
  /** Milliseconds on a scale the reader of the frames shares (time origin + now). */
  nowMs(): number
  /** Runs the callback after other pending messages of the thread have had their turn. */
  soon(callback: () => void): void
  /** Runs the callback after about this many milliseconds. */
  later(delayMs: number, callback: () => void): void
}
