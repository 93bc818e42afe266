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
import { Tally } from '../stats/Tally'
import { TimeWeighted } from '../stats/TimeWeighted'
import { DueFigures } from './DueFigures'
import type { PartStore } from './PartStore'

/** More parts than any hall holds: a queue grows without bound, and the run stops to say so. */
const MOST_PARTS = 200_000

export class FlowFigures implements Saveable {
  readonly wip: TimeWeighted
  readonly leadTimeS = new Tally()
  /** Of the products that count as output. */
  readonly due = new DueFigures()
  readonly batches: RateBatches
  /** Good parts out by product. */
  readonly outByProduct: Float64Array
  private readonly scrappedByProduct: Float64Array
  private readonly leadSByProduct: Float64Array
  /** Good parts out of the products that count as output. */
  partsOut = 0
  partsScrapped = 0
  partsEntered = 0
  /** Good parts out since the very start, warm-up included: for stepping part by part. */
  everOut = 0
  /** Parts that have left the system in any way, and their times in it added up: for Little's law. */
  private gone = 0
  private goneS = 0
  private readonly leadTimes = new Quantiles()
  private readonly clock: Clock & { stop(): void }
  private readonly isOutput: Uint8Array

  /** `isOutput` by product: 1 when its leaving counts as output. */
  constructor(clock: Clock & { stop(): void }, isOutput: Uint8Array) {
    this.clock = clock
    this.isOutput = isOutput
    this.outByProduct = new Float64Array(isOutput.length)
    this.scrappedByProduct = new Float64Array(isOutput.length)
    this.leadSByProduct = new Float64Array(isOutput.length)
    this.wip = new TimeWeighted(clock)
    this.batches = new RateBatches(clock)
  }

  partEntered(): void {
    this.partsEntered++
    this.wip.add(1)
    if (this.isFull()) this.clock.stop()
  }

  /** The run has to end: nothing that takes no time may begin any more, or an instant could go on for ever. */
  isFull(): boolean {
    return this.wip.value >= MOST_PARTS
  }

  /** A good part leaves. Reads its times itself: handed over each would be a boxed double. */
  partOut(parts: PartStore, part: number): void {
    const product = parts.product[part]!
    const dueTick = parts.dueTick[part]!
    const leadS = this.partGone(parts.enteredTick[part]!)
    this.everOut++
    this.outByProduct[product]!++
    this.leadSByProduct[product]! += leadS
    if (this.isOutput[product] === 0) return
    this.partsOut++
    this.batches.add()
    this.leadTimeS.add(leadS)
    this.leadTimes.add(leadS)
    if (dueTick !== Number.POSITIVE_INFINITY) this.due.add(this.clock.now, dueTick)
  }

  partScrapped(product: number, enteredTick: number): void {
    this.partGone(enteredTick)
    this.partsScrapped++
    this.scrappedByProduct[product]!++
  }

  /** A component was joined to another part. */
  partAbsorbed(enteredTick: number): void {
    this.partGone(enteredTick)
  }

  /** Self-check of the run: relative gap of L = λ·W over all parts that have left; small in a long run. */
  littleGap(): number {
    const observedS = this.wip.observedTicks / TICKS_PER_SECOND
    if (observedS <= 0 || this.gone === 0) return 0
    return littleGap(this.wip.mean, this.gone / observedS, this.goneS / this.gone)
  }

  leadTimeFigures(): LeadTimeFigures {
    return {
      mean: this.leadTimeS.mean,
      p50: this.leadTimes.quantile(0.5),
      p90: this.leadTimes.quantile(0.9),
      p95: this.leadTimes.quantile(0.95),
      p99: this.leadTimes.quantile(0.99),
      n: this.leadTimeS.count,
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
    return this.leadTimes.quantile(p)
  }

  /** End of the warm-up. */
  reset(): void {
    this.gone = 0
    this.goneS = 0
    this.wip.reset()
    this.leadTimeS.reset()
    this.due.reset()
    this.leadTimes.reset()
    this.batches.reset()
    for (const each of [this.outByProduct, this.scrappedByProduct, this.leadSByProduct]) each.fill(0)
    this.partsOut = 0
    this.partsScrapped = 0
    this.partsEntered = 0
  }

  save(writer: StateWriter): void {
    for (const part of [this.wip, this.leadTimeS, this.due, this.leadTimes, this.batches]) part.save(writer)
    for (const each of [this.outByProduct, this.scrappedByProduct, this.leadSByProduct]) writer.array(each)
    writer.numbers([
      this.partsOut,
      this.partsScrapped,
      this.partsEntered,
      this.everOut,
      this.gone,
      this.goneS,
    ])
  }

  load(reader: StateReader): void {
    for (const part of [this.wip, this.leadTimeS, this.due, this.leadTimes, this.batches]) part.load(reader)
    for (const each of [this.outByProduct, this.scrappedByProduct, this.leadSByProduct]) reader.into(each)
    const [out, scrapped, entered, ever, gone, goneS] = reader.numbers()
    this.partsOut = out!
    this.partsScrapped = scrapped!
    this.partsEntered = entered!
    this.everOut = ever!
    this.gone = gone!
    this.goneS = goneS!
  }

  /** One part less in the system; its time in it, s. */
  private partGone(enteredTick: number): number {
    const seconds = (this.clock.now - enteredTick) / TICKS_PER_SECOND
    this.wip.add(-1)
    this.gone++
    this.goneS += seconds
    return seconds
  }
}
