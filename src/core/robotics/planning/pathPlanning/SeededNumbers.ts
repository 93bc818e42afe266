// Evenly spread numbers that depend on a seed only: the same plan for the same question. Not for simulated chance, which has named streams.

/** Mulberry32 (T. Ettinger, 2017): one 32-bit state, passes the small crush test; plenty for choosing sample poses. */
export class SeededNumbers {
  private state: number

  constructor(seed: number) {
    this.state = seed | 0
  }

  /** In [0, 1). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
