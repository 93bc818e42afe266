// A stream of random numbers: xoshiro128** 1.1 (D. Blackman & S. Vigna, public domain, 2018), period 2^128 − 1.
// Does not know distributions (Variate) nor where its seed comes from (StreamFactory).
import { logOfScaled, tableLog } from '../../math/tableLog'
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

/** 2^-26 and 2^-52. */
const TWO_M26 = 1 / 67108864
const TWO_M52 = TWO_M26 * TWO_M26
const HALF_STEP = TWO_M52 / 2
const LOW_26_BITS = 0x3ffffff
/** 2^i · 2^-5: takes a number whose first 32 bits (of 2^26 parts) begin with i zeros to [1, 2). */
const TO_ONE = Float64Array.from({ length: 33 }, (_, i) => (i < 5 ? 1 / (1 << (5 - i)) : 1 << (i - 5)))
/** Jump polynomials of the authors: 2^64 and 2^96 outputs ahead. */
const JUMP = [0x8764000b, 0xf542d2d3, 0x6fa035c3, 0x77f2db5b]
const LONG_JUMP = [0xb523952e, 0x0b6f099f, 0xccf5a0ef, 0x1c580662]

/** Who has drawn more of a stream than has been asked for. */
export interface DrawnAhead {
  /** Puts the stream back to where it would be had nobody drawn ahead. */
  takeBack(): void
}

export class RandomStream {
  /** Set while its only user draws ahead. */
  ahead: DrawnAhead | undefined = undefined
  /** How many draw from it; who is alone may draw ahead. */
  users = 0
  /** True gives 1 − u where the plain stream gives u: the antithetic partner of a run. */
  antithetic = false
  private readonly state = new Int32Array(4)
  /** Upper 26 bits of the two outputs of the last stepTwice(). */
  private high = 0
  private low = 0

  constructor(s0: number, s1: number, s2: number, s3: number) {
    this.seed(s0, s1, s2, s3)
  }

  /** Starts anew from 128 bits; all zero is not a state of this generator and becomes 1, 0, 0, 0. */
  seed(s0: number, s1: number, s2: number, s3: number): void {
    this.ahead?.takeBack()
    this.state[0] = (s0 | s1 | s2 | s3) === 0 ? 1 : s0
    this.state[1] = s1
    this.state[2] = s2
    this.state[3] = s3
  }

  /** Next output of the generator, a whole number in [0, 2^32). Not touched by `antithetic`. */
  nextUint32(): number {
    return this.step() >>> 0
  }

  /** Uniform on the open interval (0, 1): the midpoints of 2^52 equal cells, so that 1 − u is exact as well. */
  uniform(): number {
    this.stepTwice()
    const flip = this.antithetic ? LOW_26_BITS : 0
    return (this.high ^ flip) * TWO_M26 + ((this.low ^ flip) * TWO_M52 + HALF_STEP)
  }

  /** −ln(1 − u) of the next uniform, the same bits as taking the logarithm of it: exponential with mean 1. */
  exponential(): number {
    this.stepTwice()
    const flip = this.antithetic ? 0 : LOW_26_BITS
    const high = this.high ^ flip
    // 1 − u, which is exact; its leading bits are those of `high`, so nothing has to be read out of a double
    const rest = high * TWO_M26 + ((this.low ^ flip) * TWO_M52 + HALF_STEP)
    const zeros = Math.clz32(high)
    if (zeros > 20) return -tableLog(rest)
    const leading = (high << zeros) >>> 23
    return -logOfScaled(rest * TO_ONE[zeros]!, ((leading + 1) >> 1) - 128, 5 - zeros)
  }

  /** The next `count` of exponential(), times `mean`, with the state in local variables all the while. */
  exponentialsInto(values: Float64Array, count: number, mean: number): void {
    const s = this.state
    const flip = this.antithetic ? 0 : LOW_26_BITS
    let [a, b, c, d] = [s[0]!, s[1]!, s[2]!, s[3]!]
    for (let i = 0; i < count; i++) {
      c ^= a
      d ^= b
      const product = Math.imul(b, 5)
      const high = (Math.imul((product << 7) | (product >>> 25), 9) >>> 6) ^ flip
      const b2 = b ^ c
      const a2 = a ^ d
      const product2 = Math.imul(b2, 5)
      const low = (Math.imul((product2 << 7) | (product2 >>> 25), 9) >>> 6) ^ flip
      const c2 = c ^ (b << 9) ^ a2
      const d2 = ((d << 11) | (d >>> 21)) ^ b2
      b = b2 ^ c2
      a = a2 ^ d2
      c = c2 ^ (b2 << 9)
      d = (d2 << 11) | (d2 >>> 21)
      const rest = high * TWO_M26 + (low * TWO_M52 + HALF_STEP)
      const zeros = Math.clz32(high)
      if (zeros > 20) {
        // apart from the rest: where the two met, both would be boxed doubles
        values[i] = mean * -tableLog(rest)
        continue
      }
      const leading = (high << zeros) >>> 23
      values[i] = mean * -logOfScaled(rest * TO_ONE[zeros]!, ((leading + 1) >> 1) - 128, 5 - zeros)
    }
    s[0] = a
    s[1] = b
    s[2] = c
    s[3] = d
  }

  /** The four numbers it stands at, to come back to with restore(). */
  keep(kept: Int32Array): void {
    kept.set(this.state)
  }

  restore(kept: Int32Array): void {
    this.state.set(kept)
  }

  /** Uniform whole number in [0, count), count ≤ 2^26: by inversion, so monotone in the uniform. */
  below(count: number): number {
    return Math.floor(this.uniform() * count)
  }

  /** 2^64 outputs ahead. */
  jump(): void {
    this.leap(JUMP)
  }

  /** 2^96 outputs ahead. */
  longJump(): void {
    this.leap(LONG_JUMP)
  }

  save(writer: StateWriter): void {
    this.ahead?.takeBack()
    writer.boolean(this.antithetic)
    for (let i = 0; i < 4; i++) writer.number(this.state[i]!)
  }

  load(reader: StateReader): void {
    this.ahead?.takeBack()
    this.antithetic = reader.boolean()
    for (let i = 0; i < 4; i++) this.state[i] = reader.number()
  }

  /** Two steps at once, the upper 26 bits of their outputs into `high` and `low`. */
  private stepTwice(): void {
    const s = this.state
    const a = s[0]!
    const b = s[1]!
    const c = s[2]! ^ a
    const d = s[3]! ^ b
    const product = Math.imul(b, 5)
    this.high = Math.imul((product << 7) | (product >>> 25), 9) >>> 6
    const b2 = b ^ c
    const a2 = a ^ d
    const product2 = Math.imul(b2, 5)
    this.low = Math.imul((product2 << 7) | (product2 >>> 25), 9) >>> 6
    const c2 = c ^ (b << 9) ^ a2
    const d2 = ((d << 11) | (d >>> 21)) ^ b2
    s[1] = b2 ^ c2
    s[0] = a2 ^ d2
    s[2] = c2 ^ (b2 << 9)
    s[3] = (d2 << 11) | (d2 >>> 21)
  }

  private step(): number {
    const s = this.state
    const s1 = s[1]!
    const product = Math.imul(s1, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const s2 = s[2]! ^ s[0]!
    const s3 = s[3]! ^ s1
    s[1] = s1 ^ s2
    s[0] = s[0]! ^ s3
    s[2] = s2 ^ (s1 << 9)
    s[3] = (s3 << 11) | (s3 >>> 21)
    return result
  }

  private leap(polynomial: readonly number[]): void {
    const sum = [0, 0, 0, 0]
    for (const coefficients of polynomial) {
      for (let bit = 0; bit < 32; bit++) {
        if (((coefficients >>> bit) & 1) !== 0) for (let i = 0; i < 4; i++) sum[i]! ^= this.state[i]!
        this.step()
      }
    }
    this.seed(sum[0]!, sum[1]!, sum[2]!, sum[3]!)
  }
}
