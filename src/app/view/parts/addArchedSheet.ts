// A sheet that follows the arch of a lay-up mould: what a cured panel is. Its underside's crown is at z = 0.
import { archDrop, archSlope } from '../equipment/mouldSurface'
import type { ShapeSink } from '../geometry/ShapeSink'

const STEPS = 14

/** `archM` is the width over which the mould's arch runs; the sheet may be narrower. */
export function addArchedSheet(
  sink: ShapeSink,
  [x, y]: readonly [number, number],
  archM: number,
  thicknessM: number,
): void {
  const side = (lift: number, up: number) =>
    Array.from({ length: STEPS + 1 }, (_, i) => {
      const py = (i / STEPS - 0.5) * y
      const v = py / (archM / 2)
      const slope = archSlope(v, archM)
      const l = Math.hypot(1, slope)
      const at = (px: number) => sink.vertex(px, py, archDrop(v, archM) + lift, 0, (-slope / l) * up, up / l)
      return [at(-x / 2), at(x / 2)] as const
    })
  const top = side(thicknessM, 1)
  const bottom = side(0, -1)
  for (let i = 1; i <= STEPS; i++) {
    sink.quad(top[i - 1]![0], top[i - 1]![1], top[i]![1], top[i]![0])
    sink.quad(bottom[i - 1]![0], bottom[i]![0], bottom[i]![1], bottom[i - 1]![1])
    addEnds(sink, x, y, archM, thicknessM, i)
  }
  for (const s of [-1, 1]) addEdge(sink, x, (s * y) / 2, archM, thicknessM, s)
}

function addEnds(sink: ShapeSink, x: number, y: number, archM: number, t: number, i: number): void {
  const [y0, y1] = [((i - 1) / STEPS - 0.5) * y, (i / STEPS - 0.5) * y]
  for (const s of [-1, 1]) {
    const at = (py: number, lift: number) =>
      sink.vertex((s * x) / 2, py, archDrop(py / (archM / 2), archM) + lift, s, 0, 0)
    const [a, b, c, d] = [at(y0, 0), at(y1, 0), at(y1, t), at(y0, t)]
    if (s > 0) sink.quad(a, b, c, d)
    else sink.quad(d, c, b, a)
  }
}

function addEdge(sink: ShapeSink, x: number, py: number, archM: number, t: number, s: number): void {
  const z = archDrop(py / (archM / 2), archM)
  const at = (px: number, lift: number) => sink.vertex(px, py, z + lift, 0, s, 0)
  const [a, b, c, d] = [at(-x / 2, 0), at(x / 2, 0), at(x / 2, t), at(-x / 2, t)]
  if (s < 0) sink.quad(a, b, c, d)
  else sink.quad(d, c, b, a)
}
