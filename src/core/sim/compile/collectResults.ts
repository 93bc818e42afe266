// The figures of a run as one plain object. Reads every block, changes nothing.
import type {
  ContentMeasures,
  EntityFigures,
  KpiFigures,
  ProductFigures,
  RunResults,
} from '../../results/RunResults'
import { RESOURCE_STATES, type ResourceState } from '../../results/states'
import { ShiftFigures } from '../flow/ShiftFigures'
import { TICKS_PER_HOUR, TICKS_PER_SECOND } from '../kernel/ticks'
import { collectCosts } from './collectCosts'
import { collectEnergy } from './collectEnergy'
import { isoFiguresOf, workerEfficiencyOf } from './collectIso'
import { explainWaiting, waitingCode } from './explainWaiting'
import type { RunningModel } from './RunningModel'

/** Raise it when results of the same scene and seed may change. */
const ENGINE_NAME = 'proefcel-1'

export interface RunIdentity {
  readonly scene: string
  readonly seed: number
}

export function collectResults(model: RunningModel, run: RunIdentity): RunResults {
  const { context, core, robots } = model.parts
  const { board } = context.states
  const faults = robots?.faults() ?? []
  const byProduct = context.products.map(
    ({ id }, product) => [id, core.figures.outByProduct[product]!] as const,
  )
  const entities = collectEntities(model)
  const energy = collectEnergy(model, entities)
  const costs = collectCosts(model, entities, energy)
  return {
    scene: run.scene,
    engine: ENGINE_NAME,
    seed: run.seed,
    warmupS: board.observedSinceTick / TICKS_PER_SECOND,
    simulatedS: context.kernel.now / TICKS_PER_SECOND,
    events: context.kernel.eventCount,
    hash: context.hash.hex(),
    kpis: collectKpis(model),
    entities,
    cycle: robots?.cycleFigures() ?? [],
    partsOutByProduct: Object.fromEntries(byProduct.filter(([, out]) => out > 0)),
    byProduct: collectProducts(model),
    ...(energy === undefined ? {} : { energy }),
    ...(costs === undefined ? {} : { costs }),
    ...(faults.length > 0 && { faults }),
  }
}

function collectKpis(model: RunningModel): KpiFigures {
  const { context, core } = model.parts
  const { figures } = core
  const hours = (context.kernel.now - context.states.board.observedSinceTick) / TICKS_PER_HOUR
  const interval = figures.batches.intervalPerHour()
  const due = figures.due.measures()
  const shift = figures instanceof ShiftFigures ? figures.shiftRate() : undefined
  return {
    throughputPerHour: hours > 0 ? figures.partsOut / hours : 0,
    ...(interval === undefined ? {} : { throughputHalfWidth95: interval.halfWidth }),
    ...(shift === undefined ? {} : { shiftHours: shift.hours, throughputPerShiftHour: shift.perHour }),
    ...(shift?.halfWidth95 === undefined ? {} : { shiftHourHalfWidth95: shift.halfWidth95 }),
    partsOut: figures.partsOut,
    partsScrapped: figures.partsScrapped,
    wip: figures.wip.mean,
    wipNow: figures.wip.value,
    leadTimeS: figures.leadTimeFigures(),
    ...(due === undefined ? {} : { due }),
    littleGap: figures.littleGap(),
  }
}

function collectEntities(model: RunningModel): Record<string, EntityFigures> {
  const { context } = model.parts
  const waiting = new Map<number, string>()
  for (const reason of explainWaiting(model)) {
    if (!waiting.has(reason.who)) waiting.set(reason.who, waitingCode(model, reason))
  }
  const entities: Record<string, EntityFigures> = {}
  context.entities.forEach((id, entity) => {
    const waitsFor = waiting.get(entity)
    const queue = model.parts.stations[entity]?.figures.measures(context.products)
    const content = contentOf(model, entity)
    const iso22400 = isoFiguresOf(model, entity)
    const workerEfficiency = workerEfficiencyOf(model, entity)
    const transport = model.parts.fleets[entity]?.measures()
    entities[id] = {
      states: statesOf(model, entity),
      count: countOf(model, entity),
      ...(queue === undefined ? {} : { queue }),
      ...(content === undefined ? {} : { content }),
      ...(iso22400 === undefined ? {} : { iso22400 }),
      ...(workerEfficiency === undefined ? {} : { workerEfficiency }),
      ...(transport === undefined ? {} : { transport }),
      ...(waitsFor === undefined ? {} : { waitsFor }),
    }
  })
  return entities
}

function contentOf(model: RunningModel, entity: number): ContentMeasures | undefined {
  const block = model.parts.buffers[entity] ?? model.parts.conveyors[entity]
  if (block === undefined) return undefined
  const { content, count } = block
  return {
    mean: content.mean,
    variance: content.variance,
    max: content.max,
    shares: content.shares(),
    meanStayS: count > 0 ? content.integralTicks / TICKS_PER_SECOND / count : 0,
  }
}

function collectProducts(model: RunningModel): Record<string, ProductFigures> {
  const { context, core } = model.parts
  const found: Record<string, ProductFigures> = {}
  context.products.forEach(({ id }, product) => {
    const figures = core.figures.ofProduct(product)
    if (figures !== undefined) found[id] = figures
  })
  return found
}

function statesOf(model: RunningModel, entity: number): Record<ResourceState, number> {
  const { stations, pools, fleets, context } = model.parts
  const source = stations[entity] ?? pools[entity] ?? fleets[entity]
  const shares = {} as Record<ResourceState, number>
  RESOURCE_STATES.forEach((name, state) => {
    shares[name] = source?.fractionIn(state) ?? context.states.board.fractionIn(entity, state)
  })
  return shares
}

function countOf(model: RunningModel, entity: number): number {
  const { stations, buffers, conveyors, sinks, pools, fleets, decidingZones, core, robots } = model.parts
  const block =
    stations[entity] ??
    buffers[entity] ??
    conveyors[entity] ??
    sinks[entity] ??
    pools[entity] ??
    fleets[entity] ??
    decidingZones[entity] ??
    core.sources[entity]
  if (block !== undefined) return block.count
  const robot = robots?.fleet.robotOf(entity) ?? -1
  return robot >= 0 ? robots!.cyclesOf(robot) : 0
}
