// A robot as it stands in the cell: optional carrier (rail, gantry), mount, arm and tool, with one joint vector — carrier axes first, then
// the arm. Forward and inverse kinematics in world coordinates; knows nothing of time or obstacles.
import type { Frame, Vec3 } from '../../math/frames'
import { identityFrame, invertFrame, multiplyFrames } from '../../math/frames'
import { zeroPoseOf } from '../chain/jointScrews'
import type { JointLimits, KinematicChain } from '../chain/KinematicChain'
import { InverseKinematics } from '../inverse/InverseKinematics'

export interface RobotSystemParts {
  readonly arm: KinematicChain
  /** Base of the carrier, or of the arm when there is no carrier, in the world. */
  readonly worldFromBase: Frame
  /** Prismatic axes that carry the arm: one for a rail, two or three for a gantry. */
  readonly carrier?: KinematicChain | undefined
  /** Arm base in the frame of the carriage. */
  readonly carriageFromArm?: Frame | undefined
  /** Tool centre point in the flange frame. */
  readonly flangeFromTool?: Frame | undefined
  /** Solver of the same arm, to share. */
  readonly ik?: InverseKinematics | undefined
}

export class RobotSystem {
  readonly arm: KinematicChain
  readonly carrier: KinematicChain | undefined
  readonly ik: InverseKinematics
  readonly dof: number
  readonly carrierDof: number
  readonly jointNames: readonly string[]
  readonly limits: JointLimits
  /** Directions of the carrier's axes in its base. */
  readonly carrierAxes: readonly Vec3[]
  readonly worldFromBase: Frame
  readonly carriageFromArm: Frame
  readonly flangeFromTool: Frame
  private readonly toolFromFlange: Frame
  private readonly carriage = identityFrame()
  private readonly armBase = identityFrame()
  private readonly flange = identityFrame()
  private readonly scratch = identityFrame()
  private readonly scratch2 = identityFrame()
  /** Arm joints of the question and of the answer under way. */
  private readonly armQ: Float64Array
  private readonly foundQ: Float64Array

  constructor(parts: RobotSystemParts) {
    this.arm = parts.arm
    this.carrier = parts.carrier
    this.ik = parts.ik ?? new InverseKinematics(parts.arm)
    this.carrierDof = parts.carrier?.dof ?? 0
    this.dof = this.carrierDof + parts.arm.dof
    this.jointNames = [...(parts.carrier?.jointNames ?? []), ...parts.arm.jointNames]
    this.limits = joinLimits(parts.carrier?.limits, parts.arm.limits)
    this.carrierAxes = parts.carrier ? zeroPoseOf(parts.carrier).screws.map((screw) => screw.axis) : []
    this.worldFromBase = parts.worldFromBase
    this.carriageFromArm = parts.carriageFromArm ?? identityFrame()
    this.flangeFromTool = parts.flangeFromTool ?? identityFrame()
    this.toolFromFlange = invertFrame(this.flangeFromTool)
    this.armQ = new Float64Array(parts.arm.dof)
    this.foundQ = new Float64Array(parts.arm.dof)
  }

  /** The same robot with the accelerations of its arm (not of its carrier) multiplied; shares the solver. */
  withArmAcceleration(factor: number): RobotSystem {
    const { worldFromBase, carrier, carriageFromArm, flangeFromTool, ik } = this
    const arm = this.arm.withAcceleration(factor)
    return new RobotSystem({ arm, worldFromBase, carrier, carriageFromArm, flangeFromTool, ik })
  }

  /** Carriage (end of the carrier) in the world; the base itself without a carrier. */
  worldFromCarriage(q: ArrayLike<number>, out: Frame = identityFrame()): Frame {
    if (!this.carrier) {
      out.set(this.worldFromBase)
      return out
    }
    return multiplyFrames(this.worldFromBase, this.carrier.fk(q, this.carriage), out)
  }

  worldFromArm(q: ArrayLike<number>, out: Frame = identityFrame()): Frame {
    return multiplyFrames(this.worldFromCarriage(q, this.scratch), this.carriageFromArm, out)
  }

  worldFromFlange(q: ArrayLike<number>, out: Frame = identityFrame()): Frame {
    this.worldFromArm(q, this.armBase)
    return multiplyFrames(this.armBase, this.arm.fk(this.readArm(q), this.flange), out)
  }

  worldFromTool(q: ArrayLike<number>, out: Frame = identityFrame()): Frame {
    return multiplyFrames(this.worldFromFlange(q, this.scratch2), this.flangeFromTool, out)
  }

  /** Arm frames in the world, flat: base, each link, flange (12 numbers each, arm.linkCount + 2 of them); see KinematicChain.linkFrames. */
  armFrames(
    q: ArrayLike<number>,
    out: Float64Array = new Float64Array(12 * (this.arm.linkCount + 2)),
  ): Float64Array {
    return this.arm.linkFrames(this.readArm(q), out, this.worldFromArm(q, this.armBase))
  }

  /** Flange pose in the arm's base that puts the tool at `worldFromTool` with the carrier at `q` (only its carrier part is read). */
  armTarget(worldFromTool: Frame, q: ArrayLike<number>, out: Frame = identityFrame()): Frame {
    const armFromWorld = invertFrame(this.worldFromArm(q, this.armBase), this.scratch2)
    return multiplyFrames(multiplyFrames(armFromWorld, worldFromTool, this.scratch), this.toolFromFlange, out)
  }

  /** All joint vectors inside the limits that reach the target with the given carrier position; empty when none. */
  solve(worldFromTool: Frame, carrierQ: ArrayLike<number> = []): Float64Array[] {
    const arms = this.ik.solveWithinLimits(this.armTarget(worldFromTool, carrierQ, this.flange))
    return arms.map((arm) => this.join(carrierQ, arm))
  }

  /** The joint vector nearest to `seed` with the seed's carrier position, into `out`; returns the largest arm joint step (infinite: none). */
  solveNearest(worldFromTool: Frame, seed: ArrayLike<number>, out: Float64Array): number {
    const target = this.armTarget(worldFromTool, seed, this.flange)
    for (let axis = 0; axis < this.carrierDof; axis++) out[axis] = seed[axis]!
    return this.writeArm(this.ik.solveNearest(target, this.readArm(seed), this.foundQ), out)
  }

  /** Like `solveNearest`, staying on the seed's branch, with the carrier where `out` already has it. */
  track(worldFromTool: Frame, seed: ArrayLike<number>, out: Float64Array): number {
    const target = this.armTarget(worldFromTool, out, this.flange)
    return this.writeArm(this.ik.track(target, this.readArm(seed), this.foundQ), out)
  }

  join(carrierQ: ArrayLike<number>, armQ: ArrayLike<number>): Float64Array {
    const q = new Float64Array(this.dof)
    for (let axis = 0; axis < this.carrierDof; axis++) q[axis] = carrierQ[axis]!
    for (let joint = 0; joint < this.arm.dof; joint++) q[this.carrierDof + joint] = armQ[joint]!
    return q
  }

  /** The arm's joints of a full joint vector. */
  armPart(q: ArrayLike<number>): ArrayLike<number> {
    if (this.carrierDof === 0) return q
    return q instanceof Float64Array ? q.subarray(this.carrierDof) : Array.from(q).slice(this.carrierDof)
  }

  /** As armPart, only until the next question: a copy of a few numbers costs less than a view of them. */
  private readArm(q: ArrayLike<number>): ArrayLike<number> {
    const { carrierDof, armQ } = this
    if (carrierDof === 0) return q
    for (let joint = 0; joint < armQ.length; joint++) armQ[joint] = q[carrierDof + joint]!
    return armQ
  }

  /** What was found goes behind the carrier's part; nothing was found when the step is infinite. */
  private writeArm(step: number, out: Float64Array): number {
    if (step < Number.POSITIVE_INFINITY) out.set(this.foundQ, this.carrierDof)
    return step
  }
}

function joinLimits(carrier: JointLimits | undefined, arm: JointLimits): JointLimits {
  if (!carrier) return arm
  const both = (pick: (limits: JointLimits) => Float64Array) =>
    Float64Array.of(...pick(carrier), ...pick(arm))
  return {
    lower: both((limits) => limits.lower),
    upper: both((limits) => limits.upper),
    velocity: both((limits) => limits.velocity),
    acceleration: both((limits) => limits.acceleration),
    jerk: both((limits) => limits.jerk),
  }
}
