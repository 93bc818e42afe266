// Accuracy of the fast logarithm against whole-number arithmetic with 160 bits behind the point, and the draw built on it.
import { describe, expect, it } from 'vitest'
import { tableLog } from '../../../src/core/math/tableLog'
import { streamFor } from '../../../src/core/sim/kernel/StreamFactory'
import { Variate } from '../../../src/core/sim/kernel/Variate'

const POINT = 160n
const ONE = 1n << POINT

/** 2·artanh((a − b)/(a + b)) = ln(a/b), in units of 2^-160. */
function logOfRatio(a: bigint, b: bigint): bigint {
  const s = ((a - b) * ONE) / (a + b)
  const square = (s * s) / ONE
  let sum = 0n
  let term = s
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n
    term = (term * square) / ONE
  }
  return 2n * sum
}

const LN_2 = logOfRatio(4n, 3n) + logOfRatio(3n, 2n)

function exactLog(x: number): bigint {
  let m = x
  let power = 0n
  for (; m >= Math.SQRT2; m /= 2) power++
  for (; m < Math.SQRT1_2; m *= 2) power--
  return logOfRatio(BigInt(m * 2 ** 53), 2n ** 53n) + power * LN_2
}

/** In units of 2^-160. */
function exact(y: number): bigint {
  let m = y
  let shift = POINT
  for (; Math.abs(m) < 2 ** 52; m *= 2) shift--
  return shift >= 0n ? BigInt(m) << shift : BigInt(m) >> -shift
}

function lastPlace(y: number): number {
  const word = new Float64Array([Math.abs(y)])
  new BigInt64Array(word.buffer)[0]! += 1n
  return word[0]! - Math.abs(y)
}

function errorInUlps(x: number): number {
  const y = tableLog(x)
  const off = exact(y) - exactLog(x)
  return Math.abs(Number(off)) / 2 ** 160 / lastPlace(y)
}

function lehmer(seed: number): () => number {
  let x = seed
  return () => {
    x = (x * 48271) % 2147483647
    return x / 2147483647
  }
}

describe('tableLog', () => {
  const u = lehmer(20261122)
  it.each<[string, () => number]>([
    ['in (0, 1)', () => u() + u() * 2 ** -31],
    ['just below 1', () => 1 - 2 ** (-1 - 51 * u())],
    ['just above 1', () => 1 + 2 ** (-1 - 50 * u())],
    ['half way between two centres', () => 1 + (Math.floor(u() * 128) + 0.5) / 128 + (u() - 0.5) * 2 ** -40],
    ['of any size', () => 2 ** (-1020 + 2040 * u()) * (1 + u())],
  ])('is within 1 ulp of the exact logarithm %s', (_where, argument) => {
    let worst = 0
    for (let i = 0; i < 4000; i++) worst = Math.max(worst, errorInUlps(argument()))
    expect(worst).toBeGreaterThan(0.4)
    expect(worst).toBeLessThan(0.8)
  })

  it('is exactly 0 at 1 and rises everywhere', () => {
    expect(tableLog(1)).toBe(0)
    let before = Number.NEGATIVE_INFINITY
    for (let i = 1; i <= 1 << 16; i++) {
      const value = tableLog(i / 4096)
      expect(value).toBeGreaterThan(before)
      before = value
    }
  })
})

describe('an exponential draw', () => {
  it.each([false, true])(
    'is the inverse of its one uniform to the last bit (antithetic: %s)',
    (antithetic) => {
      const variate = new Variate({ kind: 'exponential', mean: 3 })
      const drawn = streamFor(5, 0, 'a', 'b')
      const uniform = streamFor(5, 0, 'a', 'b')
      drawn.antithetic = antithetic
      uniform.antithetic = antithetic
      for (let i = 0; i < 50_000; i++) {
        const u = uniform.uniform()
        const value = variate.sample(drawn)
        if (value !== variate.quantile(u)) throw new Error(`uniform ${u} gives ${value}`)
        if (value !== -3 * tableLog(1 - u)) throw new Error(`uniform ${u} gives ${value}`)
      }
      expect(drawn.nextUint32()).toBe(uniform.nextUint32())
    },
  )
})
