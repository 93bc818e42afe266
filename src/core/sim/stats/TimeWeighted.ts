// Time average and extremes of a quantity that jumps (queue length, WIP, busy units). Exact: whole ticks times values. Does
// not keep a history.
import type { Clock } from '../kernel/Clock'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

/** What lies where among the numbers. */
export const LEVEL = { value: 0, min: 1, max: 2, sinceTick: 3, startTick: 4, area: 5 } as const
export const LEVEL_NUMBERS = 6

export class TimeWeighted {
  private readonly clock: Clock
  private numbers: Float64Array<ArrayBuffer> = new Float64Array(LEVEL_NUMBERS)

  constructor(clock: Clock, value = 0) {
    this.clock = clock
    this.numbers.set([value, value, value, clock.now, clock.now, 0])
  }

  /** Moves all numbers to an array as long as theirs. */
  moveTo(numbers: Float64Array<ArrayBuffer>): void {
    numbers.set(this.numbers)
    this.numbers = numbers
  }

  get value(): number {
    return this.numbers[LEVEL.value]!
  }

  get min(): number {
    return this.numbers[LEVEL.min]!
  }

  get max(): number {
    return this.numbers[LEVEL.max]!
  }

  /** The quantity jumps now. */
  set(value: number): void {
    const { numbers } = this
    const now = this.clock.now
    numbers[LEVEL.area]! += numbers[LEVEL.value]! * (now - numbers[LEVEL.sinceTick]!)
    numbers[LEVEL.sinceTick] = now
    numbers[LEVEL.value] = value
    if (value < numbers[LEVEL.min]!) numbers[LEVEL.min] = value
    if (value > numbers[LEVEL.max]!) numbers[LEVEL.max] = value
  }

  add(change: number): void {
    this.set(this.value + change)
  }

  /** Time average since the start or the last reset; the present value when no time has passed. */
  get mean(): number {
    const observed = this.observedTicks
    return observed > 0 ? this.integralTicks / observed : this.value
  }

  /** Sum of value · ticks, the present stretch included. */
  get integralTicks(): number {
    const { numbers } = this
    return numbers[LEVEL.area]! + this.value * (this.clock.now - numbers[LEVEL.sinceTick]!)
  }

  get observedTicks(): number {
    return this.clock.now - this.numbers[LEVEL.startTick]!
  }

  /** End of the warm-up: forgets the past, keeps the value. */
  reset(): void {
    const { value } = this
    this.numbers.set([value, value, value, this.clock.now, this.clock.now, 0])
  }

  save(writer: StateWriter): void {
    writer.array(this.numbers)
  }

  load(reader: StateReader): void {
    reader.into(this.numbers)
  }
}
