// Aisle records as path networks with traffic, and the networks of fleets without an aisle: straight across the floor between
// the places, or trips that only take time.
import { recordsOfType } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { isPlace } from '../../model/slotPoses'
import { type AisleLane, AisleNetwork, type AisleNode } from '../flow/vehicles/AisleNetwork'
import { AisleTraffic } from '../flow/vehicles/AisleTraffic'
import type { CompileContext } from './CompileContext'
import { pointBeside } from './standBeside'

/** Room between the middle of a vehicle and the edge of what it loads at. */
const STAND_OFF_M = 0.6

export interface FleetWays {
  readonly network: AisleNetwork
  /** Undefined: vehicles do not hinder each other. */
  readonly traffic: AisleTraffic | undefined
  /** By the name a vehicle record uses for its stops. */
  readonly nodeOfName: ReadonlyMap<string, number>
  /** Node at which a place is served, by entity; −1: none. */
  readonly nodeOf: readonly number[]
}

/** By aisle id. */
export function compileAisles(context: CompileContext): Map<string, FleetWays> {
  return new Map(
    recordsOfType(context.document, 'aisle').map((aisle) => [aisle.id, compileAisle(context, aisle)]),
  )
}

function compileAisle(context: CompileContext, aisle: RecordOf<'aisle'>): FleetWays {
  const nodes: AisleNode[] = aisle.nodes.map((node) => ({
    name: node.id,
    x: node.position[0],
    y: node.position[1],
    capacity: node.capacity,
  }))
  const nodeOfName = new Map(aisle.nodes.map((node, index) => [node.id, index]))
  const lanes: AisleLane[] = []
  let track = 0
  for (const edge of aisle.edges) {
    const from = nodeOfName.get(edge.from)
    const to = nodeOfName.get(edge.to)
    if (from === undefined || to === undefined) continue
    const lengthM = edge.lengthM ?? distanceM(nodes[from]!, nodes[to]!)
    if (edge.oneWay) {
      track = addSections(nodes, lanes, { from, to, lengthM, sections: edge.sections }, track)
      continue
    }
    lanes.push({ from, to, lengthM, track }, { from: to, to: from, lengthM, track: track + edge.lanes - 1 })
    track += edge.lanes
  }
  const network = new AisleNetwork(nodes, lanes)
  const nodeOf = context.entities.map((id) =>
    aisle.nodes.findIndex((node) => node.serves?.includes(id) === true),
  )
  return { network, traffic: new AisleTraffic(network), nodeOfName, nodeOf }
}

interface Way {
  readonly from: number
  readonly to: number
  readonly lengthM: number
  readonly sections: number
}

/** A one-way lane in sections: nodes in between on which one vehicle fits. Returns the next free track. */
function addSections(nodes: AisleNode[], lanes: AisleLane[], way: Way, firstTrack: number): number {
  const a = nodes[way.from]!
  const b = nodes[way.to]!
  let from = way.from
  for (let n = 1; n <= way.sections; n++) {
    const share = n / way.sections
    const isLast = n === way.sections
    const to = isLast ? way.to : nodes.length
    if (!isLast)
      nodes.push({
        name: `${a.name}>${b.name}/${n}`,
        x: a.x + (b.x - a.x) * share,
        y: a.y + (b.y - a.y) * share,
        capacity: 1,
      })
    lanes.push({ from, to, lengthM: way.lengthM / way.sections, track: firstTrack + n - 1 })
    from = to
  }
  return firstTrack + way.sections
}

/** Every place is a stop and every stop is one straight way from every other. */
export function waysAcrossFloor(context: CompileContext, byTime: boolean): FleetWays {
  const nodes: AisleNode[] = []
  const nodeOf = context.entities.map((id) => {
    const point = stopAt(context, id)
    if (!isPlace(context.document.records[id]) || (point === undefined && !byTime)) return -1
    nodes.push({ name: id, x: point?.[0] ?? 0, y: point?.[1] ?? 0, capacity: Number.POSITIVE_INFINITY })
    return nodes.length - 1
  })
  const lanes: AisleLane[] = []
  for (let from = 0; from < nodes.length; from++) {
    for (let to = 0; to < nodes.length; to++) {
      const lengthM = byTime ? 1 : Math.max(MOST_EXACT_M, distanceM(nodes[from]!, nodes[to]!))
      if (from !== to) lanes.push({ from, to, lengthM, track: 0 })
    }
  }
  const nodeOfName = new Map(nodes.map((node, index) => [node.name, index]))
  return { network: new AisleNetwork(nodes, lanes), traffic: undefined, nodeOfName, nodeOf }
}

/** Two stops at the same spot are still two stops. */
const MOST_EXACT_M = 1e-6

function stopAt(context: CompileContext, id: string): readonly [number, number] | undefined {
  const frame = context.worldFrameOf(id)
  const record = context.document.records[id]
  if (frame === undefined || record === undefined) return undefined
  const [x, y] = pointBeside(record, STAND_OFF_M)
  return [frame[0]! * x + frame[1]! * y + frame[3]!, frame[4]! * x + frame[5]! * y + frame[7]!]
}

function distanceM(a: AisleNode, b: AisleNode): number {
  return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y))
}
