// Adds to the measured cycles of a run how far they may be off: the band of the program, computed when it is first asked for, about the mean that the
// run had. What the run waited is added as it was.
import type { CycleFigures } from '../../../results/RunResults'
import { CYCLE_CAUSES, type CycleCause } from '../../../results/states'
import type { PlanBook } from '../PlanBook'
import type { ProgramCode } from '../ProgramCode'
import { type Binding, isUsable } from '../ProgramPlan'
import type { PlanMaker } from '../planning/PlanMaker'
import type { RobotUnit } from '../RobotUnit'
import { CycleModel, rampGrid } from './CycleModel'
import { cycleBand, factorsWithin } from './cycleBand'
import type { TimeBand } from './TimeBand'

interface CycleSource {
  readonly units: readonly RobotUnit[]
  readonly programs: readonly ProgramCode[]
  readonly planner: PlanMaker
  readonly plans: PlanBook
  readonly typical: readonly (Binding | undefined)[]
}

/** What a robot does itself; the other causes are others' doing. */
const OWN: ReadonlySet<CycleCause> = new Set(['travel', 'approach', 'settle', 'grip', 'process'])
const SEED = 1

export class CycleBands {
  private readonly source: CycleSource
  /** By program: the band as factors on the mean of its own work. */
  private readonly known = new Map<string, TimeBand | undefined>()

  constructor(source: CycleSource) {
    this.source = source
  }

  added(figures: CycleFigures): CycleFigures {
    const factors = this.factorsOf(figures.program)
    if (factors === undefined) return figures
    let ownS = 0
    for (const cause of CYCLE_CAUSES) if (OWN.has(cause)) ownS += figures.split[cause]
    const waitS = figures.meanS - ownS
    const { p10S, p50S, p90S } = factors
    const band = { p10S: waitS + ownS * p10S, p50S: waitS + ownS * p50S, p90S: waitS + ownS * p90S }
    return { ...figures, band }
  }

  private factorsOf(program: string): TimeBand | undefined {
    if (!this.known.has(program)) this.known.set(program, this.compute(program))
    return this.known.get(program)
  }

  private compute(program: string): TimeBand | undefined {
    const { programs, planner, plans, typical } = this.source
    const number = programs.findIndex(({ id }) => id === program)
    const code = programs[number]
    const binding = typical[number]
    if (code === undefined || binding === undefined) return undefined
    if (!isUsable(plans.planOf(number, binding))) return undefined
    return planner.bandOf(number, binding, () => this.sample(number, code, binding))
  }

  private sample(number: number, code: ProgramCode, binding: Binding): TimeBand {
    const { units, planner } = this.source
    const { uncertainty } = units[code.robots[0]!]!
    const model = new CycleModel(planner, number, code, units, binding, rampGrid(uncertainty.ramp))
    const { p10S, p50S, p90S, meanS } = cycleBand(model, SEED, factorsWithin(uncertainty))
    return { p10S: p10S / meanS, p50S: p50S / meanS, p90S: p90S / meanS }
  }
}
