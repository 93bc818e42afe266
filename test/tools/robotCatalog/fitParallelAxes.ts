// Denavit–Hartenberg parameters (UR convention) for an arm with axes 2 ∥ 3 ∥ 4 whose source has none: lengths are read from the chain,
// signs and joint offsets in quarter turns are tried until the forward kinematics agree.
import { type ChainJoint, makeChain } from '../../../src/core/robotics/chain/KinematicChain'
import { parallelAxesFrame } from './closedFormFrames'
import type { SourceRobot } from './sourceRobot'

const triple = (list: readonly number[]) => [list[0]!, list[1]!, list[2]!] as const

export function chainOfSource(robot: SourceRobot) {
  const joints: ChainJoint[] = robot.kinematics.joints.map((joint) => ({
    name: joint.name,
    type: joint.type === 'fixed' ? 'fixed' : 'revolute',
    originXyzM: triple(joint.origin_xyz_m),
    originRpyRad: triple(joint.origin_rpy_rad),
    axis: joint.axis ? triple(joint.axis) : undefined,
  }))
  return makeChain(joints, { snapAngleRad: 1e-3 })
}

export function fitParallelAxes(robot: SourceRobot): { dh: number[]; offsets: number[] } {
  const origins = robot.kinematics.joints
    .filter((joint) => joint.type !== 'fixed')
    .map((joint) => joint.origin_xyz_m)
  const size = (joint: number, axes: readonly number[]) =>
    Math.hypot(...axes.map((axis) => origins[joint]![axis]!))
  const lengths = [
    size(0, [2]),
    -size(2, [0, 1]),
    -size(3, [0, 1]),
    size(3, [2]),
    size(4, [0, 1, 2]),
    size(5, [0, 1, 2]),
  ]
  const chain = chainOfSource(robot)
  const q = [0.3, -0.7, 0.9, 0.4, -1.1, 0.6]
  const wanted = chain.fk(q)
  for (let code = 0; code < 8 * 4 ** 6; code++) {
    const offsets = [0, 1, 2, 3, 4, 5].map((joint) => Math.floor(code / 4 ** joint) % 4)
    const mirrored = Math.floor(code / 4 ** 6)
    const dh = lengths.map((length, at) => (at >= 3 && (mirrored >> (at - 3)) % 2 === 1 ? -length : length))
    const reached = parallelAxesFrame(dh, offsets, q)
    if (reached.every((value, at) => Math.abs(value - wanted[at]!) < 1e-12)) return { dh, offsets }
  }
  throw new Error(`${robot.id}: no Denavit–Hartenberg parameters found`)
}
