// One smooth run of a path with limited jerk: the fastest timing, averaged over a sliding window so that its acceleration does not jump, slowed where a joint
// then asks too much, and stretched by what little is left. Near the shortest time, not proved to be it.
import type { CurveLimits, CurveSamples } from '../motion/timeScaling'
import { SmoothedClock } from './SmoothedClock'
import { SmoothPieces } from './SmoothPieces'
import { TimedRun } from './TimedRun'

export interface SmoothRun {
  readonly pieces: SmoothPieces
  /** Time of one piece, after stretching. */
  readonly stepS: number
}

/** Windows tried, as shares of the time in which the slowest joint reaches its full acceleration. */
const WINDOW_SHARES = [0.5, 0.8, 1.2, 1.6, 2]
const STEPS_PER_WINDOW = 12
const FEWEST_STEPS = 40
const MOST_STEPS = 4000
/** Rounds of slowing down where a limit is passed. */
const ROUNDS = 6
const SMALL_EXCESS = 1.01

/** Whether any joint has a limited jerk. */
export function limitsJerk({ jerk }: CurveLimits): boolean {
  return jerk?.some((limit) => Number.isFinite(limit)) ?? false
}

export function smoothRun(curve: CurveSamples, joints: Float64Array, limits: CurveLimits): SmoothRun {
  // timing tightens the bounds of the curve where it must; these are the tool's own
  const toolBound = curve.speedSquared.slice()
  let best: Trial | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const timed = new TimedRun(curve, joints, limits)
    const trials = WINDOW_SHARES.map((share) => makeTrial({ curve, joints, limits, timed, toolBound }, share))
    const trial = trials.reduce((a, b) => (b.durationS < a.durationS ? b : a))
    if (best === undefined || trial.durationS < best.durationS) best = trial
    if (trial.worst < SMALL_EXCESS) break
    ease(curve, timed, trial)
  }
  return { pieces: best!.pieces, stepS: best!.pieces.stepS * best!.worst }
}

interface Question {
  readonly curve: CurveSamples
  readonly joints: Float64Array
  readonly limits: CurveLimits
  readonly timed: TimedRun
  readonly toolBound: Float64Array
}

interface Trial {
  readonly pieces: SmoothPieces
  readonly clock: SmoothedClock
  readonly windowS: number
  /** By piece: factor by which its time falls short of the limits. */
  readonly excess: Float64Array
  readonly worst: number
  /** Once stretched by the worst. */
  readonly durationS: number
}

function makeTrial(question: Question, share: number): Trial {
  const { curve, timed, limits } = question
  const windowS = share * rampS(limits)
  const clock = new SmoothedClock(timed.timeS, curve.parameter, timed.rate, windowS)
  const wanted = Math.max(FEWEST_STEPS, (STEPS_PER_WINDOW * clock.durationS) / windowS)
  const steps = Math.ceil(Math.min(MOST_STEPS, wanted))
  const stepS = clock.durationS / steps
  const way = new PathJoints(question)
  const samples = new Float64Array((steps + 1) * curve.dof)
  const toolExcess = new Float64Array(steps + 1)
  for (let step = 0; step <= steps; step++) {
    const parameter = clock.parameterAt(step * stepS)
    way.at(parameter, samples.subarray(step * curve.dof, (step + 1) * curve.dof))
    const rate = (clock.parameterAt((step + 0.5) * stepS) - clock.parameterAt((step - 0.5) * stepS)) / stepS
    toolExcess[step] = rate / Math.sqrt(way.boundAt(parameter))
  }
  const pieces = new SmoothPieces(samples, curve.dof, stepS)
  const excess = new Float64Array(pieces.count)
  let worst = 0
  for (let piece = 0; piece < pieces.count; piece++) {
    const step = Math.min(steps, Math.max(0, piece - 2))
    excess[piece] = Math.max(pieces.excess(piece, limits), toolExcess[step]!)
    worst = Math.max(worst, excess[piece]!)
  }
  return { pieces, clock, windowS, excess, worst, durationS: pieces.durationS * worst }
}

/** Longest time in which a joint with limited jerk reaches its full acceleration. */
function rampS({ acceleration, jerk }: CurveLimits): number {
  let longest = 0
  jerk?.forEach((limit, joint) => {
    if (Number.isFinite(limit)) longest = Math.max(longest, acceleration[joint]! / limit)
  })
  return longest
}

/** Tightens the bounds of the curve around pieces that pass a limit. */
function ease(curve: CurveSamples, timed: TimedRun, { clock, windowS, pieces, excess }: Trial): void {
  const { parameter, speedSquared, pathAcceleration, count } = curve
  const slower = new Float64Array(count).fill(1)
  excess.forEach((factor, piece) => {
    if (factor < SMALL_EXCESS) return
    const timeS = (piece - 2) * pieces.stepS
    const from = clock.parameterAt(timeS - windowS / 2)
    const to = clock.parameterAt(timeS + windowS)
    for (let i = 0; i < count; i++) {
      const isNear = parameter[Math.min(count - 1, i + 1)]! >= from && parameter[Math.max(0, i - 1)]! <= to
      if (isNear) slower[i] = Math.max(slower[i]!, factor * factor)
    }
  })
  for (let i = 0; i < count; i++) {
    const rate = timed.rate[i]!
    if (slower[i] === 1) continue
    if (rate > 0) speedSquared[i] = Math.min(speedSquared[i]!, (rate * rate) / slower[i]!)
    if (i + 1 === count) continue
    const step = parameter[i + 1]! - parameter[i]!
    const next = timed.rate[i + 1]!
    const acceleration = Math.abs(next * next - rate * rate) / (2 * step)
    if (acceleration > 0) pathAcceleration[i] = Math.min(pathAcceleration[i]!, acceleration / slower[i]!)
  }
}

/** Joint values anywhere on a run: a cubic between its samples. */
class PathJoints {
  private readonly curve: CurveSamples
  private readonly joints: Float64Array
  private readonly toolBound: Float64Array

  constructor({ curve, joints, toolBound }: Question) {
    this.curve = curve
    this.joints = joints
    this.toolBound = toolBound
  }

  at(parameter: number, out: Float64Array): void {
    const { curve, joints } = this
    const { dof, first } = curve
    const i = this.pieceAt(parameter)
    const step = curve.parameter[i + 1]! - curve.parameter[i]!
    const t = Math.min(1, Math.max(0, (parameter - curve.parameter[i]!) / step))
    for (let joint = 0; joint < dof; joint++) {
      const here = i * dof + joint
      const [a, b] = [joints[here]!, joints[here + dof]!]
      const [da, db] = [step * first[here]!, step * first[here + dof]!]
      out[joint] = a + t * (da + t * (3 * (b - a) - 2 * da - db + t * (2 * (a - b) + da + db)))
    }
  }

  /** Largest (ds/dt)² that the tool allows there. */
  boundAt(parameter: number): number {
    const i = this.pieceAt(parameter)
    return Math.max(this.toolBound[i]!, this.toolBound[i + 1]!)
  }

  private pieceAt(parameter: number): number {
    const values = this.curve.parameter
    let low = 0
    let high = this.curve.count - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (values[middle]! <= parameter) low = middle
      else high = middle
    }
    return low
  }
}
