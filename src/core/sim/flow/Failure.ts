// One failure (or planned maintenance) of one resource: ages by calendar time, by time in state working or by completed
// jobs, stops the resource, waits for a repairer, repairs. What becomes of the job in hand is the resource's business.
import { STATE } from '../../results/states'
import { NO_EVENT } from '../kernel/EventCalendar'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { Block } from './Block'
import { claimToken } from './claimToken'
import type { DrawnTime } from './DrawnTime'
import type { WorkingListener } from './EntityStates'
import type { FlowCore } from './FlowCore'
import type { CycleListener, Stoppable } from './Stoppable'
import type { CrewOwner } from './Workforce'

export const BASIS = { calendar: 0, operating: 1, cycles: 2 } as const

const OP_FAIL = 0
const OP_REPAIRED = 1
const OP_CREW_GRANTED = 2
const OP_CREW_THERE = 3
const NO_CLAIM = -1

export interface FailureSpec {
  /** Entity that fails. */
  readonly entity: number
  readonly basis: number
  readonly timeToFailure: DrawnTime
  readonly repair: DrawnTime
  readonly effect: number
  /** STATE.failed or STATE.maintenance. */
  readonly state: number
  /** Claim resource and entity of the repair pool; undefined: repairs itself. */
  readonly crew: { readonly resource: number; readonly pool: number } | undefined
}

export class Failure implements Block, WorkingListener, CycleListener, CrewOwner {
  /** Failures since the start, and since the end of the warm-up. */
  count = 0
  counted = 0
  private readonly core: FlowCore
  private readonly spec: FailureSpec
  private readonly target: Stoppable
  private self = -1
  isDown = false
  /** Ticks (or jobs) left until the next failure, as of the last change. */
  private left = 0
  private isAgeing = false
  private event = NO_EVENT
  private endTick = 0
  private claim = NO_CLAIM
  /** Ticks left of a repair whose people have gone home, −1 when it goes on. */
  private repairLeft = -1

  constructor(core: FlowCore, spec: FailureSpec, target: Stoppable) {
    this.core = core
    this.spec = spec
    this.target = target
  }

  /** False for planned maintenance. */
  get isBreakdown(): boolean {
    return this.spec.state === STATE.failed
  }

  /** Entity that it stops. */
  get entity(): number {
    return this.spec.entity
  }

  bind(self: number): void {
    this.self = self
  }

  /** Called once when the run begins. */
  start(): void {
    this.drawLife()
    if (this.spec.basis === BASIS.calendar) this.age()
  }

  handle(op: number): void {
    switch (op) {
      case OP_FAIL:
        this.fail()
        break
      case OP_REPAIRED:
        this.repaired()
        break
      case OP_CREW_GRANTED:
        this.crewGranted()
        break
      case OP_CREW_THERE:
        this.startRepair()
        break
      default:
        throw new Error(`a failure has no operation ${op}`)
    }
  }

  /** It has to hear when its target starts and stops working. */
  get agesAtWork(): boolean {
    return this.spec.basis === BASIS.operating
  }

  workingChanged(working: boolean): void {
    if (this.spec.basis !== BASIS.operating || this.isDown) return
    if (working && !this.isAgeing) this.age()
    else if (!working && this.isAgeing) this.rest()
  }

  cycleDone(): void {
    if (this.spec.basis !== BASIS.cycles || this.isDown) return
    this.left--
    if (this.left > 0 || this.core.kernel.isPending(this.event)) return
    const { kernel } = this.core
    this.event = kernel.housekeepingAt(kernel.now, PHASE.failure, this.self, OP_FAIL, 0)
  }

  /** A fault that a person puts in. */
  failNow(): void {
    if (this.isDown) return
    this.core.kernel.cancel(this.event)
    this.fail()
  }

  /** A person mends it at once. */
  repairNow(): void {
    if (!this.isDown) return
    this.core.kernel.cancel(this.event)
    this.repaired()
  }

  resetStatistics(): void {
    this.counted = 0
  }

  crewLeaves(): void {
    const { kernel } = this.core
    if (!kernel.cancel(this.event)) return
    this.repairLeft = this.endTick - kernel.now
  }

  crewReturns(): void {
    if (this.repairLeft < 0) return
    const left = this.repairLeft
    this.repairLeft = -1
    this.expect(left, OP_REPAIRED, PHASE.completion)
  }

  save(writer: StateWriter): void {
    const flags = (this.isDown ? 1 : 0) + (this.isAgeing ? 2 : 0)
    writer.numbers([
      this.count,
      flags,
      this.left,
      this.event,
      this.endTick,
      this.claim,
      this.repairLeft,
      this.counted,
    ])
  }

  load(reader: StateReader): void {
    const [count, flags, left, event, endTick, claim, repairLeft, counted] = reader.numbers()
    this.count = count!
    this.isDown = (flags! & 1) !== 0
    this.isAgeing = (flags! & 2) !== 0
    this.left = left!
    this.event = event!
    this.endTick = endTick!
    this.claim = claim!
    this.repairLeft = repairLeft!
    this.counted = counted!
  }

  private drawLife(): void {
    const { basis, timeToFailure } = this.spec
    // For cycles the numbers of the distribution count jobs; a part of a job is a job.
    this.left =
      basis === BASIS.cycles ? Math.max(1, Math.ceil(timeToFailure.drawS())) : timeToFailure.drawTicks()
  }

  private age(): void {
    this.isAgeing = true
    this.expect(this.left, OP_FAIL, PHASE.failure)
  }

  /** A life that ends at this very instant is not stopped: the job was finished first, the failure still comes. */
  private rest(): void {
    const left = this.endTick - this.core.kernel.now
    if (left <= 0) return
    this.isAgeing = false
    this.left = left
    this.core.kernel.cancel(this.event)
    this.event = NO_EVENT
  }

  private fail(): void {
    const { spec, core } = this
    this.event = NO_EVENT
    this.isAgeing = false
    this.isDown = true
    this.count++
    this.counted++
    core.kernel.suspendedCount++
    this.target.suspend(spec.state, spec.effect)
    if (spec.crew === undefined) this.startRepair()
    else {
      const token = claimToken(this.self, 0)
      this.claim = core.claims.claimOne(token, this.self, OP_CREW_GRANTED, 0, spec.crew.resource)
      if (core.claims.isGranted(this.claim)) this.crewGranted()
    }
  }

  private crewGranted(): void {
    if (!this.isDown || this.spec.crew === undefined) return
    const { workforce } = this.core
    const walk = workforce.summon(this.spec.crew.pool, 1, this.spec.entity, claimToken(this.self, 0))
    if (walk === 0) this.startRepair()
    else this.expect(walk, OP_CREW_THERE, PHASE.arrival)
  }

  private startRepair(): void {
    if (this.spec.crew !== undefined) this.core.workforce.startWork(claimToken(this.self, 0))
    this.expect(this.spec.repair.drawTicks(), OP_REPAIRED, PHASE.completion)
  }

  private repaired(): void {
    this.event = NO_EVENT
    this.isDown = false
    this.repairLeft = -1
    this.core.kernel.suspendedCount--
    if (this.claim !== NO_CLAIM) {
      this.core.workforce.dismiss(claimToken(this.self, 0))
      this.core.claims.release(this.claim)
      this.claim = NO_CLAIM
    }
    this.drawLife()
    if (this.spec.basis === BASIS.calendar) this.age()
    this.target.release(this.spec.state)
  }

  private expect(ticks: number, op: number, phase: number): void {
    const { kernel } = this.core
    this.endTick = kernel.now + ticks
    this.event = kernel.housekeepingAt(this.endTick, phase, this.self, op, 0)
  }
}
