// A solid's surface with one normal per point, averaged over all faces that meet there: pushed outwards along it the surface
// stays closed, which makes an even outline. Nothing but positions and normals is kept.
import { BufferAttribute, BufferGeometry } from 'three'

/** Points closer than this are one, m. */
const WELD_M = 1e-4

export function hullGeometry(source: BufferGeometry): BufferGeometry {
  const from = source.getAttribute('position')
  const fromNormal = source.getAttribute('normal')
  const index = source.getIndex()!
  const welded = new Map<string, number>()
  const positions: number[] = []
  const normals: number[] = []
  const newIndex = Array.from({ length: from.count }, (_, i) => {
    const p = [from.getX(i), from.getY(i), from.getZ(i)]
    const key = p.map((value) => Math.round(value / WELD_M)).join()
    let at = welded.get(key)
    if (at === undefined) {
      at = positions.length / 3
      welded.set(key, at)
      positions.push(p[0]!, p[1]!, p[2]!)
      normals.push(0, 0, 0)
    }
    normals[at * 3] = normals[at * 3]! + fromNormal.getX(i)
    normals[at * 3 + 1] = normals[at * 3 + 1]! + fromNormal.getY(i)
    normals[at * 3 + 2] = normals[at * 3 + 2]! + fromNormal.getZ(i)
    return at
  })
  const hull = new BufferGeometry()
  hull.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3))
  hull.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3))
  hull.setIndex(
    new BufferAttribute(
      Uint32Array.from(index.array, (i) => newIndex[i]!),
      1,
    ),
  )
  hull.normalizeNormals()
  return hull
}
