// Several motions without a rest between: each a sampled way of one robot, joined by curves in joint space within a distance of the corner
// between them, then driven as fast as joints and tool speeds allow. Times only; where the ways come from and what stands there is not asked.
import { identityFrame } from '../../math/frames'
import type { MotionLaw } from '../motion/MotionLaw'
import type { CurveSamples } from '../motion/timeScaling'
import { curveOfSamples } from './curveOfRun'
import { PathLawBuilder } from './PathLawBuilder'
import type { RobotSystem } from './RobotSystem'
import type { RunSamples } from './sampleRun'

export interface SampledLeg {
  /** Parameter: way of the tool, m (or what counts as way while it only turns). */
  readonly samples: RunSamples
  /** Fastest speed of the tool, m/s. */
  readonly speedMps: number | undefined
  /** The corner at its end begins this far before it; 0 = a rest. */
  readonly blendM: number
}

/** A corner takes no more than this part of the motion on either side: two corners never meet. */
const WIDEST_SHARE = 0.5
/** Where on a corner curve to look; denser at its ends, where the curvature jumps. */
const CORNER_SHARES = [0, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97, 1]
/** No bound: large enough never to bind, small enough to stay finite in sums. */
const UNBOUNDED = 1e9
/** Samples of a leg this near (share of it) to a cut are left out. */
const LEAST_STEP = 0.01

export function lawOfLegs(system: RobotSystem, legs: readonly SampledLeg[]): MotionLaw {
  const builder = new PathLawBuilder(system.limits)
  const moving = legs.filter(({ samples }) => samples.parameter.length > 1).map(legOf)
  let run = new BlendedRun(system)
  moving.forEach((leg, index) => {
    const next = moving[index + 1]
    run.add(leg, next)
    if (next !== undefined && leg.blendM > 0) return
    run.finish(builder)
    run = new BlendedRun(system)
  })
  return builder.build(endOf(legs[legs.length - 1]!.samples))
}

function endOf({ joints, dof }: RunSamples): Float64Array {
  return joints.slice(-dof)
}

/** A leg with its derivatives by the parameter. */
interface Leg {
  readonly curve: CurveSamples
  readonly joints: Float64Array
  readonly endM: number
  readonly speedMps: number | undefined
  readonly blendM: number
}

function legOf({ samples, speedMps, blendM }: SampledLeg): Leg {
  const { parameter, joints } = samples
  return { curve: curveOfSamples(samples), joints, endM: parameter[parameter.length - 1]!, speedMps, blendM }
}

/**
 * Legs from one rest to the next, as one row of samples. Derivatives are taken on each piece by itself: a difference across the end of
 * a corner, where the curvature jumps, would look like an acceleration that is not there.
 */
class BlendedRun {
  private readonly system: RobotSystem
  private readonly parameter: number[] = []
  private readonly joints: number[] = []
  private readonly first: number[] = []
  private readonly second: number[] = []
  private readonly speed: number[] = []
  /** Where on the leg to come the corner before it ends. */
  private enteredAt = 0

  constructor(system: RobotSystem) {
    this.system = system
  }

  add(leg: Leg, next: Leg | undefined): void {
    const { curve, joints, endM } = leg
    const { dof, parameter } = curve
    const reach = next === undefined ? 0 : Math.min(leg.blendM, endM * WIDEST_SHARE, next.endM * WIDEST_SHARE)
    const isFirst = this.parameter.length === 0
    const from = this.enteredAt
    const offset = (this.parameter.at(-1) ?? 0) - from
    const gap = (endM - from - reach) * LEAST_STEP
    const part = (values: Float64Array, at: number) => values.subarray(at * dof, (at + 1) * dof)
    parameter.forEach((value, at) => {
      const isAfter = isFirst ? value >= from : value > from + gap
      if (!isAfter || (reach > 0 && value >= endM - reach - gap)) return
      const { first, second } = curve
      this.push(value + offset, [part(joints, at), part(first, at), part(second, at)], leg.speedMps)
    })
    this.enteredAt = 0
    if (next !== undefined && reach > 0) this.turn(leg, next, reach, endM - reach + offset)
  }

  finish(builder: PathLawBuilder): void {
    const count = this.parameter.length
    if (count < 2) return
    const joints = Float64Array.from(this.joints)
    const curve: CurveSamples = {
      count,
      dof: this.system.dof,
      parameter: Float64Array.from(this.parameter),
      first: Float64Array.from(this.first),
      second: Float64Array.from(this.second),
      speedSquared: new Float64Array(count).fill(UNBOUNDED),
      pathAcceleration: new Float64Array(count).fill(UNBOUNDED),
    }
    this.boundToolSpeed(curve, joints)
    builder.addRun(curve, joints)
  }

  /** A cubic from `reach` before the end of one leg to as far on the next, tangent to both: on straight lines a parabola. */
  private turn(leg: Leg, next: Leg, reach: number, start: number): void {
    const a = stateAt(leg, leg.endM - reach)
    const b = stateAt(next, reach)
    const span = 2 * reach
    const dof = leg.curve.dof
    const [q, first, second] = [new Float64Array(dof), new Float64Array(dof), new Float64Array(dof)]
    for (const t of CORNER_SHARES) {
      for (let joint = 0; joint < dof; joint++) {
        const cubic = hermite(a.q[joint]!, span * a.slope[joint]!, b.q[joint]!, span * b.slope[joint]!)
        q[joint] = cubic[0] + t * (cubic[1] + t * (cubic[2] + t * cubic[3]))
        first[joint] = (cubic[1] + t * (2 * cubic[2] + 3 * t * cubic[3])) / span
        second[joint] = (2 * cubic[2] + 6 * t * cubic[3]) / (span * span)
      }
      // each half of the corner at the speed of its own motion
      this.push(start + span * t, [q, first, second], t < 0.5 ? leg.speedMps : next.speedMps)
    }
    this.enteredAt = reach
  }

  private push(
    parameter: number,
    [q, first, second]: readonly [Float64Array, Float64Array, Float64Array],
    speedMps: number | undefined,
  ): void {
    this.parameter.push(parameter)
    this.joints.push(...q)
    this.first.push(...first)
    this.second.push(...second)
    this.speed.push(speedMps ?? Number.POSITIVE_INFINITY)
  }

  private boundToolSpeed({ count, dof, parameter, speedSquared }: CurveSamples, joints: Float64Array): void {
    const tool = identityFrame()
    const positions = new Float64Array(count * 3)
    for (let i = 0; i < count; i++) {
      this.system.worldFromTool(joints.subarray(i * dof, (i + 1) * dof), tool)
      positions.set([tool[3]!, tool[7]!, tool[11]!], i * 3)
    }
    for (let i = 0; i < count; i++) {
      const speed = this.speed[i]!
      if (!Number.isFinite(speed)) continue
      const a = Math.max(0, i - 1)
      const b = Math.min(count - 1, i + 1)
      let way = 0
      for (let axis = 0; axis < 3; axis++) {
        const step = positions[b * 3 + axis]! - positions[a * 3 + axis]!
        way += step * step
      }
      const rate = Math.sqrt(way) / (parameter[b]! - parameter[a]!)
      if (rate > 1e-9) speedSquared[i] = Math.min(speedSquared[i]!, (speed / rate) * (speed / rate))
    }
  }
}

/** Joints and their derivatives anywhere on a leg: a cubic between its samples. */
function stateAt({ curve, joints }: Leg, at: number): { q: Float64Array; slope: Float64Array } {
  const { parameter, first, dof, count } = curve
  let i = 0
  while (i < count - 2 && parameter[i + 1]! <= at) i++
  const step = parameter[i + 1]! - parameter[i]!
  const t = (at - parameter[i]!) / step
  const q = new Float64Array(dof)
  const slope = new Float64Array(dof)
  for (let joint = 0; joint < dof; joint++) {
    const here = i * dof + joint
    const there = here + dof
    const c = hermite(joints[here]!, step * first[here]!, joints[there]!, step * first[there]!)
    q[joint] = c[0] + t * (c[1] + t * (c[2] + t * c[3]))
    slope[joint] = (c[1] + t * (2 * c[2] + 3 * t * c[3])) / step
  }
  return { q, slope }
}

/** Coefficients of the cubic over [0, 1] with these ends and end slopes. */
function hermite(a: number, da: number, b: number, db: number): readonly [number, number, number, number] {
  return [a, da, 3 * (b - a) - 2 * da - db, 2 * (a - b) + da + db]
}
