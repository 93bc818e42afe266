// Cube root with the same bits in every engine: a first guess from the exponent bits, then Newton steps. Positive finite numbers only.

const word = new Float64Array(1)
const bits = new Uint32Array(word.buffer)
const LOW_WORD = new Uint32Array(new Float64Array([1]).buffer)[0] === 0 ? 0 : 1
const HIGH_WORD = 1 - LOW_WORD
/** (1023 − 1023/3)·2²⁰ less a correction that halves the worst error of the guess (Kahan, as in fdlibm's s_cbrt). */
const BIAS_TERM = 715094163

/** ∛x for x > 0; 0 for 0. */
export function cubeRoot(x: number): number {
  if (x === 0) return 0
  word[0] = x
  bits[HIGH_WORD] = Math.floor(bits[HIGH_WORD]! / 3) + BIAS_TERM
  bits[LOW_WORD] = 0
  let root = word[0]!
  // Halley twice: 5 % → 1e-5 → 1e-15; one Newton step settles the last bits.
  for (let step = 0; step < 2; step++) {
    const cube = root * root * root
    root *= (cube + 2 * x) / (2 * cube + x)
  }
  return root - (root * root * root - x) / (3 * root * root)
}
