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
    figures: new FlowFigures(kernel, outputProducts(context)),
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

/** Products whose leaving counts: those the scene names, else all. */
function outputProducts(context: CompileContext): Uint8Array {
  const named = recordsOfType(context.document, 'scene')[0]?.outputs
  return Uint8Array.from(context.products, ({ id }) =>
    named === undefined || named.length === 0 || named.includes(id) ? 1 : 0,
  )
}
