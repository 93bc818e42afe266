// What the jobs of one station took and what was planned for them, by product: for effectiveness, and for dividing energy and
// costs over products. Observes from the end of the warm-up on.
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { RouteStep } from './RouteStep'

export class JobFigures implements Saveable {
  /** Ticks that jobs of a product kept a server, by product. */
  readonly heldTicks: Float64Array
  private plannedTicks = 0
  private jobs = 0
  private unplanned = 0

  constructor(productCount: number) {
    this.heldTicks = new Float64Array(productCount)
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
    const planned = step.plannedTicks[step.places.length > 1 ? step.places.indexOf(place) : 0]!
    this.heldTicks[product]! += clock.now - beganTicks[server]!
    this.jobs++
    if (planned < 0) this.unplanned++
    else this.plannedTicks += planned
  }

  /** Planned ticks of all jobs; those without a plan count as having taken what they should. */
  allPlannedTicks(workedTicks: number): number {
    return this.jobs === 0 ? 0 : this.plannedTicks + (workedTicks * this.unplanned) / this.jobs
  }

  reset(): void {
    this.heldTicks.fill(0)
    this.plannedTicks = 0
    this.jobs = 0
    this.unplanned = 0
  }

  save(writer: StateWriter): void {
    writer.array(this.heldTicks)
    writer.numbers([this.plannedTicks, this.jobs, this.unplanned])
  }

  load(reader: StateReader): void {
    reader.into(this.heldTicks)
    const [planned, jobs, unplanned] = reader.numbers()
    this.plannedTicks = planned!
    this.jobs = jobs!
    this.unplanned = unplanned!
  }
}
