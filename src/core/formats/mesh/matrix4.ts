// 4 × 4 matrices of mesh files, row-major, as DAE and glTF nodes have them: any affine map, not only rigid ones.
export type Matrix4 = readonly number[]

export const IDENTITY4: Matrix4 = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]

export function multiply4(a: Matrix4, b: Matrix4): Matrix4 {
  return Array.from({ length: 16 }, (_, at) => {
    const [row, column] = [Math.floor(at / 4) * 4, at % 4]
    return (
      a[row]! * b[column]! +
      a[row + 1]! * b[column + 4]! +
      a[row + 2]! * b[column + 8]! +
      a[row + 3]! * b[column + 12]!
    )
  })
}

export function transpose4(m: Matrix4): Matrix4 {
  return Array.from({ length: 16 }, (_, at) => m[(at % 4) * 4 + Math.floor(at / 4)]!)
}

export function translation4([x = 0, y = 0, z = 0]: readonly number[]): Matrix4 {
  return [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z, 0, 0, 0, 1]
}

export function scale4([x = 1, y = 1, z = 1]: readonly number[]): Matrix4 {
  return [x, 0, 0, 0, 0, y, 0, 0, 0, 0, z, 0, 0, 0, 0, 1]
}

export function axisAngle4([x = 0, y = 0, z = 1]: readonly number[], angleRad: number): Matrix4 {
  const length = Math.sqrt(x * x + y * y + z * z) || 1
  const half = Math.sin(angleRad / 2) / length
  return quaternion4([x * half, y * half, z * half, Math.cos(angleRad / 2)])
}

/** Order x, y, z, w. */
export function quaternion4([x = 0, y = 0, z = 0, w = 1]: readonly number[]): Matrix4 {
  return [
    1 - 2 * (y * y + z * z),
    2 * (x * y - z * w),
    2 * (x * z + y * w),
    0,
    2 * (x * y + z * w),
    1 - 2 * (x * x + z * z),
    2 * (y * z - x * w),
    0,
    2 * (x * z - y * w),
    2 * (y * z + x * w),
    1 - 2 * (x * x + y * y),
    0,
    0,
    0,
    0,
    1,
  ]
}

export function transform4(m: Matrix4, x: number, y: number, z: number): readonly [number, number, number] {
  return [
    m[0]! * x + m[1]! * y + m[2]! * z + m[3]!,
    m[4]! * x + m[5]! * y + m[6]! * z + m[7]!,
    m[8]! * x + m[9]! * y + m[10]! * z + m[11]!,
  ]
}

/** A mirroring map turns triangles inside out. */
export function mirrors4(m: Matrix4): boolean {
  const determinant =
    m[0]! * (m[5]! * m[10]! - m[6]! * m[9]!) -
    m[1]! * (m[4]! * m[10]! - m[6]! * m[8]!) +
    m[2]! * (m[4]! * m[9]! - m[5]! * m[8]!)
  return determinant < 0
}
