// One run of one scene: a pure function of (document, options, seed, interventions). Creates, advances, steps, saves and
// resumes; the same object serves the page's worker, the command line and tests. Knows no wall clock and no pace.
import { recordsOfType, type SceneDocument } from '../model/SceneDocument'
import { validateScene } from '../model/validateScene'
import type { Outcome, Problem } from '../results/problem'
import type { RunResults } from '../results/RunResults'
import { STATE } from '../results/states'
import { collectResults } from './compile/collectResults'
import { compileScene } from './compile/compileScene'
import { describeDeadlock, describeStuck, describeUnstable } from './compile/describeStandstill'
import { describeVehicles } from './compile/describeVehicles'
import { documentFingerprint } from './compile/documentFingerprint'
import { planIntervention, type Verb } from './compile/intervene'
import { OBSERVE } from './compile/Observer'
import type { RunningModel } from './compile/RunningModel'
import { CHECKPOINT_VERSION } from './kernel/Checkpoint'
import type { RunEnd } from './kernel/Kernel'
import { PHASE } from './kernel/Phases'
import { StateReader } from './kernel/StateReader'
import { StateWriter } from './kernel/StateWriter'
import { secondsToTicks, TICKS_PER_DAY } from './kernel/ticks'
import type { PhysicsWorldFactory } from './physics/PhysicsWorld'

export interface SimulationOptions {
  readonly seed: number
  readonly replication?: number
  /** Figures start anew at this time; default: the scene's own warm-up. */
  readonly warmupS?: number
  /** Every uniform u becomes 1 − u. */
  readonly antithetic?: boolean
  /** Cache of planned motions, shared between runs of one process. */
  readonly plans?: unknown
  /** Worlds for zones in which physics decides. */
  readonly decidingWorlds?: PhysicsWorldFactory
}

export interface ResumeOptions extends SimulationOptions {
  /** Draw from now on from the streams of the options' seed and replication instead of going on with the saved ones. */
  readonly freshStreams?: boolean
}

/** Streams a restored run draws from instead of its saved ones. */
interface FreshStreams {
  readonly seed: number
  readonly replication: number
  readonly antithetic: boolean
}

/** What a person does, at a tick: enough to repeat a run. */
export interface TimedIntervention {
  readonly tick: number
  readonly verb: Verb
  readonly entity: string
  readonly value: number
}

/** `drained`: nothing is left to do and nobody waits. Every reason but `reached` and `drained` comes with a problem. */
export type StopReason = 'reached' | 'drained' | 'deadlock' | 'unstable' | 'stuck'

/** With calendars everything may rest for a week; a standstill that outlasts it is for good. */
const LONGEST_REST_TICKS = 8 * TICKS_PER_DAY

/** Shifts and failures come for ever; so many events without a part that moves, and none will. */
const MOST_STEPS = 1_000_000

export class Simulation {
  readonly model: RunningModel
  readonly document: SceneDocument
  /** Of the streams it draws from. */
  seed: number
  /** Set when the run cannot go on. */
  problem: Problem | undefined
  private ended: StopReason | undefined
  private readonly interventions: TimedIntervention[] = []

  private constructor(document: SceneDocument, model: RunningModel, seed: number) {
    this.document = document
    this.model = model
    this.seed = seed
    const { kernel } = model.parts.context
    kernel.quiescentLimitTicks = model.parts.calendars.length > 0 ? LONGEST_REST_TICKS : 0
  }

  /** Validates, compiles and starts at tick 0. */
  static create(document: SceneDocument, options: SimulationOptions): Outcome<Simulation> {
    const built = build(document, options)
    if (!built.ok) return built
    const simulation = new Simulation(document, built.value, options.seed)
    built.value.start()
    const warmupS = options.warmupS ?? recordsOfType(document, 'scene')[0]?.warmupS ?? 0
    if (warmupS > 0) {
      const { context, observerBlock } = built.value.parts
      const tick = secondsToTicks(warmupS)
      context.kernel.housekeepingAt(tick, PHASE.observer, observerBlock, OBSERVE.warmupEnds, 0)
    }
    return { ok: true, value: simulation }
  }

  /** Goes on from a checkpoint of the same document. */
  static resume(document: SceneDocument, options: ResumeOptions, bytes: ArrayBuffer): Outcome<Simulation> {
    const built = build(document, options)
    if (!built.ok) return built
    const simulation = new Simulation(document, built.value, options.seed)
    const { seed, replication = 0, antithetic = false } = options
    const restored = simulation.restore(
      bytes,
      options.freshStreams === true ? { seed, replication, antithetic } : undefined,
    )
    return restored.ok ? { ok: true, value: simulation } : restored
  }

  /**
   * Goes on from a checkpoint of this document in the model that is here: nothing is compiled, and what the run has done since is
   * forgotten. After a failure the run is not fit for use.
   */
  restore(bytes: ArrayBuffer, fresh?: FreshStreams): Outcome<true> {
    const { context } = this.model.parts
    try {
      const reader = new StateReader({ version: CHECKPOINT_VERSION, bytes })
      reader.block(CHECKPOINT_VERSION)
      reader.block(documentFingerprint(this.document))
      this.model.load(reader)
    } catch (error) {
      return { ok: false, problems: [unreadable(error)] }
    }
    context.trace.forget()
    this.problem = undefined
    this.ended = undefined
    this.interventions.length = Math.min(this.interventions.length, context.interventions.all.length)
    if (fresh !== undefined) {
      this.seed = fresh.seed
      context.streams.reseed(fresh.seed, fresh.replication, fresh.antithetic)
    }
    return { ok: true, value: true }
  }

  /** Ticks since the scene's start. */
  get now(): number {
    return this.model.parts.context.kernel.now
  }

  /** Warnings, and faults of programs that cannot be run while the rest of the cell does. */
  get warnings(): readonly Problem[] {
    const { warnings, robots } = this.model.parts
    return [...(robots?.faults() ?? []), ...warnings]
  }

  hash(): string {
    return this.model.parts.context.hash.hex()
  }

  /** Runs up to and including a tick, unless something ends the run before. */
  advanceTo(tick: number): StopReason {
    if (this.ended !== undefined && this.ended !== 'drained') return this.ended
    this.model.kernel.lane?.open()
    return this.judge(this.model.parts.context.kernel.runUntil(tick), tick)
  }

  /** One event, or one block's turn to choose work; false when nothing is left. */
  stepEvent(): boolean {
    this.model.kernel.lane?.open()
    return this.model.parts.context.kernel.stepEvent()
  }

  /** Until a part has been taken up or put down, or has left; false when that does not happen any more. */
  stepPart(): boolean {
    const { core } = this.model.parts
    const moves = core.transfers.moveCount
    const out = core.figures.everOut
    for (let left = MOST_STEPS; core.transfers.moveCount === moves && core.figures.everOut === out; left--)
      if (left === 0 || !this.stepEvent() || core.figures.isFull()) return false
    return true
  }

  /** Carries out what a person does, now; logged and part of the hash. */
  intervene(action: { readonly verb: Verb; readonly entity: string; readonly value: number }): Outcome<true> {
    const planned = planIntervention(this.model, action.verb, action.entity, action.value)
    if (!planned.ok) return planned
    const { entity, verb, act } = planned.value
    const { verb: name, entity: id, value } = action
    this.interventions.push({ tick: this.now, verb: name, entity: id, value })
    this.model.parts.context.interventions.add(entity, verb, value)
    this.ended = undefined
    this.problem = undefined
    act()
    return { ok: true, value: true }
  }

  /** Everything that was done so far; `replay` of it on a new run gives the same run. */
  interventionLog(): readonly TimedIntervention[] {
    return this.interventions
  }

  /** Repeats logged interventions at their ticks, running in between. */
  replay(log: readonly TimedIntervention[]): Outcome<true> {
    for (const action of log) {
      this.advanceTo(action.tick)
      const done = this.intervene(action)
      if (!done.ok) return done
    }
    return { ok: true, value: true }
  }

  results(): RunResults {
    const scene = recordsOfType(this.document, 'scene')[0]?.id ?? 'scene'
    return collectResults(this.model, { scene, seed: this.seed })
  }

  /** Self-check by Little's law: relative gap, small in a long run; large means that parts were lost or counted twice. */
  littleGap(): number {
    return this.model.parts.core.figures.littleGap()
  }

  /** Saves the run as it stands between two events. */
  checkpoint(): ArrayBuffer {
    const writer = new StateWriter()
    writer.block(CHECKPOINT_VERSION)
    writer.block(documentFingerprint(this.document))
    this.model.save(writer)
    return writer.finish().bytes
  }

  private judge(end: RunEnd, tick: number): StopReason {
    const { kernel, states } = this.model.parts.context
    const vehicles = end === 'stopped' ? describeVehicles(this.model.parts) : undefined
    if (vehicles !== undefined) return this.end('deadlock', vehicles)
    if (end === 'reached') return 'reached'
    if (end === 'stuck' || (end === 'stopped' && this.model.parts.core.transfers.goesRound()))
      return this.end('stuck', describeStuck(this.model))
    if (end === 'stopped' && this.model.parts.observer.frozen.length > 0)
      return this.end('deadlock', describeDeadlock(this.model))
    if (end === 'stopped' && this.model.parts.core.figures.isFull())
      return this.end('unstable', describeUnstable(this.model))
    const isHeldByPerson = states.board.states.includes(STATE.held)
    const deadlock = isHeldByPerson ? undefined : describeDeadlock(this.model)
    if (deadlock !== undefined) return this.end('deadlock', deadlock)
    // Nobody waits: time goes on without anything left to do.
    const limit = kernel.quiescentLimitTicks
    kernel.quiescentLimitTicks = Number.POSITIVE_INFINITY
    kernel.runUntil(tick)
    kernel.quiescentLimitTicks = limit
    return this.end('drained', undefined)
  }

  private end(reason: StopReason, problem: Problem | undefined): StopReason {
    this.ended = reason
    this.problem = problem
    return reason
  }
}

function build(document: SceneDocument, options: SimulationOptions): Outcome<RunningModel> {
  const errors = validateScene(document).filter((problem) => problem.severity === 'error')
  if (errors.length > 0) return { ok: false, problems: errors }
  return compileScene(document, {
    seed: options.seed,
    replication: options.replication ?? 0,
    antithetic: options.antithetic ?? false,
    plans: options.plans,
    decidingWorlds: options.decidingWorlds,
  })
}

function unreadable(error: unknown): Problem {
  return {
    code: 'checkpoint.unreadable',
    severity: 'error',
    message: `The saved run does not fit this scene or this version: ${error instanceof Error ? error.message : String(error)}.`,
    where: { path: '' },
    hint: 'Start the run anew.',
  }
}
