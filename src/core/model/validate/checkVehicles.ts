// Rules about aisles and vehicles: paths that hang together, stops that exist, room at home, places that can be reached.
import { placementOf } from '../resolvePlacement'
import type { RecordOf } from '../sceneRecord'
import { isPlace } from '../slotPoses'
import type { SceneScope } from './SceneScope'

type Aisle = RecordOf<'aisle'>
type Fleet = RecordOf<'vehicle'>

export function checkVehicles(scope: SceneScope): void {
  for (const aisle of scope.all('aisle')) checkAisle(scope, aisle)
  for (const fleet of scope.all('vehicle')) checkFleet(scope, fleet)
}

function checkAisle(scope: SceneScope, aisle: Aisle): void {
  const ids = new Set<string>()
  aisle.nodes.forEach(({ id }, index) => {
    if (ids.has(id)) scope.add('aisle.duplicateNode', aisle.id, `nodes[${index}].id`, { node: id })
    ids.add(id)
  })
  aisle.edges.forEach((edge, index) => {
    const path = `edges[${index}]`
    for (const end of ['from', 'to'] as const)
      if (!ids.has(edge[end])) scope.add('aisle.unknownNode', aisle.id, `${path}.${end}`, { node: edge[end] })
    if (edge.from === edge.to) scope.add('aisle.edgeToItself', aisle.id, path, { node: edge.from })
    if (edge.sections > 1 && !edge.oneWay) scope.add('aisle.sectionsTwoWay', aisle.id, `${path}.sections`)
  })
}

function checkFleet(scope: SceneScope, fleet: Fleet): void {
  const aisle = fleet.aisle === undefined ? undefined : scope.findOf('aisle', fleet.aisle)
  const stops = [
    ...(fleet.home ?? []).map((name, n) => ({ name, path: `home[${n}]` })),
    ...(fleet.battery?.chargers ?? []).map((name, n) => ({ name, path: `battery.chargers[${n}]` })),
  ]
  for (const { name, path } of stops)
    if (!isStop(scope, aisle, name)) scope.add('vehicle.unknownStop', fleet.id, path, { stop: name })
  const { battery } = fleet
  if (battery !== undefined && battery.chargeUntil <= battery.chargeBelow)
    scope.add('vehicle.chargeOrder', fleet.id, 'battery.chargeUntil', {
      below: battery.chargeBelow,
      until: battery.chargeUntil,
    })
  if (aisle === undefined) return
  if (fleet.travel !== undefined) scope.add('vehicle.travelUnused', fleet.id, 'travel', { aisle: aisle.id })
  checkRoom(scope, fleet, aisle)
  checkTravel(scope, fleet, aisle, stops)
}

function isStop(scope: SceneScope, aisle: Aisle | undefined, name: string): boolean {
  return aisle === undefined ? isPlace(scope.find(name)) : aisle.nodes.some((node) => node.id === name)
}

/** All vehicles of an aisle need a node of their own at the start. */
function checkRoom(scope: SceneScope, fleet: Fleet, aisle: Aisle): void {
  const fleets = scope.all('vehicle').filter((one) => one.aisle === aisle.id)
  const vehicles = fleets.reduce((sum, one) => sum + one.count, 0)
  const halfway = aisle.edges.reduce((sum, edge) => sum + edge.sections - 1, 0)
  const room = aisle.nodes.reduce((sum, node) => sum + node.capacity, halfway)
  if (vehicles > room) scope.add('vehicle.noRoom', fleet.id, 'count', { vehicles, room, aisle: aisle.id })
}

/** Homes, chargers and served places can all be reached from each other, or a vehicle ends where it cannot leave. */
function checkTravel(
  scope: SceneScope,
  fleet: Fleet,
  aisle: Aisle,
  stops: readonly { readonly name: string; readonly path: string }[],
): void {
  const served = aisle.nodes.filter((node) => node.serves !== undefined).map(({ id }) => id)
  const goals = [...new Set([...served, ...stops.map(({ name }) => name)])]
  const first = goals[0]
  if (first === undefined) return
  const there = reach(aisle, first, false)
  const back = reach(aisle, first, true)
  const lost = goals.find(
    (node) => aisle.nodes.some(({ id }) => id === node) && !(there.has(node) && back.has(node)),
  )
  if (lost !== undefined) scope.add('aisle.noWay', aisle.id, 'edges', { a: first, b: lost, fleet: fleet.id })
}

function reach(aisle: Aisle, start: string, backwards: boolean): Set<string> {
  const found = new Set<string>()
  const pending = [start]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (found.has(node)) continue
    found.add(node)
    for (const edge of aisle.edges) {
      if (edge[backwards ? 'to' : 'from'] === node) pending.push(edge[backwards ? 'from' : 'to'])
      if (!edge.oneWay && edge[backwards ? 'from' : 'to'] === node)
        pending.push(edge[backwards ? 'to' : 'from'])
    }
  }
  return found
}

/** Every place that a vehicle loads or unloads at is a stop of its fleet. */
export function checkVehicleMove(
  scope: SceneScope,
  route: string,
  path: string,
  id: string,
  places: readonly string[],
): void {
  const fleet = scope.findOf('vehicle', id)
  if (fleet === undefined) return
  const aisle = fleet.aisle === undefined ? undefined : scope.findOf('aisle', fleet.aisle)
  for (const place of new Set(places)) {
    const record = scope.find(place)
    if (record === undefined) continue
    if (aisle !== undefined) {
      if (!aisle.nodes.some((node) => node.serves?.includes(place)))
        scope.add('vehicle.noStop', route, path, { place, aisle: aisle.id })
    } else if (fleet.travel === undefined && !placementOf(record))
      scope.add('place.notPlaced', route, path, { place })
  }
}
