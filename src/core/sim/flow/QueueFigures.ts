// What a queue measures: how many wait, how long, how many are present. Observes from the end of the warm-up on.
import type { QueueMeasures } from '../../results/RunResults'
import type { Clock } from '../kernel/Clock'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_SECOND } from '../kernel/ticks'

export class QueueFigures implements Saveable {
  private readonly clock: Clock
  private waiting = 0
  private present = 0
  private waitingArea = 0
  private presentArea = 0
  private sinceTick = 0
  private startTick = 0
  private served = 0
  private waitS = 0
  private waitSquareS2 = 0

  constructor(clock: Clock) {
    this.clock = clock
  }

  /** Parts present and waiting change now. */
  change(presentBy: number, waitingBy: number): void {
    this.settle()
    this.present += presentBy
    this.waiting += waitingBy
  }

  /** A part has waited this long when its service begins. */
  addWait(ticks: number): void {
    const seconds = ticks / TICKS_PER_SECOND
    this.served++
    this.waitS += seconds
    this.waitSquareS2 += seconds * seconds
  }

  measures(): QueueMeasures {
    this.settle()
    const observed = this.clock.now - this.startTick
    const n = this.served
    return {
      meanWaiting: observed > 0 ? this.waitingArea / observed : this.waiting,
      meanPresent: observed > 0 ? this.presentArea / observed : this.present,
      meanWaitS: n > 0 ? this.waitS / n : 0,
      meanSquareWaitS2: n > 0 ? this.waitSquareS2 / n : 0,
      n,
    }
  }

  resetStatistics(): void {
    this.sinceTick = this.clock.now
    this.startTick = this.clock.now
    this.waitingArea = 0
    this.presentArea = 0
    this.served = 0
    this.waitS = 0
    this.waitSquareS2 = 0
  }

  save(writer: StateWriter): void {
    writer.numbers([
      this.waiting,
      this.present,
      this.waitingArea,
      this.presentArea,
      this.sinceTick,
      this.startTick,
      this.served,
      this.waitS,
      this.waitSquareS2,
    ])
  }

  load(reader: StateReader): void {
    const values = reader.numbers()
    this.waiting = values[0]!
    this.present = values[1]!
    this.waitingArea = values[2]!
    this.presentArea = values[3]!
    this.sinceTick = values[4]!
    this.startTick = values[5]!
    this.served = values[6]!
    this.waitS = values[7]!
    this.waitSquareS2 = values[8]!
  }

  private settle(): void {
    const passed = this.clock.now - this.sinceTick
    if (passed === 0) return
    this.sinceTick = this.clock.now
    this.waitingArea += passed * this.waiting
    this.presentArea += passed * this.present
  }
}
