// STL, binary and text. Which of the two is told by the length, not by the first word: many binary files start with "solid".
import { strFromU8 } from 'fflate'
import { MeshBuilder } from './MeshBuilder'
import type { RawMesh } from './RawMesh'

const HEAD_BYTES = 84
const TRIANGLE_BYTES = 50

/** Undefined when it is no STL. */
export function readStl(bytes: Uint8Array): RawMesh | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = bytes.length >= HEAD_BYTES ? view.getUint32(80, true) : 0
  if (bytes.length >= HEAD_BYTES && bytes.length === HEAD_BYTES + count * TRIANGLE_BYTES)
    return readBinary(view, count)
  const text = strFromU8(bytes, true)
  if (/^\s*solid/i.test(text) && /\bvertex\b/i.test(text)) return readText(text)
  // Cut off, or with something behind it: as many whole triangles as there are.
  const whole = Math.min(count, Math.floor((bytes.length - HEAD_BYTES) / TRIANGLE_BYTES))
  return whole > 0 && whole * 2 >= count ? readBinary(view, whole) : undefined
}

function readBinary(view: DataView, count: number): RawMesh {
  const builder = new MeshBuilder()
  for (let triangle = 0; triangle < count; triangle++) {
    // The first twelve bytes are the normal, which follows from the corners.
    const at = HEAD_BYTES + triangle * TRIANGLE_BYTES + 12
    const corners = [0, 12, 24].map((offset) =>
      builder.addVertex(
        view.getFloat32(at + offset, true),
        view.getFloat32(at + offset + 4, true),
        view.getFloat32(at + offset + 8, true),
      ),
    )
    builder.addPolygon(corners)
  }
  return builder.build()
}

function readText(text: string): RawMesh {
  const builder = new MeshBuilder()
  const corners: number[] = []
  for (const match of text.matchAll(/\b(?:vertex\s+(\S+)\s+(\S+)\s+(\S+)|endfacet)/gi)) {
    if (match[1] !== undefined) {
      corners.push(builder.addVertex(Number(match[1]), Number(match[2]), Number(match[3])))
      continue
    }
    builder.addPolygon(corners)
    corners.length = 0
  }
  return builder.build()
}
