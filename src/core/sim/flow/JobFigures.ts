// What the jobs of one station took and what was planned for them, by product: for effectiveness, and for dividing energy and
// costs over products. Observes from the end of the warm-up on.
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { RouteStep } from './RouteStep'

/** What lies where among the numbers. */
export const JOBS = { plannedTicks: 0, jobs: 1, unplanned: 2 } as const
export const JOB_NUMBERS = 3

type Doubles = Float64Array<ArrayBuffer>

export class JobFigures implements Saveable {
  /** Ticks that jobs of a product kept a server, by product. */
  heldTicks: Doubles
  private numbers: Doubles = new Float64Array(JOB_NUMBERS)

  constructor(productCount: number) {
    this.heldTicks = new Float64Array(productCount)
  }

  /** Moves all numbers; the arrays are as long as those they replace. */
  moveTo(numbers: Doubles, heldTicks: Doubles): void {
    numbers.set(this.numbers)
    heldTicks.set(this.heldTicks)
    this.numbers = numbers
    this.heldTicks = heldTicks
  }

  /** The job of a server is over, now. Reads its ticks itself: handed over they would be a boxed double. */
  addJob(
    clock: Clock,
    beganTicks: Float64Array,
    server: number,
    product: number,
    step: RouteStep,
    place: number,
  ): void {
    const { numbers } = this
    const planned = step.plannedTicks[step.places.length > 1 ? step.places.indexOf(place) : 0]!
    this.heldTicks[product]! += clock.now - beganTicks[server]!
    numbers[JOBS.jobs]!++
    if (planned < 0) numbers[JOBS.unplanned]!++
    else numbers[JOBS.plannedTicks]! += planned
  }

  /** Planned ticks of all jobs; those without a plan count as having taken what they should. */
  allPlannedTicks(workedTicks: number): number {
    const [planned, jobs, unplanned] = this.numbers
    return jobs === 0 ? 0 : planned! + (workedTicks * unplanned!) / jobs!
  }

  reset(): void {
    this.heldTicks.fill(0)
    this.numbers.fill(0)
  }

  save(writer: StateWriter): void {
    writer.array(this.heldTicks)
    writer.array(this.numbers)
  }

  load(reader: StateReader): void {
    reader.into(this.heldTicks)
    reader.into(this.numbers)
  }
}
