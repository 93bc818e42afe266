// Where a pointer means, in the hall: along an axis, on a plane, around an axis. Pure; answers undefined where the view looks
// so flat along the axis or plane that the pointer means nothing there.
import { type Ray, Vector3 } from 'three'

/** Sine of the flattest useful angle between view and plane. */
const FLATTEST = 0.04
/** Farther away than this a point on a plane is the horizon, m. */
const FARTHEST_M = 300

const across = new Vector3()
const between = new Vector3()

/** Distance from `origin` along the unit `axis` to the point of the axis nearest to the ray. */
export function alongAxis(ray: Ray, origin: Vector3, axis: Vector3): number | undefined {
  const cosine = ray.direction.dot(axis)
  const sine2 = 1 - cosine * cosine
  if (sine2 < FLATTEST) return undefined
  between.subVectors(ray.origin, origin)
  return (between.dot(axis) - between.dot(ray.direction) * cosine) / sine2
}

/** Where the ray meets the plane through `origin`. */
export function onPlane(ray: Ray, origin: Vector3, normal: Vector3): Vector3 | undefined {
  const slope = ray.direction.dot(normal)
  if (Math.abs(slope) < FLATTEST) return undefined
  const distance = between.subVectors(origin, ray.origin).dot(normal) / slope
  if (distance <= 0 || distance > FARTHEST_M) return undefined
  return new Vector3().copy(ray.origin).addScaledVector(ray.direction, distance)
}

/** Angle (rad) from `from` to `to` about the unit `axis` through `origin`, in (−π, π]. */
export function angleBetween(from: Vector3, to: Vector3, origin: Vector3, axis: Vector3): number {
  const a = between.subVectors(from, origin)
  const b = across.subVectors(to, origin)
  const cosine = a.dot(b)
  const sine = a.cross(b).dot(axis)
  return Math.atan2(sine, cosine)
}
