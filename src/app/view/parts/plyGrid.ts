// The unit ply: a grid −½…½ in x and y with a top (z = 1), an underside (z = 0) and a rim, fine enough to be bent.
import { BufferAttribute, BufferGeometry } from 'three'

const NX = 12
const NY = 6

export function plyGrid(): BufferGeometry {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  const vertex = (x: number, y: number, z: number, n: readonly [number, number, number]) => {
    positions.push(x, y, z)
    normals.push(...n)
    return positions.length / 3 - 1
  }
  for (const up of [1, -1]) {
    const first = positions.length / 3
    for (let j = 0; j <= NY; j++) {
      for (let i = 0; i <= NX; i++) vertex(i / NX - 0.5, j / NY - 0.5, up > 0 ? 1 : 0, [0, 0, up])
    }
    addGridFaces(indices, first, up)
  }
  for (const s of [-1, 1]) {
    addRim(indices, NX, (t, z) => vertex(t - 0.5, s * 0.5, z, [0, s, 0]), s < 0)
    addRim(indices, NY, (t, z) => vertex(s * 0.5, t - 0.5, z, [s, 0, 0]), s > 0)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3))
  geometry.setIndex(indices)
  return geometry
}

function addGridFaces(indices: number[], first: number, up: number): void {
  for (let j = 0; j < NY; j++) {
    for (let i = 0; i < NX; i++) {
      const a = first + j * (NX + 1) + i
      const [b, c, d] = [a + 1, a + NX + 2, a + NX + 1]
      if (up > 0) indices.push(a, b, c, a, c, d)
      else indices.push(a, c, b, a, d, c)
    }
  }
}

function addRim(
  indices: number[],
  steps: number,
  at: (t: number, z: number) => number,
  forward: boolean,
): void {
  for (let i = 0; i < steps; i++) {
    const [a, b] = [at(i / steps, 0), at((i + 1) / steps, 0)]
    const [c, d] = [at((i + 1) / steps, 1), at(i / steps, 1)]
    if (forward) indices.push(a, b, c, a, c, d)
    else indices.push(a, c, b, a, d, c)
  }
}
