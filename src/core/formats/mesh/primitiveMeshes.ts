// Boxes, cylinders and spheres of URDF as meshes about their own origin, metres, z along a cylinder.
import { MeshBuilder } from './MeshBuilder'
import type { RawMesh } from './RawMesh'

/** Corners of a round shape: its outline stays within 1 % of the circle. */
const ROUND = 24
const RINGS = 12

export function boxMesh(size: readonly [number, number, number]): RawMesh {
  const builder = new MeshBuilder()
  const [x, y, z] = size.map((side) => side / 2) as [number, number, number]
  for (const corner of [0, 1, 2, 3, 4, 5, 6, 7])
    builder.addVertex(corner & 1 ? x : -x, corner & 2 ? y : -y, corner & 4 ? z : -z)
  const faces = [
    [0, 2, 3, 1],
    [4, 5, 7, 6],
    [0, 1, 5, 4],
    [2, 6, 7, 3],
    [0, 4, 6, 2],
    [1, 3, 7, 5],
  ]
  for (const face of faces) builder.addPolygon(face)
  return builder.build()
}

export function cylinderMesh(radiusM: number, lengthM: number): RawMesh {
  const builder = new MeshBuilder()
  for (let at = 0; at < ROUND; at++) {
    const angle = (2 * Math.PI * at) / ROUND
    const [x, y] = [radiusM * Math.cos(angle), radiusM * Math.sin(angle)]
    builder.addVertex(x, y, -lengthM / 2)
    builder.addVertex(x, y, lengthM / 2)
  }
  for (let at = 0; at < ROUND; at++) {
    const next = (at + 1) % ROUND
    builder.addPolygon([at * 2, next * 2, next * 2 + 1, at * 2 + 1])
  }
  builder.addPolygon(Array.from({ length: ROUND }, (_, at) => at * 2 + 1))
  builder.addPolygon(Array.from({ length: ROUND }, (_, at) => (ROUND - 1 - at) * 2))
  return builder.build()
}

export function sphereMesh(radiusM: number): RawMesh {
  const builder = new MeshBuilder()
  for (let ring = 0; ring <= RINGS; ring++) {
    const polar = (Math.PI * ring) / RINGS
    for (let at = 0; at < ROUND; at++) {
      const angle = (2 * Math.PI * at) / ROUND
      const across = radiusM * Math.sin(polar)
      builder.addVertex(across * Math.cos(angle), across * Math.sin(angle), radiusM * Math.cos(polar))
    }
  }
  for (let ring = 0; ring < RINGS; ring++)
    for (let at = 0; at < ROUND; at++) {
      const [next, below] = [(at + 1) % ROUND, (ring + 1) * ROUND]
      builder.addPolygon([ring * ROUND + at, below + at, below + next, ring * ROUND + next])
    }
  return builder.build()
}
