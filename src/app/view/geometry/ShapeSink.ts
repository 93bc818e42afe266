// Where shapes put their triangles: a solid, or a solid seen through a frame of one's own. Holds no triangles itself.

export interface ShapeSink {
  /** Adds a vertex with its normal and answers its index. */
  vertex(x: number, y: number, z: number, nx: number, ny: number, nz: number): number
  /** Counter-clockwise seen from outside. */
  triangle(a: number, b: number, c: number): void
  quad(a: number, b: number, c: number, d: number): void
}

/** A sink whose coordinates are those of a frame (16 elements, column-major) inside another sink. */
export function sinkWithin(sink: ShapeSink, e: ArrayLike<number>): ShapeSink {
  const at = (r: number, x: number, y: number, z: number) =>
    e[r]! * x + e[4 + r]! * y + e[8 + r]! * z + e[12 + r]!
  const to = (r: number, x: number, y: number, z: number) => e[r]! * x + e[4 + r]! * y + e[8 + r]! * z
  return {
    vertex: (x, y, z, nx, ny, nz) =>
      sink.vertex(
        at(0, x, y, z),
        at(1, x, y, z),
        at(2, x, y, z),
        to(0, nx, ny, nz),
        to(1, nx, ny, nz),
        to(2, nx, ny, nz),
      ),
    triangle: (a, b, c) => sink.triangle(a, b, c),
    quad: (a, b, c, d) => sink.quad(a, b, c, d),
  }
}
