// How far things stand from the robot's middle, by the class of robot that the load asks for: strong robots are large, and cannot reach
// what stands at their foot. A first guess that the placement search then works with.
import type { RobotKind } from '../Template'

/** Load on the flange at most, kg → room from the middle of the robot to what stands before it, m. Widths of feet as in the catalog. */
const ROOMS: readonly (readonly [number, number])[] = [
  [25, 0.95],
  [60, 1.15],
  [Number.POSITIVE_INFINITY, 1.5],
]
const COBOT_ROOM_M = 0.7

export function roomFor(kind: RobotKind, loadKg: number): number {
  return kind === 'cobot' ? COBOT_ROOM_M : ROOMS.find(([mostKg]) => loadKg <= mostKg)![1]
}
