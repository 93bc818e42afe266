// The problem of vehicles that cannot go on: locked in a circle, kept by one that stands still, or with an empty battery. Wording
// only; the traffic finds the circle.
import type { Problem } from '../../results/problem'
import type { Jam } from './compileVehicles'
import type { ModelParts } from './ModelParts'

/** Undefined when the vehicles can go on. */
export function describeVehicles(model: ModelParts): Problem | undefined {
  const flat = model.fleets.find((fleet) => fleet !== undefined && fleet.flat >= 0)
  if (flat !== undefined) return flatProblem(model, flat.entity, flat.flat)
  const jam = model.jams[0] ?? waitingNow(model)
  return jam === undefined ? undefined : jamProblem(model, jam)
}

function flatProblem(model: ModelParts, entity: number, vehicle: number): Problem {
  const who = model.context.entities[entity]!
  const timeS = model.context.kernel.now / 1e6
  return {
    code: 'run.vehicleFlat',
    severity: 'error',
    message: `The battery of vehicle ${vehicle + 1} of "${who}" is empty after ${hours(timeS)} h.`,
    where: { record: who, path: `records.${who}.battery` },
    hint: 'Let it charge earlier (chargeBelow), take a larger battery, or add chargers closer by.',
    values: { who, vehicle: vehicle + 1, hours: hours(timeS) },
  }
}

function jamProblem(model: ModelParts, jam: Jam): Problem {
  const who = model.context.entities[jam.entity] ?? ''
  const timeS = model.context.kernel.now / 1e6
  const circle = jam.vehicles.map(({ name, at, wants }) => `${name}: ${at} → ${wants}`).join(', ')
  return {
    code: 'run.vehicleJam',
    severity: 'error',
    message: `Vehicles keep each other from going on after ${hours(timeS)} h: ${circle}.`,
    where: { record: who, path: `records.${who}` },
    hint: 'Make ways one-way or a ring, give a crossing room for two, or add a place to wait beside the way.',
    values: { who, circle, hours: hours(timeS), timeS },
  }
}

/** Vehicles that wait for one that never leaves, when nothing else happens any more. */
function waitingNow(model: ModelParts): Jam | undefined {
  for (const fleet of model.fleets) {
    const traffic = fleet?.aisle
    if (fleet === undefined || traffic === undefined) continue
    const { network } = traffic
    const waiting = fleet.vehicles.filter((vehicle) => vehicle.waitsForWay)
    if (waiting.length === 0) continue
    return {
      entity: fleet.entity,
      vehicles: waiting.map((vehicle) => ({
        name: `${model.context.entities[fleet.entity]} ${vehicle.local + 1}`,
        at: network.nodes[vehicle.lastNode(network)]!.name,
        wants: network.nodes[network.lanes[traffic.waitsFor(vehicle.number)]!.to]!.name,
      })),
    }
  }
  return undefined
}

function hours(timeS: number): number {
  return Math.round(timeS / 36) / 100
}
