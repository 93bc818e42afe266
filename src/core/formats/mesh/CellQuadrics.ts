// The best point for each cell of a clustered mesh: nearest to the planes of all triangles that touch it, held near the middle of its
// vertices where those planes leave it free. No mesh is made here.

/** Upper triangle of A (6), b (3), then the sum of the vertices (3) and their number. */
const STRIDE = 13
/** Pull to the middle, as a share of the planes' own pull: keeps flat and straight places well determined. */
const TO_MIDDLE = 1e-2

export class CellQuadrics {
  private readonly sums: Float64Array
  private readonly count: number
  private readonly size: number

  /** `size`: side of a cell; a point may not leave its cell by more than that. */
  constructor(count: number, size: number) {
    this.count = count
    this.size = size
    this.sums = new Float64Array(count * STRIDE)
  }

  addTriangle(positions: Float32Array, corners: readonly [number, number, number], cellOf: Int32Array): void {
    const [a, b, c] = corners
    const [ax, ay, az] = [positions[a * 3]!, positions[a * 3 + 1]!, positions[a * 3 + 2]!]
    const [ux, uy, uz] = [positions[b * 3]! - ax, positions[b * 3 + 1]! - ay, positions[b * 3 + 2]! - az]
    const [vx, vy, vz] = [positions[c * 3]! - ax, positions[c * 3 + 1]! - ay, positions[c * 3 + 2]! - az]
    // Twice the area long: large triangles weigh more.
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
    const d = nx * ax + ny * ay + nz * az
    for (const vertex of corners) {
      const at = cellOf[vertex]! * STRIDE
      const { sums } = this
      const terms = [nx * nx, nx * ny, nx * nz, ny * ny, ny * nz, nz * nz, nx * d, ny * d, nz * d]
      for (let i = 0; i < 9; i++) sums[at + i] = sums[at + i]! + terms[i]!
      for (let axis = 0; axis < 3; axis++)
        sums[at + 9 + axis] = sums[at + 9 + axis]! + positions[vertex * 3 + axis]!
      sums[at + 12] = sums[at + 12]! + 1
    }
  }

  points(): Float32Array {
    const out = new Float64Array(3)
    const points = new Float32Array(this.count * 3)
    for (let cell = 0; cell < this.count; cell++) {
      this.solve(cell * STRIDE, out)
      points.set(out, cell * 3)
    }
    return points
  }

  private solve(at: number, out: Float64Array): void {
    const { sums } = this
    const weight = sums[at + 12]! || 1
    const middle = [0, 1, 2].map((axis) => sums[at + 9 + axis]! / weight) as [number, number, number]
    const trace = sums[at]! + sums[at + 3]! + sums[at + 5]!
    out.set(middle)
    if (trace <= 0) return
    const pull = trace * TO_MIDDLE
    const m = [0, 1, 2, 3, 4, 5].map((i) => sums[at + i]! + (i === 0 || i === 3 || i === 5 ? pull : 0))
    const [xx, xy, xz, yy, yz, zz] = m as [number, number, number, number, number, number]
    const b = [0, 1, 2].map((axis) => sums[at + 6 + axis]! + pull * middle[axis]!) as [number, number, number]
    const cofactors = [yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy] as const
    const determinant = xx * cofactors[0] + xy * cofactors[1] + xz * cofactors[2]
    if (!(Math.abs(determinant) > 1e-30)) return
    const x = (cofactors[0] * b[0] + cofactors[1] * b[1] + cofactors[2] * b[2]) / determinant
    const y = (cofactors[1] * b[0] + (xx * zz - xz * xz) * b[1] + (xy * xz - xx * yz) * b[2]) / determinant
    const z = (cofactors[2] * b[0] + (xy * xz - xx * yz) * b[1] + (xx * yy - xy * xy) * b[2]) / determinant
    const solved = [x, y, z]
    for (let axis = 0; axis < 3; axis++)
      out[axis] = Math.min(middle[axis]! + this.size, Math.max(middle[axis]! - this.size, solved[axis]!))
  }
}
