// Collects the lines of a drawing while entities are drawn, each through the block it stands in. Stops at a bound, so that blocks in
// blocks in blocks cannot fill the memory.
import type { Drawing } from '../../model/assets/Drawing'

/** x' = a x + c y + e, y' = b x + d y + f. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const UNMOVED: Affine = [1, 0, 0, 1, 0, 0]

/** `inner` first, then `outer`. */
export function composeAffine(outer: Affine, inner: Affine): Affine {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** A drawing of a whole factory fits. */
const MOST_POINTS = 3_000_000

export class DxfPen {
  /** Layers that are used, in order of first use. */
  readonly layerNames: string[] = []
  /** More than fits. */
  full = false
  private readonly layerNumbers = new Map<string, number>()
  private readonly points: number[] = []
  private readonly lengths: number[] = []
  private readonly layers: number[] = []

  get lineCount(): number {
    return this.lengths.length
  }

  /** A line through points in the frame of a block; what is no number is left out whole. */
  line(points: readonly number[], layer: string, [a, b, c, d, e, f]: Affine): void {
    if (points.length < 4 || !points.every(Number.isFinite)) return
    if (this.points.length + points.length > 2 * MOST_POINTS) {
      this.full = true
      return
    }
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = [points[at]!, points[at + 1]!]
      this.points.push(a * x + c * y + e, b * x + d * y + f)
    }
    this.lengths.push(points.length / 2)
    this.layers.push(this.numberOf(layer))
  }

  drawing(): Drawing {
    return {
      points: Float64Array.from(this.points),
      lengths: Uint32Array.from(this.lengths),
      layers: Uint16Array.from(this.layers),
    }
  }

  private numberOf(layer: string): number {
    const known = this.layerNumbers.get(layer)
    if (known !== undefined) return known
    this.layerNumbers.set(layer, this.layerNames.length)
    return this.layerNames.push(layer) - 1
  }
}
