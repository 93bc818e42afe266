// Fast sampling of the gamma distribution by rejection. Uses a varying number of uniforms per value, so it does not keep
// two runs in step: synchronised variates use the quantile instead.
import { detLog, detPow } from '../../math/deterministicExpLog'
import { normalQuantile } from '../../math/normalDistribution'
import type { RandomStream } from './RandomStream'

/** Gamma(shape, 1). G. Marsaglia & W. W. Tsang, ACM Trans. Math. Softw. 26 (2000) 363–372. */
export function sampleGamma(stream: RandomStream, shape: number): number {
  if (shape < 1) {
    const boost = detPow(stream.uniform(), 1 / shape)
    return boost * sampleGamma(stream, shape + 1)
  }
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = normalQuantile(stream.uniform())
    const root = 1 + c * z
    if (root <= 0) continue
    const v = root * root * root
    const u = stream.uniform()
    const square = z * z
    if (u < 1 - 0.0331 * square * square) return d * v
    if (detLog(u) < 0.5 * square + d * (1 - v + detLog(v))) return d * v
  }
}

/** Uniforms multiplied before a logarithm is taken: 2^-53 to this power is still a normal number. */
const FACTORS_PER_LOG = 16

/** Gamma(k, 1) for a small whole k: minus the logarithm of a product of k uniforms. */
export function sampleErlang(stream: RandomStream, k: number): number {
  let sum = 0
  let left = k
  while (left > 0) {
    const factors = Math.min(left, FACTORS_PER_LOG)
    let product = 1
    for (let i = 0; i < factors; i++) product *= stream.uniform()
    sum -= detLog(product)
    left -= factors
  }
  return sum
}
