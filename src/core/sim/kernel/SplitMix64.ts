// SplitMix64 in 32-bit halves: turns one 64-bit seed into well-mixed words to start other generators with.
// Algorithm: S. Vigna, splitmix64.c (public domain, 2015). Not meant as a source of variates itself.

const GOLDEN_HIGH = 0x9e3779b9 | 0
const GOLDEN_LOW = 0x7f4a7c15
const M1_HIGH = 0xbf58476d | 0
const M1_LOW = 0x1ce4e5b9
const M2_HIGH = 0x94d049bb | 0
const M2_LOW = 0x133111eb

export class SplitMix64 {
  /** Halves of the last output. */
  high = 0
  low = 0
  private stateHigh: number
  private stateLow: number

  constructor(seedHigh: number, seedLow: number) {
    this.stateHigh = seedHigh | 0
    this.stateLow = seedLow | 0
  }

  /** Draws the next output into `high` and `low` (as signed 32-bit numbers). */
  next(): void {
    const sumLow = (this.stateLow >>> 0) + GOLDEN_LOW
    this.stateHigh = (this.stateHigh + GOLDEN_HIGH + (sumLow > 0xffffffff ? 1 : 0)) | 0
    this.stateLow = sumLow | 0
    this.high = this.stateHigh
    this.low = this.stateLow
    this.xorShift(30)
    this.multiply(M1_HIGH, M1_LOW)
    this.xorShift(27)
    this.multiply(M2_HIGH, M2_LOW)
    this.xorShift(31)
  }

  /** z ^= z >>> count, for count < 32. */
  private xorShift(count: number): void {
    const low = (this.low >>> count) | (this.high << (32 - count))
    this.low ^= low
    this.high ^= this.high >>> count
  }

  private multiply(high: number, low: number): void {
    const a = this.low & 0xffff
    const b = this.low >>> 16
    const c = low & 0xffff
    const d = low >>> 16
    const middle = b * c + ((a * c) >>> 16)
    const cross = a * d + (middle & 0xffff)
    const carry = b * d + Math.floor(middle / 65536) + Math.floor(cross / 65536)
    this.high = (Math.imul(this.high, low) + Math.imul(this.low, high) + (carry | 0)) | 0
    this.low = Math.imul(this.low, low)
  }
}
