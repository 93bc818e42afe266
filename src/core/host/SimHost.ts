// One running cell behind the SimApi: loads a document, lets simulated time follow wall time, publishes frames no faster than
// they are read. The thread it lives in gives clock and port; it draws nothing and keeps no figures of its own.
import { findRobotModel } from '../model/catalog/robots/findRobotModel'
import { robotModelsIn } from '../model/catalog/robots/findRobotModelIn'
import type { RobotModel } from '../model/catalog/robots/RobotModel'
import { parseSceneText } from '../model/parseSceneText'
import type { SceneDocument } from '../model/SceneDocument'
import type { FramePort } from '../protocol/FramePort'
import type {
  Breakpoint,
  Intervention,
  LoadReport,
  LoadRequest,
  OpenReport,
  SimApi,
  StepKind,
  ViewMessage,
} from '../protocol/SimApi'
import { SimError } from '../protocol/SimError'
import type { Problem } from '../results/problem'
import type { RunResults } from '../results/RunResults'
import type { NumberedEntry, WaitLink } from '../results/TraceEntry'
import { secondsToTicks } from '../sim/kernel/ticks'
import type { PhysicsWorldFactory } from '../sim/physics/PhysicsWorld'
import type { HostClock } from './HostClock'
import type { HostedRun } from './HostedRun'
import { Pacer } from './Pacer'
import { Publisher } from './Publisher'
import { SliceSizer, TURN_BUDGET_MS } from './SliceSizer'

/** Pauses a host starts with: a loaded cell stands still until somebody plays it. */
const INITIAL_PAUSE = 'user'
/** The run on screen stands still while the next one is made. */
const LOADING_PAUSE = 'loading'
/** Simulated time of one slice while catching up unseen, so that pings and pauses are heard in between. */
const CATCH_UP_TICKS = secondsToTicks(3600)
/** Wait of a paced turn: half a frame, so that a frame is never later than that. */
const PACED_WAIT_MS = 8

export class SimHost implements SimApi {
  readonly #clock: HostClock
  readonly #startPhysics: () => Promise<PhysicsWorldFactory>
  readonly #pacer = new Pacer()
  readonly #sizer = new SliceSizer()
  readonly #publisher: Publisher
  readonly #pauses = new Set<string>([INITIAL_PAUSE])
  /** Read last; becomes the document on screen when it runs. */
  #opened: SceneDocument | undefined
  #document: SceneDocument | undefined
  #run: HostedRun | undefined
  #breakpoints: readonly Breakpoint[] = []
  #loads = 0
  #untilTick = Number.POSITIVE_INFINITY
  #turnPending = false

  constructor(clock: HostClock, startPhysics: () => Promise<PhysicsWorldFactory>) {
    this.#clock = clock
    this.#startPhysics = startPhysics
    this.#publisher = new Publisher(clock)
  }

  async connect(port: FramePort): Promise<void> {
    port.onmessage = (event) => {
      const message = event.data as ViewMessage
      if (message.kind !== 'return') return
      const lagsBehind = this.#publisher.takeBack(message.buffer)
      // While running the next turn brings a newer frame; a clock that stands still has to bring its last one itself.
      if (lagsBehind && !this.#running) this.#publishNow()
    }
    port.start?.()
    this.#publisher.connect(port)
  }

  async open(documentText: string): Promise<OpenReport> {
    const parsed = parseSceneText(documentText)
    if (!parsed.ok) throw new SimError(parsed.problems)
    this.#opened = parsed.value
    return { document: parsed.value, robotModels: robotModelsIn(parsed.value) }
  }

  async robotModels(ids: readonly string[]): Promise<readonly RobotModel[]> {
    return [...new Set(ids)].map(findRobotModel).filter((model) => model !== undefined)
  }

  /** A document that cannot run leaves the one on screen, and its run, as they are. */
  async load(request: LoadRequest): Promise<LoadReport> {
    const document = this.#opened ?? this.#document
    if (document === undefined) throw new SimError([nothingLoaded()])
    const load = ++this.#loads
    this.#pauses.add(LOADING_PAUSE)
    try {
      const { run, compileS } = await this.#make(document, request)
      await this.#catchUp(run, request.startAtS ?? 0, load)
      if (load !== this.#loads) throw new SimError([overtaken()])
      this.#document = document
      return this.#show(run, compileS)
    } finally {
      if (this.#opened === document) this.#opened = undefined
      if (load === this.#loads) this.#endLoading()
    }
  }

  async pause(reason: string): Promise<void> {
    this.#pauses.add(reason)
    this.#publishNow()
  }

  async play(reason: string): Promise<void> {
    this.#pauses.delete(reason)
    this.#anchor()
    this.#scheduleTurn()
  }

  async setSpeed(speed: number): Promise<void> {
    if (!(speed > 0)) throw new SimError([speedProblem(speed)])
    this.#pacer.setSpeed(speed, this.#clock.nowMs(), this.#run?.tick ?? 0)
    this.#scheduleTurn()
  }

  async step(kind: StepKind): Promise<void> {
    this.#pauses.add(INITIAL_PAUSE)
    const end = this.#run?.step(kind)
    this.#publishNow()
    if (end !== undefined) this.#publisher.stopped(end)
  }

  async runUntil(timeS: number): Promise<void> {
    this.#untilTick = secondsToTicks(timeS)
    await this.play(INITIAL_PAUSE)
  }

  async setBreakpoints(breakpoints: readonly Breakpoint[]): Promise<void> {
    this.#breakpoints = breakpoints
    this.#run?.setBreakpoints(breakpoints)
  }

  async trace(from: number, most: number): Promise<readonly NumberedEntry[]> {
    return this.#run?.trace(from, most) ?? []
  }

  async why(entity: string): Promise<readonly WaitLink[]> {
    return this.#run?.why(entity) ?? []
  }

  async intervene(intervention: Intervention): Promise<void> {
    const problem = this.#run?.intervene(intervention)
    if (problem !== undefined) throw new SimError([problem])
    this.#publishNow()
  }

  async results(): Promise<RunResults> {
    return this.#loaded().results()
  }

  async checkpoint(): Promise<ArrayBuffer> {
    return this.#loaded().checkpoint()
  }

  async resume(checkpoint: ArrayBuffer): Promise<void> {
    const problem = this.#loaded().resume(checkpoint)
    if (problem !== undefined) throw new SimError([problem])
    this.#anchor()
    this.#publishNow()
  }

  async ping(): Promise<number> {
    return this.#clock.nowMs()
  }

  #loaded(): HostedRun {
    if (this.#run === undefined) throw new SimError([nothingLoaded()])
    return this.#run
  }

  async #catchUp(run: HostedRun, untilS: number, load: number): Promise<void> {
    const untilTick = secondsToTicks(untilS)
    while (run.tick < untilTick && load === this.#loads) {
      if (run.advanceTo(Math.min(untilTick, run.tick + CATCH_UP_TICKS)) !== undefined) return
      await new Promise<void>((resolve) => this.#clock.soon(resolve))
    }
  }

  async #make(document: SceneDocument, request: LoadRequest): Promise<{ run: HostedRun; compileS: number }> {
    const startedMs = this.#clock.nowMs()
    const { HostedRun } = await import('./HostedRun')
    const created = await HostedRun.create(document, request, this.#startPhysics)
    if (!created.ok) throw new SimError(created.problems)
    return { run: created.value, compileS: (this.#clock.nowMs() - startedMs) / 1000 }
  }

  #endLoading(): void {
    this.#pauses.delete(LOADING_PAUSE)
    this.#anchor()
    this.#publishNow()
    this.#scheduleTurn()
  }

  #show(run: HostedRun, compileS: number): LoadReport {
    this.#run = run
    // Not before: what happens while catching up unseen stops nobody.
    run.setBreakpoints(this.#breakpoints)
    this.#untilTick = Number.POSITIVE_INFINITY
    const topology = this.#publisher.show(run)
    return { topology, compileS, problems: run.problems }
  }

  get #running(): boolean {
    return this.#run !== undefined && this.#pauses.size === 0
  }

  #anchor(): void {
    this.#pacer.anchor(this.#clock.nowMs(), this.#run?.tick ?? 0)
  }

  #scheduleTurn(): void {
    if (this.#turnPending || !this.#running) return
    this.#turnPending = true
    const turn = () => {
      this.#turnPending = false
      this.#turn()
    }
    if (this.#pacer.speed === Number.POSITIVE_INFINITY) this.#clock.soon(turn)
    else this.#clock.later(PACED_WAIT_MS, turn)
  }

  /** One turn of the thread: advance, publish, come back. */
  #turn(): void {
    const run = this.#run
    if (run === undefined || !this.#running) return
    const end = this.#advance(run)
    if (end !== undefined || run.tick >= this.#untilTick) this.#pauses.add(INITIAL_PAUSE)
    this.#publisher.publish(run, this.#pacer.speed, this.#running, !this.#running)
    if (end !== undefined) this.#publisher.stopped(end)
    else if (run.tick >= this.#untilTick) this.#publisher.stopped({ reason: 'horizon' })
    if (run.tick >= this.#untilTick) this.#untilTick = Number.POSITIVE_INFINITY
    this.#scheduleTurn()
  }

  #advance(run: HostedRun) {
    const startedMs = this.#clock.nowMs()
    const target = Math.min(this.#untilTick, this.#pacer.targetTick(startedMs, run.tick))
    let beforeMs = startedMs
    while (run.tick < target && beforeMs - startedMs < TURN_BUDGET_MS) {
      const end = run.advanceTo(Math.min(target, run.tick + this.#sizer.ticks))
      const afterMs = this.#clock.nowMs()
      this.#sizer.learn(afterMs - beforeMs)
      beforeMs = afterMs
      if (end !== undefined) return end
    }
    return undefined
  }

  #publishNow(): void {
    if (this.#run !== undefined) this.#publisher.publish(this.#run, this.#pacer.speed, this.#running, true)
  }
}

function nothingLoaded(): Problem {
  return {
    code: 'nothingLoaded',
    severity: 'error',
    message: 'No cell is loaded.',
    where: { path: '' },
    hint: 'Open a cell first.',
  }
}

function overtaken(): Problem {
  return {
    code: 'loadOvertaken',
    severity: 'error',
    message: 'Another cell was opened before this one was ready.',
    where: { path: '' },
    hint: 'Nothing needs to be done.',
  }
}

function speedProblem(speed: number): Problem {
  return {
    code: 'speedNotPositive',
    severity: 'error',
    message: `The speed ${speed} is not above zero.`,
    where: { path: '' },
    hint: 'Use pause to stand still.',
    values: { speed },
  }
}
