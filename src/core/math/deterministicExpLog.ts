// Exponentials, logarithms and powers with the same bits in every JavaScript engine: only + − × ÷ √ and integer
// operations. Accuracy is that of fdlibm (below 1 ulp). Does not do other bases than e: divide by a constant.
//
// Method and polynomial coefficients: fdlibm 5.3 (e_exp, e_log, s_log1p, s_expm1, e_pow),
// "Developed at SunSoft, a Sun Microsystems, Inc. business. Copyright (C) 1993, 2004 by Sun Microsystems, Inc."

/** The leading 33 bits of ln 2 (k·LN2_HIGH is exact for |k| < 2^20), and what is left. */
const LN2_HIGH = 0x162e42fee / 8589934592
const LN2_LOW = 1.9082149292705877e-10
const INVERSE_LN2 = Math.LOG2E
/** Above it e^x overflows, below the other it is zero. */
const EXP_OVERFLOW = 709.782712893384
const EXP_UNDERFLOW = -745.1332191019411
const TWO_54 = 18014398509481984
const EXPONENT_BIAS = 1023
const MIN_NORMAL = 2.2250738585072014e-308
/** High word of √2/2, rounded up as in log1p.c of FreeBSD: mantissas are taken in [√2/2, √2). */
const SQRT_HALF_HIGH = 0x3fe6a09e
const ONE_HIGH = 0x3ff00000
const MANTISSA_HIGH = 0xfffff

const word = new Float64Array(1)
const bits = new Uint32Array(word.buffer)
const LOW_WORD = new Uint32Array(new Float64Array([1]).buffer)[0] === 0 ? 0 : 1
const HIGH_WORD = 1 - LOW_WORD

/** value · 2^exponent, right into the subnormal numbers with a single rounding. */
function scaleByPower(value: number, exponent: number): number {
  let rest = exponent
  let scaled = value
  if (rest > EXPONENT_BIAS) {
    scaled *= powerOfTwo(EXPONENT_BIAS)
    rest -= EXPONENT_BIAS
  } else if (rest < -1022) {
    // two steps would round twice; keep 53 bits in the first
    scaled *= powerOfTwo(-969)
    rest += 969
    if (rest < -1022) return scaled * powerOfTwo(-1022)
  }
  return scaled * powerOfTwo(rest)
}

/** 2^exponent for −1022 ≤ exponent ≤ 1023. */
function powerOfTwo(exponent: number): number {
  bits[HIGH_WORD] = (exponent + EXPONENT_BIAS) << 20
  bits[LOW_WORD] = 0
  return word[0]!
}

/** log(1 + f) = f − s·(f − R(s²)) …: the R of e_log, with z = s² and s = f/(2 + f). */
function logPolynomial(z: number): number {
  const w = z * z
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const even =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  return odd + even
}

/** Natural logarithm; −∞ at ±0, NaN below. */
export function detLog(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  let power = 0
  if (x < MIN_NORMAL) {
    word[0] = x * TWO_54
    power = -54
  } else {
    word[0] = x
  }
  const high = bits[HIGH_WORD]! + (ONE_HIGH - SQRT_HALF_HIGH)
  power += (high >>> 20) - EXPONENT_BIAS
  bits[HIGH_WORD] = (high & MANTISSA_HIGH) + SQRT_HALF_HIGH
  const f = word[0]! - 1
  const half = 0.5 * f * f
  const s = f / (2 + f)
  return s * (half + logPolynomial(s * s)) + power * LN2_LOW - half + f + power * LN2_HIGH
}

/** log(1 + x), accurate near 0; −∞ at −1, NaN below. */
export function detLog1p(x: number): number {
  if (!(x > -1)) return x === -1 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  if (Math.abs(x) < 1.1102230246251565e-16) return x
  let f = x
  let power = 0
  let correction = 0
  if (x <= -0.2928932188134524 || x >= 0.41421356237309503) {
    const sum = 1 + x
    word[0] = sum
    const high = bits[HIGH_WORD]! + (ONE_HIGH - SQRT_HALF_HIGH)
    power = (high >>> 20) - EXPONENT_BIAS
    // what was lost in 1 + x, as long as it can still matter
    if (power < 54) correction = (power >= 2 ? 1 - (sum - x) : x - (sum - 1)) / sum
    bits[HIGH_WORD] = (high & MANTISSA_HIGH) + SQRT_HALF_HIGH
    f = word[0]! - 1
  }
  const half = 0.5 * f * f
  const s = f / (2 + f)
  return s * (half + logPolynomial(s * s)) + (power * LN2_LOW + correction) - half + f + power * LN2_HIGH
}

/** e^x. */
export function detExp(x: number): number {
  if (!(x <= EXP_OVERFLOW)) return x > EXP_OVERFLOW ? Number.POSITIVE_INFINITY : Number.NaN
  if (x < EXP_UNDERFLOW) return 0
  if (Math.abs(x) <= 0.34657359027997264) {
    if (Math.abs(x) < 3.725290298461914e-9) return 1 + x
    return expOfReduced(x, 0)
  }
  const power = Math.floor(INVERSE_LN2 * x + 0.5)
  const value = expOfReduced(x - power * LN2_HIGH, power * LN2_LOW)
  return scaleByPower(value, power)
}

/** e^(high − low) for |high − low| ≤ ln 2 / 2. */
function expOfReduced(high: number, low: number): number {
  const x = high - low
  const z = x * x
  const c =
    x -
    z *
      (0.16666666666666602 +
        z *
          (-0.0027777777777015593 +
            z * (6.613756321437934e-5 + z * (-1.6533902205465252e-6 + z * 4.1381367970572385e-8))))
  return 1 + ((x * c) / (2 - c) - low + high)
}

/** e^x − 1, accurate near 0. */
export function detExpm1(x: number): number {
  if (!(x <= EXP_OVERFLOW)) return x > EXP_OVERFLOW ? Number.POSITIVE_INFINITY : Number.NaN
  if (x < -38.8162) return -1
  if (Math.abs(x) < 5.551115123125783e-17) return x
  let reduced = x
  let power = 0
  let lost = 0
  if (Math.abs(x) > 0.34657359027997264) {
    power = Math.floor(INVERSE_LN2 * x + 0.5)
    const high = x - power * LN2_HIGH
    const low = power * LN2_LOW
    reduced = high - low
    lost = high - reduced - low
  }
  return expm1OfReduced(reduced, lost, power)
}

/** (e^(x + lost))·2^power − 1 for |x| ≤ ln 2 / 2. */
function expm1OfReduced(x: number, lost: number, power: number): number {
  const half = 0.5 * x
  const z = x * half
  const r =
    1 +
    z *
      (-0.03333333333333313 +
        z *
          (0.0015873015872548146 +
            z * (-7.93650757867488e-5 + z * (4.008217827329362e-6 + z * -2.0109921818362437e-7))))
  const t = 3 - r * half
  let e = z * ((r - t) / (6 - x * t))
  if (power === 0) return x - (x * e - z)
  e = x * (e - lost) - lost
  e -= z
  if (power === -1) return 0.5 * (x - e) - 0.5
  if (power === 1) return x < -0.25 ? -2 * (e - (x + 0.5)) : 1 + 2 * (x - e)
  if (power <= -2 || power > 56) return scaleByPower(1 - (e - x), power) - 1
  if (power < 20) return scaleByPower(1 - powerOfTwo(-power) - (e - x), power)
  return scaleByPower(x - (e + powerOfTwo(-power)) + 1, power)
}

/** log₂|x| of the last `logTwo`, as head (with 32 zero bits below) and tail. */
const logParts = new Float64Array(2)

function headOf(x: number): number {
  word[0] = x
  bits[LOW_WORD] = 0
  return word[0]!
}

/** log₂ of a finite x > 0 into `logParts`, to about 2^-70. */
function logTwo(x: number): void {
  let power = 0
  word[0] = x
  if (x < MIN_NORMAL) {
    word[0] = x * TWO_54
    power = -54
  }
  const high = bits[HIGH_WORD]!
  power += (high >>> 20) - EXPONENT_BIAS
  const mantissa = high & MANTISSA_HIGH
  // nearest of 1 and 1.5 to the mantissa in [√3/2, √3)
  let onePointFive = mantissa > 0x3988e && mantissa < 0xbb67a
  let normal = mantissa | ONE_HIGH
  if (mantissa >= 0xbb67a) {
    power++
    normal -= 0x100000
    onePointFive = false
  }
  bits[HIGH_WORD] = normal
  const a = word[0]!
  const base = onePointFive ? 1.5 : 1
  const baseHigh = onePointFive ? 0.5849624872207642 : 0
  const baseLow = onePointFive ? 1.350039202129749e-8 : 0
  const u = a - base
  const v = 1 / (a + base)
  const s = u * v
  const sHigh = headOf(s)
  const sumHigh = headOf(a + base)
  const sumLow = a - (sumHigh - base)
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow)
  const z = s * s
  const r =
    z *
      z *
      (0.5999999999999946 +
        z *
          (0.4285714285785502 +
            z *
              (0.33333332981837743 +
                z * (0.272728123808534 + z * (0.23066074577556175 + z * 0.20697501780033842))))) +
    sLow * (sHigh + s)
  const square = sHigh * sHigh
  const tHigh = headOf(3 + square + r)
  const tLow = r - (tHigh - 3 - square)
  const p = sHigh * tHigh
  const q = sLow * tHigh + tLow * s
  const pHigh = headOf(p + q)
  const pLow = q - (pHigh - p)
  // 2/(3·ln 2) as head and tail
  const zHigh = 0.9617967009544373 * pHigh
  const zLow = -7.028461650952758e-9 * pHigh + pLow * 0.9617966939259756 + baseLow
  logParts[0] = headOf(zHigh + zLow + baseHigh + power)
  logParts[1] = zLow - (logParts[0]! - power - baseHigh - zHigh)
}

/** 2^(high + low), with over- and underflow. */
function expTwo(high: number, low: number): number {
  const exponent = high + low
  if (exponent > 1024 || (exponent === 1024 && low + 8.008566259537294e-17 > exponent - high))
    return Number.POSITIVE_INFINITY
  if (exponent < -1075 || (exponent === -1075 && low <= exponent - high)) return 0
  const power = Math.floor(exponent + 0.5)
  const rest = high - power
  const t = headOf(low + rest)
  const u = t * 0.6931471824645996
  const v = (low - (t - rest)) * Math.LN2 + t * -1.904654299957768e-9
  const z = u + v
  const w = v - (z - u)
  const zz = z * z
  const c =
    z -
    zz *
      (0.16666666666666602 +
        zz *
          (-0.0027777777777015593 +
            zz * (6.613756321437934e-5 + zz * (-1.6533902205465252e-6 + zz * 4.1381367970572385e-8))))
  const r = (z * c) / (c - 2) - (w + z * w)
  return scaleByPower(1 - (r - z), power)
}

/** x^y by the rules of ECMAScript (so 1^∞ is NaN). */
export function detPow(x: number, y: number): number {
  if (y === 0) return 1
  if (x - x !== 0 || y - y !== 0 || x === 0) return powOfSpecial(x, y)
  if (y === 1) return x
  if (y === 2) return x * x
  if (y === 0.5 && x > 0) return Math.sqrt(x)
  const whole = Math.floor(y) === y
  if (x < 0 && !whole) return Number.NaN
  const sign = x < 0 && isOdd(y) ? -1 : 1
  const size = Math.abs(x)
  if (size === 1) return sign
  if (Math.abs(y) > 1.8446744073709552e19) {
    return size > 1 === y > 0 ? sign * Number.POSITIVE_INFINITY : sign * 0
  }
  logTwo(size)
  const yHigh = headOf(y)
  const low = (y - yHigh) * logParts[0]! + y * logParts[1]!
  return sign * expTwo(yHigh * logParts[0]!, low)
}

function isOdd(y: number): boolean {
  return Math.abs(y % 2) === 1
}

/** x^y where x is zero, or either is infinite or NaN, and y is not 0. */
function powOfSpecial(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  const size = Math.abs(x)
  if (Math.abs(y) === Number.POSITIVE_INFINITY) {
    if (size === 1) return Number.NaN
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0
  }
  const negative = (x < 0 || Object.is(x, -0)) && isOdd(y)
  const value = (size === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY
  return negative ? -value : value
}
