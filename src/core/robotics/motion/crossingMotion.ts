// Extremal motions of one joint that pass through zero acceleration at a peak velocity above what start and end come to by themselves: the
// farthest way in a given time, or the shortest time for a way. Mirror and reversal give the rest.
import type { StatePair } from './statePair'
import { leavingVelocity, restingVelocity } from './statePair'
import { newRamp, rampSlope, rampUp } from './velocityRamp'

/** A start that was braked comes to rest exactly at a limit, but for rounding. */
const ROUNDING = 1e-9

const up = newRamp()
const down = newRamp()

/** Sum of both ramps at the last peak velocity evaluated. */
interface Peak {
  durationS: number
  way: number
  /** d duration / d peak. */
  slope: number
  /** d way / d duration along the family (the Hamiltonian of the farthest motion); grows with the peak. */
  gain: number
}
const peakState: Peak = { durationS: 0, way: 0, slope: 0, gain: 0 }

/** Lowest peak velocity of this family. */
export function lowestPeak(pair: StatePair): number {
  return Math.max(restingVelocity(pair), leavingVelocity(pair))
}

/** Time and way of start → peak → end without cruising. */
export function atPeak(pair: StatePair, peak: number): Peak {
  rampUp(pair.startVelocity, pair.startAcceleration, peak, pair.maxAcceleration, pair.jerk, up)
  rampUp(pair.endVelocity, -pair.endAcceleration, peak, -pair.minAcceleration, pair.jerk, down)
  peakState.durationS = up.durationS + down.durationS
  peakState.way = up.way + down.way
  peakState.slope = rampSlope(up) + rampSlope(down)
  peakState.gain = peak + (up.peak * down.peak) / (2 * pair.jerk)
  return peakState
}

export interface PeakRoot {
  readonly durationS: number
  readonly peak: number
  /** Time spent at the peak velocity. */
  readonly cruiseS: number
}

/** Every motion of the family that covers exactly the distance. */
export function peakRoots(pair: StatePair, roots: PeakRoot[]): void {
  const settled = lowestPeak(pair)
  const highest = highestPeak(pair, settled)
  if (settled > highest + ROUNDING * Math.abs(highest)) return
  const lowest = Math.min(settled, highest)
  const top = atPeak(pair, highest)
  const rest = pair.distance - top.way
  if (rest > 0 && highest > 0 && pair.maxVelocity < Number.POSITIVE_INFINITY) {
    const cruiseS = rest / highest
    roots.push({ durationS: top.durationS + cruiseS, peak: highest, cruiseS })
  }
  const beyond = atPeak(pair, lowest).way - pair.distance
  // Where the gain is negative the way falls with the peak, then it grows: at most one root on either side, and a left one only when
  // the lowest peak gets too far.
  if (lowest >= 0 || beyond < 0) {
    addRoot(pair, [lowest, beyond], [highest, -rest], roots)
    return
  }
  const turning = turningPeak(pair, lowest, highest)
  const atTurning = atPeak(pair, turning).way - pair.distance
  if (turning > lowest) addRoot(pair, [lowest, beyond], [turning, atTurning], roots)
  if (turning < highest) addRoot(pair, [turning, atTurning], [highest, -rest], roots)
}

/** Peak between two bounds at which the gain turns positive. */
function turningPeak(pair: StatePair, lowest: number, highest: number): number {
  if (lowest >= 0 || atPeak(pair, lowest).gain >= 0) return lowest
  let a = lowest
  let b = Math.min(0, highest)
  if (atPeak(pair, b).gain <= 0) return b
  for (let i = 0; i < 60; i++) {
    const middle = (a + b) / 2
    if (atPeak(pair, middle).gain < 0) a = middle
    else b = middle
  }
  return (a + b) / 2
}

/** The velocity limit; without one, a peak that goes beyond the distance. */
function highestPeak(pair: StatePair, lowest: number): number {
  if (pair.maxVelocity < Number.POSITIVE_INFINITY) return pair.maxVelocity
  let peak = Math.max(1, 2 * Math.abs(lowest))
  while (atPeak(pair, peak).way < pair.distance && peak < 1e9) peak *= 2
  return peak
}

/** A peak velocity, and how far its way goes beyond the distance. */
type PeakMiss = readonly [peak: number, miss: number]

/** Peak velocity between two bounds where the way equals the distance, if it does; the way is monotonic in between. */
function addRoot(pair: StatePair, [low, fa]: PeakMiss, [high, fb]: PeakMiss, roots: PeakRoot[]): void {
  const tolerance = 1e-14 * (1 + Math.abs(pair.distance))
  let a = low
  let b = high
  if (Math.abs(fa) <= tolerance) b = a
  else if (Math.abs(fb) <= tolerance) a = b
  else if (fa * fb > 0) return
  let peak = (a + b) / 2
  const rising = fb > fa
  for (let i = 0; i < 80 && a < b; i++) {
    const state = atPeak(pair, peak)
    const error = state.way - pair.distance
    if (error === 0) break
    if (error > 0 === rising) b = peak
    else a = peak
    const slope = state.gain * state.slope
    const newton = slope === 0 ? Number.NaN : peak - error / slope
    const next = newton > a && newton < b ? newton : (a + b) / 2
    if (Math.abs(next - peak) <= 1e-16 * Math.abs(peak) || next === peak) break
    peak = next
  }
  roots.push({ durationS: atPeak(pair, peak).durationS, peak, cruiseS: 0 })
}
