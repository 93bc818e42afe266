// The state changes of the last part of a run, per entity, for the Gantt: bounded, filled from frames, read by the canvas.
// Does not know names, colours or pixels.
import { type FrameViews, HEADER, TRACE_STRIDE } from '../../core/results/frameLayout'

/** Changes kept per entity; at a change every few seconds that is some hours of history. */
const KEEP_PER_ENTITY = 4_000
/** Old entries are cut in one go when a quarter too many have gathered, so that cutting stays rare. */
const CUT_AT = KEEP_PER_ENTITY * 1.25

/** A stretch of time in one state; `endTick` of the newest is the latest clock. */
export interface GanttSegment {
  readonly startTick: number
  readonly endTick: number
  readonly state: number
}

interface Track {
  ticks: number[]
  states: number[]
}

export class GanttHistory {
  #tracks: Track[] = []
  #firstTick = 0
  #lastTick = 0
  #complete = true
  #version = 0
  /** Version of the history before its first frame. */
  #emptyVersion = 0

  /** Grows with every change; a drawing compares it instead of the data. */
  get version(): number {
    return this.#version
  }

  get lastTick(): number {
    return this.#lastTick
  }

  get firstTick(): number {
    return this.#firstTick
  }

  /** False once entries were lost on the way (run faster than the trace ring): then gaps are drawn as unknown. */
  get complete(): boolean {
    return this.#complete
  }

  reset(entityCount: number): void {
    this.#tracks = Array.from({ length: entityCount }, () => ({ ticks: [], states: [] }))
    this.#firstTick = 0
    this.#lastTick = 0
    this.#complete = true
    this.#emptyVersion = ++this.#version
  }

  /** Takes the trace of a frame; states of the frame itself fill what a lossy trace left out. */
  add(frame: FrameViews): void {
    const tick = frame.header[HEADER.tick]!
    const count = frame.header[HEADER.traceCount]!
    const isFirst = this.#version === this.#emptyVersion
    if (isFirst) this.#firstTick = count > 0 ? frame.trace[0]! : tick
    for (let entry = 0; entry < count; entry++) {
      const at = entry * TRACE_STRIDE
      this.#push(frame.trace[at + 1]!, frame.trace[at]!, frame.trace[at + 2]!)
    }
    if (frame.header[HEADER.traceLost]! > 0) this.#complete = false
    // What the first trace does not mention has been as it is since the trace begins.
    const since = isFirst ? this.#firstTick : tick
    for (let entity = 0; entity < frame.states.length; entity++) {
      this.#push(entity, this.#isKnown(entity) ? tick : since, frame.states[entity]!)
    }
    this.#lastTick = tick
    this.#version++
  }

  /** Stretches of an entity between two ticks, oldest first. */
  segments(entity: number, fromTick: number, toTick: number): GanttSegment[] {
    const track = this.#tracks[entity]
    if (track === undefined) return []
    const found: GanttSegment[] = []
    for (let index = firstAfter(track.ticks, fromTick) - 1; index < track.ticks.length; index++) {
      if (index < 0) continue
      const startTick = track.ticks[index]!
      if (startTick > toTick) break
      found.push({
        startTick,
        endTick: track.ticks[index + 1] ?? this.#lastTick,
        state: track.states[index]!,
      })
    }
    return found
  }

  #isKnown(entity: number): boolean {
    return (this.#tracks[entity]?.ticks.length ?? 0) > 0
  }

  #push(entity: number, tick: number, state: number): void {
    const track = this.#tracks[entity]
    if (track === undefined || track.states[track.states.length - 1] === state) return
    track.ticks.push(tick)
    track.states.push(state)
    if (track.ticks.length > CUT_AT) {
      track.ticks.splice(0, track.ticks.length - KEEP_PER_ENTITY)
      track.states.splice(0, track.states.length - KEEP_PER_ENTITY)
    }
  }
}

/** Index of the first tick greater than `tick`. */
function firstAfter(ticks: readonly number[], tick: number): number {
  let low = 0
  let high = ticks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ticks[middle]! <= tick) low = middle + 1
    else high = middle
  }
  return low
}
