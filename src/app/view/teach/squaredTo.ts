// A direction across a face that lies along the hall when it nearly does: what a person clicks on stands square, and so should the tool. Pure.
import { Vector3 } from 'three'

/** Nearer than this (cosine of 12°) to an axis of the hall is meant to be along it. */
const NEARLY = 0.978

/** `across` is at right angles to `axis`, both of length 1; so is the answer. */
export function squaredTo(axis: Vector3, across: Vector3): Vector3 {
  for (let at = 0; at < 3; at++) {
    const along = new Vector3().setComponent(at, Math.sign(across.getComponent(at)))
    along.addScaledVector(axis, -along.dot(axis))
    if (along.lengthSq() > 0.25 && along.normalize().dot(across) > NEARLY) return along
  }
  return across
}
