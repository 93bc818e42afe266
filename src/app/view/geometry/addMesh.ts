// Puts a mesh from a file into a solid: smooth where neighbouring faces nearly go on, sharp at edges, each group in its own colour.
import type { Mesh } from '../../../core/model/assets/Mesh'
import { paintOf } from '../materials'
import type { SolidBuilder } from './SolidBuilder'

/** Faces that meet at less than 40° look like one round surface; at more like an edge. */
const SMOOTH_COSINE = 0.766

/** `mesh` in the frame in which the solid takes what is added; groups without a colour keep the solid's paint. */
export function addMesh(
  solid: SolidBuilder,
  mesh: Mesh,
  paintFrom: (colour: string | undefined) => void,
): void {
  const normals = faceNormals(mesh)
  const facesOf = facesByVertex(mesh)
  for (const { colour, start, count } of mesh.groups) {
    paintFrom(colour)
    const known = new Map<string, number>()
    for (let at = start; at + 2 < start + count; at += 3) {
      const corners = [0, 1, 2].map((corner) => {
        const vertex = mesh.indices[at + corner]!
        return addCorner(solid, mesh, vertex, cornerNormal(normals, at / 3, facesOf(vertex)), known)
      })
      solid.triangle(corners[0]!, corners[1]!, corners[2]!)
    }
  }
}

/** For groups: the file's colour, else the paint that is given. */
export function paintGroups(
  solid: SolidBuilder,
  otherwise: Parameters<SolidBuilder['paint']>[0],
): (colour: string | undefined) => void {
  return (colour) => void solid.paint(colour === undefined ? otherwise : paintOf(colour))
}

type Normal = readonly [number, number, number]

function addCorner(
  solid: SolidBuilder,
  { positions }: Mesh,
  vertex: number,
  [nx, ny, nz]: Normal,
  known: Map<string, number>,
): number {
  // Two digits tell the sides of any edge apart.
  const key = `${vertex},${nx.toFixed(2)},${ny.toFixed(2)},${nz.toFixed(2)}`
  const before = known.get(key)
  if (before !== undefined) return before
  const [x, y, z] = [positions[vertex * 3]!, positions[vertex * 3 + 1]!, positions[vertex * 3 + 2]!]
  const added = solid.vertex(x, y, z, nx, ny, nz)
  known.set(key, added)
  return added
}

/** Of each triangle, twice its area long. */
function faceNormals({ positions: p, indices }: Mesh): Float32Array {
  const normals = new Float32Array(indices.length)
  for (let at = 0; at + 2 < indices.length; at += 3) {
    const [a, b, c] = [indices[at]! * 3, indices[at + 1]! * 3, indices[at + 2]! * 3]
    const [ux, uy, uz] = [p[b]! - p[a]!, p[b + 1]! - p[a + 1]!, p[b + 2]! - p[a + 2]!]
    const [vx, vy, vz] = [p[c]! - p[a]!, p[c + 1]! - p[a + 1]!, p[c + 2]! - p[a + 2]!]
    normals[at] = uy * vz - uz * vy
    normals[at + 1] = uz * vx - ux * vz
    normals[at + 2] = ux * vy - uy * vx
  }
  return normals
}

/** The triangles at a vertex, from one flat list. */
function facesByVertex({ positions, indices }: Mesh): (vertex: number) => Uint32Array {
  const first = new Uint32Array(positions.length / 3 + 1)
  for (const vertex of indices) first[vertex + 1] = first[vertex + 1]! + 1
  for (let vertex = 1; vertex < first.length; vertex++) first[vertex] = first[vertex]! + first[vertex - 1]!
  const next = first.slice()
  const faces = new Uint32Array(indices.length)
  indices.forEach((vertex, at) => {
    faces[next[vertex]!] = Math.floor(at / 3)
    next[vertex] = next[vertex]! + 1
  })
  return (vertex) => faces.subarray(first[vertex]!, first[vertex + 1]!)
}

/** Mean of the faces around a corner that nearly go on from this one. */
function cornerNormal(normals: Float32Array, face: number, around: Uint32Array): Normal {
  const [fx, fy, fz] = [normals[face * 3]!, normals[face * 3 + 1]!, normals[face * 3 + 2]!]
  const size = Math.hypot(fx, fy, fz)
  if (size === 0) return [0, 0, 1]
  const sum = [0, 0, 0]
  for (const other of around) {
    const [ox, oy, oz] = [normals[other * 3]!, normals[other * 3 + 1]!, normals[other * 3 + 2]!]
    if (fx * ox + fy * oy + fz * oz < SMOOTH_COSINE * size * Math.hypot(ox, oy, oz)) continue
    sum[0]! += ox
    sum[1]! += oy
    sum[2]! += oz
  }
  const length = Math.hypot(...sum) || 1
  return [sum[0]! / length, sum[1]! / length, sum[2]! / length]
}
