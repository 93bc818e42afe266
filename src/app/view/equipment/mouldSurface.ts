// The face of a lay-up mould and of everything laid on it: a shallow arch across y. One formula, so that plies lie on the mould.
import type { ShapeSink } from '../geometry/ShapeSink'

/** Height of the arch over its width, as wing skins have. */
const RISE = 0.035

/** Height above the face's middle at `v` = −1…1 across a face `widthM` wide; ≤ 0. */
export function archDrop(v: number, widthM: number): number {
  return -RISE * widthM * v * v
}

/** Slope of the arch, dz/dy. */
export function archSlope(v: number, widthM: number): number {
  return (-2 * RISE * widthM * v) / (widthM / 2)
}

const STEPS = 12
const EDGE_M = 0.05

/** Arched slab whose crown is at `top`. */
export function addMouldSurface(sink: ShapeSink, [x, y]: readonly [number, number], top: number): void {
  const strip = (drop: number, nz: number) =>
    Array.from({ length: STEPS + 1 }, (_, i) => {
      const v = (i / STEPS) * 2 - 1
      const slope = archSlope(v, y)
      const l = Math.hypot(1, slope)
      const z = top + archDrop(v, y) - drop
      const at = (px: number) => sink.vertex(px, (v * y) / 2, z, 0, (-slope / l) * nz, nz / l)
      return [at(-x / 2), at(x / 2)] as const
    })
  joinStrip(sink, strip(0, 1), 1)
  joinStrip(sink, strip(EDGE_M, -1), -1)
  for (const s of [-1, 1]) addSide(sink, x, y, top, s)
  for (const s of [-1, 1]) addEnd(sink, x, y, top, s)
}

function joinStrip(sink: ShapeSink, rows: readonly (readonly [number, number])[], up: number): void {
  for (let i = 1; i < rows.length; i++) {
    const [a, b] = rows[i - 1]!
    const [d, c] = rows[i]!
    if (up > 0) sink.quad(a, b, c, d)
    else sink.quad(a, d, c, b)
  }
}

function addSide(sink: ShapeSink, x: number, y: number, top: number, s: number): void {
  const z = top + archDrop(1, y)
  const at = (px: number, pz: number) => sink.vertex(px, (s * y) / 2, pz, 0, s, 0)
  const corners = [at(-x / 2, z - EDGE_M), at(x / 2, z - EDGE_M), at(x / 2, z), at(-x / 2, z)] as const
  if (s < 0) sink.quad(...corners)
  else sink.quad(corners[3], corners[2], corners[1], corners[0])
}

function addEnd(sink: ShapeSink, x: number, y: number, top: number, s: number): void {
  for (let i = 0; i < STEPS; i++) {
    const [v0, v1] = [(i / STEPS) * 2 - 1, ((i + 1) / STEPS) * 2 - 1]
    const at = (v: number, drop: number) =>
      sink.vertex((s * x) / 2, (v * y) / 2, top + archDrop(v, y) - drop, s, 0, 0)
    const corners = [at(v0, EDGE_M), at(v1, EDGE_M), at(v1, 0), at(v0, 0)] as const
    if (s > 0) sink.quad(...corners)
    else sink.quad(corners[3], corners[2], corners[1], corners[0])
  }
}
