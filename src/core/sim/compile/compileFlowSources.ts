// Sources of a document as blocks, with their arrivals. Needs the routes.
import { findRecordOfType, recordsOfType } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import {
  type Arrivals,
  type BatchSize,
  ClosedLoopArrivals,
  IntervalArrivals,
  ONE_PART,
  OrderArrivals,
  RateArrivals,
  rateStretch,
  SaturatedArrivals,
} from '../flow/Arrivals'
import { BLOCK_KIND } from '../flow/BlockTable'
import { DrawnChoice } from '../flow/DrawnChoice'
import type { FlowCore } from '../flow/FlowCore'
import { Source } from '../flow/Source'
import { secondsToTicks } from '../kernel/ticks'
import type { CompileContext } from './CompileContext'
import { compileFault } from './compileFault'
import type { RouteStarts } from './StepScope'

type SourceRecord = RecordOf<'source'>

export function compileFlowSources(context: CompileContext, core: FlowCore, starts: RouteStarts): void {
  for (const record of recordsOfType(context.document, 'source')) addSource(context, core, starts, record)
}

function addSource(context: CompileContext, core: FlowCore, starts: RouteStarts, record: SourceRecord): void {
  const entity = context.entityOf(record.id)
  const routeOf = (product: string) => record.routeByProduct?.[product] ?? record.route
  const usedRoutes = new Set([record.route, ...Object.values(record.routeByProduct ?? {})])
  for (const route of usedRoutes) if (!starts.has(route)) context.problems.push(noRoute(record, route))
  const source = new Source(core, {
    entity,
    arrivals: compileArrivals(context, record),
    products: record.products.map((id) => productOf(context, record, id)),
    mix: compileMix(context, record),
    priorities: context.products.map((product) => product.priority),
    firstSteps: context.products.map(({ id }) => starts.get(routeOf(id)) ?? 0),
    dueAfterTicks: context.products.map(({ id }) => dueAfter(context, routeOf(id))),
    limit: record.limit ?? Number.POSITIVE_INFINITY,
  })
  core.sources[entity] = source
  core.places[entity] = source
  context.blocks.put(entity, BLOCK_KIND.source, source)
  context.shiftWorkers[entity] = source
}

function compileArrivals(context: CompileContext, record: SourceRecord): Arrivals {
  const { arrivals } = record
  switch (arrivals.kind) {
    case 'saturated':
      return new SaturatedArrivals()
    case 'conwip':
      return new ClosedLoopArrivals(arrivals.count)
    case 'interarrival': {
      const time = context.drawnTime(arrivals.time, record.id, 'interarrival', 'arrivals.time')
      const first = arrivals.firstAtS === undefined ? -1 : secondsToTicks(arrivals.firstAtS)
      return new IntervalArrivals(time, batchOf(context, record.id, arrivals), first)
    }
    case 'rates': {
      const table = arrivals.table.map((entry) => rateStretch(entry.untilS, entry.perHour))
      checkTable(
        context,
        record,
        table.map((stretch) => stretch.untilTick),
      )
      return new RateArrivals(table, arrivals.repeat, context.streams.stream(record.id, 'rates'))
    }
    case 'orders':
      return new OrderArrivals(
        [...arrivals.orders]
          .sort((a, b) => a.atS - b.atS)
          .map((order) => ({
            tick: secondsToTicks(order.atS),
            count: order.count,
            product: order.product === undefined ? -1 : productOf(context, record, order.product),
            dueTick: order.dueS === undefined ? -1 : secondsToTicks(order.dueS),
          })),
      )
  }
}

function compileMix(context: CompileContext, record: SourceRecord): DrawnChoice | undefined {
  const { shares, products } = record
  if (shares === undefined) return undefined
  const kinds = products.map((id) => productOf(context, record, id))
  return new DrawnChoice(kinds, shares, context.streams.stream(record.id, 'product'))
}

/** A fixed size draws nothing. */
function batchOf(
  context: CompileContext,
  id: string,
  arrivals: Extract<SourceRecord['arrivals'], { kind: 'interarrival' }>,
): BatchSize {
  const { batch, batches } = arrivals
  if (batches === undefined) return batch === 1 ? ONE_PART : { draw: () => batch }
  return new DrawnChoice(
    batches.map(({ size }) => size),
    batches.map(({ share }) => share),
    context.streams.stream(id, 'batch'),
  )
}

function checkTable(context: CompileContext, record: SourceRecord, untilTicks: readonly number[]): void {
  const wrong = untilTicks.findIndex((tick, n) => n > 0 && tick <= untilTicks[n - 1]!)
  if (wrong < 0) return
  context.problems.push(
    compileFault(
      'source.tableOrder',
      record.id,
      `arrivals.table[${wrong}].untilS`,
      `The rate table of "${record.id}" does not rise at entry ${wrong + 1}.`,
      'Give each entry a later end than the one before.',
    ),
  )
}

function dueAfter(context: CompileContext, route: string): number {
  const record = findRecordOfType(context.document, 'route', route)
  return record?.dueAfterS === undefined ? Number.POSITIVE_INFINITY : secondsToTicks(record.dueAfterS)
}

function productOf(context: CompileContext, record: SourceRecord, id: string): number {
  const product = context.productOf(id)
  if (product >= 0) return product
  context.problems.push(
    compileFault(
      'product.missing',
      record.id,
      'products',
      `Source "${record.id}" makes "${id}", which is no product.`,
      'Name a product record.',
    ),
  )
  return 0
}

function noRoute(record: SourceRecord, route: string) {
  return compileFault(
    'route.missing',
    record.id,
    'route',
    `Source "${record.id}" sends parts along "${route}", which is no route.`,
    'Name a route record.',
  )
}
