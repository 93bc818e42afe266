// How long a count (parts present, parts on a belt) stood at each level: mean, variance and the share of time with n there.
// Exact: whole ticks times whole levels. Does not keep a history. All numbers lie in one array that can be moved (lane/layout).
import type { Clock } from '../kernel/Clock'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import {
  FIGURE_MOST_PRESENT,
  FIGURE_PRESENT,
  FIGURE_PRESENT_AREA,
  FIGURE_SHIFT,
  FIGURE_SINCE,
  FIGURE_SQUARE_AREA,
  FIGURE_START,
  FIGURE_TICKS_AT,
  LEVELS,
} from '../lane/layout'

export class LevelTimes {
  private readonly clock: Clock
  private numbers = newLevels()

  constructor(clock: Clock) {
    this.clock = clock
    this.numbers[FIGURE_SINCE] = clock.now
    this.numbers[FIGURE_START] = clock.now
  }

  /** Moves all numbers, into an array as newLevels() makes them. */
  moveTo(numbers: Float64Array<ArrayBuffer>): void {
    numbers.set(this.numbers)
    this.numbers = numbers
  }

  get value(): number {
    return this.numbers[FIGURE_PRESENT]!
  }

  get max(): number {
    return this.numbers[FIGURE_MOST_PRESENT]!
  }

  /** The count changes now. */
  add(change: number): void {
    this.settle()
    const { numbers } = this
    const value = numbers[FIGURE_PRESENT]! + change
    numbers[FIGURE_PRESENT] = value
    if (value > numbers[FIGURE_MOST_PRESENT]!) numbers[FIGURE_MOST_PRESENT] = value
  }

  get mean(): number {
    const observed = this.observe()
    return observed > 0 ? this.numbers[FIGURE_PRESENT_AREA]! / observed : this.value
  }

  /** Time-weighted variance of the count. */
  get variance(): number {
    const observed = this.observe()
    if (observed <= 0) return 0
    const mean = this.numbers[FIGURE_PRESENT_AREA]! / observed
    return Math.max(0, this.numbers[FIGURE_SQUARE_AREA]! / observed - mean * mean)
  }

  /** Sum of count · ticks. */
  get integralTicks(): number {
    this.settle()
    return this.numbers[FIGURE_PRESENT_AREA]!
  }

  /** Share of time with 0, 1, 2 … present, up to the highest level met; the last of 32 is "or more". */
  shares(): number[] {
    const observed = this.observe()
    const used = Math.min(this.max, LEVELS - 1) + 1
    return Array.from({ length: used }, (_, level) =>
      observed > 0 ? this.numbers[FIGURE_TICKS_AT + level]! / observed : level === this.value ? 1 : 0,
    )
  }

  /** End of the warm-up: forgets the past, keeps the value. */
  reset(): void {
    const { numbers } = this
    numbers[FIGURE_SINCE] = this.clock.now
    numbers[FIGURE_START] = this.clock.now
    numbers[FIGURE_PRESENT_AREA] = 0
    numbers[FIGURE_SQUARE_AREA] = 0
    numbers[FIGURE_MOST_PRESENT] = this.value
    this.ticksAt().fill(0)
  }

  save(writer: StateWriter): void {
    writer.numbers(SAVED.map((which) => this.numbers[which]!))
    writer.array(this.ticksAt())
  }

  load(reader: StateReader): void {
    const numbers = reader.numbers()
    SAVED.forEach((which, n) => {
      this.numbers[which] = numbers[n]!
    })
    reader.into(this.ticksAt())
  }

  private ticksAt(): Float64Array {
    return this.numbers.subarray(FIGURE_TICKS_AT, FIGURE_TICKS_AT + LEVELS)
  }

  private observe(): number {
    this.settle()
    return this.clock.now - this.numbers[FIGURE_START]!
  }

  private settle(): void {
    const { now } = this.clock
    const { numbers } = this
    const passed = now - numbers[FIGURE_SINCE]!
    if (passed === 0) return
    numbers[FIGURE_SINCE] = now
    const value = numbers[FIGURE_PRESENT]!
    const weighted = passed * value
    numbers[FIGURE_PRESENT_AREA]! += weighted
    numbers[FIGURE_SQUARE_AREA]! += weighted * value
    numbers[FIGURE_TICKS_AT + (value < LEVELS ? value : LEVELS - 1)]! += passed
  }
}

/** In this order. */
const SAVED = [
  FIGURE_PRESENT,
  FIGURE_MOST_PRESENT,
  FIGURE_SINCE,
  FIGURE_START,
  FIGURE_PRESENT_AREA,
  FIGURE_SQUARE_AREA,
] as const

/** An array for the numbers of one count. */
export function newLevels(): Float64Array<ArrayBuffer> {
  return new Float64Array(1 << FIGURE_SHIFT)
}
