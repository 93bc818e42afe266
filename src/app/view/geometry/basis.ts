// Small frame and vector constructions for shapes: bases along a line, plain triples. No shapes and no scene.
import { Matrix4, Vector3 } from 'three'

export type Triple = readonly [number, number, number]

export const vector = (v: Triple): Vector3 => new Vector3(v[0], v[1], v[2])
export const triple = (v: Vector3): Triple => [v.x, v.y, v.z]

export function mix(a: Triple, b: Triple, t: number): Triple {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
}

/** a + b · scale. */
export function plus(a: Triple, b: Triple, scale = 1): Triple {
  return [a[0] + b[0] * scale, a[1] + b[1] * scale, a[2] + b[2] * scale]
}

export function minus(a: Triple, b: Triple): Triple {
  return plus(a, b, -1)
}

export function length(a: Triple): number {
  return Math.hypot(a[0], a[1], a[2])
}

/** Unit vector; a zero vector becomes `otherwise`. */
export function unit(a: Triple, otherwise: Triple = [0, 0, 1]): Triple {
  const l = length(a)
  return l < 1e-9 ? otherwise : [a[0] / l, a[1] / l, a[2] / l]
}

export function dot(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

export function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

/** Any unit vector at right angles to `z`. */
export function across(z: Triple): Triple {
  return unit(cross(Math.abs(z[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], z))
}

/** Frame at `origin` with its z along `z` and its x as near to `x` as that allows. */
export function frameAlong(origin: Triple, z: Triple, x?: Triple): Matrix4 {
  const w = unit(z)
  const wanted = x ?? across(w)
  const u = unit(plus(wanted, w, -dot(wanted, w)), across(w))
  return new Matrix4().makeBasis(vector(u), vector(cross(w, u)), vector(w)).setPosition(...origin)
}
