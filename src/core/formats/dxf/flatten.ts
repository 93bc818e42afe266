// Curves of a drawing as points along them: arcs, bulges, ellipses, splines. Coordinates come out flat: x y x y.

/** A circle of 48 chords is off by 0.2 % of its radius. */
const STEP_RAD = (2 * Math.PI) / 48
/** Points between two knots of a spline. */
const SPAN_POINTS = 8

/** From `start` counter-clockwise over `sweep` (negative: clockwise), rad. */
export function arcPoints(x: number, y: number, radius: number, start: number, sweep: number): number[] {
  return ellipsePoints([x, y], [radius, 0], 1, start, sweep)
}

/** `major`: the half of the long axis as a vector; `ratio`: the other to it. */
export function ellipsePoints(
  [x, y]: readonly [number, number],
  [mx, my]: readonly [number, number],
  ratio: number,
  start: number,
  sweep: number,
): number[] {
  const steps = Math.max(2, Math.ceil(Math.abs(sweep) / STEP_RAD))
  const points: number[] = []
  for (let step = 0; step <= steps; step++) {
    const angle = start + (sweep * step) / steps
    const [c, s] = [Math.cos(angle), Math.sin(angle) * ratio]
    points.push(x + mx * c - my * s, y + my * c + mx * s)
  }
  return points
}

/** How far counter-clockwise from one angle to the other; the same angle means all the way round. */
export function sweepOf(start: number, end: number): number {
  const sweep = (end - start) % (2 * Math.PI)
  return sweep <= 1e-12 ? sweep + 2 * Math.PI : sweep
}

/** Corners with the bulge of the side that leaves each: the tangent of a quarter of its angle. */
export function bulgedPoints(
  corners: readonly (readonly [number, number, number])[],
  closed: boolean,
): number[] {
  const points: number[] = []
  corners.forEach(([x, y, bulge], index) => {
    points.push(x, y)
    const next = corners[index + 1] ?? (closed ? corners[0] : undefined)
    if (next === undefined) return
    if (bulge !== 0) points.push(...insideBulge([x, y], [next[0], next[1]], bulge))
    if (index === corners.length - 1) points.push(next[0], next[1])
  })
  return points
}

/** The points between both ends. */
function insideBulge([ax, ay]: [number, number], [bx, by]: [number, number], bulge: number): number[] {
  const sweep = 4 * Math.atan(bulge)
  // The centre lies beside the middle of the chord.
  const aside = (1 - bulge * bulge) / (4 * bulge)
  const cx = (ax + bx) / 2 - (by - ay) * aside
  const cy = (ay + by) / 2 + (bx - ax) * aside
  const radius = Math.hypot(ax - cx, ay - cy)
  return arcPoints(cx, cy, radius, Math.atan2(ay - cy, ax - cx), sweep).slice(2, -2)
}

/** A B-spline by de Boor; weights of 1 when there are none. */
export function splinePoints(
  degree: number,
  knots: readonly number[],
  controls: readonly (readonly [number, number])[],
  weights: readonly number[],
): number[] {
  const points: number[] = []
  const last = controls.length
  if (degree < 1 || knots.length < last + degree + 1 || last <= degree) return controls.flat()
  for (let span = degree; span < last; span++) {
    const [low, high] = [knots[span]!, knots[span + 1]!]
    if (high <= low) continue
    const steps = degree === 1 ? 1 : SPAN_POINTS
    for (let step = points.length === 0 ? 0 : 1; step <= steps; step++)
      points.push(...deBoor(degree, knots, controls, weights, span, low + ((high - low) * step) / steps))
  }
  return points
}

function deBoor(
  degree: number,
  knots: readonly number[],
  controls: readonly (readonly [number, number])[],
  weights: readonly number[],
  span: number,
  at: number,
): [number, number] {
  const held = Array.from({ length: degree + 1 }, (_, index) => {
    const control = span - degree + index
    const weight = weights[control] ?? 1
    return [controls[control]![0] * weight, controls[control]![1] * weight, weight] as [
      number,
      number,
      number,
    ]
  })
  for (let level = 1; level <= degree; level++) {
    for (let index = degree; index >= level; index--) {
      const from = knots[span - degree + index]!
      const width = knots[span + 1 + index - level]! - from
      const part = width > 0 ? (at - from) / width : 0
      const [a, b] = [held[index - 1]!, held[index]!]
      held[index] = [0, 1, 2].map((k) => a[k]! + (b[k]! - a[k]!) * part) as [number, number, number]
    }
  }
  const [x, y, w] = held[degree]!
  return [x / w, y / w]
}
