// How many pixels a moving picture gets on a computer that draws slowly: fewer when frames come late, more again when there is
// time. Reads no clock and draws nothing.

/** Share of the full resolution at each level. */
const LEVELS = [1, 0.75, 0.5] as const
/** Frames in a row that are judged together; one late frame says nothing. */
const FRAMES = 6
/** Pictures that follow each other more slowly than this are not one movement. */
const PAUSE_MS = 1000
/** Below eight pictures a second a movement is hard to follow. */
const SLOW_MS = 125
const QUICK_MS = 30
/** So that a computer at the edge does not switch to and fro: each step up that failed makes the next one rarer. */
const FRAMES_BEFORE_SHARPER = 120

export class Sharpness {
  private level = 0
  private lastMs = Number.NEGATIVE_INFINITY
  private readonly gaps: number[] = []
  private quickFrames = 0
  private patience = FRAMES_BEFORE_SHARPER

  /** Share of the full resolution, 0.5..1. */
  get share(): number {
    return LEVELS[this.level]!
  }

  /** A frame was drawn at this moment (ms of any clock); true when the next one should have another resolution. */
  drawn(nowMs: number): boolean {
    const gap = nowMs - this.lastMs
    this.lastMs = nowMs
    if (gap > PAUSE_MS) return false
    this.gaps.push(gap)
    this.quickFrames = gap < QUICK_MS ? this.quickFrames + 1 : 0
    if (this.quickFrames >= this.patience && this.level > 0) return this.moveTo(this.level - 1)
    if (this.gaps.length < FRAMES) return false
    const median = this.gaps.splice(0).sort((a, b) => a - b)[FRAMES / 2]!
    if (median < SLOW_MS || this.level === LEVELS.length - 1) return false
    this.patience *= 2
    return this.moveTo(this.level + 1)
  }

  private moveTo(level: number): boolean {
    this.level = level
    this.quickFrames = 0
    this.gaps.length = 0
    return true
  }
}
