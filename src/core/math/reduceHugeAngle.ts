// Argument reduction modulo π/2 for large angles, exact for every finite double: multiplies by the stretch of 2/π that
// matters (the idea of Payne & Hanek, 1983) in 24-bit limbs. Does not handle small angles well: they have faster ways.

/** 2/π after the binary point in limbs of 24 bits; 56 limbs serve exponents up to 1023. Computed from Machin's formula. */
const TWO_OVER_PI_LIMBS = [
  0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163, 0xabdebb,
  0xc561b7, 0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129, 0xa73ee8, 0x8235f5,
  0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c, 0x845f8b, 0xbdf928, 0x3b1ff8,
  0x97ffde, 0x05980f, 0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf, 0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d,
  0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292, 0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b,
  0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3, 0x91615e, 0xe61b08,
]
const LIMB_BITS = 24
const LIMB = 16777216
const HALF_LIMB = 8388608
/** 240 bits of 2/π: the double nearest to a multiple of π/2 cancels about 61, the result keeps at least 100. */
const WINDOW = 10
const MANTISSA_LIMBS = 4
const PRODUCT_LIMBS = WINDOW + MANTISSA_LIMBS
const MANTISSA_BITS = 52
const EXPONENT_BIAS = 1023

const HALF_PI = Math.PI / 2
/** π/2 − HALF_PI. */
const HALF_PI_LOW = 6.123233995736766e-17
/** Veltkamp's constant 2^27 + 1: splits a double in two halves whose products are exact. */
const SPLITTER = 134217729

const word = new Float64Array(1)
const bits = new Uint32Array(word.buffer)
const LOW_WORD = new Uint32Array(new Float64Array([1]).buffer)[0] === 0 ? 0 : 1
const mantissa = new Float64Array(MANTISSA_LIMBS)
const product = new Float64Array(PRODUCT_LIMBS)

/** Writes x − k·π/2 as head and tail into `out`, |head| ≤ π/4, and returns k modulo 4. `x` is finite, |x| ≥ 2^19. */
export function reduceHugeAngle(x: number, out: Float64Array): number {
  const shift = splitMantissa(x)
  multiplyWindow(shift.window)
  // limb 0 is the lowest; the binary point of the product lies above limb `point − 1`
  const point = shift.point
  let quadrant = product[point]! & 3
  const upper = product[point - 1]! >= HALF_LIMB
  if (upper) {
    complementFraction(point)
    quadrant = (quadrant + 1) & 3
  }
  let top = point - 1
  while (top > 4 && product[top] === 0) top--
  let scale = 1 / LIMB
  for (let limb = point - 1; limb > top; limb--) scale /= LIMB
  const head = (product[top]! + product[top - 1]! / LIMB) * scale
  const tail =
    ((product[top - 2]! + (product[top - 3]! + product[top - 4]! / LIMB) / LIMB) * scale) / (LIMB * LIMB)
  const negative = x < 0 !== upper
  timesHalfPi(negative ? -head : head, negative ? -tail : tail, out)
  return x < 0 ? -quadrant & 3 : quadrant
}

/** Puts |x| = M·2^e into `mantissa` limbs shifted so that the product's binary point falls between limbs. */
function splitMantissa(x: number): { window: number; point: number } {
  word[0] = Math.abs(x)
  const high = bits[1 - LOW_WORD]!
  const exponent = (high >>> 20) - EXPONENT_BIAS - MANTISSA_BITS
  const window = Math.max(0, Math.floor((exponent - 3) / LIMB_BITS))
  const beyond = exponent - window * LIMB_BITS
  const whole = Math.floor(beyond / LIMB_BITS)
  let factor = 1
  for (let bit = beyond - whole * LIMB_BITS; bit > 0; bit--) factor *= 2
  const low = bits[LOW_WORD]!
  const limbs = [low & 0xffffff, (low >>> 24) | ((high & 0xffff) << 8), ((high & 0xfffff) | 0x100000) >>> 16]
  let carry = 0
  for (let limb = 0; limb < MANTISSA_LIMBS; limb++) {
    const value = (limbs[limb] ?? 0) * factor + carry
    carry = Math.floor(value / LIMB)
    mantissa[limb] = value - carry * LIMB
  }
  return { window, point: WINDOW - whole }
}

/** product = mantissa × the ten limbs of 2/π from `window`, carried to 24 bits each. Sums stay below 2^51: exact. */
function multiplyWindow(window: number): void {
  product.fill(0)
  for (let k = 0; k < WINDOW; k++) {
    const factor = TWO_OVER_PI_LIMBS[window + WINDOW - 1 - k]!
    for (let limb = 0; limb < MANTISSA_LIMBS; limb++) product[k + limb]! += mantissa[limb]! * factor
  }
  let carry = 0
  for (let limb = 0; limb < PRODUCT_LIMBS; limb++) {
    const value = product[limb]! + carry
    carry = Math.floor(value / LIMB)
    product[limb] = value - carry * LIMB
  }
}

/** Replaces the fraction f below limb `point` by 1 − f. */
function complementFraction(point: number): void {
  let borrow = 0
  for (let limb = 0; limb < point; limb++) {
    const value = -product[limb]! - borrow
    borrow = value < 0 ? 1 : 0
    product[limb] = value + borrow * LIMB
  }
}

/** out = (head + tail)·π/2 as head and tail, with an exact product of the heads (Dekker 1971). */
function timesHalfPi(head: number, tail: number, out: Float64Array): void {
  const result = head * HALF_PI
  const split = SPLITTER * head
  const headHigh = split - (split - head)
  const headLow = head - headHigh
  const splitPi = SPLITTER * HALF_PI
  const piHigh = splitPi - (splitPi - HALF_PI)
  const piLow = HALF_PI - piHigh
  const error = headLow * piLow - (result - headHigh * piHigh - headLow * piHigh - headHigh * piLow)
  const rest = error + (head * HALF_PI_LOW + tail * HALF_PI)
  const sum = result + rest
  out[0] = sum
  out[1] = rest - (sum - result)
}
