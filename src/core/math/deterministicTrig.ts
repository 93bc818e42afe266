// Trigonometry with the same bits in every JavaScript engine: only + − × ÷ √ and integer operations. Accuracy is
// that of fdlibm (below 1 ulp). Does not vectorise, and does not convert degrees: arguments are radians.
//
// Method and polynomial coefficients: fdlibm 5.3 (k_sin, k_cos, k_tan, e_asin, e_acos, s_atan, e_atan2, e_rem_pio2),
// "Developed at SunSoft, a Sun Microsystems, Inc. business. Copyright (C) 1993 by Sun Microsystems, Inc."
import { reduceHugeAngle } from './reduceHugeAngle'

const PI = Math.PI
const HALF_PI = Math.PI / 2
const QUARTER_PI = Math.PI / 4
/** π − Math.PI, the part of π that does not fit a double. */
const PI_LOW = 1.2246467991473532e-16
const HALF_PI_LOW = PI_LOW / 2
const QUARTER_PI_LOW = PI_LOW / 4

/** π/2 in three pieces of 33 bits, each with what is left after it; k·piece is exact for k < 2^20. */
const TWO_OVER_PI = 0.6366197723675814
const HALF_PI_1 = 1.5707963267341256
const HALF_PI_1_REST = 6.077100506506192e-11
const HALF_PI_2 = 6.077100506303966e-11
const HALF_PI_2_REST = 2.0222662487959506e-21
const HALF_PI_3 = 2.0222662487111665e-21
const HALF_PI_3_REST = 8.4784276603689e-32
/** Above 2^19·π/2 the three pieces no longer multiply exactly. */
const MEDIUM_ANGLE_RAD = 823549.6
/** Cancellation of 16 (49) bits asks for the second (third) piece. */
const LOST_16_BITS = 1.52587890625e-5
const LOST_49_BITS = 1.7763568394002505e-15

/** 2^60: beyond it the smaller coordinate does not show in the angle. */
const RATIO_LIMIT = 1152921504606847000

const word = new Float64Array(1)
const bits = new Uint32Array(word.buffer)
const LOW_WORD = new Uint32Array(new Float64Array([1]).buffer)[0] === 0 ? 0 : 1

/** The reduced angle of the last `reduceAngle`: head and tail, |head| ≤ π/4 (a little more after rounding). */
const reduced = new Float64Array(2)

/** Removes multiples of π/2 from `x` (finite) into `reduced`; returns the multiple modulo 4. */
function reduceAngle(x: number): number {
  const size = Math.abs(x)
  if (size >= MEDIUM_ANGLE_RAD) return reduceHugeAngle(x, reduced)
  const turns = Math.floor(x * TWO_OVER_PI + 0.5)
  let rest = x - turns * HALF_PI_1
  let tail = turns * HALF_PI_1_REST
  let head = rest - tail
  if (Math.abs(head) < size * LOST_16_BITS) {
    const before = rest
    tail = turns * HALF_PI_2
    rest = before - tail
    tail = turns * HALF_PI_2_REST - (before - rest - tail)
    head = rest - tail
    if (Math.abs(head) < size * LOST_49_BITS) {
      const previous = rest
      tail = turns * HALF_PI_3
      rest = previous - tail
      tail = turns * HALF_PI_3_REST - (previous - rest - tail)
      head = rest - tail
    }
  }
  reduced[0] = head
  reduced[1] = rest - head - tail
  return turns & 3
}

/** sin(x + tail) for |x| ≤ π/4. */
function kernelSin(x: number, tail: number): number {
  const z = x * x
  const v = z * x
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)))
  return x - (z * (0.5 * tail - v * r) - tail - v * -0.16666666666666632)
}

/** cos(x + tail) for |x| ≤ π/4. */
function kernelCos(x: number, tail: number): number {
  const z = x * x
  const w = z * z
  const r =
    z * (0.0416666666666666 + z * (-0.001388888888887411 + z * 2.480158728947673e-5)) +
    w * w * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11))
  const half = 0.5 * z
  const head = 1 - half
  return head + (1 - head - half + (z * r - x * tail))
}

/** Sine of an angle in radians. */
export function detSin(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return Math.abs(x) < 1e-8 ? x : kernelSin(x, 0)
  if (x - x !== 0) return Number.NaN
  const quadrant = reduceAngle(x)
  const head = reduced[0]!
  const tail = reduced[1]!
  const value = (quadrant & 1) === 0 ? kernelSin(head, tail) : kernelCos(head, tail)
  return quadrant < 2 ? value : -value
}

/** Cosine of an angle in radians. */
export function detCos(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return kernelCos(x, 0)
  if (x - x !== 0) return Number.NaN
  const quadrant = reduceAngle(x)
  const head = reduced[0]!
  const tail = reduced[1]!
  const value = (quadrant & 1) === 0 ? kernelCos(head, tail) : kernelSin(head, tail)
  return quadrant === 0 || quadrant === 3 ? value : -value
}

/** Writes sin(x), cos(x) into `out[0]`, `out[1]`: one reduction for both; same bits as detSin and detCos. */
export function detSinCos(x: number, out: Float64Array): void {
  let quadrant = 0
  let head = x
  let tail = 0
  if (Math.abs(x) > QUARTER_PI || x - x !== 0) {
    if (x - x !== 0) {
      out[0] = Number.NaN
      out[1] = Number.NaN
      return
    }
    quadrant = reduceAngle(x)
    head = reduced[0]!
    tail = reduced[1]!
  } else if (Math.abs(x) < 1e-8) {
    out[0] = x
    out[1] = 1
    return
  }
  const sine = kernelSin(head, tail)
  const cosine = kernelCos(head, tail)
  const odd = (quadrant & 1) !== 0
  const s = odd ? cosine : sine
  const c = odd ? sine : cosine
  out[0] = quadrant < 2 ? s : -s
  out[1] = quadrant === 0 || quadrant === 3 ? c : -c
}

/** `x` with the low 32 bits of its mantissa cleared, so that products with it stay exact. */
function headOf(x: number): number {
  word[0] = x
  bits[LOW_WORD] = 0
  return word[0]!
}

/** tan(x) ≈ x + x³·(1/3 + this) for |x| < 0.67434, as odd and even halves of fdlibm's polynomial. */
function tanPolynomial(z: number): number {
  const w = z * z
  const odd =
    0.13333333333320124 +
    w *
      (0.021869488294859542 +
        w *
          (0.0035920791075913124 +
            w * (0.0005880412408202641 + w * (7.817944429395571e-5 + w * -1.8558637485527546e-5))))
  const even =
    0.05396825397622605 +
    w *
      (0.0088632398235993 +
        w *
          (0.0014562094543252903 +
            w * (0.0002464631348184699 + w * (7.140724913826082e-5 + w * 2.590730518636337e-5))))
  return odd + z * even
}

/** tan(x + tail), or −1/tan when `reciprocal`, for |x| ≤ π/4. */
function kernelTan(angle: number, angleTail: number, reciprocal: boolean): number {
  let x = angle
  let tail = angleTail
  const big = Math.abs(x) >= 0.67434
  const negative = x < 0
  if (big) {
    if (negative) {
      x = -x
      tail = -tail
    }
    x = QUARTER_PI - x + (QUARTER_PI_LOW - tail)
    tail = 0
  }
  const z = x * x
  const s = z * x
  const r = tail + z * (s * tanPolynomial(z) + tail) + s * 0.3333333333333341
  const sum = x + r
  if (big) {
    const side = reciprocal ? -1 : 1
    const v = side - 2 * (x + (r - (sum * sum) / (sum + side)))
    return negative ? -v : v
  }
  if (!reciprocal) return sum
  const sumHead = headOf(sum)
  const sumTail = r - (sumHead - x)
  const inverse = -1 / sum
  const inverseHead = headOf(inverse)
  return inverseHead + inverse * (1 + inverseHead * sumHead + inverseHead * sumTail)
}

/** Tangent of an angle in radians. */
export function detTan(x: number): number {
  if (Math.abs(x) <= QUARTER_PI) return Math.abs(x) < 1e-8 ? x : kernelTan(x, 0, false)
  if (x - x !== 0) return Number.NaN
  const quadrant = reduceAngle(x)
  return kernelTan(reduced[0]!, reduced[1]!, (quadrant & 1) !== 0)
}

/** (asin(x) − x)/x as a rational function of x² ≤ 1/4. */
function asinRatio(t: number): number {
  const p =
    t *
    (0.16666666666666666 +
      t *
        (-0.3255658186224009 +
          t *
            (0.20121253213486293 +
              t * (-0.04005553450067941 + t * (0.0007915349942898145 + t * 3.479331075960212e-5)))))
  const q =
    1 +
    t * (-2.403394911734414 + t * (2.0209457602335057 + t * (-0.6882839716054533 + t * 0.07703815055590194)))
  return p / q
}

/** Arcsine in radians; NaN outside [−1, 1]. */
export function detAsin(x: number): number {
  const size = Math.abs(x)
  if (size < 0.5) return size < 1e-8 ? x : x + x * asinRatio(x * x)
  if (size === 1) return x * HALF_PI + x * HALF_PI_LOW
  if (!(size < 1)) return Number.NaN
  const t = (1 - size) * 0.5
  const ratio = asinRatio(t)
  const root = Math.sqrt(t)
  let angle: number
  if (size >= 0.975) {
    angle = HALF_PI - (2 * (root + root * ratio) - HALF_PI_LOW)
  } else {
    const head = headOf(root)
    const c = (t - head * head) / (root + head)
    const p = 2 * root * ratio - (HALF_PI_LOW - 2 * c)
    angle = QUARTER_PI - (p - (QUARTER_PI - 2 * head))
  }
  return x > 0 ? angle : -angle
}

/** Arccosine in radians; NaN outside [−1, 1]. */
export function detAcos(x: number): number {
  const size = Math.abs(x)
  if (size < 0.5) return HALF_PI - (x - (HALF_PI_LOW - x * asinRatio(x * x)))
  if (!(size <= 1)) return Number.NaN
  if (size === 1) return x > 0 ? 0 : PI
  const z = (1 - size) * 0.5
  const root = Math.sqrt(z)
  if (x < 0) return PI - 2 * (root + (asinRatio(z) * root - HALF_PI_LOW))
  const head = headOf(root)
  const c = (z - head * head) / (root + head)
  return 2 * (head + (asinRatio(z) * root + c))
}

/** 1 − atan(x)/x for |x| < 7/16. */
function atanDefect(x: number): number {
  const z = x * x
  const w = z * z
  const odd =
    z *
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 +
              w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))))
  const even =
    w *
    (-0.19999999999876483 +
      w *
        (-0.11111110405462356 +
          w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))))
  return odd + even
}

/** Arctangent in radians. */
export function detAtan(x: number): number {
  const size = Math.abs(x)
  if (size < 0.4375) return size < 1e-8 ? x : x - x * atanDefect(x)
  const angle = atanBeyond(size)
  return x < 0 ? -angle : angle
}

/** atan of a size ≥ 7/16 (or NaN), through the nearest of atan(0.5), π/4, atan(1.5) and π/2. */
function atanBeyond(size: number): number {
  if (size < 0.6875) {
    const t = (2 * size - 1) / (2 + size)
    return 0.4636476090008061 - (t * atanDefect(t) - 2.2698777452961687e-17 - t)
  }
  if (size < 1.1875) {
    const t = (size - 1) / (size + 1)
    return QUARTER_PI - (t * atanDefect(t) - QUARTER_PI_LOW - t)
  }
  if (size < 2.4375) {
    const t = (size - 1.5) / (1 + 1.5 * size)
    return 0.982793723247329 - (t * atanDefect(t) - 1.3903311031230998e-17 - t)
  }
  const t = -1 / size
  return HALF_PI - (t * atanDefect(t) - HALF_PI_LOW - t)
}

/** Angle in radians of the point (x, y), in (−π, π], with the signs of zero as in IEEE 754. */
export function detAtan2(y: number, x: number): number {
  if (y === 0 || x === 0 || y - y !== 0 || x - x !== 0) return atan2OfSpecial(y, x)
  const ratio = Math.abs(y / x)
  if (ratio > RATIO_LIMIT) return y < 0 ? -HALF_PI : HALF_PI
  let angle = x < 0 && ratio < 1 / RATIO_LIMIT ? 0 : detAtan(ratio)
  if (x < 0) angle = PI - (angle - PI_LOW)
  return y < 0 ? -angle : angle
}

/** atan2 where a coordinate is zero, infinite or NaN. */
function atan2OfSpecial(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN
  const fromLeft = x < 0 || Object.is(x, -0)
  const below = y < 0 || Object.is(y, -0)
  let angle: number
  if (Math.abs(x) === Number.POSITIVE_INFINITY) {
    if (Math.abs(y) === Number.POSITIVE_INFINITY) angle = fromLeft ? 3 * QUARTER_PI : QUARTER_PI
    else angle = fromLeft ? PI : 0
  } else if (y === 0) {
    angle = fromLeft ? PI : 0
  } else {
    angle = HALF_PI
  }
  return below ? -angle : angle
}
