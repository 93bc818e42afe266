// A bench for robot programs alone: a document's robots, places and programs on a real kernel, with transfer tasks that the test
// hands over itself and a log of what became of them. No flow, no routes needed.
import { identityFrame } from '../../../../src/core/math/frames'
import { slotFrames, worldFromRecord } from '../../../../src/core/model/resolvePlacement'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../../src/core/model/SceneDocument'
import type { Problem } from '../../../../src/core/results/problem'
import type { CompileContext } from '../../../../src/core/sim/compile/CompileContext'
import { compileRobotPrograms } from '../../../../src/core/sim/compile/programs/compileRobotPrograms'
import { readTime } from '../../../../src/core/sim/compile/readTime'
import { BlockTable } from '../../../../src/core/sim/flow/BlockTable'
import { DoorDesk } from '../../../../src/core/sim/flow/DoorDesk'
import { DrawnTime } from '../../../../src/core/sim/flow/DrawnTime'
import { EntityStates } from '../../../../src/core/sim/flow/EntityStates'
import type { TransferTasks } from '../../../../src/core/sim/flow/MoverPort'
import { PartStore } from '../../../../src/core/sim/flow/PartStore'
import type { ShiftCalendar } from '../../../../src/core/sim/flow/ShiftCalendar'
import { ClaimDesk } from '../../../../src/core/sim/kernel/ClaimDesk'
import { InterventionLog } from '../../../../src/core/sim/kernel/InterventionLog'
import { Kernel } from '../../../../src/core/sim/kernel/Kernel'
import { ResultHash } from '../../../../src/core/sim/kernel/ResultHash'
import { StateBoard } from '../../../../src/core/sim/kernel/StateBoard'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { StreamFactory } from '../../../../src/core/sim/kernel/StreamFactory'
import { TraceRing } from '../../../../src/core/sim/kernel/TraceRing'
import type { PlanCache } from '../../../../src/core/sim/programs/planning/PlanCache'
import { SignalBoard } from '../../../../src/core/sim/signals/SignalBoard'

const ENTITY_TYPES = ['source', 'sink', 'buffer', 'conveyor', 'station', 'robot', 'operator', 'zone'] as const

interface Move {
  readonly product: number
  readonly from: number
  readonly fromSlot: number
  readonly to: number
  readonly toSlot: number
}

export interface BenchEvent {
  readonly tick: number
  readonly what: 'picked' | 'delivered' | 'lost' | 'done'
  readonly task: number
}

export class RobotBench implements TransferTasks {
  readonly problems: Problem[] = []
  readonly events: BenchEvent[] = []
  readonly kernel: Kernel
  readonly context: CompileContext
  readonly hall
  private readonly moves: Move[] = []

  constructor(document: SceneDocument, plans?: PlanCache, calendars = new Map<string, ShiftCalendar>()) {
    const entities = ENTITY_TYPES.flatMap((type) => recordsOfType(document, type)).map(({ id }) => id)
    this.kernel = new Kernel({ dispatch: (target, op, arg) => blocks.blocks[target]!.handle(op, arg) })
    const blocks = new BlockTable(entities.length)
    const hash = new ResultHash()
    const trace = new TraceRing()
    const streams = new StreamFactory(1)
    const products = recordsOfType(document, 'product')
    const drawnTime: CompileContext['drawnTime'] = (time, record, purpose, path) =>
      new DrawnTime(readTime(document, time, record, path, this.problems), streams.stream(record, purpose))
    const doors = new DoorDesk(
      this.kernel,
      recordsOfType(document, 'station').flatMap(({ id, door }) =>
        door
          ? [
              {
                station: entities.indexOf(id),
                open: drawnTime(door.open, id, 'open', 'door.open'),
                close: drawnTime(door.close, id, 'close', 'door.close'),
              },
            ]
          : [],
      ),
    )
    const claims = new ClaimDesk(this.kernel)
    const zones = recordsOfType(document, 'zone').map(({ id }) => id)
    for (const _zone of zones) claims.addResource(1)
    const slots = (place: number) => slotFrames(document, entities[place]!)
    this.context = {
      document,
      options: { seed: 1, replication: 0, antithetic: false, plans },
      problems: this.problems,
      entities,
      entityOf: (id) => entities.indexOf(id),
      products,
      productOf: (id) => products.findIndex((product) => product.id === id),
      kernel: this.kernel,
      hash,
      trace,
      interventions: new InterventionLog(this.kernel, hash, trace),
      streams,
      drawnTime,
      states: new EntityStates(new StateBoard(this.kernel, hash, trace, entities.length)),
      blocks,
      parts: new PartStore(1),
      transfers: this,
      operations: { operationDone: (_station, token) => this.note('done', token) },
      signals: new SignalBoard(this.kernel, trace, recordsOfType(document, 'signal')),
      doors,
      claims,
      zoneResource: (id) => zones.indexOf(id),
      calendars,
      stoppables: [],
      shiftWorkers: [],
      cycleListeners: [],
      slotFrame: (place, slot) => slots(place)[slot],
      slotCount: (place) => slots(place).length,
      worldFrameOf: (id) =>
        findRecordOfType(document, 'hall', id) ? identityFrame() : worldFromRecord(document, id),
    }
    this.hall = compileRobotPrograms(this.context)
    this.problems.push(...this.hall.faults())
    for (const { id } of this.hall.fleet.programs) this.hall.moverOf([id])
    doors.bind(blocks.add(0, doors))
  }

  entity(id: string): number {
    return this.context.entityOf(id)
  }

  robot(id: string): number {
    return this.hall.fleet.robotOf(this.entity(id))
  }

  /** Hands a task over now; its number comes back. */
  carry(programs: readonly string[], from: string, to: string, options: Partial<Move> = {}): number {
    const move = {
      product: 0,
      from: this.entity(from),
      fromSlot: 0,
      to: this.entity(to),
      toSlot: 0,
      ...options,
    }
    this.moves.push(move)
    this.hall.movers.submit(this.hall.moverOf(programs), this.moves.length - 1)
    return this.moves.length - 1
  }

  /** Starts work at a station; `token` names it in the log. */
  work(programs: readonly string[], station: string, token: number, slot = 0): void {
    this.hall.operations.start(this.hall.choiceOf(programs), this.entity(station), slot, 0, token)
  }

  runS(seconds: number) {
    return this.kernel.runUntil(Math.round(seconds * 1e6))
  }

  tickOf(what: BenchEvent['what'], task: number): number | undefined {
    return this.events.find((event) => event.what === what && event.task === task)?.tick
  }

  save() {
    const writer = new StateWriter()
    for (const part of this.saveables()) part.save(writer)
    return writer.finish()
  }

  load(checkpoint: ReturnType<RobotBench['save']>, moves: RobotBench): void {
    const reader = new StateReader(checkpoint)
    for (const part of this.saveables()) part.load(reader)
    this.moves.push(...moves.moves)
    this.events.push(...moves.events)
  }

  private saveables() {
    const { states, signals, blocks, streams, claims, hash } = this.context
    return [this.kernel, hash, states, signals, streams, claims, blocks]
  }

  partOf(task: number): number {
    return task
  }

  productOf(task: number): number {
    return this.moves[task]!.product
  }

  fromPlaceOf(task: number): number {
    return this.moves[task]!.from
  }

  fromSlotOf(task: number): number {
    return this.moves[task]!.fromSlot
  }

  toPlaceOf(task: number): number {
    return this.moves[task]!.to
  }

  toSlotOf(task: number): number {
    return this.moves[task]!.toSlot
  }

  picked(task: number): void {
    this.note('picked', task)
  }

  delivered(task: number): void {
    this.note('delivered', task)
  }

  lost(task: number): void {
    this.note('lost', task)
  }

  private note(what: BenchEvent['what'], task: number): void {
    this.events.push({ tick: this.kernel.now, what, task })
  }
}
