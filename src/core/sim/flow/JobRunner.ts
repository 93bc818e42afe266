// Takes one job of a station from the first hand to the last: people, set-up, components, door, work, door, done. A state
// machine over ServerBank; which job comes next and where parts go is the station's business.
import { STATE } from '../../results/states'
import { PHASE } from '../kernel/Phases'
import { secondsToTicks } from '../kernel/ticks'
import { chooseCrew, crewsOf } from './chooseCrew'
import { claimToken, localOfToken } from './claimToken'
import type { DrawnTime } from './DrawnTime'
import type { FlowCore } from './FlowCore'
import type { OperationPort } from './MoverPort'
import { NO_CLAIM, SERVER, type ServerBank } from './ServerBank'
import type { Need, SetupRule, StepOperation } from './StepOperation'

/** Operations of the events that a job causes at its station. */
export const JOB_OP = { timer: 0, crewGranted: 1, crewThere: 2, doorMoved: 3, batchWait: 4 } as const

export interface JobOwner {
  readonly entity: number
  /** True when nothing keeps the station from working. */
  isRunning(): boolean
  /** All work of the job is done; the parts may go. */
  jobDone(server: number): void
}

export class JobRunner {
  private readonly core: FlowCore
  private readonly owner: JobOwner
  private readonly bank: ServerBank
  private readonly programs: OperationPort | undefined
  /** The station's door, −1 without. */
  private readonly door: number

  constructor(
    core: FlowCore,
    owner: JobOwner,
    bank: ServerBank,
    programs: OperationPort | undefined,
    door: number,
  ) {
    this.core = core
    this.owner = owner
    this.bank = bank
    this.programs = programs
    this.door = door
  }

  /** The parts are on the server: the job begins. */
  begin(server: number): void {
    const { bank, core } = this
    const part = bank.firstPart(server)
    const operation = this.operationOf(server)
    bank.continuing[server] = 0
    bank.beganTick[server] = core.kernel.now
    if (operation.isPlain && this.door < 0) {
      this.beginPlain(server, part)
      return
    }
    const setupTicks = this.setupTicks(server, part, operation)
    bank.lastProduct[server] = core.parts.product[part]!
    if (setupTicks < 0) this.gatherComponents(server, operation)
    else {
      core.parts.setupTicks[part] = setupTicks
      this.callCrew(server, SERVER.crewForSetup, operation.setupNeeds)
    }
  }

  /** Nobody and nothing to wait for: the clock starts at once, and there is nothing to look at again in this tick. */
  private beginPlain(server: number, part: number): void {
    const { bank } = this
    const { product, workTicks } = this.core.parts
    bank.lastProduct[server] = product[part]!
    bank.setPhase(server, SERVER.work)
    bank.startTimer(server, workTicks[part]!, this.canWork(server))
  }

  handle(op: number, arg: number): void {
    switch (op) {
      case JOB_OP.timer:
        this.timerOver(arg)
        break
      case JOB_OP.crewGranted:
        this.crewGranted(localOfToken(arg))
        break
      case JOB_OP.crewThere:
        this.crewThere(arg)
        break
      case JOB_OP.doorMoved:
        this.doorMoved(arg)
        break
      default:
        throw new Error(`a station has no operation ${op}`)
    }
  }

  componentsReady(server: number): void {
    if (this.bank.phase[server] !== SERVER.components) return
    this.core.transfers.endPatience(this.bank.firstPart(server))
    this.callWorkers(server, this.operationOf(server))
  }

  /** The part does not wait for components any longer; false when it cannot go back. */
  giveUp(server: number): boolean {
    const { bank, core, owner } = this
    if (bank.phase[server] !== SERVER.components || !core.components.cancel(owner.entity, server))
      return false
    this.sendCrewAway(server)
    bank.setPhase(server, SERVER.done)
    return true
  }

  programDone(server: number): void {
    if (this.bank.phase[server] === SERVER.program) this.workDone(server)
  }

  /** Something stops the station: clocks stand; people go elsewhere when it may take long. */
  interrupt(server: number, keepCrew: boolean): void {
    const { bank } = this
    if (bank.phase[server] !== SERVER.setup && bank.phase[server] !== SERVER.work) return
    bank.stopTimer(server)
    if (!keepCrew) this.sendCrewAway(server)
  }

  /** Nothing stops the station any more. */
  resume(server: number): void {
    const { bank } = this
    if (!bank.isInterrupted(server) || bank.crewAway[server] === 1) return
    const isSetup = bank.phase[server] === SERVER.setup
    // A job that waits for its people again goes on when they are there.
    if (!isSetup && bank.phase[server] !== SERVER.work) return
    const operation = this.operationOf(server)
    const needs = isSetup ? operation.setupNeeds : operation.workNeeds
    if (needs.length === 0 || bank.claim[server] !== NO_CLAIM) {
      bank.setPhase(server, bank.phase[server]!)
      bank.resumeTimer(server)
    } else this.callCrew(server, isSetup ? SERVER.crewForSetup : SERVER.crewForWork, needs)
  }

  /** Set-up that a part would need on a server, as far as can be known before. */
  expectedSetupTicks(server: number, part: number): number {
    const { parts, steps } = this.core
    const rule = steps[parts.step[part]!]!.operation.setup
    if (rule === undefined) return 0
    const own = this.matrixEntry(rule, server, part)
    if (own !== undefined) return secondsToTicks(own.variate.mean())
    const before = this.bank.lastProduct[server]!
    return rule.always || (before >= 0 && before !== parts.product[part]!) ? parts.setupTicks[part]! : 0
  }

  /** A more important job needs the people: the clock stands until they are back. False when that cannot be. */
  giveCrewUp(server: number): boolean {
    const { bank } = this
    if (bank.isInterrupted(server) || !this.canWork(server)) return false
    if (bank.phase[server] !== SERVER.setup && bank.phase[server] !== SERVER.work) return false
    this.interrupt(server, false)
    this.resume(server)
    this.core.kernel.requestDispatch(this.owner.entity)
    return true
  }

  /** The job starts again from nothing when it goes on. */
  restart(server: number): void {
    if (this.bank.isInterrupted(server)) this.bank.leftTicks[server] = this.bank.fullTicks[server]!
  }

  /** The job ends here and its parts are lost; true when there was one that could be ended. */
  abort(server: number): boolean {
    const { bank } = this
    if (bank.phase[server] !== SERVER.setup && bank.phase[server] !== SERVER.work) return false
    bank.dropTimer(server)
    this.sendCrewAway(server)
    bank.setPhase(server, SERVER.done)
    return true
  }

  /** True for plain work that can be put aside: one part, nothing joined to it, no program, no door closed behind it. */
  canBeSetAside(server: number): boolean {
    const { bank } = this
    if (bank.phase[server] !== SERVER.work || this.door >= 0 || bank.slotsEach > 1) return false
    return this.operationOf(server).components.length === 0
  }

  /** The job leaves its server before it is done. */
  setAside(server: number): void {
    this.bank.dropTimer(server)
    this.bank.crewAway[server] = 0
    this.sendCrewAway(server)
  }

  crewLeaves(server: number): void {
    const { bank } = this
    bank.crewAway[server] = 1
    bank.stopTimer(server)
    bank.times.set(server, STATE.waiting)
    this.core.kernel.requestDispatch(this.owner.entity)
  }

  crewReturns(server: number): void {
    const { bank } = this
    bank.crewAway[server] = 0
    if (this.owner.isRunning()) this.resume(server)
    this.core.kernel.requestDispatch(this.owner.entity)
  }

  private operationOf(server: number): StepOperation {
    const part = this.bank.firstPart(server)
    return this.core.steps[this.core.parts.step[part]!]!.operation
  }

  /** −1 when no set-up is needed. */
  private setupTicks(server: number, part: number, operation: StepOperation): number {
    const rule = operation.setup
    if (rule === undefined) return -1
    const { parts } = this.core
    const before = this.bank.lastProduct[server]!
    const own = this.matrixEntry(rule, server, part)
    if (own !== undefined) return own.drawTicks()
    const isChange = before >= 0 && before !== parts.product[part]!
    return rule.always || isChange ? parts.setupTicks[part]! : -1
  }

  private matrixEntry(rule: SetupRule, server: number, part: number): DrawnTime | undefined {
    const before = this.bank.lastProduct[server]!
    if (rule.matrix === undefined || before < 0) return undefined
    return rule.matrix[before * Math.sqrt(rule.matrix.length) + this.core.parts.product[part]!]
  }

  /** People are claimed all at once; the phase lasts until they stand here. */
  private callCrew(server: number, phase: number, needs: readonly Need[]): void {
    const { claims, parts } = this.core
    this.bank.setPhase(server, phase)
    if (needs.length === 0) {
      this.crewReady(server)
      return
    }
    const priority = -parts.priority[this.bank.firstPart(server)]!
    const token = claimToken(this.owner.entity, server)
    const claim = claims.open(token, this.owner.entity, JOB_OP.crewGranted, priority)
    for (const need of needs) claims.want(claim, chooseCrew(claims, need).resource, need.count)
    this.bank.claim[server] = claim
    if (claims.submit(claim)) this.crewGranted(server)
    else this.takeCrewFromOthers(claim, needs)
  }

  /** Pools that allow it lend people from less important jobs; the claim is then granted by an event. */
  private takeCrewFromOthers(claim: number, needs: readonly Need[]): void {
    const { claims, workforce } = this.core
    for (const { resource, mayTake } of needs) {
      while (mayTake && claims.isWaiting(claim)) {
        const victim = claims.weakestHolder(resource)
        if (victim < 0 || claims.priorityOf(victim) <= claims.priorityOf(claim)) break
        if (!workforce.interrupt(claims.tokenOf(victim))) break
      }
    }
  }

  private crewGranted(server: number): void {
    const { bank, core, owner } = this
    const phase = bank.phase[server]!
    if (phase !== SERVER.crewForSetup && phase !== SERVER.crewForWork) return
    const operation = this.operationOf(server)
    const needs = phase === SERVER.crewForSetup ? operation.setupNeeds : operation.workNeeds
    const token = claimToken(owner.entity, server)
    let walk = 0
    for (const { pool, count } of crewsOf(core.claims, bank.claim[server]!, needs))
      walk = Math.max(walk, core.workforce.summon(pool, count, owner.entity, token))
    if (walk === 0) this.crewThere(server)
    else core.kernel.after(walk, PHASE.arrival, owner.entity, JOB_OP.crewThere, server)
  }

  private crewThere(server: number): void {
    this.core.workforce.startWork(claimToken(this.owner.entity, server))
    this.crewReady(server)
  }

  private crewReady(server: number): void {
    const { bank } = this
    const isSetup = bank.phase[server] === SERVER.crewForSetup
    if (bank.leftTicks[server]! >= 0) this.continueTimer(server, isSetup ? SERVER.setup : SERVER.work)
    else if (isSetup) this.startSetup(server)
    else this.closeDoor(server)
    this.core.kernel.requestDispatch(this.owner.entity)
  }

  /** After an interruption: the rest of the set-up or the work. */
  private continueTimer(server: number, phase: number): void {
    this.bank.setPhase(server, phase)
    if (this.canWork(server)) this.bank.resumeTimer(server)
  }

  private canWork(server: number): boolean {
    return this.owner.isRunning() && this.bank.crewAway[server] === 0
  }

  private startSetup(server: number): void {
    const part = this.bank.firstPart(server)
    this.bank.setPhase(server, SERVER.setup)
    this.bank.startTimer(server, this.core.parts.setupTicks[part]!, this.canWork(server))
  }

  private timerOver(server: number): void {
    this.bank.timerIsOver(server)
    if (this.bank.phase[server] === SERVER.setup) this.setupDone(server)
    else this.workDone(server)
  }

  private setupDone(server: number): void {
    const operation = this.operationOf(server)
    if (!operation.keepsCrew) this.sendCrewAway(server)
    this.gatherComponents(server, operation)
    this.core.kernel.requestDispatch(this.owner.entity)
  }

  private gatherComponents(server: number, operation: StepOperation): void {
    if (operation.components.length === 0) this.callWorkers(server, operation)
    else {
      this.bank.setPhase(server, SERVER.components)
      this.core.components.request(this.owner.entity, server, this.bank.firstPart(server))
    }
  }

  private callWorkers(server: number, operation: StepOperation): void {
    const isManned = this.bank.claim[server] !== NO_CLAIM
    this.callCrew(server, SERVER.crewForWork, isManned ? [] : operation.workNeeds)
  }

  private closeDoor(server: number): void {
    const { doors } = this.core
    if (this.door < 0 || !this.operationOf(server).hasWork) {
      this.startWork(server)
      return
    }
    this.bank.setPhase(server, SERVER.closing)
    const { entity } = this.owner
    const isClosed = doors.isCommanded(this.door)
      ? doors.waitUntilClosed(this.door, entity, JOB_OP.doorMoved, server)
      : doors.move(this.door, false, entity, JOB_OP.doorMoved, server)
    if (isClosed) this.startWork(server)
  }

  private doorMoved(server: number): void {
    const phase = this.bank.phase[server]!
    if (phase === SERVER.closing) this.closeDoor(server)
    else if (phase === SERVER.opening) this.finish(server)
    this.core.kernel.requestDispatch(this.owner.entity)
  }

  private startWork(server: number): void {
    const { bank, core, owner } = this
    const operation = this.operationOf(server)
    const part = bank.firstPart(server)
    if (operation.choice >= 0) {
      bank.setPhase(server, SERVER.program)
      this.programs!.start(operation.choice, owner.entity, core.parts.slot[part]!, part, server)
    } else if (operation.hasWork) {
      bank.setPhase(server, SERVER.work)
      bank.startTimer(server, core.parts.workTicks[part]!, this.canWork(server))
    } else this.finish(server)
  }

  private workDone(server: number): void {
    const { doors } = this.core
    this.sendCrewAway(server)
    const opensItself = this.door >= 0 && !doors.isCommanded(this.door)
    if (opensItself) {
      this.bank.setPhase(server, SERVER.opening)
      if (!doors.move(this.door, true, this.owner.entity, JOB_OP.doorMoved, server)) return
    }
    this.finish(server)
  }

  private finish(server: number): void {
    this.sendCrewAway(server)
    this.bank.setPhase(server, SERVER.done)
    this.owner.jobDone(server)
  }

  private sendCrewAway(server: number): void {
    const { bank, core } = this
    const claim = bank.claim[server]!
    if (claim === NO_CLAIM) return
    bank.claim[server] = NO_CLAIM
    core.workforce.dismiss(claimToken(this.owner.entity, server))
    core.claims.release(claim)
  }
}
