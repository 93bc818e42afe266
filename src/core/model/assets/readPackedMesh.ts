// A packed mesh (packMesh) back as plain arrays. Small, without a DOM, and safe on text from strangers: it never allocates more than
// the text states within bounds, and what does not fit is refused without a word: unpackMesh has the words.
import { inflateSync } from 'fflate'
import { base64ToBytes } from '../../math/base64'
import type { Mesh, MeshGroup } from './Mesh'
import { COLOUR_GIVEN, GRID, GROUP_BYTES, HEAD_BYTES, MESH_MARK, POSITION_BYTES } from './packedMeshLayout'

/** A mesh of 4 million vertices; a scene file may not be larger than this either. */
const MOST_RAW_BYTES = 64e6
/** 2³⁵: five bytes of seven bits have been read. */
const MOST_WEIGHT = 34359738368

/** Undefined when the text is no packed mesh. */
export function readPackedMesh(text: string): Mesh | undefined {
  return text.startsWith(MESH_MARK) ? readText(text.slice(MESH_MARK.length)) : undefined
}

function readText(text: string): Mesh | undefined {
  const bytes = base64ToBytes(text)
  if (!bytes || bytes.length < 5) return undefined
  const rawLength = new DataView(bytes.buffer).getUint32(0, true)
  if (rawLength < HEAD_BYTES || rawLength > MOST_RAW_BYTES) return undefined
  const raw = inflate(bytes.subarray(4), rawLength)
  return raw?.length === rawLength ? readRaw(raw) : undefined
}

/** Into a buffer one byte longer than stated: nothing can grow beyond it, and what wanted to shows. */
function inflate(packed: Uint8Array, rawLength: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(rawLength + 1) })
  } catch {
    return undefined
  }
}

function readRaw(raw: Uint8Array): Mesh | undefined {
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  const [vertexCount, indexCount, groupCount] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ]
  const positionsAt = HEAD_BYTES + groupCount * GROUP_BYTES
  const indicesAt = positionsAt + vertexCount * POSITION_BYTES
  // An index takes at least one byte.
  if (indicesAt + indexCount > raw.length || indexCount % 3 !== 0) return undefined
  const indices = readIndices(raw.subarray(indicesAt), indexCount, vertexCount)
  const groups = readGroups(view, groupCount, indexCount)
  const positions = readPositions(view, raw.subarray(positionsAt, indicesAt), vertexCount)
  return indices && groups && positions && { positions, indices, groups }
}

function readGroups(view: DataView, groupCount: number, indexCount: number): MeshGroup[] | undefined {
  const groups: MeshGroup[] = []
  for (let index = 0; index < groupCount; index++) {
    const at = HEAD_BYTES + index * GROUP_BYTES
    const colour = view.getUint32(at, true)
    const [start, count] = [view.getUint32(at + 4, true), view.getUint32(at + 8, true)]
    if (start + count > indexCount) return undefined
    const hex = (colour & 0xffffff).toString(16).padStart(6, '0')
    groups.push({ ...(colour >= COLOUR_GIVEN && { colour: `#${hex}` }), start, count })
  }
  return groups
}

function readPositions(view: DataView, bytes: Uint8Array, vertexCount: number): Float32Array | undefined {
  const positions = new Float32Array(vertexCount * 3)
  for (let axis = 0; axis < 3; axis++) {
    const lowM = view.getFloat32(12 + axis * 4, true)
    const highM = view.getFloat32(24 + axis * 4, true)
    if (!Number.isFinite(lowM) || !Number.isFinite(highM)) return undefined
    const stepM = (highM - lowM) / GRID
    const [low, high] = [axis * 2 * vertexCount, (axis * 2 + 1) * vertexCount]
    let cell = 0
    for (let vertex = 0; vertex < vertexCount; vertex++) {
      const folded = bytes[low + vertex]! | (bytes[high + vertex]! << 8)
      cell = (cell + ((folded >>> 1) ^ -(folded & 1))) & GRID
      positions[vertex * 3 + axis] = lowM + cell * stepM
    }
  }
  return positions
}

function readIndices(bytes: Uint8Array, indexCount: number, vertexCount: number): Uint32Array | undefined {
  const indices = new Uint32Array(indexCount)
  let at = 0
  let next = 0
  for (let index = 0; index < indexCount; index++) {
    let distance = 0
    let weight = 1
    let byte: number
    do {
      byte = bytes[at++] ?? 0
      distance += (byte & 127) * weight
      weight *= 128
    } while (byte > 127 && weight < MOST_WEIGHT)
    const vertex = next - distance
    if (vertex < 0 || vertex >= vertexCount) return undefined
    if (distance === 0) next++
    indices[index] = vertex
  }
  return indices
}
