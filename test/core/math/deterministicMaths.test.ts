// Accuracy, edge cases and exact bits of the deterministic elementary functions, against Math.* (itself below 1 ulp in
// V8) and against identities. Does not compare engines: the browser test runs the same pinned hash.
import { describe, expect, it } from 'vitest'
import { detExp, detExpm1, detLog, detLog1p, detPow } from '../../../src/core/math/deterministicExpLog'
import {
  detAcos,
  detAsin,
  detAtan,
  detAtan2,
  detCos,
  detSin,
  detSinCos,
  detTan,
} from '../../../src/core/math/deterministicTrig'

const word = new Float64Array(1)
const bits = new BigInt64Array(word.buffer)

function orderOf(x: number): bigint {
  word[0] = x
  return bits[0]! < 0n ? -(bits[0]! & 0x7fffffffffffffffn) : bits[0]!
}

/** Distance in units of the last place. */
function ulps(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b))
    return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY
  const d = orderOf(a) - orderOf(b)
  return Number(d < 0n ? -d : d)
}

/** Uniform numbers of a 31-bit Lehmer generator: independent of the product's own generator. */
function lehmer(seed: number): () => number {
  let x = seed
  return () => {
    x = (x * 48271) % 2147483647
    return x / 2147483647
  }
}

function worst(
  ours: (x: number) => number,
  theirs: (x: number) => number,
  argument: (u: number, v: number) => number,
  count = 40000,
): number {
  const u = lehmer(20261121)
  let most = 0
  for (let i = 0; i < count; i++) {
    const x = argument(u(), u())
    most = Math.max(most, ulps(ours(x), theirs(x)))
  }
  return most
}

const span = (low: number, high: number) => (u: number) => low + (high - low) * u
const anySize = (lowExponent: number, highExponent: number) => (u: number, v: number) =>
  (v < 0.5 ? -1 : 1) * 2 ** (lowExponent + (highExponent - lowExponent) * u) * (1 + v)
const positive = (lowExponent: number, highExponent: number) => (u: number, v: number) =>
  2 ** (lowExponent + (highExponent - lowExponent) * u) * (1 + v)

describe('accuracy against Math.*', () => {
  const cases: [string, (x: number) => number, (x: number) => number, (u: number, v: number) => number][] = [
    ['sin near', detSin, Math.sin, span(-7, 7)],
    ['sin medium', detSin, Math.sin, span(-8e5, 8e5)],
    ['sin any size', detSin, Math.sin, anySize(-40, 1022)],
    ['cos near', detCos, Math.cos, span(-7, 7)],
    ['cos medium', detCos, Math.cos, span(-8e5, 8e5)],
    ['cos any size', detCos, Math.cos, anySize(-40, 1022)],
    ['tan near', detTan, Math.tan, span(-7, 7)],
    ['tan any size', detTan, Math.tan, anySize(-40, 1022)],
    ['asin', detAsin, Math.asin, span(-1, 1)],
    ['asin small', detAsin, Math.asin, anySize(-40, -1.1)],
    ['acos', detAcos, Math.acos, span(-1, 1)],
    ['atan', detAtan, Math.atan, anySize(-40, 80)],
    ['exp', detExp, Math.exp, span(-745, 710)],
    ['exp small', detExp, Math.exp, span(-2, 2)],
    ['expm1', detExpm1, Math.expm1, span(-45, 100)],
    ['expm1 small', detExpm1, Math.expm1, anySize(-60, 1)],
    ['log', detLog, Math.log, positive(-1073, 1022)],
    ['log near 1', detLog, Math.log, span(0.5, 2)],
    ['log1p', detLog1p, Math.log1p, span(-0.999, 3)],
    ['log1p any size', detLog1p, Math.log1p, positive(-60, 900)],
  ]
  it.each(cases)('%s stays within 1 ulp', (_name, ours, theirs, argument) => {
    expect(worst(ours, theirs, argument)).toBeLessThanOrEqual(1)
  })

  it('atan2 over all quadrants and ratios', () => {
    const u = lehmer(7)
    let most = 0
    for (let i = 0; i < 40000; i++) {
      const y = anySize(-80, 80)(u(), u())
      const x = anySize(-80, 80)(u(), u())
      most = Math.max(most, ulps(detAtan2(y, x), Math.atan2(y, x)))
    }
    expect(most).toBeLessThanOrEqual(1)
  })

  it('pow, where V8 itself may be an ulp or two off', () => {
    const u = lehmer(11)
    let most = 0
    for (let i = 0; i < 40000; i++) {
      const x = positive(-20, 20)(u(), u())
      const y = span(-40, 40)(u())
      most = Math.max(most, ulps(detPow(x, y), x ** y))
    }
    expect(most).toBeLessThanOrEqual(2)
  })

  it('pow is exact on small whole powers', () => {
    for (let base = -12; base <= 12; base++) {
      let exact = 1
      for (let power = 0; power <= 12; power++) {
        expect(detPow(base, power)).toBe(exact)
        exact *= base
      }
    }
    expect(detPow(2, -1074)).toBe(Number.MIN_VALUE)
    expect(detPow(10, 15)).toBe(1e15)
  })

  it('huge arguments are reduced with all bits of π', () => {
    // digits of mpmath at 400 bits
    expect(ulps(detSin(1e22), -0.8522008497671888)).toBeLessThanOrEqual(1)
    expect(ulps(detCos(1e22), 0.5232147853951389)).toBeLessThanOrEqual(1)
    expect(ulps(detSin(6381956970095103 * 2 ** 797), 1)).toBeLessThanOrEqual(1)
    expect(ulps(detCos(6381956970095103 * 2 ** 797), -4.687165924254628e-19)).toBeLessThanOrEqual(1)
    expect(ulps(detSin(Number.MAX_VALUE), 0.004961954789184062)).toBeLessThanOrEqual(1)
  })
})

describe('edge cases', () => {
  const infinity = Number.POSITIVE_INFINITY
  const special = [
    0,
    -0,
    1,
    -1,
    infinity,
    -infinity,
    Number.NaN,
    Number.MIN_VALUE,
    -Number.MIN_VALUE,
    0.5,
    -0.5,
    2,
  ]
  const pairs: [string, (x: number) => number, (x: number) => number][] = [
    ['sin', detSin, Math.sin],
    ['cos', detCos, Math.cos],
    ['tan', detTan, Math.tan],
    ['asin', detAsin, Math.asin],
    ['acos', detAcos, Math.acos],
    ['atan', detAtan, Math.atan],
    ['exp', detExp, Math.exp],
    ['expm1', detExpm1, Math.expm1],
    ['log', detLog, Math.log],
    ['log1p', detLog1p, Math.log1p],
  ]
  it.each(pairs)('%s of zeros, infinities, NaN and the smallest numbers', (_name, ours, theirs) => {
    for (const x of special) {
      const expected = theirs(x)
      if (expected === 0 || Number.isNaN(expected) || !Number.isFinite(expected))
        expect(ours(x)).toBe(expected)
      else expect(ulps(ours(x), expected)).toBeLessThanOrEqual(1)
    }
  })

  it('atan2 and pow of every pair of special values', () => {
    for (const a of [...special, 3, -3, 0.25, 1e300]) {
      for (const b of [...special, 3, -3, 0.25, 1e300]) {
        expect(detAtan2(a, b), `atan2(${a}, ${b})`).toBe(Math.atan2(a, b))
        expect(ulps(detPow(a, b), a ** b), `pow(${a}, ${b})`).toBeLessThanOrEqual(1)
        expect(Object.is(detPow(a, b), -0), `pow(${a}, ${b})`).toBe(Object.is(a ** b, -0))
      }
    }
  })

  it('exp overflows and underflows where it should', () => {
    expect(detExp(709.782712893384)).toBe(Math.exp(709.782712893384))
    expect(detExp(709.7827128933841)).toBe(infinity)
    expect(detExp(-745.1332191019411)).toBe(Number.MIN_VALUE)
    expect(detExp(-745.1332191019412)).toBe(0)
    expect(detPow(2, 1024)).toBe(infinity)
    expect(detPow(-2, 1025)).toBe(-infinity)
    expect(detPow(2, -1080)).toBe(0)
  })

  it('sincos gives the bits of sin and cos', () => {
    const out = new Float64Array(2)
    const u = lehmer(3)
    for (let i = 0; i < 20000; i++) {
      const x = i < 12 ? special[i]! : anySize(-30, 60)(u(), u())
      detSinCos(x, out)
      expect(out[0]).toBe(detSin(x))
      expect(out[1]).toBe(detCos(x))
    }
  })
})

it('gives the pinned bits: any engine, any day', () => {
  const view = new Uint32Array(word.buffer)
  const u = lehmer(987654321)
  let hash = 0
  const mix = (value: number) => {
    word[0] = value
    hash = Math.imul(hash ^ view[0]!, 0x9e3779b1)
    hash = Math.imul((hash ^ (hash >>> 15) ^ view[1]!) >>> 0, 0x85ebca6b)
  }
  for (let i = 0; i < 20000; i++) {
    const x = (u() - 0.5) * 40
    const y = u()
    for (const f of [detSin, detCos, detTan, detAtan, detExp, detExpm1]) mix(f(x))
    for (const f of [detAsin, detAcos, detLog, detLog1p]) mix(f(y))
    mix(detAtan2(x, y - 0.5))
    mix(detPow(y, x))
    mix(detSin(x * 1e9))
    mix(detCos(x * 1e300))
  }
  expect((hash >>> 0).toString(16)).toBe('ae13d9bb')
})
