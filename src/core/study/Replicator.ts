// Makes the runs of a planned study one by one, in any order: what a replication gives does not depend on which others were made
// here, so a study can be shared out. Keeps of a run only what the study needs.
import type { Outcome } from '../results/problem'
import type { RunCheck } from '../results/StudyResults'
import { secondsToTicks } from '../sim/kernel/ticks'
import { Simulation } from '../sim/Simulation'
import { type Measures, measuresOf } from './measuresOf'
import { NameBook } from './NameBook'
import { type ObservedRun, observeRun } from './observeRun'
import type { StudyPlan } from './planStudy'

/** Of a run: enough events to be met, too few to cost anything. */
const TRIAL_SHARE = 0.001

/** Plain data, fit for another thread. */
export interface Replication {
  readonly scene: string
  readonly engine: string
  /** Of the run, and of its mirror. */
  readonly hashes: readonly string[]
  readonly checks: readonly RunCheck[]
  /** Of the run, or the mean of it and its mirror. */
  readonly values: Measures
}

export class Replicator {
  private readonly plan: StudyPlan
  /** Replications that go on from a saved run take turns in one compiled model. */
  private model: Simulation | undefined
  private hasMetModels = false
  private readonly names = new NameBook()
  private ready: { readonly replication: number; readonly simulation: Simulation } | undefined

  constructor(plan: StudyPlan) {
    this.plan = plan
  }

  /** Compiles the run that is made first, so that its robots' motions are in the plan for whoever else takes part. */
  prepare(replication: number): Outcome<true> {
    const made = this.make(replication, false)
    if (!made.ok) return made
    this.ready = { replication, simulation: made.value }
    return { ok: true, value: true }
  }

  run(replication: number): Outcome<Replication> {
    this.meetModels(replication)
    const runs: ObservedRun[] = []
    for (const antithetic of this.plan.antithetic ? [false, true] : [false]) {
      const run = this.runOne(replication, antithetic)
      if (!run.ok) return run
      runs.push(run.value)
    }
    const { scene, engine } = runs[0]!.results
    return {
      ok: true,
      value: {
        scene,
        engine,
        hashes: runs.map(({ results }) => results.hash),
        checks: runs.map(({ check }) => check),
        values: meanOf(runs.map(({ results }) => measuresOf(results, this.names))),
      },
    }
  }

  /**
   * Before the first run: a JavaScript engine that has met one model only compiles its quick code for that one, and all of it again
   * when the second run comes with its own. So the start of a run is made in a model that is thrown away.
   */
  private meetModels(replication: number): void {
    if (this.hasMetModels) return
    this.hasMetModels = true
    if (this.plan.start !== undefined) return
    const trial = this.make(replication, false)
    if (trial.ok) trial.value.advanceTo(secondsToTicks(this.plan.untilS * TRIAL_SHARE))
  }

  private runOne(replication: number, antithetic: boolean): Outcome<ObservedRun> {
    const { ready, plan } = this
    this.ready = undefined
    const made =
      ready?.replication === replication && !antithetic
        ? ({ ok: true, value: ready.simulation } as const)
        : this.make(replication, antithetic)
    return made.ok ? observeRun(made.value, plan.run.warmupS, plan.untilS) : made
  }

  private make(replication: number, antithetic: boolean): Outcome<Simulation> {
    const { document, run, start } = this.plan
    const fresh = { seed: run.seed, replication, antithetic }
    if (start === undefined) return Simulation.create(document, { ...run, ...fresh })
    if (this.model !== undefined) {
      const restored = this.model.restore(start, fresh)
      return restored.ok ? { ok: true, value: this.model } : restored
    }
    const resumed = Simulation.resume(document, { ...run, ...fresh, freshStreams: true }, start)
    if (resumed.ok) this.model = resumed.value
    return resumed
  }
}

/** A run, or the mean of a run and its mirror. */
function meanOf(runs: readonly Measures[]): Measures {
  if (runs.length === 1) return runs[0]!
  const names = new Set(runs.flatMap((run) => Object.keys(run)))
  const mean = (name: string) => runs.reduce((sum, run) => sum + (run[name] ?? 0), 0) / runs.length
  return Object.fromEntries([...names].map((name) => [name, mean(name)]))
}
