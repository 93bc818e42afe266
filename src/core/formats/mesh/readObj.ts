// Wavefront OBJ with the colours of its MTL files. Curves, normals, textures and line elements are left out.
import { strFromU8 } from 'fflate'
import { colourOf } from './colourOf'
import { MeshBuilder } from './MeshBuilder'
import type { RawMesh } from './RawMesh'

/** `readBeside` gives the bytes of a file named in this one. */
export function readObj(
  bytes: Uint8Array,
  readBeside: (name: string) => Uint8Array | undefined,
): RawMesh | undefined {
  const builder = new MeshBuilder()
  const colours = new Map<string, string>()
  let colour: string | undefined
  let textured = false
  for (const line of strFromU8(bytes)
    .replaceAll(/\\\r?\n/g, ' ')
    .split('\n')) {
    const [word, ...rest] = line.trim().split(/\s+/)
    if (word === 'v') builder.addVertex(Number(rest[0]), Number(rest[1]), Number(rest[2]))
    else if (word === 'f')
      builder.addPolygon(
        rest.map((corner) => vertexOf(corner, builder.nextVertex)),
        colour,
      )
    else if (word === 'usemtl') colour = colours.get(rest.join(' '))
    else if (word === 'mtllib') textured = readMaterials(readBeside(rest.join(' ')), colours) || textured
  }
  const mesh = builder.build({ textured })
  return builder.nextVertex === 0 ? undefined : mesh
}

/** `7`, `7/1/2` or, counted back from the newest, `-1`. */
function vertexOf(corner: string, vertexCount: number): number {
  const number = Number(corner.split('/')[0])
  return number < 0 ? vertexCount + number : number - 1
}

/** Whether any of them has a texture. */
function readMaterials(bytes: Uint8Array | undefined, colours: Map<string, string>): boolean {
  let name = ''
  let textured = false
  for (const line of bytes ? strFromU8(bytes).split('\n') : []) {
    const [word, ...rest] = line.trim().split(/\s+/)
    if (word === 'newmtl') name = rest.join(' ')
    else if (word === 'map_Kd') textured = true
    else if (word === 'Kd') {
      const colour = colourOf(rest.map(Number))
      if (colour) colours.set(name, colour)
    }
  }
  return textured
}
