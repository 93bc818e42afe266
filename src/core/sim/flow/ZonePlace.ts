// A zone in which physics decides where a part ends, as a place: lets the part go, and sends it where the outcome says. The
// world itself is behind the DecidingPort.
import { STATE } from '../../results/states'
import { DISPATCH_OP } from '../kernel/Kernel'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { Block } from './Block'
import type { FlowCore } from './FlowCore'
import type { DecidingPort, DecisionOwner } from './MoverPort'
import { DISCIPLINE, type Place } from './Place'
import { SCRAP } from './RouteStep'
import { WaitList } from './WaitList'

/** The world of one zone with its own events and saved state. */
export interface DecidingWorld extends DecidingPort, Block {}

export class ZonePlace implements Block, Place, DecisionOwner {
  readonly entity: number
  readonly waiters: WaitList
  readonly admitBy = DISCIPLINE.fifo
  readonly releaseBy = DISCIPLINE.fifo
  readonly opensByItself = false
  /** Parts decided since the end of the warm-up. */
  count = 0
  private readonly core: FlowCore
  private readonly world: () => DecidingWorld
  /** Where to go by [step][outcome]; a step without the zone has no entry. */
  private readonly goals: ReadonlyMap<number, readonly number[]>
  private falling = 0
  private reserved = 0

  /** `world` is asked for when the first part falls: it needs this place as its listener. */
  constructor(
    core: FlowCore,
    entity: number,
    goals: ReadonlyMap<number, readonly number[]>,
    world: () => DecidingWorld,
  ) {
    this.core = core
    this.entity = entity
    this.goals = goals
    this.world = world
    this.waiters = new WaitList(core.parts)
  }

  handle(op: number, arg: number): void {
    if (op !== DISPATCH_OP) {
      this.world().handle(op, arg)
      return
    }
    while (this.core.transfers.admit(this));
    this.core.states.setBase(this.entity, this.falling > 0 ? STATE.working : STATE.starved)
  }

  occupancy(): number {
    return this.falling + this.reserved
  }

  canReserve(): boolean {
    return true
  }

  reserve(): number {
    this.reserved++
    return 0
  }

  cancelReservation(): void {
    this.reserved--
  }

  arrive(part: number): void {
    this.reserved--
    this.falling++
    this.core.transfers.endPatience(part)
    this.core.kernel.requestDispatch(this.entity)
    this.world().drop(this.entity, part, part)
  }

  decided(_zone: number, token: number, outcome: number): void {
    const { parts, router, kernel } = this.core
    this.falling--
    this.count++
    kernel.requestDispatch(this.entity)
    parts.stage[token]!++
    router.send(token, this.goals.get(parts.step[token]!)?.[outcome] ?? SCRAP)
  }

  leave(): void {
    this.core.kernel.requestDispatch(this.entity)
  }

  continueHere(part: number): void {
    this.core.router.stepDone(part)
  }

  withdraw(): boolean {
    return false
  }

  resetStatistics(): void {
    this.count = 0
  }

  save(writer: StateWriter): void {
    writer.numbers([this.count, this.falling, this.reserved])
    this.world().save(writer)
  }

  load(reader: StateReader): void {
    const [count, falling, reserved] = reader.numbers()
    this.count = count!
    this.falling = falling!
    this.reserved = reserved!
    this.world().load(reader)
  }
}
