// The time of one cycle of a program as a function of what is not known exactly: how fast joints reach full speed, how long tools settle and
// close. Motions are planned anew at a few accelerations and read between; times are drawn. Waiting for others is not in it.
import { CAUSE, CAUSE_COUNT } from '../../../results/states'
import type { DrawnTime } from '../../flow/DrawnTime'
import type { RandomStream } from '../../kernel/RandomStream'
import type { ProgramCode } from '../ProgramCode'
import type { Binding } from '../ProgramPlan'
import type { PlanMaker } from '../planning/PlanMaker'
import type { RobotUnit } from '../RobotUnit'
import { type CycleSteps, type CycleTimer, cycleSteps, type TimerKind } from './cycleSteps'
import type { FactorBand, RobotUncertainty } from './RobotUncertainty'

/** One state of what is not known: factors on the planned values. */
export interface CycleFactors {
  readonly ramp: number
  readonly settle: number
  readonly grip: number
  readonly release: number
}

export const AS_PLANNED: CycleFactors = { ramp: 1, settle: 1, grip: 1, release: 1 }

/** More draws of one time in a cycle than this are scaled up from as many. */
const MOST_DRAWS = 24

export class CycleModel {
  /** Of the slowest robot of the crew in every respect. */
  readonly uncertainty: RobotUncertainty
  private readonly steps: CycleSteps
  private readonly units: readonly RobotUnit[]
  private readonly handshake: DrawnTime | undefined
  /** Factors on the time to full speed at which motions were planned, rising, and the seconds by cause at each. */
  private readonly grid: readonly number[]
  private readonly byGrid: readonly Float64Array[]

  /** `ramps`: factors on the time to full speed to plan at, rising. */
  constructor(
    planner: PlanMaker,
    program: number,
    code: ProgramCode,
    units: readonly RobotUnit[],
    binding: Binding,
    ramps: readonly number[],
  ) {
    this.steps = cycleSteps(code)
    this.units = code.robots.map((robot) => units[robot]!)
    this.handshake = code.handshake
    this.uncertainty = this.units[0]!.uncertainty
    this.grid = ramps
    this.byGrid = ramps.map((ramp) => this.motionTimes(planner, program, binding, ramp))
  }

  /** Seconds by cause into `out`, with every time at its mean. */
  means(factors: CycleFactors, out: Float64Array): Float64Array {
    this.motions(factors.ramp, out)
    for (const timer of this.steps.timers) {
      const meanS = Math.max(...this.timesOf(timer).map((time) => time.variate.mean()))
      out[timer.cause] = out[timer.cause]! + timer.count * meanS * factorOf(timer.kind, factors)
    }
    return out
  }

  /** The same with every time drawn. */
  draw(factors: CycleFactors, stream: RandomStream, out: Float64Array): Float64Array {
    this.motions(factors.ramp, out)
    for (const timer of this.steps.timers) {
      const times = this.timesOf(timer)
      const draws = Math.min(timer.count, MOST_DRAWS)
      let sumS = 0
      for (let draw = 0; draw < draws; draw++) {
        let longest = 0
        for (const time of times) longest = Math.max(longest, time.variate.sample(stream))
        sumS += longest
      }
      out[timer.cause] = out[timer.cause]! + (sumS * timer.count * factorOf(timer.kind, factors)) / draws
    }
    return out
  }

  /** The robot's own times; several robots wait for the slowest. */
  private timesOf({ kind, time }: CycleTimer): readonly DrawnTime[] {
    if (kind === 'own') return [time!]
    if (kind === 'handshake') return [this.handshake!]
    return this.units.map((unit) => unit[kind])
  }

  private motionTimes(planner: PlanMaker, program: number, binding: Binding, ramp: number): Float64Array {
    const { byKey, homeS } = planner.durations(program, binding, 1 / ramp, this.steps.endStop)
    const seconds = new Float64Array(CAUSE_COUNT)
    for (const { key, cause, count } of this.steps.motions) {
      seconds[cause] = seconds[cause]! + count * (byKey.get(key) ?? 0)
    }
    seconds[CAUSE.travel] = seconds[CAUSE.travel]! + homeS
    return seconds
  }

  /** Between two planned accelerations, evenly in the root of the factor: short moves take √(way · ramp). */
  private motions(ramp: number, out: Float64Array): void {
    const { grid, byGrid } = this
    let at = 0
    while (at < grid.length - 2 && grid[at + 1]! <= ramp) at++
    const low = byGrid[at]!
    const high = byGrid[Math.min(at + 1, grid.length - 1)]!
    const from = Math.sqrt(grid[at]!)
    const width = Math.sqrt(grid[Math.min(at + 1, grid.length - 1)]!) - from
    const share = width > 0 ? (Math.sqrt(ramp) - from) / width : 0
    for (let cause = 0; cause < CAUSE_COUNT; cause++) {
      out[cause] = low[cause]! + share * (high[cause]! - low[cause]!)
    }
  }
}

function factorOf(kind: TimerKind, factors: CycleFactors): number {
  return kind === 'own' || kind === 'handshake' ? 1 : factors[kind]
}

/** Factors to plan at, so that reading between them is good to a few thousandths. */
export function rampGrid({ low, high }: FactorBand): number[] {
  if (high <= low) return [low]
  const steps = 4
  const ratio = Math.sqrt(Math.sqrt(high / low))
  return Array.from({ length: steps + 1 }, (_, at) => {
    let factor = low
    for (let step = 0; step < at; step++) factor *= ratio
    return at === steps ? high : factor
  })
}
