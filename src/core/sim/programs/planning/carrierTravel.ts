// How far a carrier travels with the object at each target of a group, and which positions that leaves for the group's start.
// Displacements only: no arm, no time.
import type { Frame, Vec3 } from '../../../math/frames'
import { rotateVector } from '../../../math/rotations'
import { dot } from '../../../math/vectors'
import type { RobotSystem } from '../../../robotics/planning/RobotSystem'
import type { MotionFault } from './MotionFault'

/** Range of each carrier axis. */
export type AxisRange = readonly (readonly [number, number])[]

export interface Travel {
  /** Way of each carrier axis since the group's start, by target. */
  readonly byTarget: readonly Float64Array[]
  /** Where the carrier may be at the group's start so that it never passes its limits. */
  readonly range: AxisRange
}

/** A path that leaves the carrier's directions by more than rounding cannot be followed by it. */
const FOLLOW_TOLERANCE_M = 1e-6

/** Several robots with one object: the carriage goes along, scaled down where its stroke is too short. */
export function travelWithObject(system: RobotSystem, frames: readonly Frame[]): Travel {
  const ways = axesOf(system).map((direction, axis) => {
    const along = frames.map((frame) => dot(direction, displacement(frames[0]!, frame)))
    const span = Math.max(...along) - Math.min(...along)
    const stroke = system.limits.upper[axis]! - system.limits.lower[axis]!
    const scale = span > stroke ? stroke / span : 1
    return along.map((way) => way * scale)
  })
  return travelFrom(system, frames.length, ways)
}

/** One robot: the carrier goes along where the program says that it does the travelling, and stays elsewhere. */
export function travelWhereAsked(
  system: RobotSystem,
  frames: readonly Frame[],
  asked: readonly boolean[],
): Travel {
  const ways = axesOf(system).map((direction) => {
    let way = 0
    return frames.map((frame, index) => {
      if (asked[index]! && index > 0) way += dot(direction, displacement(frames[index - 1]!, frame))
      return way
    })
  })
  return travelFrom(system, frames.length, ways)
}

/** Why the carrier cannot make the step between two frames by itself, if it cannot. */
export function followFault(system: RobotSystem, from: Frame, to: Frame): MotionFault['failure'] | undefined {
  const way = displacement(from, to)
  const left: [number, number, number] = [way[0], way[1], way[2]]
  for (const direction of axesOf(system)) {
    const along = dot(direction, way)
    for (const at of [0, 1, 2] as const) left[at] -= along * direction[at]
  }
  const missM = Math.sqrt(dot(left, left))
  return missM > FOLLOW_TOLERANCE_M ? { code: 'carrierCannotFollow', missM } : undefined
}

/** An axis whose range is empty, as a fault: by how much the carrier is too short. */
export function strokeFault(range: AxisRange): MotionFault['failure'] | undefined {
  const joint = range.findIndex(([lower, upper]) => lower > upper + FOLLOW_TOLERANCE_M)
  if (joint < 0) return undefined
  return { code: 'carrierLimit', joint, excess: range[joint]![0] - range[joint]![1] }
}

/** A frame as it stands when the travel is taken back. */
export function frameMovedBack(system: RobotSystem, frame: Frame, travel: Float64Array): Frame {
  const moved = frame.slice()
  axesOf(system).forEach(([x, y, z], axis) => {
    moved[3] = moved[3]! - travel[axis]! * x
    moved[7] = moved[7]! - travel[axis]! * y
    moved[11] = moved[11]! - travel[axis]! * z
  })
  return moved
}

/** Directions of the carrier's axes in the world. */
function axesOf(system: RobotSystem): Vec3[] {
  return system.carrierAxes.map((axis) => rotateVector(system.worldFromBase, axis))
}

function travelFrom(system: RobotSystem, targets: number, ways: readonly (readonly number[])[]): Travel {
  const byTarget = Array.from({ length: targets }, (_, index) =>
    Float64Array.from(ways, (way) => way[index]!),
  )
  const range = ways.map((way, axis): readonly [number, number] => [
    system.limits.lower[axis]! - Math.min(...way),
    system.limits.upper[axis]! - Math.max(...way),
  ])
  return { byTarget, range }
}

function displacement(from: Frame, to: Frame): Vec3 {
  return [to[3]! - from[3]!, to[7]! - from[7]!, to[11]! - from[11]!]
}
