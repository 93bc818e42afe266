// A robot and a positioner as one kinematic system seen from the plate: to somebody standing on it, a robot beside a turning plate is a
// robot that is carried round. Everything that plans with carriers then plans with positioners, speeds counted over the work.
import { type Frame, identityFrame, invertFrame, multiplyFrames } from '../../math/frames'
import { rpyFromFrame } from '../../math/rotations'
import { scale } from '../../math/vectors'
import { type ChainJoint, type KinematicChain, makeChain } from '../chain/KinematicChain'
import { RobotSystem } from '../planning/RobotSystem'
import type { Positioner } from './Positioner'

/**
 * Its "world" is the plate. Its carrier has the positioner's axes from plate to base, then those of the robot's own carrier: see
 * `toPlateOrder`.
 */
export function systemOnPlate(robot: RobotSystem, positioner: Positioner): RobotSystem {
  const { chain } = positioner
  const joints: ChainJoint[] = []
  for (let axis = chain.dof - 1; axis >= 0; axis--)
    joints.push(jointOf(chain, axis, invertFrame(chain.fixedFrames[axis + 1]!), true))
  const toBase = multiplyFrames(invertFrame(chain.fixedFrames[0]!), invertFrame(positioner.worldFromBase))
  joints.push(fixed(multiplyFrames(toBase, robot.worldFromBase)))
  const own = robot.carrier
  if (own !== undefined) {
    for (let axis = 0; axis < own.dof; axis++) joints.push(jointOf(own, axis, own.fixedFrames[axis]!, false))
    joints.push(fixed(own.fixedFrames[own.dof]!))
  }
  return new RobotSystem({
    arm: robot.arm,
    ik: robot.ik,
    worldFromBase: identityFrame(),
    carrier: makeChain(joints),
    carriageFromArm: robot.carriageFromArm,
    flangeFromTool: robot.flangeFromTool,
  })
}

/** Robot joints followed by positioner angles, in the order of the system on the plate. */
export function toPlateOrder(joints: ArrayLike<number>, positionerDof: number): Float64Array {
  const robotDof = joints.length - positionerDof
  return Float64Array.from({ length: joints.length }, (_, at) =>
    at < positionerDof ? joints[robotDof + positionerDof - 1 - at]! : joints[at - positionerDof]!,
  )
}

/** A joint of another chain, its angle counted the other way round when `turned`. */
function jointOf(chain: KinematicChain, axis: number, origin: Frame, turned: boolean): ChainJoint {
  const { lower, upper, velocity, acceleration, jerk } = chain.limits
  const direction = chain.axes[axis]!
  return {
    ...fixed(origin),
    name: chain.jointNames[axis]!,
    type: chain.prismatic[axis]! ? 'prismatic' : 'revolute',
    axis: turned ? scale(direction, -1) : direction,
    lower: lower[axis]!,
    upper: upper[axis]!,
    velocity: velocity[axis]!,
    acceleration: acceleration[axis]!,
    jerk: jerk[axis]!,
  }
}

function fixed(origin: Frame): ChainJoint {
  const originXyzM = [origin[3]!, origin[7]!, origin[11]!] as const
  return { name: '', type: 'fixed', originXyzM, originRpyRad: rpyFromFrame(origin) }
}
