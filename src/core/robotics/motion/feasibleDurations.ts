// All durations in which one joint can get from one state of motion to another: the shortest, and the gaps above it. For a fixed duration the
// attainable ways form an interval (the dynamics are linear, the limits convex), so the durations change between possible and impossible
// only where the nearest or the farthest way equals the distance: at the extremal motions found here.
import type { ClimbRoot } from './climbingMotion'
import { climbRoots } from './climbingMotion'
import type { PeakRoot } from './crossingMotion'
import { peakRoots } from './crossingMotion'
import type { StatePair } from './statePair'
import { leavingVelocity, mirrored, reversed } from './statePair'

/** An extremal motion: of which family, seen how. */
export interface ExtremalMotion {
  readonly durationS: number
  readonly mirrored: boolean
  readonly reversed: boolean
  readonly shape: PeakRoot | ClimbRoot
}

export interface FeasibleDurations {
  readonly shortest: ExtremalMotion
  /** Impossible durations above the shortest, each open at both ends. */
  readonly gaps: readonly (readonly [number, number])[]
}

/** Roots nearer than this are one: families share their end members. */
const SAME_S = 1e-9
/** Limits are taken this much wider against rounding. */
const SLACK = 1 + 1e-9

const NO_GAPS: FeasibleDurations['gaps'] = []

/** undefined when the states themselves break the limits. */
export function feasibleDurations(pair: StatePair): FeasibleDurations | undefined {
  if (!isEndPossible(pair)) return undefined
  const motions = extremalMotions(pair)
  if (motions.length === 0) return undefined
  if (motions.length === 1) return { shortest: motions[0]!, gaps: NO_GAPS }
  motions.sort((a, b) => a.durationS - b.durationS)
  const changes: number[] = []
  for (const { durationS } of motions) {
    if (changes.length > 0 && durationS - changes.at(-1)! < SAME_S * (1 + durationS)) continue
    changes.push(durationS)
  }
  const gaps: [number, number][] = []
  // Counted from above: beyond the last change every duration is possible.
  for (let i = changes.length - 1; i >= 2; i -= 2) gaps.push([changes[i - 1]!, changes[i]!])
  return { shortest: motions[0]!, gaps }
}

/** The end can be entered without having broken a limit just before. */
function isEndPossible(pair: StatePair): boolean {
  const before = leavingVelocity(pair)
  const { endVelocity: v, endAcceleration: a } = pair
  const inside = (value: number, low: number, high: number) => value >= low * SLACK && value <= high * SLACK
  return (
    inside(v, pair.minVelocity, pair.maxVelocity) &&
    inside(before, pair.minVelocity, pair.maxVelocity) &&
    inside(a, pair.minAcceleration, pair.maxAcceleration)
  )
}

function extremalMotions(pair: StatePair): ExtremalMotion[] {
  const motions: ExtremalMotion[] = []
  for (const mirror of [false, true]) {
    const seen = mirror ? mirrored(pair) : pair
    const peaks: PeakRoot[] = []
    peakRoots(seen, peaks)
    for (const shape of peaks)
      motions.push({ durationS: shape.durationS, mirrored: mirror, reversed: false, shape })
    for (const backwards of [false, true]) {
      // A climb ends (or, backwards, begins) with an acceleration of its own: mostly there is none.
      if (!((backwards ? -seen.startAcceleration : seen.endAcceleration) > 0)) continue
      const climbs: ClimbRoot[] = []
      climbRoots(backwards ? reversed(seen) : seen, climbs)
      for (const shape of climbs) {
        motions.push({ durationS: shape.durationS, mirrored: mirror, reversed: backwards, shape })
      }
    }
  }
  return motions
}
