// One simulation as a host shows it: the run itself, how its moments become frames, and the loose parts around it. Does not
// pace or publish; answers with values, so that the host decides what a failure means.
import type { SceneDocument } from '../model/SceneDocument'
import { recordsOfType } from '../model/SceneDocument'
import { validateScene } from '../model/validateScene'
import type { Breakpoint, Intervention, LoadRequest, StepKind } from '../protocol/SimApi'
import type { FrameTopology, FrameViews } from '../results/frameLayout'
import type { Outcome, Problem } from '../results/problem'
import type { RunResults } from '../results/RunResults'
import type { NumberedEntry, WaitLink } from '../results/TraceEntry'
import type { PhysicsWorldFactory } from '../sim/physics/PhysicsWorld'
import { Simulation, type SimulationOptions, type StopReason } from '../sim/Simulation'
import { BreakWatch } from './BreakWatch'
import { explainEntity } from './explainEntity'
import { FrameFiller } from './FrameFiller'
import { LooseParts } from './LooseParts'
import { readTrace } from './readTrace'

/** Why a run came to its end, as the page is told. */
export interface RunEnding {
  readonly reason: 'deadlock' | 'horizon' | 'error' | 'drained'
  readonly problem?: Problem
}

/** Stopped at a condition; the run can go on. */
export interface RunBreak {
  readonly reason: 'break'
  readonly breakpoint: number
}

export class HostedRun {
  readonly #options: SimulationOptions
  readonly #startPhysics: () => Promise<PhysicsWorldFactory>
  #simulation: Simulation
  #breakpoints: readonly Breakpoint[] = []
  #watch: BreakWatch | undefined
  #filler!: FrameFiller

  private constructor(
    simulation: Simulation,
    options: SimulationOptions,
    startPhysics: () => Promise<PhysicsWorldFactory>,
  ) {
    this.#options = options
    this.#startPhysics = startPhysics
    this.#simulation = simulation
    this.#attach(simulation)
  }

  /** Compiles the document; starts physics first when a zone of the scene decides by it. */
  static async create(
    document: SceneDocument,
    request: LoadRequest,
    startPhysics: () => Promise<PhysicsWorldFactory>,
  ): Promise<Outcome<HostedRun>> {
    const decides = recordsOfType(document, 'zone').some(
      (zone) => zone.mode === 'decides' && zone.kind === 'physics',
    )
    const options: SimulationOptions = {
      seed: request.seed,
      ...(request.warmupS === undefined ? {} : { warmupS: request.warmupS }),
      ...(decides ? { decidingWorlds: await startPhysics() } : {}),
    }
    const created = Simulation.create(document, options)
    if (!created.ok) return created
    return { ok: true, value: new HostedRun(created.value, options, startPhysics) }
  }

  get tick(): number {
    return this.#simulation.now
  }

  /** Warnings: of the document as it stands, and of what compiling it found. */
  get problems(): readonly Problem[] {
    const { document, warnings } = this.#simulation
    return [...validateScene(document).filter(({ severity }) => severity === 'warning'), ...warnings]
  }

  /** Undefined while the run can go on. */
  advanceTo(tick: number): RunEnding | RunBreak | undefined {
    if (this.#watch === undefined) return this.#endingOf(this.#simulation.advanceTo(tick))
    const { reached, broke } = this.#watch.advanceTo(tick)
    return this.#endingOf(reached) ?? (broke < 0 ? undefined : { reason: 'break', breakpoint: broke })
  }

  setBreakpoints(breakpoints: readonly Breakpoint[]): void {
    this.#breakpoints = breakpoints
    this.#watch = breakpoints.length === 0 ? undefined : new BreakWatch(this.#simulation, breakpoints)
  }

  trace(from: number, most: number): readonly NumberedEntry[] {
    return readTrace(this.#simulation, from, most)
  }

  why(entity: string): readonly WaitLink[] {
    return explainEntity(this.#simulation, entity)
  }

  step(kind: StepKind): RunEnding | undefined {
    const goesOn = kind === 'event' ? this.#simulation.stepEvent() : this.#simulation.stepPart()
    return goesOn ? undefined : this.#endingOf(this.#simulation.advanceTo(this.tick))
  }

  intervene(intervention: Intervention): Problem | undefined {
    const done = this.#simulation.intervene(intervention)
    return done.ok ? undefined : done.problems[0]
  }

  results(): RunResults {
    return this.#simulation.results()
  }

  checkpoint(): ArrayBuffer {
    return this.#simulation.checkpoint()
  }

  resume(checkpoint: ArrayBuffer): Problem | undefined {
    const resumed = Simulation.resume(this.#simulation.document, this.#options, checkpoint)
    if (!resumed.ok) return resumed.problems[0]
    this.#attach(resumed.value)
    return undefined
  }

  topology(load: number): FrameTopology {
    return this.#filler.topology(load)
  }

  partSlotsNeeded(): number {
    return this.#filler.partSlotsNeeded()
  }

  fill(views: FrameViews): void {
    this.#filler.fill(views)
  }

  #attach(simulation: Simulation): void {
    const loose = new LooseParts(simulation, this.#startPhysics)
    this.#simulation = simulation
    this.setBreakpoints(this.#breakpoints)
    this.#filler = new FrameFiller(simulation.model.parts, loose)
  }

  #endingOf(reason: StopReason): RunEnding | undefined {
    const { problem } = this.#simulation
    const told = problem === undefined ? {} : { problem }
    switch (reason) {
      case 'reached':
        return undefined
      case 'drained':
        return { reason: 'drained' }
      case 'deadlock':
        return { reason: 'deadlock', ...told }
      case 'unstable':
      case 'stuck':
        return { reason: 'error', ...told }
    }
  }
}
