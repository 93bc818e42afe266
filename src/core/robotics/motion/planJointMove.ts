// Point-to-point motion of all joints from rest to rest, starting and stopping together: as long as the slowest joint needs alone. For start
// and target states in motion see planStateMove.
import type { JointLimits } from '../chain/KinematicChain'
import { MotionLaw } from './MotionLaw'
import { PiecewiseProfile, restDurationS, restProfile } from './restProfile'

export type MotionLimits = Pick<JointLimits, 'velocity' | 'acceleration' | 'jerk'>

/** Moves shorter than this (rad, m) are no move. */
const STILL = 1e-12

/** Shortest synchronous duration from rest to rest. Allocates nothing. */
export function jointMoveDurationS(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  limits: MotionLimits,
): number {
  const { velocity, acceleration, jerk } = limits
  let longest = 0
  for (let joint = 0; joint < velocity.length; joint++) {
    const distance = Math.abs(to[joint]! - from[joint]!)
    if (distance < STILL) continue
    const own = restDurationS(distance, velocity[joint]!, acceleration[joint]!, jerk[joint]!)
    if (own > longest) longest = own
  }
  return longest
}

/**
 * The law of that move. When the slowest joint's profile, scaled to each distance, keeps every joint inside its limits, the joints move
 * on a straight line in joint space; otherwise each joint's own fastest profile is stretched to the common duration.
 */
export function planJointMove(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  limits: MotionLimits,
): MotionLaw {
  const dof = limits.velocity.length
  const durationS = jointMoveDurationS(from, to, limits)
  const builder = new LawBuilder(dof)
  const straight = durationS > 0 ? straightLineProfile(from, to, limits, durationS) : undefined
  for (let joint = 0; joint < dof; joint++) {
    const distance = to[joint]! - from[joint]!
    if (straight) builder.addJoint(from[joint]!, straight.profile, distance / straight.distance, 1)
    else addStretched(builder, from[joint]!, distance, joint, limits, durationS)
  }
  return builder.build(durationS)
}

/** The slowest joint's profile when it suits all joints. */
function straightLineProfile(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  limits: MotionLimits,
  durationS: number,
): { profile: PiecewiseProfile; distance: number } | undefined {
  const { velocity, acceleration, jerk } = limits
  const profile = new PiecewiseProfile()
  for (let joint = 0; joint < velocity.length; joint++) {
    const distance = Math.abs(to[joint]! - from[joint]!)
    if (distance < STILL) continue
    const own = restProfile(distance, velocity[joint]!, acceleration[joint]!, jerk[joint]!, profile)
    if (own < durationS) continue
    return profileSuits(profile, distance, from, to, limits) ? { profile, distance } : undefined
  }
  return undefined
}

/** Whether a profile over `distance` stays inside every joint's limits when scaled to that joint's distance. */
function profileSuits(
  profile: PiecewiseProfile,
  distance: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  limits: MotionLimits,
): boolean {
  let speed = 0
  let topSpeed = 0
  let topAcceleration = 0
  let topJerk = 0
  for (let piece = 0; piece < profile.count; piece++) {
    const dt = profile.durationS[piece]!
    topAcceleration = Math.max(topAcceleration, Math.abs(profile.acceleration[piece]!))
    topJerk = Math.max(topJerk, Math.abs(profile.jerk[piece]!))
    speed += dt * (profile.acceleration[piece]! + 0.5 * dt * profile.jerk[piece]!)
    topSpeed = Math.max(topSpeed, speed)
  }
  const slack = 1 + 1e-9
  for (let joint = 0; joint < limits.velocity.length; joint++) {
    const share = Math.abs(to[joint]! - from[joint]!) / distance
    if (share * topSpeed > limits.velocity[joint]! * slack) return false
    if (share * topAcceleration > limits.acceleration[joint]! * slack) return false
    if (share * topJerk > limits.jerk[joint]! * slack) return false
  }
  return true
}

const ownProfile = new PiecewiseProfile()

function addStretched(
  builder: LawBuilder,
  from: number,
  distance: number,
  joint: number,
  limits: MotionLimits,
  durationS: number,
): void {
  const { velocity, acceleration, jerk } = limits
  const size = Math.abs(distance)
  const own =
    size < STILL ? 0 : restProfile(size, velocity[joint]!, acceleration[joint]!, jerk[joint]!, ownProfile)
  if (own === 0) ownProfile.clear()
  builder.addJoint(from, ownProfile, Math.sign(distance), own === 0 ? 1 : durationS / own)
}

/** Collects the joints' profiles into one motion law. */
class LawBuilder {
  private readonly starts: number[] = [0]
  private readonly knots: number[] = []
  private readonly coefficients: number[] = []
  private readonly dof: number

  constructor(dof: number) {
    this.dof = dof
  }

  /** One joint, its profile scaled in distance and stretched in time. */
  addJoint(from: number, profile: PiecewiseProfile, distanceScale: number, timeScale: number): void {
    let time = 0
    let value = from
    let speed = 0
    const squared = timeScale * timeScale
    for (let piece = 0; piece < profile.count; piece++) {
      const dt = profile.durationS[piece]! * timeScale
      const acceleration = (profile.acceleration[piece]! * distanceScale) / squared
      const jerk = (profile.jerk[piece]! * distanceScale) / (squared * timeScale)
      this.addPiece(time, value, speed, acceleration / 2, jerk / 6)
      value += dt * (speed + dt * (acceleration / 2 + (dt * jerk) / 6))
      speed += dt * (acceleration + (dt * jerk) / 2)
      time += dt
    }
    if (profile.count === 0) this.addPiece(0, from, 0, 0, 0)
    this.starts.push(this.knots.length)
  }

  build(durationS: number): MotionLaw {
    return new MotionLaw({
      durationS,
      dof: this.dof,
      starts: Int32Array.from(this.starts),
      knotS: Float64Array.from(this.knots),
      coefficients: Float64Array.from(this.coefficients),
    })
  }

  private addPiece(timeS: number, c0: number, c1: number, c2: number, c3: number): void {
    this.knots.push(timeS)
    this.coefficients.push(c0, c1, c2, c3)
  }
}
