// Boxes with broken edges, straight beams, plates and prisms: the flat-sided shapes. Round ones are in addLathe.
import { cross, frameAlong, length, minus, type Triple, unit } from './basis'
import { type ShapeSink, sinkWithin } from './ShapeSink'

/** Box about `centre`; `chamfer` breaks its edges so that they catch the light. */
export function addBox(solid: ShapeSink, centre: Triple, size: Triple, chamfer = 0.008): void {
  const half: Triple = [size[0] / 2, size[1] / 2, size[2] / 2]
  const c = Math.max(0, Math.min(chamfer, half[0] * 0.6, half[1] * 0.6, half[2] * 0.6))
  for (let axis = 0; axis < 3; axis++) {
    for (const sign of [-1, 1]) addFace(solid, centre, half, c, axis, sign)
  }
  if (c > 0) {
    for (let axis = 0; axis < 3; axis++) addEdges(solid, centre, half, c, axis)
    addCorners(solid, centre, half, c)
  }
}

type Point = [number, number, number]

function put(solid: ShapeSink, centre: Triple, p: Triple, n: Triple): number {
  return solid.vertex(centre[0] + p[0], centre[1] + p[1], centre[2] + p[2], n[0], n[1], n[2])
}

function addFace(solid: ShapeSink, centre: Triple, half: Triple, c: number, axis: number, sign: number) {
  const u = (axis + 1) % 3
  const v = (axis + 2) % 3
  const normal: Point = [0, 0, 0]
  normal[axis] = sign
  const at = (su: number, sv: number) => {
    const p: Point = [0, 0, 0]
    p[axis] = sign * half[axis]!
    p[u] = su * (half[u]! - c)
    p[v] = sv * (half[v]! - c)
    return put(solid, centre, p, normal)
  }
  const [a, b, d, e] = [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)]
  if (sign > 0) solid.quad(a, b, d, e)
  else solid.quad(a, e, d, b)
}

/** The four bevelled edges that run along `axis`. */
function addEdges(solid: ShapeSink, centre: Triple, half: Triple, c: number, axis: number): void {
  const u = (axis + 1) % 3
  const v = (axis + 2) % 3
  for (const su of [-1, 1]) {
    for (const sv of [-1, 1]) {
      const normal: Point = [0, 0, 0]
      normal[u] = su * Math.SQRT1_2
      normal[v] = sv * Math.SQRT1_2
      const at = (s: number, inU: number, inV: number) => {
        const p: Point = [0, 0, 0]
        p[axis] = s * (half[axis]! - c)
        p[u] = su * (half[u]! - inU)
        p[v] = sv * (half[v]! - inV)
        return put(solid, centre, p, normal)
      }
      const [a, b, d, e] = [at(-1, 0, c), at(-1, c, 0), at(1, c, 0), at(1, 0, c)]
      if (su * sv > 0) solid.quad(a, b, d, e)
      else solid.quad(a, e, d, b)
    }
  }
}

function addCorners(solid: ShapeSink, centre: Triple, half: Triple, c: number): void {
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1]) {
      for (const sz of [-1, 1]) addCorner(solid, centre, half, c, [sx, sy, sz])
    }
  }
}

function addCorner(solid: ShapeSink, centre: Triple, half: Triple, c: number, s: Triple): void {
  const n: Triple = [s[0] * 0.577, s[1] * 0.577, s[2] * 0.577]
  const [hx, hy, hz] = half
  const a = put(solid, centre, [s[0] * hx, s[1] * (hy - c), s[2] * (hz - c)], n)
  const b = put(solid, centre, [s[0] * (hx - c), s[1] * hy, s[2] * (hz - c)], n)
  const d = put(solid, centre, [s[0] * (hx - c), s[1] * (hy - c), s[2] * hz], n)
  if (s[0] * s[1] * s[2] > 0) solid.triangle(a, b, d)
  else solid.triangle(a, d, b)
}

/** Box-shaped bar from `from` to `to`: `width` across (towards `side`), `depth` at right angles to it. */
export function addBar(
  solid: ShapeSink,
  from: Triple,
  to: Triple,
  width: number,
  depth: number,
  side?: Triple,
  chamfer = 0.006,
): void {
  const axis = minus(to, from)
  const bar = frameAlong(from, axis, side)
  const l = length(axis)
  addBox(sinkWithin(solid, bar.elements), [0, 0, l / 2], [width, depth, l], chamfer)
}

/** Convex outline in the x–y plane of `frame` (counter-clockwise), raised from z0 to z1. */
export function addPrism(
  solid: ShapeSink,
  outline: readonly (readonly [number, number])[],
  z0: number,
  z1: number,
): void {
  const fan = (z: number, nz: number) => outline.map(([x, y]) => solid.vertex(x, y, z, 0, 0, nz))
  const top = fan(z1, 1)
  const bottom = fan(z0, -1)
  for (let i = 2; i < outline.length; i++) {
    solid.triangle(top[0]!, top[i - 1]!, top[i]!)
    solid.triangle(bottom[0]!, bottom[i]!, bottom[i - 1]!)
  }
  outline.forEach(([x, y], i) => {
    const [x2, y2] = outline[(i + 1) % outline.length]!
    const n = unit(cross([x2 - x, y2 - y, 0], [0, 0, 1]))
    const side = (px: number, py: number, pz: number) => solid.vertex(px, py, pz, n[0], n[1], n[2])
    solid.quad(side(x, y, z0), side(x2, y2, z0), side(x2, y2, z1), side(x, y, z1))
  })
}
