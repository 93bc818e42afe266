// A mesh as short text for a record's `data` field: positions on a 16-bit grid of its own box, deltas, deflate, base64. Loses at
// most 1/131 070 of the box per axis (8 µm on 1 m); unused vertices and the order of vertices are not kept. Read by unpackMesh.
import { deflateSync } from 'fflate'
import { bytesToBase64 } from '../../math/base64'
import type { Mesh } from './Mesh'
import {
  COLOUR_GIVEN,
  GRID,
  GROUP_BYTES,
  HEAD_BYTES,
  MESH_MARK,
  POSITION_BYTES,
  VARINT_BYTES,
} from './packedMeshLayout'

/** Coordinates must be finite and indices inside the positions: that is the importer's business. */
export function packMesh(mesh: Mesh): string {
  const order = orderOfFirstUse(mesh)
  const grid = snapToGrid(mesh.positions, order.vertices)
  const raw = new Uint8Array(
    HEAD_BYTES +
      mesh.groups.length * GROUP_BYTES +
      order.vertices.length * POSITION_BYTES +
      mesh.indices.length * VARINT_BYTES,
  )
  const view = new DataView(raw.buffer)
  const counts = [order.vertices.length, mesh.indices.length, mesh.groups.length]
  counts.forEach((value, index) => {
    view.setUint32(index * 4, value, true)
  })
  const bounds = [...grid.lowM, ...grid.highM]
  bounds.forEach((value, index) => {
    view.setFloat32(12 + index * 4, value, true)
  })
  writeGroups(view, mesh)
  const positionsAt = HEAD_BYTES + mesh.groups.length * GROUP_BYTES
  writePositions(raw.subarray(positionsAt), grid.cells)
  const end = writeIndices(raw, positionsAt + order.vertices.length * POSITION_BYTES, order.indices)
  return MESH_MARK + bytesToBase64(withLength(raw.subarray(0, end)))
}

function withLength(raw: Uint8Array): Uint8Array {
  const packed = deflateSync(raw, { level: 9 })
  const bytes = new Uint8Array(4 + packed.length)
  new DataView(bytes.buffer).setUint32(0, raw.length, true)
  bytes.set(packed, 4)
  return bytes
}

/** Vertices in the order in which triangles first name them: then most indices are "the next new one". */
function orderOfFirstUse(mesh: Mesh): { vertices: Uint32Array; indices: Uint32Array } {
  const vertexCount = mesh.positions.length / 3
  const place = new Int32Array(vertexCount).fill(-1)
  const vertices = new Uint32Array(vertexCount)
  let used = 0
  const indices = mesh.indices.map((vertex) => {
    if (vertex >= vertexCount) throw new RangeError(`index ${vertex} of ${vertexCount} vertices`)
    if (place[vertex] === -1) {
      vertices[used] = vertex
      place[vertex] = used++
    }
    return place[vertex]!
  })
  return { vertices: vertices.slice(0, used), indices }
}

function snapToGrid(positions: Float32Array, vertices: Uint32Array) {
  const lowM = [0, 0, 0].map(() => Number.POSITIVE_INFINITY)
  const highM = lowM.map((value) => -value)
  for (const vertex of vertices) {
    for (let axis = 0; axis < 3; axis++) {
      const value = positions[vertex * 3 + axis]!
      if (!Number.isFinite(value)) throw new RangeError(`coordinate ${value} in a mesh`)
      lowM[axis] = Math.min(lowM[axis]!, value)
      highM[axis] = Math.max(highM[axis]!, value)
    }
  }
  const cells = new Uint16Array(vertices.length * 3)
  vertices.forEach((vertex, index) => {
    for (let axis = 0; axis < 3; axis++) {
      const size = highM[axis]! - lowM[axis]!
      const part = size > 0 ? (positions[vertex * 3 + axis]! - lowM[axis]!) / size : 0
      cells[index * 3 + axis] = Math.round(part * GRID)
    }
  })
  const empty = vertices.length === 0
  return { lowM: empty ? [0, 0, 0] : lowM, highM: empty ? [0, 0, 0] : highM, cells }
}

function writeGroups(view: DataView, mesh: Mesh): void {
  mesh.groups.forEach((group, index) => {
    const at = HEAD_BYTES + index * GROUP_BYTES
    const rgb = group.colour === undefined ? 0 : COLOUR_GIVEN | Number.parseInt(group.colour.slice(1), 16)
    view.setUint32(at, rgb, true)
    view.setUint32(at + 4, group.start, true)
    view.setUint32(at + 8, group.count, true)
  })
}

/** Per axis the low bytes, then the high bytes, of the steps from vertex to vertex: like beside like deflates well. */
function writePositions(out: Uint8Array, cells: Uint16Array): void {
  const vertexCount = cells.length / 3
  for (let axis = 0; axis < 3; axis++) {
    let before = 0
    for (let vertex = 0; vertex < vertexCount; vertex++) {
      const cell = cells[vertex * 3 + axis]!
      const step = ((cell - before) << 16) >> 16
      const folded = (step << 1) ^ (step >> 31)
      out[axis * 2 * vertexCount + vertex] = folded & 255
      out[(axis * 2 + 1) * vertexCount + vertex] = (folded >> 8) & 255
      before = cell
    }
  }
}

/** Each index as its distance below the next new vertex, seven bits a byte. Answers where the bytes end. */
function writeIndices(out: Uint8Array, start: number, indices: Uint32Array): number {
  let at = start
  let next = 0
  for (const index of indices) {
    let distance = next - index
    if (index === next) next++
    while (distance > 127) {
      out[at++] = (distance & 127) | 128
      distance >>>= 7
    }
    out[at++] = distance
  }
  return at
}
