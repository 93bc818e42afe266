// Where the time of robot programs went: by robot, program and cause, in whole ticks so that the causes add up to the cycle
// exactly. A cycle runs from the moment the task could have begun (handed out, and the robot back from the one before) to the
// end of the program: what a robot idles without a task is a state of the robot, not part of a cycle.
import type { CycleFigures } from '../../results/RunResults'
import { CAUSE_COUNT, CYCLE_CAUSES, type CycleCause } from '../../results/states'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { ticksToSeconds } from '../kernel/ticks'

/** One line of the ledger: a robot in a program. */
export interface LedgerLine {
  readonly robotId: string
  readonly programId: string
  readonly estimated: boolean
}

export class CycleLedger {
  private readonly lines: readonly LedgerLine[]
  private readonly counts: Float64Array
  private readonly ticks: Float64Array

  constructor(lines: readonly LedgerLine[]) {
    this.lines = lines
    this.counts = new Float64Array(lines.length)
    this.ticks = new Float64Array(lines.length * CAUSE_COUNT)
  }

  /** Adds one finished cycle; `split` holds ticks by cause. */
  add(line: number, split: Float64Array): void {
    this.counts[line] = this.counts[line]! + 1
    const first = line * CAUSE_COUNT
    for (let cause = 0; cause < CAUSE_COUNT; cause++) {
      this.ticks[first + cause] = this.ticks[first + cause]! + split[cause]!
    }
  }

  /** Forgets everything: the warm-up is over. */
  clear(): void {
    this.counts.fill(0)
    this.ticks.fill(0)
  }

  cyclesOf(line: number): number {
    return this.counts[line]!
  }

  figures(): CycleFigures[] {
    return this.lines.map((line, index) => this.figuresOf(line, index)).filter((figures) => figures.count > 0)
  }

  save(writer: StateWriter): void {
    writer.array(this.counts)
    writer.array(this.ticks)
  }

  load(reader: StateReader): void {
    reader.into(this.counts)
    reader.into(this.ticks)
  }

  private figuresOf(line: LedgerLine, index: number): CycleFigures {
    const count = this.counts[index]!
    const split = {} as Record<CycleCause, number>
    let sumTicks = 0
    CYCLE_CAUSES.forEach((cause, at) => {
      const ticks = this.ticks[index * CAUSE_COUNT + at]!
      sumTicks += ticks
      split[cause] = count > 0 ? ticksToSeconds(ticks) / count : 0
    })
    return {
      robot: line.robotId,
      program: line.programId,
      count,
      meanS: count > 0 ? ticksToSeconds(sumTicks) / count : 0,
      split,
      estimated: line.estimated,
    }
  }
}
