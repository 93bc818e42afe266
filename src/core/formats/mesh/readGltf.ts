// glTF 2.0, as .gltf with its buffers or as one .glb: triangles placed by the nodes of its scene, base colours. Up is y and the unit is
// the metre, by the standard. Compressed meshes (Draco, meshopt) are told apart and refused; skins, textures and animations left out.
import { strFromU8 } from 'fflate'
import { base64ToBytes } from '../../math/base64'
import { colourOfLinear } from './colourOf'
import { GltfAccessors, type GltfFile } from './GltfAccessors'
import { MeshBuilder } from './MeshBuilder'
import {
  IDENTITY4,
  type Matrix4,
  mirrors4,
  multiply4,
  quaternion4,
  scale4,
  transform4,
  translation4,
  transpose4,
} from './matrix4'
import type { RawMesh } from './RawMesh'

const GLB_MAGIC = 0x46546c67
const JSON_CHUNK = 0x4e4f534a
const MOST_NODES = 20_000
const [TRIANGLES, STRIP, FAN] = [4, 5, 6]

/** Undefined when it is no glTF; 'compressed' when only a decoder we do not have could read it. */
export function readGltf(
  bytes: Uint8Array,
  readBeside: (name: string) => Uint8Array | undefined,
): RawMesh | 'compressed' | undefined {
  const parts = split(bytes)
  const file = parts && readJson(parts.json)
  if (!file) return undefined
  const required = file.extensionsRequired ?? []
  if (required.some((name) => /draco|meshopt/i.test(name))) return 'compressed'
  const buffers = (file.buffers ?? []).map(({ uri }) => {
    if (uri === undefined) return parts.binary
    const inline = /^data:[^,]*;base64,(.*)$/s.exec(uri)
    return inline ? base64ToBytes(inline[1]!) : readBeside(decodeName(uri))
  })
  return new GltfReader(file, buffers).read()
}

/** The text and, of a GLB, the bytes behind it. */
function split(bytes: Uint8Array): { json: string; binary?: Uint8Array } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 20 || view.getUint32(0, true) !== GLB_MAGIC) return { json: strFromU8(bytes) }
  const jsonEnd = 20 + view.getUint32(12, true)
  if (view.getUint32(16, true) !== JSON_CHUNK || jsonEnd > bytes.length) return undefined
  const json = strFromU8(bytes.subarray(20, jsonEnd))
  return jsonEnd + 8 <= bytes.length ? { json, binary: bytes.subarray(jsonEnd + 8) } : { json }
}

function readJson(text: string): GltfFile | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isFile = typeof value === 'object' && value !== null && 'asset' in value
    return isFile ? (value as GltfFile) : undefined
  } catch {
    return undefined
  }
}

function decodeName(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

class GltfReader {
  private readonly file: GltfFile
  private readonly accessors: GltfAccessors
  private readonly builder = new MeshBuilder()
  private nodes = 0

  constructor(file: GltfFile, buffers: readonly (Uint8Array | undefined)[]) {
    this.file = file
    this.accessors = new GltfAccessors(file, buffers)
  }

  read(): RawMesh {
    const { file } = this
    const scene = file.scenes?.[file.scene ?? 0]
    const children = new Set((file.nodes ?? []).flatMap((node) => node.children ?? []))
    const roots =
      scene?.nodes ?? (file.nodes ?? []).map((_, node) => node).filter((node) => !children.has(node))
    for (const node of roots) this.place(node, IDENTITY4, 0)
    return this.builder.build({ unitM: 1, upAxis: 'y', textured: (file.images ?? []).length > 0 })
  }

  private place(index: number, above: Matrix4, depth: number): void {
    const node = this.file.nodes?.[index]
    if (!node || ++this.nodes > MOST_NODES || depth > 60) return
    const own = node.matrix
      ? transpose4(node.matrix)
      : multiply4(
          multiply4(translation4(node.translation ?? []), quaternion4(node.rotation ?? [])),
          scale4(node.scale ?? []),
        )
    const matrix = multiply4(above, own)
    const mesh = node.mesh === undefined ? undefined : this.file.meshes?.[node.mesh]
    for (const primitive of mesh?.primitives ?? []) {
      const positions = this.accessors.read(primitive.attributes?.POSITION)
      if (!positions) continue
      const first = this.builder.nextVertex
      for (let at = 0; at + 2 < positions.length; at += 3)
        this.builder.addVertex(...transform4(matrix, positions[at]!, positions[at + 1]!, positions[at + 2]!))
      const corners =
        this.accessors.read(primitive.indices) ??
        Float64Array.from({ length: positions.length / 3 }, (_, vertex) => vertex)
      const colour = this.colourOf(primitive.material)
      this.addTriangles(primitive.mode ?? TRIANGLES!, corners, first, mirrors4(matrix), colour)
    }
    for (const child of node.children ?? []) this.place(child, matrix, depth + 1)
  }

  private addTriangles(
    mode: number,
    corners: Float64Array,
    first: number,
    turned: boolean,
    colour: string | undefined,
  ): void {
    const step = mode === TRIANGLES ? 3 : 1
    if (mode !== TRIANGLES && mode !== STRIP && mode !== FAN) return
    for (let at = 0; at + 2 < corners.length; at += step) {
      const a = first + corners[mode === FAN ? 0 : at]!
      const [b, c] = [first + corners[at + 1]!, first + corners[at + 2]!]
      const flips = turned !== (mode === STRIP && at % 2 === 1)
      this.builder.addTriangle(a, flips ? c : b, flips ? b : c, colour)
    }
  }

  private colourOf(material: number | undefined): string | undefined {
    const found = material === undefined ? undefined : this.file.materials?.[material]
    const factor = found?.pbrMetallicRoughness?.baseColorFactor
    return factor && colourOfLinear(factor)
  }
}
