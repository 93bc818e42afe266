// A compiled scene that can run: the engine's common objects, the blocks, and the dispatch of events to them. Knows all
// kinds of blocks, so that the calls of the busy ones stay monomorphic. Does not pace, judge or report (Simulation does).
import type { BlockTable } from '../flow/BlockTable'
import { BLOCK_KIND } from '../flow/BlockTable'
import type { Buffer } from '../flow/Buffer'
import type { Conveyor } from '../flow/Conveyor'
import type { Sink } from '../flow/Sink'
import type { Source } from '../flow/Source'
import type { Station } from '../flow/Station'
import type { BlockDispatcher, Kernel } from '../kernel/Kernel'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { findFrozenPlaces, type Holders, holdersOf } from './findFrozenPlaces'
import type { ModelParts } from './ModelParts'

export class RunningModel implements BlockDispatcher {
  readonly parts: ModelParts
  private readonly table: BlockTable
  private readonly blocks: BlockTable['blocks']
  private readonly kinds: Uint8Array
  private holders: Holders | undefined = undefined

  constructor(parts: ModelParts) {
    this.parts = parts
    this.table = parts.context.blocks
    this.blocks = this.table.blocks
    this.kinds = Uint8Array.from(this.table.kinds)
    parts.context.kernel.connect(this)
  }

  /** Puts the first events on the calendar; once, before the run begins. */
  start(): void {
    for (const calendar of this.parts.calendars) calendar.start()
    for (const failure of this.parts.failures) failure.start()
    for (const source of this.parts.core.sources) source?.start()
    for (const conveyor of this.parts.conveyors) conveyor?.start()
    this.parts.observer.start()
  }

  get kernel(): Kernel {
    return this.parts.context.kernel
  }

  frozenPlaces(): readonly number[] {
    this.holders ??= holdersOf(this.parts)
    return findFrozenPlaces(this.parts, this.holders)
  }

  dispatch(target: number, op: number, arg: number): void {
    const block = this.blocks[target]!
    switch (this.kinds[target]) {
      case BLOCK_KIND.source:
        ;(block as Source).handle(op)
        return
      case BLOCK_KIND.station:
        ;(block as Station).handle(op, arg)
        return
      case BLOCK_KIND.buffer:
        ;(block as Buffer).handle(op, arg)
        return
      case BLOCK_KIND.conveyor:
        ;(block as Conveyor).handle(op)
        return
      case BLOCK_KIND.sink:
        ;(block as Sink).handle(op)
        return
      default:
        block.handle(op, arg)
    }
  }

  save(writer: StateWriter): void {
    const { context, core, zones } = this.parts
    for (const part of [context.kernel, context.hash, context.interventions, context.streams, context.states])
      part.save(writer)
    for (const part of [
      core.parts,
      core.figures,
      core.quality,
      core.claims,
      core.components,
      context.signals,
      zones,
    ])
      part.save(writer)
    this.table.save(writer)
    for (const traffic of this.parts.traffics) traffic.save(writer)
  }

  load(reader: StateReader): void {
    const { context, core, zones } = this.parts
    for (const part of [context.kernel, context.hash, context.interventions, context.streams, context.states])
      part.load(reader)
    for (const part of [
      core.parts,
      core.figures,
      core.quality,
      core.claims,
      core.components,
      context.signals,
      zones,
    ])
      part.load(reader)
    this.table.load(reader)
    for (const traffic of this.parts.traffics) traffic.load(reader)
  }

  /** End of the warm-up: figures start anew, the state stays. */
  resetStatistics(): void {
    const { context, core, robots, stations, buffers, conveyors, sinks, pools, fleets, decidingZones } =
      this.parts
    context.states.board.resetStatistics()
    core.figures.reset()
    core.quality.reset()
    for (const failure of this.parts.failures) failure.resetStatistics()
    robots?.resetStatistics()
    for (const list of [stations, buffers, conveyors, sinks, pools, fleets, decidingZones, core.sources])
      for (const entity of list) entity?.resetStatistics()
  }
}
