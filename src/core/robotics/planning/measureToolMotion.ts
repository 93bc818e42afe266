// What a motion does to the tool centre: way, top speed and the largest force per kilogram that a grip must hold. Sampled densely; does not
// know what is held.
import { identityFrame } from '../../math/frames'
import type { MotionLaw } from '../motion/MotionLaw'
import type { RobotSystem } from './RobotSystem'

export interface ToolMotion {
  readonly lengthM: number
  readonly topSpeedMps: number
  /** Largest |a − g| of the tool centre, m/s²: 9.81 at rest (engine.md §14: suction F ≥ m·this, jaws 2µF ≥ m·this). */
  readonly topLoadMps2: number
  /** When that is, s from the start of the law. */
  readonly topLoadAtS: number
}

const GRAVITY_MPS2 = 9.81
/** Half the width of the second difference: far below any ramp, far above rounding. */
const HALF_WIDTH_S = 5e-4
const SAMPLES = 96

/** `firstJoint`: where the system's joints begin in a law of several robots. */
export function measureToolMotion(system: RobotSystem, law: MotionLaw, firstJoint = 0): ToolMotion {
  if (law.durationS <= 2 * HALF_WIDTH_S) {
    return { lengthM: 0, topSpeedMps: 0, topLoadMps2: GRAVITY_MPS2, topLoadAtS: 0 }
  }
  const track = new ToolTrack(system, law, firstJoint)
  let lengthM = 0
  let topSpeedMps = 0
  let topLoadMps2 = GRAVITY_MPS2
  let topLoadAtS = 0
  const before = track.at(0).slice()
  for (let i = 1; i <= SAMPLES; i++) {
    const here = track.at((law.durationS * i) / SAMPLES)
    lengthM += distance(before, here)
    before.set(here)
  }
  for (const tauS of sampleTimes(law)) {
    const { speed, load } = track.derivatives(tauS)
    topSpeedMps = Math.max(topSpeedMps, speed)
    if (load <= topLoadMps2) continue
    topLoadMps2 = load
    topLoadAtS = tauS
  }
  return { lengthM, topSpeedMps, topLoadMps2, topLoadAtS }
}

/** An even grid, and both sides of every knot, where accelerations jump. */
function sampleTimes(law: MotionLaw): number[] {
  const first = HALF_WIDTH_S
  const last = law.durationS - HALF_WIDTH_S
  const times: number[] = []
  for (let i = 0; i <= SAMPLES; i++) times.push(first + ((last - first) * i) / SAMPLES)
  for (const knotS of law.data.knotS) {
    for (const side of [-1.01, 1.01]) {
      const tauS = knotS + side * HALF_WIDTH_S
      if (tauS > first && tauS < last) times.push(tauS)
    }
  }
  return times
}

class ToolTrack {
  private readonly system: RobotSystem
  private readonly law: MotionLaw
  private readonly q: Float64Array
  private readonly own: Float64Array
  private readonly frame = identityFrame()
  private readonly position = new Float64Array(3)

  constructor(system: RobotSystem, law: MotionLaw, firstJoint: number) {
    this.system = system
    this.law = law
    this.q = new Float64Array(law.dof)
    this.own = this.q.subarray(firstJoint, firstJoint + system.dof)
  }

  at(tauS: number): Float64Array {
    this.law.sample(tauS, this.q)
    this.system.worldFromTool(this.own, this.frame)
    for (let axis = 0; axis < 3; axis++) this.position[axis] = this.frame[4 * axis + 3]!
    return this.position
  }

  derivatives(tauS: number): { speed: number; load: number } {
    const a = this.at(tauS - HALF_WIDTH_S).slice()
    const b = this.at(tauS).slice()
    const c = this.at(tauS + HALF_WIDTH_S)
    let load2 = 0
    for (let axis = 0; axis < 3; axis++) {
      const bend = (a[axis]! - 2 * b[axis]! + c[axis]!) / (HALF_WIDTH_S * HALF_WIDTH_S)
      const felt = axis === 2 ? bend + GRAVITY_MPS2 : bend
      load2 += felt * felt
    }
    return { speed: distance(a, c) / (2 * HALF_WIDTH_S), load: Math.sqrt(load2) }
  }
}

function distance(a: Float64Array, b: Float64Array): number {
  const x = a[0]! - b[0]!
  const y = a[1]! - b[1]!
  const z = a[2]! - b[2]!
  return Math.sqrt(x * x + y * y + z * z)
}
