// Distributions of whole numbers (parts in a batch, defects, trials until success), sampled by their exact inverse from a
// table: one uniform a value, so always in step between runs. Continuous times are Variate's.
import { detExp, detLog, detLog1p } from '../../math/deterministicExpLog'
import { logGamma } from '../../math/gammaFunctions'
import type { RandomStream } from './RandomStream'

export type CountSpec =
  | { readonly kind: 'discreteUniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'poisson'; readonly mean: number }
  | { readonly kind: 'binomial'; readonly n: number; readonly p: number }
  /** Trials up to and including the first success: 1, 2, … */
  | { readonly kind: 'geometric'; readonly p: number }
  /** Failures before the r-th success: 0, 1, … */
  | { readonly kind: 'negativeBinomial'; readonly r: number; readonly p: number }

/** Terms below this share of the largest are left out: less than a step of the uniform numbers. */
const NEGLIGIBLE = 1e-19
const MAX_TABLE = 1 << 22

export class CountVariate {
  readonly spec: CountSpec
  private readonly first: number
  /** P(X ≤ first + i). */
  private readonly cumulative: Float64Array

  /** Throws on impossible parameters. */
  constructor(spec: CountSpec) {
    if (!isPossible(spec)) throw new Error(`impossible ${JSON.stringify(spec)}`)
    this.spec = spec
    const mode = modeOf(spec)
    const below = termsFrom(spec, mode - 1, -1)
    const above = termsFrom(spec, mode, 1)
    const terms = [...below.reverse(), ...above]
    this.first = mode - below.length
    let sum = 0
    this.cumulative = Float64Array.from(terms, (term) => {
      sum += term
      return sum
    })
    for (let i = 0; i < terms.length; i++) this.cumulative[i]! /= sum
  }

  sample(stream: RandomStream): number {
    return this.quantile(stream.uniform())
  }

  /** The smallest number with P(X ≤ number) ≥ p. */
  quantile(p: number): number {
    let low = 0
    let high = this.cumulative.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.cumulative[middle]! >= p) high = middle
      else low = middle + 1
    }
    return this.first + low
  }

  probability(value: number): number {
    const i = value - this.first
    if (!(i >= 0 && i < this.cumulative.length)) return 0
    return this.cumulative[i]! - (i === 0 ? 0 : this.cumulative[i - 1]!)
  }

  mean(): number {
    const { spec } = this
    switch (spec.kind) {
      case 'discreteUniform':
        return (spec.min + spec.max) / 2
      case 'poisson':
        return spec.mean
      case 'binomial':
        return spec.n * spec.p
      case 'geometric':
        return 1 / spec.p
      case 'negativeBinomial':
        return (spec.r * (1 - spec.p)) / spec.p
    }
  }

  variance(): number {
    const { spec } = this
    switch (spec.kind) {
      case 'discreteUniform': {
        const values = spec.max - spec.min + 1
        return (values * values - 1) / 12
      }
      case 'poisson':
        return spec.mean
      case 'binomial':
        return spec.n * spec.p * (1 - spec.p)
      case 'geometric':
        return (1 - spec.p) / (spec.p * spec.p)
      case 'negativeBinomial':
        return (spec.r * (1 - spec.p)) / (spec.p * spec.p)
    }
  }
}

function isPossible(spec: CountSpec): boolean {
  switch (spec.kind) {
    case 'discreteUniform':
      return Number.isInteger(spec.min) && Number.isInteger(spec.max) && spec.min <= spec.max
    case 'poisson':
      return spec.mean > 0 && spec.mean < MAX_TABLE
    case 'binomial':
      return Number.isInteger(spec.n) && spec.n >= 0 && spec.n < MAX_TABLE && spec.p >= 0 && spec.p <= 1
    case 'geometric':
      return spec.p > 0 && spec.p <= 1
    case 'negativeBinomial':
      return spec.r > 0 && spec.p > 0 && spec.p <= 1
  }
}

function modeOf(spec: CountSpec): number {
  switch (spec.kind) {
    case 'discreteUniform':
      return spec.min
    case 'poisson':
      return Math.floor(spec.mean)
    case 'binomial':
      return Math.min(spec.n, Math.floor((spec.n + 1) * spec.p))
    case 'geometric':
      return 1
    case 'negativeBinomial':
      return spec.r > 1 ? Math.floor(((spec.r - 1) * (1 - spec.p)) / spec.p) : 0
  }
}

/** Probabilities (up to a common factor where it suits) from a value on, in one direction, until they do not matter. */
function termsFrom(spec: CountSpec, start: number, direction: 1 | -1): number[] {
  const peak = weightOf(spec, modeOf(spec))
  const terms: number[] = []
  for (let value = start; terms.length < MAX_TABLE; value += direction) {
    const term = weightOf(spec, value)
    if (!(term > peak * NEGLIGIBLE)) break
    terms.push(term)
  }
  return terms
}

function weightOf(spec: CountSpec, value: number): number {
  switch (spec.kind) {
    case 'discreteUniform':
      return value >= spec.min && value <= spec.max ? 1 : 0
    case 'poisson':
      return value < 0 ? 0 : detExp(value * detLog(spec.mean) - spec.mean - logGamma(value + 1))
    case 'binomial':
      return binomialWeight(spec.n, spec.p, value)
    case 'geometric':
      return value < 1 ? 0 : negativeBinomialWeight(1, spec.p, value - 1)
    case 'negativeBinomial':
      return value < 0 ? 0 : negativeBinomialWeight(spec.r, spec.p, value)
  }
}

function binomialWeight(n: number, p: number, k: number): number {
  if (k < 0 || k > n) return 0
  if (p === 0 || p === 1) return k === n * p ? 1 : 0
  const choices = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  return detExp(choices + k * detLog(p) + (n - k) * detLog1p(-p))
}

function negativeBinomialWeight(r: number, p: number, failures: number): number {
  if (p === 1) return failures === 0 ? 1 : 0
  const choices = logGamma(failures + r) - logGamma(r) - logGamma(failures + 1)
  return detExp(choices + r * detLog(p) + failures * detLog1p(-p))
}
