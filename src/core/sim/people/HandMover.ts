// Movers without a robot: a person who walks there, picks, carries and places; or a plain time, with or without a counted
// pool. One block for all of them; its local numbers are transfer tasks.
import type { Block } from '../flow/Block'
import { claimToken, localOfToken } from '../flow/claimToken'
import type { DrawnTime } from '../flow/DrawnTime'
import type { MoverPort, TransferTasks } from '../flow/MoverPort'
import type { CrewOwner } from '../flow/Workforce'
import type { ClaimDesk } from '../kernel/ClaimDesk'
import { NO_EVENT } from '../kernel/EventCalendar'
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { CrewDesk } from './CrewDesk'
import { ACTIVITY } from './PersonTable'

const OP_GRANTED = 0
/** At the source: picks. */
const OP_AT_SOURCE = 1
const OP_PICKED = 2
/** At the destination: places. */
const OP_AT_GOAL = 3
const OP_PLACED = 4

const NO_CLAIM = -1

export interface HandMoverSpec {
  /** Pool and its claim resource; undefined: nobody is needed. */
  readonly crew: { readonly pool: number; readonly resource: number } | undefined
  /** Pick and place by hand; undefined: a plain time. */
  readonly byHand: { readonly pick: DrawnTime; readonly place: DrawnTime } | undefined
  readonly time: DrawnTime | undefined
}

/** What is kept of a task under way. */
interface HandTask {
  readonly mover: number
  claim: number
  readonly pickTicks: number
  readonly placeTicks: number
  /** The next thing that happens, and when. */
  op: number
  event: number
  endTick: number
  /** Ticks left when the people went home, −1 while they are here. */
  left: number
}

export class HandMover implements Block, MoverPort, CrewOwner {
  private readonly kernel: Kernel
  private readonly claims: ClaimDesk
  private readonly crews: CrewDesk
  private readonly transfers: TransferTasks
  private readonly priorityOf: (task: number) => number
  private readonly specs: HandMoverSpec[] = []
  private readonly tasks: (HandTask | undefined)[] = []
  private self = -1

  constructor(
    engine: { kernel: Kernel; claims: ClaimDesk },
    crews: CrewDesk,
    transfers: TransferTasks,
    priorityOf: (task: number) => number,
  ) {
    this.kernel = engine.kernel
    this.claims = engine.claims
    this.crews = crews
    this.transfers = transfers
    this.priorityOf = priorityOf
  }

  bind(self: number): void {
    this.self = self
  }

  /** A kind of move; returns its number. For compiling. */
  add(spec: HandMoverSpec): number {
    this.specs.push(spec)
    return this.specs.length - 1
  }

  submit(mover: number, task: number): void {
    const spec = this.specs[mover]!
    const hand = spec.byHand
    const entry: HandTask = {
      mover,
      claim: NO_CLAIM,
      pickTicks: hand?.pick.drawTicks() ?? 0,
      placeTicks: hand?.place.drawTicks() ?? spec.time!.drawTicks(),
      op: OP_GRANTED,
      event: NO_EVENT,
      endTick: 0,
      left: -1,
    }
    this.tasks[task] = entry
    if (spec.crew === undefined) {
      // Not within submit: who hands over a task does not expect it to be picked before the call is over.
      this.expect(task, OP_AT_SOURCE, 0)
      return
    }
    const token = claimToken(this.self, task)
    const { resource } = spec.crew
    entry.claim = this.claims.claimOne(token, this.self, OP_GRANTED, this.priorityOf(task), resource)
    if (this.claims.isGranted(entry.claim)) this.expect(task, OP_GRANTED, 0)
  }

  waitsFor(mover: number, task: number): readonly number[] {
    const crew = this.specs[mover]!.crew
    const entry = this.tasks[task]
    return crew !== undefined && entry?.op === OP_GRANTED ? [crew.pool] : []
  }

  handle(op: number, arg: number): void {
    const task = localOfToken(arg)
    switch (op) {
      case OP_GRANTED:
        this.goToSource(task)
        break
      case OP_AT_SOURCE:
        this.pick(task)
        break
      case OP_PICKED:
        this.carry(task)
        break
      case OP_AT_GOAL:
        this.place(task)
        break
      case OP_PLACED:
        this.done(task)
        break
      default:
        throw new Error(`moving by hand has no operation ${op}`)
    }
  }

  crewLeaves(task: number): void {
    const entry = this.tasks[task]
    if (entry === undefined || !this.kernel.cancel(entry.event)) return
    entry.left = entry.endTick - this.kernel.now
    this.kernel.suspendedCount++
  }

  crewReturns(task: number): void {
    const entry = this.tasks[task]
    if (entry === undefined || entry.left < 0) return
    this.kernel.suspendedCount--
    const left = entry.left
    entry.left = -1
    this.expect(task, entry.op, left)
  }

  save(writer: StateWriter): void {
    writer.number(this.tasks.length)
    for (const task of this.tasks) {
      const t = task
      writer.numbers(
        t === undefined
          ? []
          : [t.mover, t.claim, t.pickTicks, t.placeTicks, t.op, t.event, t.endTick, t.left],
      )
    }
  }

  load(reader: StateReader): void {
    this.tasks.length = 0
    for (let count = reader.number(); count > 0; count--) this.tasks.push(readTask(reader.numbers()))
  }

  private goToSource(task: number): void {
    const { crew, byHand } = this.specs[this.tasks[task]!.mover]!
    const token = claimToken(this.self, task)
    const place = byHand === undefined ? -1 : this.transfers.fromPlaceOf(task)
    const walk = this.crews.summon(crew!.pool, 1, place, token)
    this.expect(task, OP_AT_SOURCE, walk)
  }

  private pick(task: number): void {
    this.crews.arrive(claimToken(this.self, task), ACTIVITY.hands)
    this.expect(task, OP_PICKED, this.tasks[task]!.pickTicks)
  }

  private carry(task: number): void {
    const { crew, byHand } = this.specs[this.tasks[task]!.mover]!
    const token = claimToken(this.self, task)
    this.transfers.picked(task)
    if (crew === undefined || byHand === undefined) {
      this.place(task)
      return
    }
    this.crews.arrive(token, ACTIVITY.carry)
    this.expect(task, OP_AT_GOAL, this.crews.walkOn(crew.pool, token, this.transfers.toPlaceOf(task)))
  }

  private place(task: number): void {
    this.crews.arrive(claimToken(this.self, task), ACTIVITY.hands)
    this.expect(task, OP_PLACED, this.tasks[task]!.placeTicks)
  }

  private done(task: number): void {
    const { claim } = this.tasks[task]!
    this.tasks[task] = undefined
    if (claim !== NO_CLAIM) {
      this.crews.dismiss(claimToken(this.self, task))
      this.claims.release(claim)
    }
    this.transfers.delivered(task)
  }

  private expect(task: number, op: number, ticks: number): void {
    const entry = this.tasks[task]!
    entry.op = op
    entry.endTick = this.kernel.now + ticks
    const phase = op === OP_PICKED || op === OP_PLACED ? PHASE.completion : PHASE.arrival
    entry.event = this.kernel.at(entry.endTick, phase, this.self, op, task)
  }
}

function readTask(numbers: number[]): HandTask | undefined {
  if (numbers.length === 0) return undefined
  const [mover, claim, pickTicks, placeTicks, op, event, endTick, left] = numbers
  return {
    mover: mover!,
    claim: claim!,
    pickTicks: pickTicks!,
    placeTicks: placeTicks!,
    op: op!,
    event: event!,
    endTick: endTick!,
    left: left!,
  }
}
