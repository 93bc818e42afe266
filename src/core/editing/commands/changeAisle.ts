// Changes the points of an aisle: where they are, which ones there are. What a point comes to lie beside is served from there.
import { worldFromRecord } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { isPlace } from '../../model/slotPoses'
import { boundsOf } from '../bounds/boundsOf'
import type { EditCommand } from '../EditHistory'
import { tidyLength } from '../records/tidyPose'

type Aisle = RecordOf<'aisle'>
type Node = Aisle['nodes'][number]
type Point = readonly [number, number]

/** From the middle of a vehicle to the edge of what it serves, at most, m. */
const BESIDE_M = 1.5

/** What it served already it keeps; what it now lies beside is served from here, unless another point does that. */
export function moveAisleNode(id: string, node: string, toM: Point): EditCommand {
  return changeAisle(id, (aisle, document) => ({
    ...aisle,
    nodes: aisle.nodes.map((one) =>
      one.id === node ? serving(document, aisle, { ...one, position: tidy(toM) }) : one,
    ),
  }))
}

/** A point in the way with this number; the two ways that come of it are like it, but as long as they are drawn. */
export function insertAisleNode(id: string, edge: number, atM: Point): EditCommand {
  return changeAisle(id, (aisle, document) => {
    const way = aisle.edges[edge]
    if (way === undefined) return aisle
    const node = serving(document, aisle, { id: freshNode(aisle), position: tidy(atM), capacity: 1 })
    const { lengthM: _lengthM, ...like } = way
    const halves = [
      { ...like, to: node.id },
      { ...like, from: node.id },
    ]
    return { ...aisle, nodes: [...aisle.nodes, node], edges: aisle.edges.toSpliced(edge, 1, ...halves) }
  })
}

/** A point between two ways leaves one way; an end takes its way along. The last two points stay. */
export function removeAisleNode(id: string, node: string): EditCommand {
  return changeAisle(id, (aisle) => {
    if (aisle.nodes.length <= 2) return aisle
    const touching = aisle.edges.filter(({ from, to }) => from === node || to === node)
    const others = aisle.edges.filter((edge) => !touching.includes(edge))
    const ends = touching.map(({ from, to }) => (from === node ? to : from))
    const { lengthM: _lengthM, ...like } = touching[0] ?? {
      from: '',
      to: '',
      oneWay: false,
      lanes: 1,
      sections: 1,
    }
    const isThrough = touching.length === 2 && ends[0] !== ends[1]
    // Of two one-way halves the first that leads to the point says which way it goes.
    const enters = touching.find(({ to }) => to === node)
    const from = like.oneWay && enters ? enters.from : ends[0]!
    const joined = isThrough ? [{ ...like, from, to: ends.find((end) => end !== from)! }] : []
    return {
      ...aisle,
      nodes: aisle.nodes.filter((one) => one.id !== node),
      edges: [...others, ...joined],
    }
  })
}

/** Places within reach of a vehicle there that no point of the aisle serves yet. */
export function placesBeside(
  document: SceneDocument,
  [x, y]: Point,
  taken: ReadonlySet<string> = new Set(),
): string[] {
  return Object.values(document.records)
    .filter((record) => isPlace(record) && !taken.has(record.id))
    .filter(({ id }) => {
      const box = boundsOf(document, id)
      const world = worldFromRecord(document, id)
      const low = box?.low ?? (world && [world[3]!, world[7]!])
      const high = box?.high ?? low
      if (low === undefined || high === undefined) return false
      const dx = Math.max(low[0]! - x, 0, x - high[0]!)
      const dy = Math.max(low[1]! - y, 0, y - high[1]!)
      return dx * dx + dy * dy <= BESIDE_M * BESIDE_M
    })
    .map(({ id }) => id)
}

function serving(document: SceneDocument, aisle: Aisle, node: Node): Node {
  const taken = new Set(aisle.nodes.flatMap(({ serves = [] }) => serves))
  const serves = [...(node.serves ?? []), ...placesBeside(document, node.position, taken)]
  return serves.length === 0 ? node : { ...node, serves }
}

function freshNode({ nodes }: Aisle): string {
  const ids = new Set(nodes.map(({ id }) => id))
  let number = nodes.length + 1
  while (ids.has(`stop-${number}`)) number++
  return `stop-${number}`
}

function tidy([x, y]: Point): [number, number] {
  return [tidyLength(x), tidyLength(y)]
}

function changeAisle(id: string, change: (aisle: Aisle, document: SceneDocument) => Aisle): EditCommand {
  return (edit) => {
    const record = edit.get(id)
    if (record?.type === 'aisle') edit.put(change(record, edit.document))
  }
}
