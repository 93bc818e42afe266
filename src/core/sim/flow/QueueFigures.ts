// What a queue measures: how many wait, how long, how many are present. Observes from the end of the warm-up on.
import type { QueueMeasures, ServedProduct } from '../../results/RunResults'
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_SECOND } from '../kernel/ticks'
import { LevelTimes } from '../stats/LevelTimes'
import { TimeWeighted } from '../stats/TimeWeighted'

export class QueueFigures implements Saveable {
  private readonly waiting: TimeWeighted
  private readonly present: LevelTimes
  private served = 0
  private delayed = 0
  private waitS = 0
  private waitSquareS2 = 0
  private preemptions = 0
  private readonly servedByProduct: Float64Array
  private readonly preemptionsByProduct: Float64Array
  private readonly waitSByProduct: Float64Array

  constructor(clock: Clock, productCount: number) {
    this.waiting = new TimeWeighted(clock)
    this.present = new LevelTimes(clock)
    this.servedByProduct = new Float64Array(productCount)
    this.preemptionsByProduct = new Float64Array(productCount)
    this.waitSByProduct = new Float64Array(productCount)
  }

  /** Parts present and waiting change now. */
  change(presentBy: number, waitingBy: number): void {
    if (presentBy !== 0) this.present.add(presentBy)
    if (waitingBy !== 0) this.waiting.add(waitingBy)
  }

  /** A part has waited this long when its service begins. */
  addWait(ticks: number, product: number): void {
    const seconds = ticks / TICKS_PER_SECOND
    this.served++
    if (ticks > 0) this.delayed++
    this.waitS += seconds
    this.waitSquareS2 += seconds * seconds
    this.servedByProduct[product]!++
    this.waitSByProduct[product]! += seconds
  }

  /** A job was interrupted and its part waits again. */
  addPreemption(product: number): void {
    this.preemptions++
    this.preemptionsByProduct[product]!++
  }

  /** `products`: ids by product index. */
  measures(products: readonly { readonly id: string }[]): QueueMeasures {
    const n = this.served
    const each = products.map(({ id }, product) => [id, this.ofProduct(product)] as const)
    const seen = each.filter(([, { n: count }]) => count > 0)
    return {
      meanWaiting: this.waiting.mean,
      meanPresent: this.present.mean,
      variancePresent: this.present.variance,
      presentShares: this.present.shares(),
      meanWaitS: n > 0 ? this.waitS / n : 0,
      meanSquareWaitS2: n > 0 ? this.waitSquareS2 / n : 0,
      shareDelayed: n > 0 ? this.delayed / n : 0,
      n,
      preemptions: this.preemptions,
      ...(seen.length > 1 ? { byProduct: Object.fromEntries(seen) } : {}),
    }
  }

  resetStatistics(): void {
    this.waiting.reset()
    this.present.reset()
    this.served = 0
    this.delayed = 0
    this.waitS = 0
    this.waitSquareS2 = 0
    this.preemptions = 0
    this.servedByProduct.fill(0)
    this.preemptionsByProduct.fill(0)
    this.waitSByProduct.fill(0)
  }

  save(writer: StateWriter): void {
    this.waiting.save(writer)
    this.present.save(writer)
    writer.numbers([this.served, this.delayed, this.waitS, this.waitSquareS2, this.preemptions])
    writer.array(this.servedByProduct)
    writer.array(this.preemptionsByProduct)
    writer.array(this.waitSByProduct)
  }

  load(reader: StateReader): void {
    this.waiting.load(reader)
    this.present.load(reader)
    const [served, delayed, waitS, waitSquareS2, preemptions] = reader.numbers()
    this.served = served!
    this.delayed = delayed!
    this.waitS = waitS!
    this.waitSquareS2 = waitSquareS2!
    this.preemptions = preemptions!
    reader.into(this.servedByProduct)
    reader.into(this.preemptionsByProduct)
    reader.into(this.waitSByProduct)
  }

  private ofProduct(product: number): ServedProduct {
    const n = this.servedByProduct[product]!
    const meanWaitS = n > 0 ? this.waitSByProduct[product]! / n : 0
    return { meanWaitS, n, preemptions: this.preemptionsByProduct[product]! }
  }
}
