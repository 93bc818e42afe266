// Keeps carriages on one track apart. The rule: from its start a program claims, for each of its robots on a track, the stretch that
// the robot still sweeps until the end of the program; a program may begin only when no such stretch comes within the track's gap of
// the stretch of another running program or of a parked carriage. A claim only ever shrinks (as motions are done), so nobody
// waits inside a claim and no circle of waiting can arise. Robots of one program are kept apart by planning instead.
import type { ProgramCode } from './ProgramCode'
import type { ProgramPlan } from './ProgramPlan'
import { NOBODY, type RobotFleet } from './RobotFleet'

/** Carriages that touch the gap exactly are far enough apart; below a micrometre it is rounding. */
const ROUNDING_M = 1e-6

export interface Stretch {
  readonly lowM: number
  readonly highM: number
}

export class TrackClaims {
  private readonly fleet: RobotFleet
  private readonly planOf: (lead: number) => ProgramPlan

  constructor(fleet: RobotFleet, planOf: (lead: number) => ProgramPlan) {
    this.fleet = fleet
    this.planOf = planOf
  }

  /** Robots in the way of a plan, lowest number first; empty when it may begin. */
  blockersOf(code: ProgramCode, plan: ProgramPlan): readonly number[] {
    const blockers: number[] = []
    code.robots.forEach((robot, member) => {
      const sweep = plan.sweeps[member]
      if (sweep === undefined) return
      const needed = this.withParked(robot, { lowM: sweep.lowM[0]!, highM: sweep.highM[0]! })
      for (let other = 0; other < this.fleet.units.length; other++) {
        if (code.robots.includes(other) || blockers.includes(other)) continue
        if (this.isTooClose(robot, needed, other)) blockers.push(other)
      }
    })
    return blockers
  }

  private isTooClose(robot: number, needed: Stretch, other: number): boolean {
    const unit = this.fleet.units[robot]!
    if (unit.track < 0 || this.fleet.units[other]!.track !== unit.track) return false
    const taken = this.stretchOf(other)
    const gapM = Math.max(unit.trackGapM, this.fleet.units[other]!.trackGapM) - ROUNDING_M
    return needed.lowM - gapM < taken.highM && taken.lowM < needed.highM + gapM
  }

  /** What a robot occupies now: where it is parked, or what its program still sweeps. */
  private stretchOf(robot: number): Stretch {
    const lead = this.fleet.leads[robot]!
    if (lead === NOBODY) {
      const at = this.fleet.parked[robot]![0]!
      return { lowM: at, highM: at }
    }
    const run = this.fleet.runs[lead]!
    const sweep = this.planOf(lead).sweeps[this.fleet.codeOf(lead).robots.indexOf(robot)]
    if (sweep === undefined) return { lowM: 0, highM: 0 }
    const left = { lowM: sweep.lowM[run.pc]!, highM: sweep.highM[run.pc]! }
    return run.pc === 0 ? this.withParked(robot, left) : left
  }

  /** The way from where it stands belongs to it as well. */
  private withParked(robot: number, stretch: Stretch): Stretch {
    const at = this.fleet.parked[robot]![0]!
    return { lowM: Math.min(at, stretch.lowM), highM: Math.max(at, stretch.highM) }
  }
}
