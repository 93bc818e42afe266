// Collects vertices and triangles of any reader into plain arrays. Triangles with a corner that is not there are counted and left out.
import type { MeshGroup } from '../../model/assets/Mesh'
import type { RawMesh } from './RawMesh'

export class MeshBuilder {
  private positions = new Float32Array(3 * 1024)
  private indices = new Uint32Array(3 * 1024)
  private readonly groups: { colour: string | undefined; start: number; count: number }[] = []
  private vertexCount = 0
  private indexCount = 0
  private dropped = 0

  /** The number of the new vertex. */
  addVertex(x: number, y: number, z: number): number {
    const at = this.vertexCount * 3
    if (at + 3 > this.positions.length) {
      const grown = new Float32Array(this.positions.length * 2)
      grown.set(this.positions)
      this.positions = grown
    }
    this.positions[at] = x
    this.positions[at + 1] = y
    this.positions[at + 2] = z
    return this.vertexCount++
  }

  get nextVertex(): number {
    return this.vertexCount
  }

  addTriangle(a: number, b: number, c: number, colour?: string): void {
    if (!this.isThere(a) || !this.isThere(b) || !this.isThere(c)) {
      this.dropped++
      return
    }
    if (this.indexCount + 3 > this.indices.length) {
      const grown = new Uint32Array(this.indices.length * 2)
      grown.set(this.indices)
      this.indices = grown
    }
    const last = this.groups.at(-1)
    if (last && last.colour === colour) last.count += 3
    else this.groups.push({ colour, start: this.indexCount, count: 3 })
    this.indices[this.indexCount++] = a
    this.indices[this.indexCount++] = b
    this.indices[this.indexCount++] = c
  }

  /** A convex polygon as a fan. */
  addPolygon(corners: readonly number[], colour?: string): void {
    for (let at = 2; at < corners.length; at++)
      this.addTriangle(corners[0]!, corners[at - 1]!, corners[at]!, colour)
  }

  build(about: Pick<RawMesh, 'unitM' | 'upAxis' | 'textured'> = {}): RawMesh {
    return {
      ...about,
      positions: this.positions.slice(0, this.vertexCount * 3),
      indices: this.indices.slice(0, this.indexCount),
      groups: this.groups.map(({ colour, start, count }): MeshGroup => {
        return { ...(colour !== undefined && { colour }), start, count }
      }),
      dropped: this.dropped,
    }
  }

  private isThere(vertex: number): boolean {
    if (!(vertex >= 0 && vertex < this.vertexCount)) return false
    const at = vertex * 3
    // One sum tells whether any of the three is NaN or infinite.
    return Number.isFinite(this.positions[at]! + this.positions[at + 1]! + this.positions[at + 2]!)
  }
}
