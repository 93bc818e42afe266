// A rectangular section drawn along a level way over the floor: belts and rails in a bend. Flat at both ends.
import type { ShapeSink } from './ShapeSink'

/** A point of the way and where it heads there, from +x to the left. */
export interface WayPoint {
  readonly x: number
  readonly y: number
  readonly headingRad: number
}

/** From `low` to `high`: to the left of the way, and up. */
export interface Profile {
  readonly acrossM: readonly [low: number, high: number]
  readonly zM: readonly [low: number, high: number]
}

export function addSweep(sink: ShapeSink, way: readonly WayPoint[], { acrossM, zM }: Profile): void {
  const [right, left] = acrossM
  const [low, high] = zM
  strip(sink, way, [left, high], [right, high], [0, 1])
  strip(sink, way, [right, low], [left, low], [0, -1])
  strip(sink, way, [right, high], [right, low], [-1, 0])
  strip(sink, way, [left, low], [left, high], [1, 0])
  for (const end of [0, way.length - 1]) {
    const at = way[end]!
    const sign = end === 0 ? -1 : 1
    const [nx, ny] = [Math.cos(at.headingRad) * sign, Math.sin(at.headingRad) * sign]
    const corner = (across: number, z: number) => {
      const [x, y] = beside(at, across)
      return sink.vertex(x, y, z, nx, ny, 0)
    }
    const [a, b, c, d] = [corner(right, low), corner(left, low), corner(left, high), corner(right, high)]
    if (sign > 0) sink.quad(a, b, c, d)
    else sink.quad(a, d, c, b)
  }
}

/** One side of the section along the way: between two of its corners, with one normal across and up. */
function strip(
  sink: ShapeSink,
  way: readonly WayPoint[],
  from: readonly [number, number],
  to: readonly [number, number],
  [normalAcross, normalUp]: readonly [number, number],
): void {
  const rows = way.map((at) => {
    const [nx, ny] = [-Math.sin(at.headingRad) * normalAcross, Math.cos(at.headingRad) * normalAcross]
    return [from, to].map(([across, z]) => {
      const [x, y] = beside(at, across)
      return sink.vertex(x, y, z, nx, ny, normalUp)
    })
  })
  for (let n = 1; n < rows.length; n++)
    sink.quad(rows[n - 1]![0]!, rows[n - 1]![1]!, rows[n]![1]!, rows[n]![0]!)
}

function beside({ x, y, headingRad }: WayPoint, across: number): readonly [number, number] {
  return [x - Math.sin(headingRad) * across, y + Math.cos(headingRad) * across]
}
