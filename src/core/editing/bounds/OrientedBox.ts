// A box anywhere in the hall: its centre frame and half sizes, its corners, the upright box around it, and whether two of them
// cut into each other. Pure geometry; which box a record has is boundsOf's.
import type { Frame, Vec3 } from '../../math/frames'
import { dot } from '../../math/vectors'

export interface OrientedBox {
  readonly worldFromCentre: Frame
  readonly halfM: Vec3
}

/** Lowest and highest corner along the world's axes. */
export interface UprightBox {
  readonly low: Vec3
  readonly high: Vec3
}

const AXES = [0, 1, 2] as const

export function uprightBox({ worldFromCentre: frame, halfM }: OrientedBox): UprightBox {
  const reach = AXES.map((row) => spanOf(halfM, (column) => frame[row * 4 + column]!))
  const edge = (sign: number) => AXES.map((row) => frame[row * 4 + 3]! + sign * reach[row]!)
  return { low: triple(edge(-1)), high: triple(edge(1)) }
}

/** Undefined for no boxes. */
export function unionOf(boxes: readonly UprightBox[]): UprightBox | undefined {
  if (boxes.length === 0) return undefined
  const edge = (side: 'low' | 'high', pick: (...values: number[]) => number) =>
    triple(AXES.map((axis) => pick(...boxes.map((box) => box[side][axis]))))
  return { low: edge('low', Math.min), high: edge('high', Math.max) }
}

export function centreOf({ low, high }: UprightBox): Vec3 {
  return [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2]
}

export function touch(a: UprightBox, b: UprightBox): boolean {
  return AXES.every((axis) => a.low[axis] < b.high[axis] && b.low[axis] < a.high[axis])
}

/**
 * The shortest push (m, world) that takes `a` out of `b`, by the separating axis theorem; undefined when they are apart or
 * share less than `toleranceM`.
 */
export function pushApart(a: OrientedBox, b: OrientedBox, toleranceM: number): Vec3 | undefined {
  const between = triple(AXES.map((row) => a.worldFromCentre[row * 4 + 3]! - b.worldFromCentre[row * 4 + 3]!))
  let least = Number.POSITIVE_INFINITY
  let push: Vec3 = [0, 0, 0]
  for (const axis of separatingAxes(a.worldFromCentre, b.worldFromCentre)) {
    const distance = dot(between, axis)
    const depth = spanAlong(a, axis) + spanAlong(b, axis) - Math.abs(distance)
    if (depth <= toleranceM) return undefined
    if (depth < least - 1e-9) {
      least = depth
      const sign = distance < 0 ? -1 : 1
      push = [axis[0] * depth * sign, axis[1] * depth * sign, axis[2] * depth * sign]
    }
  }
  return push
}

function spanAlong({ worldFromCentre, halfM }: OrientedBox, axis: Vec3): number {
  return spanOf(halfM, (column) => dot(columnOf(worldFromCentre, column), axis))
}

function spanOf(halfM: Vec3, along: (column: number) => number): number {
  return Math.abs(along(0)) * halfM[0] + Math.abs(along(1)) * halfM[1] + Math.abs(along(2)) * halfM[2]
}

/** Face normals of both, then the cross products of their edges; parallel edges give none. */
function separatingAxes(a: Frame, b: Frame): Vec3[] {
  const faces = [...AXES.map((column) => columnOf(a, column)), ...AXES.map((column) => columnOf(b, column))]
  const edges = AXES.flatMap((i) =>
    AXES.flatMap((j) => {
      const [u, v] = [columnOf(a, i), columnOf(b, j)]
      const normal: Vec3 = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]]
      const length = Math.sqrt(dot(normal, normal))
      return length < 1e-6 ? [] : [[normal[0] / length, normal[1] / length, normal[2] / length] as const]
    }),
  )
  return [...faces, ...edges]
}

function columnOf(frame: Frame, column: number): Vec3 {
  return [frame[column]!, frame[4 + column]!, frame[8 + column]!]
}

function triple(values: readonly number[]): Vec3 {
  return [values[0]!, values[1]!, values[2]!]
}
