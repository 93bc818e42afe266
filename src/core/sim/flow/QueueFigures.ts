// What a queue measures: how many wait, how long, how many are present. Observes from the end of the warm-up on. All numbers lie
// in arrays that can be moved: the short way (lane/assembly) keeps them where it finds them fastest.
import type { QueueMeasures, ServedProduct } from '../../results/RunResults'
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_SECOND } from '../kernel/ticks'

/** Numbers present that are kept apart: 0 … 30, and 31 or more. */
export const LEVELS = 32

/** What lies where among the numbers; the level is in the lower bits behind `ticksAt`. */
export const QUEUE = {
  present: 0,
  waiting: 1,
  mostPresent: 2,
  sinceTick: 3,
  startTick: 4,
  /** Sums of count · ticks, exact: whole numbers. */
  waitingArea: 5,
  presentArea: 6,
  presentSquareArea: 7,
  served: 8,
  delayed: 9,
  waitS: 10,
  waitSquareS2: 11,
  preemptions: 12,
  /** Ticks with 0, 1, 2 … present. */
  ticksAt: 32,
} as const

export const QUEUE_NUMBERS = QUEUE.ticksAt + LEVELS

type Doubles = Float64Array<ArrayBuffer>

export class QueueFigures implements Saveable {
  private readonly clock: Clock
  private numbers: Doubles = new Float64Array(QUEUE_NUMBERS)
  private servedByProduct: Doubles
  private preemptionsByProduct: Doubles
  private waitSByProduct: Doubles

  constructor(clock: Clock, productCount: number) {
    this.clock = clock
    this.numbers[QUEUE.sinceTick] = clock.now
    this.numbers[QUEUE.startTick] = clock.now
    this.servedByProduct = new Float64Array(productCount)
    this.preemptionsByProduct = new Float64Array(productCount)
    this.waitSByProduct = new Float64Array(productCount)
  }

  /** Moves all numbers; the arrays are as long as those they replace. */
  moveTo(numbers: Doubles, servedByProduct: Doubles, waitSByProduct: Doubles): void {
    numbers.set(this.numbers)
    servedByProduct.set(this.servedByProduct)
    waitSByProduct.set(this.waitSByProduct)
    this.numbers = numbers
    this.servedByProduct = servedByProduct
    this.waitSByProduct = waitSByProduct
  }

  /** Parts present and waiting change now. */
  change(presentBy: number, waitingBy: number): void {
    const { numbers } = this
    if (this.clock.now !== numbers[QUEUE.sinceTick]) this.settle()
    numbers[QUEUE.waiting]! += waitingBy
    const present = numbers[QUEUE.present]! + presentBy
    numbers[QUEUE.present] = present
    if (present > numbers[QUEUE.mostPresent]!) numbers[QUEUE.mostPresent] = present
  }

  private settle(): void {
    const { now } = this.clock
    const { numbers } = this
    const passed = now - numbers[QUEUE.sinceTick]!
    const present = numbers[QUEUE.present]!
    const weighted = passed * present
    numbers[QUEUE.sinceTick] = now
    numbers[QUEUE.waitingArea]! += passed * numbers[QUEUE.waiting]!
    numbers[QUEUE.presentArea]! += weighted
    numbers[QUEUE.presentSquareArea]! += weighted * present
    numbers[QUEUE.ticksAt + (present < LEVELS ? present : LEVELS - 1)]! += passed
  }

  /** The service of a part begins now. Reads its ticks itself: handed over they would be a boxed double. */
  addWaitOf(clock: Clock, queuedTicks: Float64Array, part: number, product: number): void {
    const { numbers } = this
    const ticks = clock.now - queuedTicks[part]!
    const seconds = ticks / TICKS_PER_SECOND
    numbers[QUEUE.served]!++
    if (ticks > 0) numbers[QUEUE.delayed]!++
    numbers[QUEUE.waitS]! += seconds
    numbers[QUEUE.waitSquareS2]! += seconds * seconds
    this.servedByProduct[product]!++
    this.waitSByProduct[product]! += seconds
  }

  /** A job was interrupted and its part waits again. */
  addPreemption(product: number): void {
    this.numbers[QUEUE.preemptions]!++
    this.preemptionsByProduct[product]!++
  }

  /** `products`: ids by product index. */
  measures(products: readonly { readonly id: string }[]): QueueMeasures {
    const [n, waitS, waitSquareS2] = [QUEUE.served, QUEUE.waitS, QUEUE.waitSquareS2].map(this.at)
    const each = products.map(({ id }, product) => [id, this.ofProduct(product)] as const)
    const seen = each.filter(([, { n: count }]) => count > 0)
    return {
      ...this.counts(),
      meanWaitS: n! > 0 ? waitS! / n! : 0,
      meanSquareWaitS2: n! > 0 ? waitSquareS2! / n! : 0,
      shareDelayed: n! > 0 ? this.at(QUEUE.delayed) / n! : 0,
      n: n!,
      preemptions: this.at(QUEUE.preemptions),
      ...(seen.length > 1 ? { byProduct: Object.fromEntries(seen) } : {}),
    }
  }

  private readonly at = (which: number): number => this.numbers[which]!

  /** Time averages; before any time has passed the present numbers. */
  private counts() {
    this.settle()
    const present = this.at(QUEUE.present)
    const observed = this.clock.now - this.at(QUEUE.startTick)
    const most = Math.min(this.at(QUEUE.mostPresent), LEVELS - 1)
    const levels = Array.from({ length: most + 1 }, (_, level) => level)
    if (observed <= 0) {
      return {
        meanWaiting: this.at(QUEUE.waiting),
        meanPresent: present,
        variancePresent: 0,
        presentShares: levels.map((level) => (level === present ? 1 : 0)),
      }
    }
    const mean = this.at(QUEUE.presentArea) / observed
    return {
      meanWaiting: this.at(QUEUE.waitingArea) / observed,
      meanPresent: mean,
      variancePresent: Math.max(0, this.at(QUEUE.presentSquareArea) / observed - mean * mean),
      presentShares: levels.map((level) => this.at(QUEUE.ticksAt + level) / observed),
    }
  }

  resetStatistics(): void {
    const [present, waiting] = [this.at(QUEUE.present), this.at(QUEUE.waiting)]
    this.numbers.fill(0)
    this.numbers[QUEUE.present] = present
    this.numbers[QUEUE.mostPresent] = present
    this.numbers[QUEUE.waiting] = waiting
    this.numbers[QUEUE.sinceTick] = this.clock.now
    this.numbers[QUEUE.startTick] = this.clock.now
    this.servedByProduct.fill(0)
    this.preemptionsByProduct.fill(0)
    this.waitSByProduct.fill(0)
  }

  save(writer: StateWriter): void {
    this.settle()
    writer.array(this.numbers)
    writer.array(this.servedByProduct)
    writer.array(this.preemptionsByProduct)
    writer.array(this.waitSByProduct)
  }

  load(reader: StateReader): void {
    reader.into(this.numbers)
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
