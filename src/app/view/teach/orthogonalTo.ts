// A direction at right angles to another, as near as possible to a wanted one. Pure.
import { Vector3 } from 'three'

/** Below this the wanted direction lies along the axis and says nothing. */
const PARALLEL = 1e-3

export function orthogonalTo(axis: Vector3, wanted: Vector3): Vector3 {
  const rest = wanted.clone().addScaledVector(axis, -wanted.dot(axis))
  if (rest.length() > PARALLEL) return rest.normalize()
  const other = Math.abs(axis.x) < 0.9 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0)
  return other.addScaledVector(axis, -other.dot(axis)).normalize()
}
