// Shapes turned about a line: lathe profiles, cylinders, cones, spheres, capsules, rings. Smooth around, creased along the
// profile where it turns by more than 35°.
import { frameAlong, length, minus, type Triple } from './basis'
import type { ShapeSink } from './ShapeSink'

/** Radius and height of a point of the profile; from bottom to top gives outward faces. */
export type ProfilePoint = readonly [radius: number, height: number]

const CREASE_COS = Math.cos((35 / 180) * Math.PI)

interface Edge {
  from: ProfilePoint
  to: ProfilePoint
  /** Outward normal in the (radius, height) plane. */
  n: readonly [number, number]
}

/** Turns `profile` about the line from `foot` along `axis`. */
export function addLathe(
  solid: ShapeSink,
  foot: Triple,
  axis: Triple,
  profile: readonly ProfilePoint[],
  segments = 20,
): void {
  const edges = edgesOf(profile)
  const place = frameAlong(foot, axis).elements
  for (const [i, edge] of edges.entries()) {
    const bottom = blend(edge, edges[i - 1])
    const top = blend(edge, edges[i + 1])
    const low = ring(solid, place, edge.from, bottom, segments)
    const high = ring(solid, place, edge.to, top, segments)
    for (let s = 0; s < segments; s++) {
      if (edge.from[0] > 1e-6) solid.triangle(low + s, low + s + 1, high + s + 1)
      if (edge.to[0] > 1e-6) solid.triangle(low + s, high + s + 1, high + s)
    }
  }
}

function edgesOf(profile: readonly ProfilePoint[]): Edge[] {
  const edges: Edge[] = []
  for (let i = 1; i < profile.length; i++) {
    const from = profile[i - 1]!
    const to = profile[i]!
    const dr = to[0] - from[0]
    const dh = to[1] - from[1]
    const l = Math.hypot(dr, dh)
    if (l > 1e-7) edges.push({ from, to, n: [dh / l, -dr / l] })
  }
  return edges
}

function blend(edge: Edge, neighbour: Edge | undefined): readonly [number, number] {
  if (!neighbour) return edge.n
  const cosine = edge.n[0] * neighbour.n[0] + edge.n[1] * neighbour.n[1]
  if (cosine < CREASE_COS) return edge.n
  const r = edge.n[0] + neighbour.n[0]
  const h = edge.n[1] + neighbour.n[1]
  const l = Math.hypot(r, h)
  return [r / l, h / l]
}

function ring(
  solid: ShapeSink,
  e: ArrayLike<number>,
  [radius, height]: ProfilePoint,
  [nr, nh]: readonly [number, number],
  segments: number,
): number {
  let first = -1
  for (let s = 0; s <= segments; s++) {
    const angle = (s / segments) * 2 * Math.PI
    const c = Math.cos(angle)
    const k = Math.sin(angle)
    const at = (row: number) => e[12 + row]! + radius * (e[row]! * c + e[4 + row]! * k) + height * e[8 + row]!
    const to = (row: number) => nr * (e[row]! * c + e[4 + row]! * k) + nh * e[8 + row]!
    const index = solid.vertex(at(0), at(1), at(2), to(0), to(1), to(2))
    if (first < 0) first = index
  }
  return first
}

export interface CylinderOptions {
  readonly topRadius?: number
  /** Broken edge at both ends, m. */
  readonly chamfer?: number
  readonly segments?: number
}

/** Closed cylinder or cone from `from` to `to`. */
export function addCylinder(
  solid: ShapeSink,
  from: Triple,
  to: Triple,
  radius: number,
  { topRadius = radius, chamfer = 0, segments = 20 }: CylinderOptions = {},
): void {
  const axis = minus(to, from)
  const h = length(axis)
  const c = Math.min(chamfer, h / 3, radius / 2, topRadius / 2)
  const profile: ProfilePoint[] =
    c > 0
      ? [
          [0, 0],
          [radius - c, 0],
          [radius, c],
          [topRadius, h - c],
          [topRadius - c, h],
          [0, h],
        ]
      : [
          [0, 0],
          [radius, 0],
          [topRadius, h],
          [0, h],
        ]
  addLathe(solid, from, axis, profile, segments)
}

/** Cylinder with round ends centred on `from` and `to`. */
export function addCapsule(
  solid: ShapeSink,
  from: Triple,
  to: Triple,
  radius: number,
  { topRadius = radius, segments = 12 }: CylinderOptions = {},
): void {
  const axis = minus(to, from)
  const h = length(axis)
  const arcs = 3
  const profile: ProfilePoint[] = []
  for (let i = 0; i <= arcs; i++) {
    const angle = (i / arcs - 1) * (Math.PI / 2)
    profile.push([radius * Math.cos(angle), radius * Math.sin(angle)])
  }
  for (let i = 0; i <= arcs; i++) {
    const angle = (i / arcs) * (Math.PI / 2)
    profile.push([topRadius * Math.cos(angle), h + topRadius * Math.sin(angle)])
  }
  addLathe(solid, from, axis, profile, segments)
}

/** Ball, or with `squash` an ellipsoid of revolution about z. */
export function addSphere(solid: ShapeSink, centre: Triple, radius: number, squash = 1, segments = 14): void {
  const rows = Math.max(4, Math.round(segments / 2))
  const profile: ProfilePoint[] = []
  for (let i = 0; i <= rows; i++) {
    const angle = (i / rows - 0.5) * Math.PI
    profile.push([Math.max(0, radius * Math.cos(angle)), radius * squash * Math.sin(angle)])
  }
  addLathe(solid, centre, [0, 0, 1], profile, segments)
}

/** Pipe ring (rectangular section) about `axis`, centred on `centre`. */
export function addRing(
  solid: ShapeSink,
  centre: Triple,
  axis: Triple,
  inner: number,
  outer: number,
  thickness: number,
  segments = 24,
): void {
  const h = thickness / 2
  addLathe(
    solid,
    centre,
    axis,
    [
      [inner, -h],
      [outer, -h],
      [outer, h],
      [inner, h],
      [inner, -h],
    ],
    segments,
  )
}
