// Hoses, cables and bent rods: a round section carried along a smooth curve through given points. Open ends.
import { CatmullRomCurve3, Vector3 } from 'three'
import { across, cross, dot, plus, type Triple, triple, unit, vector } from './basis'
import type { ShapeSink } from './ShapeSink'

export function addTube(
  sink: ShapeSink,
  points: readonly Triple[],
  radius: number,
  steps = points.length * 4,
  around = 8,
): void {
  const curve = new CatmullRomCurve3(points.map(vector))
  const at = new Vector3()
  const along = new Vector3()
  let side: Triple | undefined
  let before: number[] | undefined
  for (let i = 0; i <= steps; i++) {
    curve.getPoint(i / steps, at)
    const tangent = triple(curve.getTangent(i / steps, along))
    // Carrying the side direction along (not computing it anew) keeps the tube from twisting.
    side = side ? unit(plus(side, tangent, -dot(side, tangent)), across(tangent)) : across(tangent)
    const ring = addRingAt(sink, triple(at), side, cross(tangent, side), radius, around)
    if (before) joinRings(sink, before, ring)
    before = ring
  }
}

function addRingAt(sink: ShapeSink, at: Triple, u: Triple, v: Triple, radius: number, around: number) {
  return Array.from({ length: around }, (_, i) => {
    const angle = (i / around) * 2 * Math.PI
    const n = plus(
      [u[0] * Math.cos(angle), u[1] * Math.cos(angle), u[2] * Math.cos(angle)],
      v,
      Math.sin(angle),
    )
    const p = plus(at, n, radius)
    return sink.vertex(p[0], p[1], p[2], n[0], n[1], n[2])
  })
}

function joinRings(sink: ShapeSink, low: readonly number[], high: readonly number[]): void {
  for (let i = 0; i < low.length; i++) {
    const j = (i + 1) % low.length
    sink.quad(low[i]!, low[j]!, high[j]!, high[i]!)
  }
}
