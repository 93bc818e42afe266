// Fewer triangles with the same look: vertices that share a cell of a grid become one, put where the planes around them meet best
// (quadric errors after Garland and Heckbert 1997, per cell after Lindstrom 2000). Linear in the triangles; welds what only touched.
import type { Mesh, MeshGroup } from '../../model/assets/Mesh'
import { CellQuadrics } from './CellQuadrics'

type Triangles = Pick<Mesh, 'positions' | 'indices' | 'groups'>

/** Cells along the longest side that weld only what is the same point. */
const FINEST = 8192
/** With more triangles than this nothing finer than a thousandth is worth its time. */
const MANY = 1_000_000
const TRIES = 8
/** A grid that is too fine becomes at least this much coarser. */
const LEAST_STEP = 0.75
/** Close enough below the limit. */
const ENOUGH = 0.8

/** At most `mostTriangles`; a mesh below that is only welded. Triangles come out grouped by colour. */
export function simplifyMesh(mesh: Triangles, mostTriangles: number): Mesh {
  const box = boxOf(mesh)
  const finest = mesh.indices.length / 3 > MANY ? FINEST / 8 : FINEST
  const welded = cluster(mesh, box, finest)
  if (welded.indices.length / 3 <= mostTriangles) return welded
  let best = cluster(welded, box, 1)
  let [low, high] = [1, finest]
  let cells = Math.ceil(Math.sqrt(mostTriangles))
  for (let attempt = 0; attempt < TRIES && cells > low && cells < high; attempt++) {
    const made = cluster(welded, box, cells)
    const count = made.indices.length / 3
    if (count > mostTriangles) high = cells
    else {
      low = cells
      best = made
      if (count >= mostTriangles * ENOUGH) break
    }
    // A surface has about as many triangles as cells squared; where that leaves the bracket, halve it.
    const step = Math.sqrt((mostTriangles * 0.92) / Math.max(1, count))
    // Long thin triangles hardly mind the cells until those are as large as they are.
    const guess = Math.round(cells * (count > mostTriangles ? Math.min(step, LEAST_STEP) : step))
    cells = guess > low && guess < high ? guess : Math.round(Math.sqrt(low * high))
  }
  return best
}

interface Box {
  readonly low: readonly [number, number, number]
  readonly longest: number
}

function boxOf({ positions, indices }: Triangles): Box {
  const low: [number, number, number] = [0, 1, 2].map(() => Number.POSITIVE_INFINITY) as [
    number,
    number,
    number,
  ]
  const high = low.map((value) => -value)
  for (const vertex of indices) {
    for (let axis = 0; axis < 3; axis++) {
      const value = positions[vertex * 3 + axis]!
      low[axis] = Math.min(low[axis]!, value)
      high[axis] = Math.max(high[axis]!, value)
    }
  }
  return { low, longest: Math.max(0, ...high.map((value, axis) => value - low[axis]!)) }
}

function cluster(mesh: Triangles, box: Box, cells: number): Mesh {
  const size = box.longest > 0 ? box.longest / cells : 1
  const cellOf = cellsOf(mesh, box, size)
  const quadrics = new CellQuadrics(cellOf.count, size)
  const kept = new Map<string | undefined, number[]>()
  const seen = new Set<number | string>()
  for (const { colour, start, count } of mesh.groups) {
    const list = kept.get(colour) ?? []
    kept.set(colour, list)
    for (let at = start; at < start + count; at += 3) {
      const corners = [mesh.indices[at]!, mesh.indices[at + 1]!, mesh.indices[at + 2]!] as const
      quadrics.addTriangle(mesh.positions, corners, cellOf.cell)
      const [a, b, c] = corners.map((vertex) => cellOf.cell[vertex]!) as [number, number, number]
      if (a === b || b === c || a === c) continue
      const key = triangleKey(a, b, c, cellOf.count)
      if (seen.has(key)) continue
      seen.add(key)
      list.push(a, b, c)
    }
  }
  return { positions: quadrics.points(), ...grouped(kept) }
}

/** The number of each vertex's cell, counted in order of first use. */
function cellsOf({ positions, indices }: Triangles, { low }: Box, size: number) {
  const cell = new Int32Array(positions.length / 3).fill(-1)
  const numbers = new Map<number, number>()
  for (const vertex of indices) {
    if (cell[vertex] !== -1) continue
    const [x, y, z] = [0, 1, 2].map((axis) =>
      Math.floor((positions[vertex * 3 + axis]! - low[axis]!) / size),
    ) as [number, number, number]
    // 2^14 cells along an axis: three of them fit the 53 bits of a number.
    const key = (x * 16384 + y) * 16384 + z
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      numbers.set(key, number)
    }
    cell[vertex] = number
  }
  return { cell, count: numbers.size }
}

/** The same for a triangle whichever corner comes first, but not for its back side. */
function triangleKey(a: number, b: number, c: number, count: number): number | string {
  const first = Math.min(a, b, c)
  const [x, y, z] = first === a ? [a, b, c] : first === b ? [b, c, a] : [c, a, b]
  return count < 200_000 ? (x * count + y) * count + z : `${x},${y},${z}`
}

function grouped(kept: ReadonlyMap<string | undefined, readonly number[]>): Pick<Mesh, 'indices' | 'groups'> {
  const groups: MeshGroup[] = []
  let start = 0
  for (const [colour, list] of kept) {
    if (list.length > 0) groups.push({ ...(colour !== undefined && { colour }), start, count: list.length })
    start += list.length
  }
  return { indices: Uint32Array.from([...kept.values()].flat()), groups }
}
