// The face under a point of the page: where, of what, and which way it looks — from three rays close together, so that any drawing will do.
import { Vector3 } from 'three'
import type { CellRoot } from '../CellRoot'
import type { CellModel } from '../stage/CellModel'

export interface Face {
  readonly id: string
  readonly point: Vector3
  /** Out of the body, towards the eye. */
  readonly normal: Vector3
}

const BESIDE_PX = 3
const UP = new Vector3(0, 0, 1)

export function faceUnder(root: CellRoot, model: CellModel, x: number, y: number): Face | undefined {
  const hit = model.hit(root.castAt(x, y))
  if (!hit) return undefined
  const point = hit.point.clone()
  const beside = (dx: number, dy: number) => {
    const other = model.hit(root.castAt(x + dx, y + dy))
    return other?.id === hit.id ? other.point.clone().sub(point) : undefined
  }
  const across = beside(BESIDE_PX, 0) ?? beside(-BESIDE_PX, 0)
  const along = beside(0, BESIDE_PX) ?? beside(0, -BESIDE_PX)
  const normal = across && along ? across.cross(along) : UP.clone()
  // At an edge the three points say nothing.
  if (normal.length() < 1e-12) normal.copy(UP)
  normal.normalize()
  const towards = root.camera.position.clone().sub(point)
  if (normal.dot(towards) < 0) normal.negate()
  return { id: hit.id, point, normal: straightened(normal) }
}

/** Within a degree of an axis it is that axis: faces of machines are. */
function straightened(normal: Vector3): Vector3 {
  for (const axis of ['x', 'y', 'z'] as const) {
    if (Math.abs(normal[axis]) < 0.9998) continue
    return new Vector3().setComponent(['x', 'y', 'z'].indexOf(axis), Math.sign(normal[axis]))
  }
  return normal
}
