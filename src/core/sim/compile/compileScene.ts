// Scene document → running model: the only place that knows both. Compiles in an order in which everything finds what it needs;
// all problems are gathered before it gives up.
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import type { Outcome } from '../../results/problem'
import { BLOCK_KIND } from '../flow/BlockTable'
import type { FlowCore } from '../flow/FlowCore'
import type { CrewDesk } from '../people/CrewDesk'
import { HandMover } from '../people/HandMover'
import type { PhysicsWorldFactory } from '../physics/PhysicsWorld'
import type { RobotHall } from '../programs/RobotHall'
import type { CompileContext, CompileOptions } from './CompileContext'
import { compileDecidingZones } from './compileDecidingZones'
import { compileFailures } from './compileFailures'
import { compileFault } from './compileFault'
import { compileFlowCore } from './compileFlowCore'
import { compileFlowPlaces } from './compileFlowPlaces'
import { compileFlowRoutes, numberRoutes } from './compileFlowRoutes'
import { compileFlowSources } from './compileFlowSources'
import { compileLane } from './compileLane'
import { addPoolResources, compilePeople, compilePersonZones } from './compilePeople'
import { compileRides } from './compileRides'
import { compileVehicles } from './compileVehicles'
import { MoverMaker } from './MoverMaker'
import { type ContextPorts, makeContext } from './makeContext'
import { Observer } from './Observer'
import { compileRobotPrograms } from './programs/compileRobotPrograms'
import { RunningModel } from './RunningModel'

export interface SceneOptions extends CompileOptions {
  /** Worlds for zones in which physics decides; a scene with one cannot run without. */
  readonly decidingWorlds: PhysicsWorldFactory | undefined
}

export function compileScene(document: SceneDocument, options: SceneOptions): Outcome<RunningModel> {
  const ports: { -readonly [K in keyof ContextPorts]: ContextPorts[K] } = { ...UNFINISHED }
  const context = makeContext(document, options, ports)
  const resources = addPoolResources(context)
  const { core, crews, bindTransfers } = compileFlowCore(context)
  ports.transfers = core.transfers
  const stations: { programDone(server: number): void }[] = []
  ports.operations = { operationDone: (station, token) => stations[station]!.programDone(token) }

  const robots = compileRobots(context)
  const zones = compilePersonZones(context, robots)
  const pools = compilePeople(context, crews, zones, resources)
  const places = compileFlowPlaces(context, core, crews, robots?.operations)
  const deciding = compileDecidingZones(context, core, options.decidingWorlds)
  places.stations.forEach((station, entity) => {
    if (station !== undefined) stations[entity] = station
  })
  const hands = makeHands(context, core, crews)
  const vehicles = compileVehicles(context, core)
  const movers = new MoverMaker(context, robots, hands, (pool) => resources[pool]!, vehicles.fleets)
  const starts = numberRoutes(context)
  compileFlowSources(context, core, starts)
  compileFlowRoutes(context, core, movers, starts)
  compileRides(context, core, starts)
  bindTransfers()
  deciding.finish()
  const failures = compileFailures(context, core, crews, movers)
  followCalendars(context)
  const lane = compileLane(context, core, places.stations, places.buffers)
  context.kernel.lane = lane

  const errors = context.problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) return { ok: false, problems: context.problems }
  const observer = new Observer()
  const observerBlock = context.blocks.add(BLOCK_KIND.other, observer)
  const model = new RunningModel({
    context,
    core,
    robots,
    zones,
    ...places,
    ...vehicles,
    pools,
    decidingZones: deciding.places,
    decidingWorlds: deciding.worlds,
    calendars: [...context.calendars.values()],
    failures,
    lane,
    observer,
    observerBlock,
    warnings: context.problems,
  })
  observer.watch(model, observerBlock)
  return { ok: true, value: model }
}

const UNFINISHED = {} as ContextPorts

function compileRobots(context: CompileContext): RobotHall | undefined {
  const { document } = context
  const hasRobots =
    recordsOfType(document, 'robot').length > 0 || recordsOfType(document, 'program').length > 0
  return hasRobots ? compileRobotPrograms(context) : undefined
}

function makeHands(context: CompileContext, core: FlowCore, crews: CrewDesk): HandMover {
  const { parts, transfers } = core
  const hands = new HandMover(context, crews, transfers, (task) => -parts.priority[transfers.partOf(task)]!)
  const block = context.blocks.add(BLOCK_KIND.other, hands)
  hands.bind(block)
  crews.addOwner(block, hands)
  return hands
}

/** Everybody with a calendar hears of its edges, in the order of their entities. */
function followCalendars(context: CompileContext): void {
  context.entities.forEach((id, entity) => {
    const record = context.document.records[id]!
    if (!('calendar' in record) || record.calendar === undefined) return
    const calendar = context.calendars.get(String(record.calendar))
    const worker = context.shiftWorkers[entity]
    if (calendar === undefined) {
      context.problems.push(
        compileFault(
          'calendar.missing',
          id,
          'calendar',
          `"${id}" works by calendar "${String(record.calendar)}", which does not exist.`,
          'Name a calendar record, or leave the field out to work around the clock.',
        ),
      )
    } else if (worker !== undefined) calendar.follow(worker)
  })
}
