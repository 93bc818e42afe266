// What a queue measures: how many wait, how long, how many are present. Observes from the end of the warm-up on.
import type { QueueMeasures, ServedProduct } from '../../results/RunResults'
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_SECOND } from '../kernel/ticks'

/** Numbers present that are kept apart: 0 … 30, and 31 or more. */
const LEVELS = 32

export class QueueFigures implements Saveable {
  private readonly clock: Clock
  private present = 0
  private waiting = 0
  private mostPresent = 0
  private sinceTick: number
  private startTick: number
  /** Sums of count · ticks, exact: whole numbers. */
  private waitingArea = 0
  private presentArea = 0
  private presentSquareArea = 0
  private readonly ticksAt = new Float64Array(LEVELS)
  private served = 0
  private delayed = 0
  private waitS = 0
  private waitSquareS2 = 0
  private preemptions = 0
  private readonly servedByProduct: Float64Array
  private readonly preemptionsByProduct: Float64Array
  private readonly waitSByProduct: Float64Array

  constructor(clock: Clock, productCount: number) {
    this.clock = clock
    this.sinceTick = clock.now
    this.startTick = clock.now
    this.servedByProduct = new Float64Array(productCount)
    this.preemptionsByProduct = new Float64Array(productCount)
    this.waitSByProduct = new Float64Array(productCount)
  }

  /** Parts present and waiting change now. */
  change(presentBy: number, waitingBy: number): void {
    if (this.clock.now !== this.sinceTick) this.settle()
    this.present += presentBy
    this.waiting += waitingBy
    if (this.present > this.mostPresent) this.mostPresent = this.present
  }

  private settle(): void {
    const { now } = this.clock
    const passed = now - this.sinceTick
    const present = this.present
    const weighted = passed * present
    this.sinceTick = now
    this.waitingArea += passed * this.waiting
    this.presentArea += weighted
    this.presentSquareArea += weighted * present
    this.ticksAt[present < LEVELS ? present : LEVELS - 1]! += passed
  }

  /** The service of a part begins now. Reads its ticks itself: handed over they would be a boxed double. */
  addWaitOf(clock: Clock, queuedTicks: Float64Array, part: number, product: number): void {
    const ticks = clock.now - queuedTicks[part]!
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
      ...this.counts(),
      meanWaitS: n > 0 ? this.waitS / n : 0,
      meanSquareWaitS2: n > 0 ? this.waitSquareS2 / n : 0,
      shareDelayed: n > 0 ? this.delayed / n : 0,
      n,
      preemptions: this.preemptions,
      ...(seen.length > 1 ? { byProduct: Object.fromEntries(seen) } : {}),
    }
  }

  /** Time averages; before any time has passed the present numbers. */
  private counts() {
    this.settle()
    const observed = this.clock.now - this.startTick
    const levels = Array.from({ length: Math.min(this.mostPresent, LEVELS - 1) + 1 }, (_, level) => level)
    if (observed <= 0) {
      return {
        meanWaiting: this.waiting,
        meanPresent: this.present,
        variancePresent: 0,
        presentShares: levels.map((level) => (level === this.present ? 1 : 0)),
      }
    }
    const mean = this.presentArea / observed
    return {
      meanWaiting: this.waitingArea / observed,
      meanPresent: mean,
      variancePresent: Math.max(0, this.presentSquareArea / observed - mean * mean),
      presentShares: levels.map((level) => this.ticksAt[level]! / observed),
    }
  }

  resetStatistics(): void {
    this.sinceTick = this.clock.now
    this.startTick = this.clock.now
    this.waitingArea = 0
    this.presentArea = 0
    this.presentSquareArea = 0
    this.mostPresent = this.present
    this.ticksAt.fill(0)
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
    this.settle()
    writer.numbers([this.present, this.waiting, this.mostPresent, this.sinceTick, this.startTick])
    writer.numbers([this.waitingArea, this.presentArea, this.presentSquareArea])
    writer.array(this.ticksAt)
    writer.numbers([this.served, this.delayed, this.waitS, this.waitSquareS2, this.preemptions])
    writer.array(this.servedByProduct)
    writer.array(this.preemptionsByProduct)
    writer.array(this.waitSByProduct)
  }

  load(reader: StateReader): void {
    const [present, waiting, mostPresent, sinceTick, startTick] = reader.numbers()
    this.present = present!
    this.waiting = waiting!
    this.mostPresent = mostPresent!
    this.sinceTick = sinceTick!
    this.startTick = startTick!
    const [waitingArea, presentArea, presentSquareArea] = reader.numbers()
    this.waitingArea = waitingArea!
    this.presentArea = presentArea!
    this.presentSquareArea = presentSquareArea!
    reader.into(this.ticksAt)
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
