// Simplifying keeps the look: few triangles, near the surface, colours and outline kept.
import { describe, expect, it } from 'vitest'
import { boxMesh, cylinderMesh, sphereMesh } from '../../../../src/core/formats/mesh/primitiveMeshes'
import { simplifyMesh } from '../../../../src/core/formats/mesh/simplifyMesh'
import type { Mesh } from '../../../../src/core/model/assets/Mesh'

type Triangles = Pick<Mesh, 'positions' | 'indices' | 'groups'>

/** Each triangle in four, the new corners pushed onto the sphere or left flat. */
function finer(
  { positions, indices }: Triangles,
  push: (x: number, y: number, z: number) => number[],
): Triangles {
  const points: number[] = []
  const corner = (vertex: number) => [...positions.slice(vertex * 3, vertex * 3 + 3)] as number[]
  const middle = (a: number[], b: number[]) =>
    push((a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2, (a[2]! + b[2]!) / 2)
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => corner(indices[at + k]!)) as [number[], number[], number[]]
    const [ab, bc, ca] = [middle(a, b), middle(b, c), middle(c, a)]
    for (const triangle of [
      [a, ab, ca],
      [ab, b, bc],
      [ca, bc, c],
      [ab, bc, ca],
    ])
      points.push(...triangle.flat())
  }
  const count = points.length / 3
  return {
    positions: Float32Array.from(points),
    indices: Uint32Array.from({ length: count }, (_, vertex) => vertex),
    groups: [
      { colour: '#111111', start: 0, count: Math.floor(count / 6) * 3 },
      { start: Math.floor(count / 6) * 3, count: count - Math.floor(count / 6) * 3 },
    ],
  }
}

const onSphere = (x: number, y: number, z: number) => [x, y, z].map((value) => value / Math.hypot(x, y, z))
const flat = (x: number, y: number, z: number) => [x, y, z]

/** Signed, so a surface that is turned inside out counts against it. */
function volume({ positions: p, indices }: Triangles): number {
  let sum = 0
  for (let at = 0; at < indices.length; at += 3) {
    const [a, b, c] = [indices[at]! * 3, indices[at + 1]! * 3, indices[at + 2]! * 3]
    sum +=
      p[a]! * (p[b + 1]! * p[c + 2]! - p[b + 2]! * p[c + 1]!) -
      p[a + 1]! * (p[b]! * p[c + 2]! - p[b + 2]! * p[c]!) +
      p[a + 2]! * (p[b]! * p[c + 1]! - p[b + 1]! * p[c]!)
  }
  return sum / 6
}

describe('a mesh of few triangles', () => {
  it('is welded and otherwise left', () => {
    const loose = finer(boxMesh([1, 2, 3]), flat)
    const welded = simplifyMesh(loose, 1000)
    expect(welded.indices.length).toBe(loose.indices.length)
    expect(welded.positions.length / 3).toBe(26)
    expect(volume(welded)).toBeCloseTo(6, 5)
  })
})

describe('a mesh of many', () => {
  const ball = finer(finer(sphereMesh(1), onSphere), onSphere)
  const small = simplifyMesh(ball, 600)

  it('gets below the limit, and not far below', () => {
    expect(ball.indices.length / 3).toBeGreaterThan(8000)
    expect(small.indices.length / 3).toBeLessThanOrEqual(600)
    expect(small.indices.length / 3).toBeGreaterThan(350)
  })

  it('keeps its surface, its volume and its colours', () => {
    for (let at = 0; at < small.positions.length; at += 3)
      expect(Math.abs(Math.hypot(...small.positions.slice(at, at + 3)) - 1)).toBeLessThan(0.03)
    expect(volume(small)).toBeGreaterThan(0.93 * volume(ball))
    expect(small.groups.map(({ colour }) => colour)).toEqual(['#111111', undefined])
    expect(small.groups.reduce((sum, { count }) => sum + count, 0)).toBe(small.indices.length)
  })

  it('keeps corners sharp', () => {
    const box = [0, 1, 2, 3].reduce((mesh) => finer(mesh, flat), boxMesh([1, 1, 1]) as Triangles)
    const kept = simplifyMesh(box, 300)
    expect(volume(kept)).toBeGreaterThan(0.97)
    expect(Math.max(...kept.positions)).toBeCloseTo(0.5, 2)
  })

  it('of long thin triangles gets there too', () => {
    const kept = simplifyMesh(finer(finer(cylinderMesh(0.01, 1), flat), flat), 200)
    expect(kept.indices.length / 3).toBeLessThanOrEqual(200)
    expect(kept.indices.length).toBeGreaterThan(0)
  })
})

it('the same mesh gives the same bytes', () => {
  const ball = finer(sphereMesh(1), onSphere)
  expect(simplifyMesh(ball, 300)).toEqual(simplifyMesh(ball, 300))
})

it('nothing stays nothing', () => {
  const empty = { positions: new Float32Array(), indices: new Uint32Array(), groups: [] }
  expect(simplifyMesh(empty, 10).indices.length).toBe(0)
})
