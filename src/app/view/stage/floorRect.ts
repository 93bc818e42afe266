// The footprint of something placed, as a rectangle on the floor below it. Writes into an existing rectangle, so that whoever
// shows it follows when the thing moves.
import { Euler, type Matrix4, Vector3 } from 'three'
import type { Drawn } from '../equipment/Drawn'
import type { FloorRect } from './FigureParts'

const centre = new Vector3()
const turn = new Euler()

export function emptyRect(): FloorRect {
  return { x: 0, y: 0, z: 0, yaw: 0, halfX: 0, halfY: 0 }
}

export function writeFloorRect(
  rect: FloorRect,
  matrix: Matrix4,
  { footprint }: Pick<Drawn, 'footprint'>,
): void {
  centre.set(...footprint.centre, 0).applyMatrix4(matrix)
  turn.setFromRotationMatrix(matrix, 'ZYX')
  rect.x = centre.x
  rect.y = centre.y
  rect.z = 0
  rect.yaw = turn.z
  rect.halfX = footprint.half[0]
  rect.halfY = footprint.half[1]
}
