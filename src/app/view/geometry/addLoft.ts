// Cast shapes: rounded-rectangle sections joined along a line, as robot arms, columns and housings are. Smooth around the
// section and along the line, flat at both ends.
import { across, cross, dot, minus, plus, type Triple, unit } from './basis'
import type { ShapeSink } from './ShapeSink'

/** A rounded rectangle: `halfWidth` along the loft's side direction, `halfDepth` at right angles to it. */
export interface Section {
  readonly at: Triple
  readonly halfWidth: number
  readonly halfDepth: number
}

/** Points on each rounded corner. */
const CORNER_STEPS = 3

interface OutlinePoint {
  /** Position as shares of halfWidth, halfDepth and corner radius. */
  readonly su: number
  readonly sv: number
  readonly nu: number
  readonly nv: number
}

const OUTLINE: readonly OutlinePoint[] = [
  [1, 1],
  [-1, 1],
  [-1, -1],
  [1, -1],
].flatMap(([su, sv], corner) =>
  Array.from({ length: CORNER_STEPS + 1 }, (_, i) => {
    const angle = (corner + i / CORNER_STEPS) * (Math.PI / 2)
    return { su: su!, sv: sv!, nu: Math.cos(angle), nv: Math.sin(angle) }
  }),
)

/**
 * Joins the sections in order. `side` is the direction of their width. `roundness` 0…1: share of the smaller half size
 * that the corners take.
 */
export function addLoft(
  sink: ShapeSink,
  sections: readonly Section[],
  side: Triple | undefined = undefined,
  roundness = 0.5,
): void {
  const first = sections[0]!
  const last = sections[sections.length - 1]!
  const axis = unit(minus(last.at, first.at))
  const wanted = side ?? across(axis)
  const u = unit(plus(wanted, axis, -dot(wanted, axis)), across(axis))
  const v = cross(axis, u)
  const rings = sections.map((section) => ring(sink, section, u, v, roundness))
  for (let i = 1; i < rings.length; i++) joinRings(sink, rings[i - 1]!, rings[i]!)
  cap(sink, first, u, v, roundness, axis, -1)
  cap(sink, last, u, v, roundness, axis, 1)
}

function outlineAt(section: Section, point: OutlinePoint, roundness: number): readonly [number, number] {
  const corner = Math.min(section.halfWidth, section.halfDepth) * roundness
  return [
    point.su * (section.halfWidth - corner) + point.nu * corner,
    point.sv * (section.halfDepth - corner) + point.nv * corner,
  ]
}

function ring(sink: ShapeSink, section: Section, u: Triple, v: Triple, roundness: number): number[] {
  return OUTLINE.map((point) => {
    const [a, b] = outlineAt(section, point, roundness)
    const p = plus(plus(section.at, u, a), v, b)
    const n = plus([u[0] * point.nu, u[1] * point.nu, u[2] * point.nu], v, point.nv)
    return sink.vertex(p[0], p[1], p[2], n[0], n[1], n[2])
  })
}

function joinRings(sink: ShapeSink, low: readonly number[], high: readonly number[]): void {
  for (let i = 0; i < low.length; i++) {
    const j = (i + 1) % low.length
    sink.quad(low[i]!, low[j]!, high[j]!, high[i]!)
  }
}

function cap(
  sink: ShapeSink,
  section: Section,
  u: Triple,
  v: Triple,
  roundness: number,
  axis: Triple,
  sign: number,
): void {
  const n: Triple = [axis[0] * sign, axis[1] * sign, axis[2] * sign]
  const points = OUTLINE.map((point) => {
    const [a, b] = outlineAt(section, point, roundness)
    const p = plus(plus(section.at, u, a), v, b)
    return sink.vertex(p[0], p[1], p[2], n[0], n[1], n[2])
  })
  for (let i = 2; i < points.length; i++) {
    if (sign > 0) sink.triangle(points[0]!, points[i - 1]!, points[i]!)
    else sink.triangle(points[0]!, points[i]!, points[i - 1]!)
  }
}
