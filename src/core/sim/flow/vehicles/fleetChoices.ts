// Choices of a fleet: which load and which vehicle, which home, where to make way. Pure; ties go to the first.
import type { AisleNetwork } from './AisleNetwork'
import type { AisleTraffic } from './AisleTraffic'
import type { Vehicle } from './Vehicle'
import { DISPATCH, goesFirst, type VehicleTask } from './VehicleTask'

/** Which free vehicle goes. */
export const CHOOSE_VEHICLE = { nearest: 0, longestIdle: 1, first: 2 } as const

export interface Errand {
  readonly task: VehicleTask
  readonly vehicle: Vehicle
}

/** Of loads that wait and vehicles that are free, at least one of each. */
export function chooseErrand(
  network: AisleNetwork,
  rules: { readonly dispatch: number; readonly choose: number },
  waiting: readonly VehicleTask[],
  free: readonly Vehicle[],
): Errand {
  const closest = (task: VehicleTask) => smallest(free, (one) => distanceTo(network, one, task.fromNode))
  if (rules.dispatch === DISPATCH.nearest) {
    const pairs = waiting.map((task) => ({ task, vehicle: closest(task) }))
    return smallest(pairs, ({ task, vehicle }) => distanceTo(network, vehicle, task.fromNode))
  }
  const task = waiting.reduce((best, one) => (goesFirst(rules.dispatch, one, best) ? one : best))
  if (rules.choose === CHOOSE_VEHICLE.first) return { task, vehicle: free[0]! }
  if (rules.choose === CHOOSE_VEHICLE.nearest) return { task, vehicle: closest(task) }
  return { task, vehicle: smallest(free, (vehicle) => vehicle.idleSinceTick) }
}

/** The nearest home where no other stands or is going, −1: none. */
export function chooseHome(
  network: AisleNetwork,
  homes: readonly number[],
  vehicles: readonly Vehicle[],
  vehicle: Vehicle,
): number {
  const open = homes.filter((node) => {
    const others = vehicles.filter((one) => one !== vehicle && one.goal === node)
    return others.length < network.nodes[node]!.capacity
  })
  return open.length === 0 ? -1 : smallest(open, (node) => distanceTo(network, vehicle, node))
}

/** The nearest node nobody is on, not the one the lane begins at: somebody comes from there. −1: none. */
export function chooseRefuge(traffic: AisleTraffic, vehicle: Vehicle, lane: number): number {
  const { network } = traffic
  const from = lane < 0 ? -1 : network.lanes[lane]!.from
  const open = network.nodes
    .map((_, node) => node)
    .filter((node) => node !== vehicle.node && node !== from && traffic.hasRoom(node))
    .filter((node) => distanceTo(network, vehicle, node) < Number.POSITIVE_INFINITY)
  return open.length === 0 ? -1 : smallest(open, (node) => distanceTo(network, vehicle, node))
}

/** From where the vehicle's promised way ends. */
export function distanceTo(network: AisleNetwork, vehicle: Vehicle, node: number): number {
  return network.distanceM(vehicle.lastNode(network), node)
}

/** The first of the smallest. */
export function smallest<T>(list: readonly T[], cost: (one: T) => number): T {
  let [best] = list as readonly [T, ...T[]]
  let least = cost(best)
  for (const one of list) {
    const value = cost(one)
    if (value >= least) continue
    best = one
    least = value
  }
  return best
}
