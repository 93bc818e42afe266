// Joins the shapes of a file into one mesh, a group for each run of triangles of one colour. Changes no coordinate.
import type { MeshGroup } from '../../model/assets/Mesh'

export class MeshJoiner {
  private readonly positions: Float32Array[] = []
  private readonly indices: Uint32Array[] = []
  private readonly groups: MeshGroup[] = []
  private vertexCount = 0
  private indexCount = 0

  /** `indices` count from the first of these positions. */
  add(positions: Float32Array, indices: Uint32Array, colour: string | undefined): void {
    if (indices.length === 0) return
    this.positions.push(positions)
    this.indices.push(indices.map((index) => index + this.vertexCount))
    this.vertexCount += positions.length / 3
    const last = this.groups.at(-1)
    if (last && last.colour === colour)
      this.groups[this.groups.length - 1] = { ...last, count: last.count + indices.length }
    else
      this.groups.push({
        ...(colour !== undefined && { colour }),
        start: this.indexCount,
        count: indices.length,
      })
    this.indexCount += indices.length
  }

  mesh() {
    const positions = new Float32Array(3 * this.vertexCount)
    const indices = new Uint32Array(this.indexCount)
    let at = 0
    for (const part of this.positions) {
      positions.set(part, at)
      at += part.length
    }
    at = 0
    for (const part of this.indices) {
      indices.set(part, at)
      at += part.length
    }
    return { positions, indices, groups: this.groups }
  }
}

/** From parts of 1. */
export function hexOf(rgb: ArrayLike<number>): string {
  const part = (index: number) => {
    const value = Math.round(Math.min(1, Math.max(0, rgb[index] ?? 0)) * 255)
    return value.toString(16).padStart(2, '0')
  }
  return `#${part(0)}${part(1)}${part(2)}`
}
