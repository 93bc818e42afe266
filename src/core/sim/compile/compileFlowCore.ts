// Makes the common objects of the flow: figures, router, transfers, components, people. Places and routes are added to it by
// the other compileFlow files.
import { recordsOfType } from '../../model/SceneDocument'
import { BLOCK_KIND } from '../flow/BlockTable'
import { ComponentDesk } from '../flow/ComponentDesk'
import type { FlowCore } from '../flow/FlowCore'
import { FlowFigures } from '../flow/FlowFigures'
import { QualityFigures } from '../flow/QualityFigures'
import { Router } from '../flow/Router'
import type { RouteStep } from '../flow/RouteStep'
import { ShiftFigures } from '../flow/ShiftFigures'
import { TransferDesk } from '../flow/TransferDesk'
import { CrewDesk } from '../people/CrewDesk'
import type { CompileContext } from './CompileContext'

type Unfinished<T> = { -readonly [K in keyof T]: T[K] }

export interface NewFlow {
  readonly core: FlowCore
  readonly crews: CrewDesk
  /** Tells the transfer desk its block index, once the routes are there. */
  readonly bindTransfers: () => void
}

export function compileFlowCore(context: CompileContext): NewFlow {
  const { kernel, trace, parts, states, claims, doors, blocks, entities } = context
  const crews = new CrewDesk(entities.length)
  const steps: RouteStep[] = []
  const core = {
    kernel,
    trace,
    parts,
    states,
    claims,
    doors,
    figures: figuresOf(context),
    workforce: crews,
    steps,
    quality: new QualityFigures(entities.length, steps),
    places: Array.from({ length: entities.length }),
    sources: Array.from({ length: entities.length }),
  } as unknown as Unfinished<FlowCore>
  core.router = new Router(core)
  const desk = new TransferDesk(core)
  core.transfers = desk
  core.components = new ComponentDesk(core, entities.length)
  const block = blocks.add(BLOCK_KIND.other, desk)
  return { core, crews, bindTransfers: () => desk.bind(block) }
}

/** Calendars that somebody works by count; one that nobody names says nothing about when work is done. */
function figuresOf(context: CompileContext): FlowFigures {
  const named = new Set(
    Object.values(context.document.records).flatMap((record) => [
      ...('calendar' in record ? [String(record.calendar)] : []),
      ...(record.type === 'station' ? (record.staffing ?? []).map(({ calendar }) => calendar) : []),
    ]),
  )
  const calendars = [...context.calendars].filter(([id]) => named.has(id)).map(([, calendar]) => calendar)
  if (calendars.length === 0) return new FlowFigures(context.kernel, outputProducts(context))
  const figures = new ShiftFigures(context.kernel, outputProducts(context), calendars.length)
  for (const calendar of calendars) calendar.follow(figures.follower)
  return figures
}

/** Products whose leaving counts: those the scene names, else all. */
function outputProducts(context: CompileContext): Uint8Array {
  const named = recordsOfType(context.document, 'scene')[0]?.outputs
  return Uint8Array.from(context.products, ({ id }) =>
    named === undefined || named.length === 0 || named.includes(id) ? 1 : 0,
  )
}
