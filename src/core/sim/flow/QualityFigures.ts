// What comes out of the work of each place: parts done, sent to scrap, sent back, good at the first try. Counts where the route
// decides; observes from the end of the warm-up on.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { type RouteStep, SCRAP } from './RouteStep'

type Doubles = Float64Array<ArrayBuffer>

export class QualityFigures implements Saveable {
  /** By entity. */
  done: Doubles
  scrapped: Doubles
  reworked: Doubles
  /** Parts that were there for the first time, and those of them that were good. */
  firstTime: Doubles
  firstGood: Doubles
  private readonly steps: readonly RouteStep[]

  constructor(entityCount: number, steps: readonly RouteStep[]) {
    this.steps = steps
    this.done = new Float64Array(entityCount)
    this.scrapped = new Float64Array(entityCount)
    this.reworked = new Float64Array(entityCount)
    this.firstTime = new Float64Array(entityCount)
    this.firstGood = new Float64Array(entityCount)
  }

  /** Moves the columns. */
  moveTo(make: (column: 'done' | 'scrapped' | 'reworked' | 'firstTime' | 'firstGood') => Doubles): void {
    this.done = carry(this.done, make('done'))
    this.scrapped = carry(this.scrapped, make('scrapped'))
    this.reworked = carry(this.reworked, make('reworked'))
    this.firstTime = carry(this.firstTime, make('firstTime'))
    this.firstGood = carry(this.firstGood, make('firstGood'))
  }

  /** A part's work at a place is done and it goes `to` (step, OUT or SCRAP); `visits`: times it was at this step. */
  count(place: number, step: RouteStep, to: number, visits: number): void {
    const goesBack = to >= 0 && to <= step.index && this.steps[to]!.routeId === step.routeId
    this.done[place]!++
    if (to === SCRAP) this.scrapped[place]!++
    else if (goesBack) this.reworked[place]!++
    if (visits > 1) return
    this.firstTime[place]!++
    if (to !== SCRAP && !goesBack) this.firstGood[place]!++
  }

  /** A part was lost in the midst of its work. */
  countLost(place: number): void {
    this.done[place]!++
    this.scrapped[place]!++
  }

  reset(): void {
    for (const column of this.columns()) column.fill(0)
  }

  save(writer: StateWriter): void {
    for (const column of this.columns()) writer.array(column)
  }

  load(reader: StateReader): void {
    for (const column of this.columns()) reader.into(column)
  }

  private columns(): Float64Array[] {
    return [this.done, this.scrapped, this.reworked, this.firstTime, this.firstGood]
  }
}

function carry(old: Doubles, column: Doubles): Doubles {
  column.set(old)
  return column
}
