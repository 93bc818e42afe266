// Vehicle records as fleets: where they drive, where they stand at first, their batteries, who tells of a jam.
import { recordsOfType } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import { BLOCK_KIND } from '../flow/BlockTable'
import type { FlowCore } from '../flow/FlowCore'
import type { AisleTraffic } from '../flow/vehicles/AisleTraffic'
import { DriveLaw } from '../flow/vehicles/DriveLaw'
import { FleetBattery } from '../flow/vehicles/FleetBattery'
import { CHOOSE_VEHICLE } from '../flow/vehicles/fleetChoices'
import { Vehicle } from '../flow/vehicles/Vehicle'
import { VehicleDriver } from '../flow/vehicles/VehicleDriver'
import { type FleetEngine, VehicleFleet } from '../flow/vehicles/VehicleFleet'
import { DISPATCH } from '../flow/vehicles/VehicleTask'
import type { CompileContext } from './CompileContext'
import { compileAisles, type FleetWays, waysAcrossFloor } from './compileAisle'

/** Everything that drives. */
export interface CompiledVehicles {
  /** By entity. */
  readonly fleets: (VehicleFleet | undefined)[]
  readonly traffics: readonly AisleTraffic[]
  /** Vehicles that have locked each other for good, "agv 1 → agv 2"; filled when that happens. */
  readonly jams: Jam[]
}

export interface Jam {
  readonly entity: number
  readonly vehicles: readonly { readonly name: string; readonly at: string; readonly wants: string }[]
}

type FleetRecord = RecordOf<'vehicle'>

export function compileVehicles(context: CompileContext, core: FlowCore): CompiledVehicles {
  const fleets: (VehicleFleet | undefined)[] = Array.from({ length: context.entities.length })
  const aisles = compileAisles(context)
  const traffics = [...aisles.values()].flatMap(({ traffic }) => (traffic === undefined ? [] : [traffic]))
  const vehicles = { fleets, traffics, jams: [] as Jam[] }
  for (const record of recordsOfType(context.document, 'vehicle')) {
    const ways =
      (record.aisle === undefined ? undefined : aisles.get(record.aisle)) ??
      waysAcrossFloor(context, record.travel !== undefined)
    const fleet = compileFleet(context, core, record, ways)
    fleets[fleet.entity] = fleet
    context.blocks.put(fleet.entity, BLOCK_KIND.other, fleet)
    context.stoppables[fleet.entity] = fleet
    context.shiftWorkers[fleet.entity] = fleet
  }
  for (const traffic of traffics) {
    traffic.onJam = (circle) => {
      vehicles.jams.push(jamOf(context, fleets, traffic, circle))
      context.kernel.stop()
    }
  }
  return vehicles
}

function compileFleet(
  context: CompileContext,
  core: FlowCore,
  record: FleetRecord,
  ways: FleetWays,
): VehicleFleet {
  const homes = (record.home ?? []).map((name) => ways.nodeOfName.get(name) ?? 0)
  const stands = startNodes(record, ways, homes)
  const vehicles = stands.map(
    (node, local) => new Vehicle(local, node, new DriveLaw(record.speedMps, record.accelerationMps2)),
  )
  const entity = context.entityOf(record.id)
  const fleet = new VehicleFleet(
    engineOf(context, core),
    {
      entity,
      capacity: record.capacity,
      dispatch: DISPATCH[record.dispatch],
      choose: CHOOSE_VEHICLE[record.choose],
      returnsHome: record.whenIdle === 'home' && homes.length > 0,
      homes,
      nodeOf: ways.nodeOf,
    },
    vehicles,
    compileBattery(context, record, ways),
  )
  const { travel } = record
  const empty = travel && context.drawnTime(travel.empty, record.id, 'travel/empty', 'travel.empty')
  const loaded = travel && context.drawnTime(travel.loaded, record.id, 'travel/loaded', 'travel.loaded')
  const travelTime =
    empty === undefined || loaded === undefined || record.aisle !== undefined
      ? undefined
      : (vehicle: Vehicle) => (vehicle.carried.length > 0 ? loaded : empty)
  const driver = new VehicleDriver(context.kernel, ways.network, ways.traffic, fleet, travelTime)
  fleet.connect(driver, ways.traffic)
  return fleet
}

function engineOf(context: CompileContext, core: FlowCore): FleetEngine {
  const { parts, transfers } = core
  return {
    kernel: context.kernel,
    states: context.states,
    transfers,
    urgencyOf: (task) => {
      const part = transfers.partOf(task)
      return { priority: parts.priority[part]!, dueTick: parts.dueTick[part]! }
    },
  }
}

/** At home in turn as far as there is room, else on the first nodes with room. */
function startNodes(record: FleetRecord, ways: FleetWays, homes: readonly number[]): number[] {
  const { nodes } = ways.network
  const order = [...homes, ...nodes.map((_, node) => node)]
  const stands: number[] = []
  for (let n = 0; n < record.count; n++) {
    const room = order.find((node) => {
      const there = stands.filter((one) => one === node).length
      return there < nodes[node]!.capacity && ways.traffic?.hasRoom(node) !== false
    })
    stands.push(room ?? 0)
  }
  return stands
}

function compileBattery(
  context: CompileContext,
  record: FleetRecord,
  ways: FleetWays,
): FleetBattery | undefined {
  const { battery } = record
  if (battery === undefined) return undefined
  const chargers = battery.chargers.map((name) => ways.nodeOfName.get(name) ?? 0)
  return new FleetBattery(context.kernel, { ...battery, chargers }, record.count)
}

function jamOf(
  context: CompileContext,
  fleets: readonly (VehicleFleet | undefined)[],
  traffic: AisleTraffic,
  circle: readonly number[],
): Jam {
  const { network } = traffic
  const all = fleets.flatMap((fleet) =>
    fleet?.aisle === traffic ? fleet.vehicles.map((one) => ({ fleet, one })) : [],
  )
  const found = circle.flatMap((number) => all.filter(({ one }) => one.number === number))
  return {
    entity: found[0]?.fleet.entity ?? -1,
    vehicles: found.map(({ fleet, one }) => ({
      name: `${context.entities[fleet.entity]} ${one.local + 1}`,
      at: network.nodes[one.lastNode(network)]!.name,
      wants: network.nodes[network.lanes[traffic.waitsFor(one.number)]!.to]!.name,
    })),
  }
}
