// The figures of the whole flow: parts in the system, good parts out, lead times. Observes from the end of the warm-up on.
// Figures of single entities are kept by the entities.
import type { LeadTimeFigures, ProductFigures } from '../../results/RunResults'
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_SECOND } from '../kernel/ticks'
import { littleGap } from '../stats/littleGap'
import { Quantiles } from '../stats/Quantiles'
import { RateBatches } from '../stats/RateBatches'
import { TimeWeighted } from '../stats/TimeWeighted'
import { DueFigures } from './DueFigures'
import type { PartStore } from './PartStore'

/** More parts than any hall holds: a queue grows without bound, and the run stops to say so. */
const MOST_PARTS = 200_000

/** What lies where among the numbers. */
export const FLOW = {
  /** Good parts out of the products that count as output. */
  partsOut: 0,
  partsScrapped: 1,
  partsEntered: 2,
  /** Good parts out since the very start, warm-up included. */
  everOut: 3,
  /** Parts that have left the system in any way, and their times in it added up: for Little's law. */
  gone: 4,
  goneS: 5,
  /** Lead times that wait to be counted. */
  leads: 6,
  /** Lead times added up: a sum is all that their mean needs, and has no division that the next one waits for. */
  leadS: 7,
} as const
export const FLOW_NUMBERS = 8

/** Lead times are counted so many at once: in a short loop that costs a third. */
export const MOST_LEADS = 256

type Doubles = Float64Array<ArrayBuffer>

export class FlowFigures implements Saveable {
  readonly wip: TimeWeighted
  /** Of the products that count as output. */
  readonly due = new DueFigures()
  readonly batches: RateBatches
  /** Good parts out by product. */
  outByProduct: Doubles
  private readonly scrappedByProduct: Float64Array
  private leadSByProduct: Doubles
  private numbers: Doubles = new Float64Array(FLOW_NUMBERS)
  /** Lead times not yet counted: the first `numbers[FLOW.leads]`. */
  private leads: Doubles = new Float64Array(MOST_LEADS)
  private readonly leadTimes = new Quantiles()
  private readonly clock: Clock & { stop(): void }
  /** By product: 1 when its leaving counts as output. */
  readonly isOutput: Uint8Array

  constructor(clock: Clock & { stop(): void }, isOutput: Uint8Array) {
    this.clock = clock
    this.isOutput = isOutput
    this.outByProduct = new Float64Array(isOutput.length)
    this.scrappedByProduct = new Float64Array(isOutput.length)
    this.leadSByProduct = new Float64Array(isOutput.length)
    this.wip = new TimeWeighted(clock)
    this.batches = new RateBatches(clock)
  }

  /** Moves all numbers; the arrays are as long as those they replace. */
  moveTo(
    wip: Doubles,
    numbers: Doubles,
    leads: Doubles,
    outByProduct: Doubles,
    leadSByProduct: Doubles,
  ): void {
    this.wip.moveTo(wip)
    this.numbers = carry(this.numbers, numbers)
    this.leads = carry(this.leads, leads)
    this.outByProduct = carry(this.outByProduct, outByProduct)
    this.leadSByProduct = carry(this.leadSByProduct, leadSByProduct)
  }

  get partsOut(): number {
    return this.numbers[FLOW.partsOut]!
  }

  get partsScrapped(): number {
    return this.numbers[FLOW.partsScrapped]!
  }

  get partsEntered(): number {
    return this.numbers[FLOW.partsEntered]!
  }

  get everOut(): number {
    return this.numbers[FLOW.everOut]!
  }

  partEntered(): void {
    this.numbers[FLOW.partsEntered]!++
    this.wip.add(1)
    if (this.isFull()) this.clock.stop()
  }

  /** The run has to end: nothing that takes no time may begin any more, or an instant could go on for ever. */
  isFull(): boolean {
    return this.wip.value >= MOST_PARTS
  }

  /** A good part leaves. Reads its times itself: handed over each would be a boxed double. */
  partOut(parts: PartStore, part: number): void {
    const { numbers } = this
    const product = parts.product[part]!
    const leadS = this.partGone(parts.enteredTick[part]!)
    numbers[FLOW.everOut]!++
    this.outByProduct[product]!++
    this.leadSByProduct[product]! += leadS
    if (this.isOutput[product] === 0) return
    numbers[FLOW.partsOut]!++
    this.countRate()
    numbers[FLOW.leadS]! += leadS
    const at = numbers[FLOW.leads]!
    this.leads[at] = leadS
    numbers[FLOW.leads] = at + 1
    if (at + 1 === MOST_LEADS) this.countLeads()
    if (parts.dueTick[part] !== Number.POSITIVE_INFINITY) this.countDue(parts.dueTick, part)
  }

  /** Part of partOut(): one more of this hour. */
  countRate(): void {
    this.batches.add()
  }

  /** Before this tick, as long as nobody goes on or off shift, there is nothing to look up for countRate(). */
  rateHoldsUntil(): number {
    return this.batches.endTick
  }

  /** countRate() of so many, all before rateHoldsUntil(). */
  countRates(many: number): void {
    this.batches.addEarly(many)
  }

  /** Part of partOut(): a part with a due date. */
  countDue(dueTicks: Float64Array, part: number): void {
    this.due.add(this.clock.now, dueTicks[part]!)
  }

  /** Counts the lead times that wait for it. */
  countLeads(): void {
    const count = this.numbers[FLOW.leads]!
    this.numbers[FLOW.leads] = 0
    this.leadTimes.addAll(this.leads, count)
  }

  partScrapped(product: number, enteredTick: number): void {
    this.partGone(enteredTick)
    this.numbers[FLOW.partsScrapped]!++
    this.scrappedByProduct[product]!++
  }

  /** A component was joined to another part. */
  partAbsorbed(enteredTick: number): void {
    this.partGone(enteredTick)
  }

  /** Self-check of the run: relative gap of L = λ·W over all parts that have left; small in a long run. */
  littleGap(): number {
    const observedS = this.wip.observedTicks / TICKS_PER_SECOND
    const gone = this.numbers[FLOW.gone]!
    if (observedS <= 0 || gone === 0) return 0
    return littleGap(this.wip.mean, gone / observedS, this.numbers[FLOW.goneS]! / gone)
  }

  leadTimeFigures(): LeadTimeFigures {
    this.countLeads()
    const n = this.partsOut
    return {
      mean: n > 0 ? this.numbers[FLOW.leadS]! / n : 0,
      p50: this.leadTimes.quantile(0.5),
      p90: this.leadTimes.quantile(0.9),
      p95: this.leadTimes.quantile(0.95),
      p99: this.leadTimes.quantile(0.99),
      n,
    }
  }

  /** Undefined while no part of the product has left. */
  ofProduct(product: number): ProductFigures | undefined {
    const out = this.outByProduct[product]!
    const scrapped = this.scrappedByProduct[product]!
    if (out + scrapped === 0) return undefined
    return { out, scrapped, meanLeadTimeS: out > 0 ? this.leadSByProduct[product]! / out : 0 }
  }

  leadTimeQuantileS(p: number): number {
    this.countLeads()
    return this.leadTimes.quantile(p)
  }

  /** End of the warm-up. */
  reset(): void {
    const { everOut } = this
    this.numbers.fill(0)
    this.numbers[FLOW.everOut] = everOut
    this.wip.reset()
    this.due.reset()
    this.leadTimes.reset()
    this.batches.reset()
    for (const each of [this.outByProduct, this.scrappedByProduct, this.leadSByProduct]) each.fill(0)
  }

  save(writer: StateWriter): void {
    this.countLeads()
    for (const part of [this.wip, this.due, this.leadTimes, this.batches]) part.save(writer)
    for (const each of [this.outByProduct, this.scrappedByProduct, this.leadSByProduct, this.numbers])
      writer.array(each)
  }

  load(reader: StateReader): void {
    for (const part of [this.wip, this.due, this.leadTimes, this.batches]) part.load(reader)
    for (const each of [this.outByProduct, this.scrappedByProduct, this.leadSByProduct, this.numbers])
      reader.into(each)
  }

  /** One part less in the system; its time in it, s. */
  private partGone(enteredTick: number): number {
    const seconds = (this.clock.now - enteredTick) / TICKS_PER_SECOND
    this.wip.add(-1)
    this.numbers[FLOW.gone]!++
    this.numbers[FLOW.goneS]! += seconds
    return seconds
  }
}

function carry(old: Doubles, column: Doubles): Doubles {
  column.set(old)
  return column
}
