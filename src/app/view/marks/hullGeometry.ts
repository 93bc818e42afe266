// A solid's surface with one normal per point, averaged over all faces that meet there: pushed outwards along it the surface
// stays closed, which makes an even outline. Nothing but positions and normals is kept.
import { BufferAttribute, BufferGeometry } from 'three'

/** Points closer than this are one, m. */
const WELD_M = 1e-4

export function hullGeometry(source: BufferGeometry): BufferGeometry {
  const from = source.getAttribute('position')
  const fromNormal = source.getAttribute('normal')
  const { pointOf, points } = weld(from.array, from.count)
  const positions = new Float32Array(points * 3)
  const normals = new Float32Array(points * 3)
  for (let i = 0; i < from.count; i++) {
    const at = pointOf[i]! * 3
    positions[at] = from.getX(i)
    positions[at + 1] = from.getY(i)
    positions[at + 2] = from.getZ(i)
    normals[at] = normals[at]! + fromNormal.getX(i)
    normals[at + 1] = normals[at + 1]! + fromNormal.getY(i)
    normals[at + 2] = normals[at + 2]! + fromNormal.getZ(i)
  }
  const hull = new BufferGeometry()
  hull.setAttribute('position', new BufferAttribute(positions, 3))
  hull.setAttribute('normal', new BufferAttribute(normals, 3))
  const index = source.getIndex()!.array
  hull.setIndex(
    new BufferAttribute(
      Uint32Array.from(index, (i) => pointOf[i]!),
      1,
    ),
  )
  hull.normalizeNormals()
  return hull
}

/** Which point each vertex is, by a table of cells with chains: an outline must not cost a frame. */
function weld(positions: ArrayLike<number>, count: number): { pointOf: Uint32Array; points: number } {
  const pointOf = new Uint32Array(count)
  const size = 1 << Math.ceil(Math.log2(Math.max(2, count * 2)))
  const heads = new Int32Array(size).fill(-1)
  const next = new Int32Array(count)
  const cells = new Int32Array(count * 3)
  let points = 0
  for (let i = 0; i < count; i++) {
    const x = Math.round(positions[i * 3]! / WELD_M)
    const y = Math.round(positions[i * 3 + 1]! / WELD_M)
    const z = Math.round(positions[i * 3 + 2]! / WELD_M)
    // Three large primes, as usual for cells of a grid.
    const slot = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & (size - 1)
    let point = heads[slot]!
    while (
      point >= 0 &&
      !(cells[point * 3] === x && cells[point * 3 + 1] === y && cells[point * 3 + 2] === z)
    )
      point = next[point]!
    if (point < 0) {
      point = points++
      cells[point * 3] = x
      cells[point * 3 + 1] = y
      cells[point * 3 + 2] = z
      next[point] = heads[slot]!
      heads[slot] = point
    }
    pointOf[i] = point
  }
  return { pointOf, points }
}
