// A distribution ready to be sampled: one class for all kinds, so that sampling is one switch and no virtual call. All
// values in seconds. Kinds without a cheap inverse are sampled by rejection unless asked to be synchronised.
import { betaQuantile } from '../../math/betaFunctions'
import { detExp, detLog, detLog1p } from '../../math/deterministicExpLog'
import { gammaFunction, gammaQuantile } from '../../math/gammaFunctions'
import { normalCdf, normalDensity, normalQuantile } from '../../math/normalDistribution'
import { tableLog } from '../../math/tableLog'
import { EmpiricalTable } from './EmpiricalTable'
import type { RandomStream } from './RandomStream'
import { sampleErlang, sampleGamma } from './sampleGamma'
import { checkVariateSpec, type VariateSpec } from './VariateSpec'

const KIND = {
  constant: 0,
  uniform: 1,
  triangular: 2,
  normal: 3,
  lognormal: 4,
  exponential: 5,
  erlang: 6,
  gamma: 7,
  weibull: 8,
  beta: 9,
  empirical: 10,
} as const

/** Above this many stages rejection beats the product of uniforms. */
const ERLANG_BY_PRODUCT = 12

export interface VariateOptions {
  /** Every value from exactly one uniform by the inverse, so that common random numbers and antithetic runs stay in step. */
  readonly synchronised?: boolean
}

export class Variate {
  readonly spec: VariateSpec
  /** True when a value is a monotone function of one uniform. */
  readonly isInverse: boolean
  private kind: number = KIND.constant
  private a = 0
  private b = 0
  private c = 0
  private d = 0
  /** Probability below the lower truncation of a normal, and between the truncations. */
  private p0 = 0
  private pSpan = 1
  private meanS = 0
  private varianceS2 = 0
  private table: EmpiricalTable | undefined = undefined

  /** Throws on impossible parameters: documents are checked with checkVariateSpec before they come here. */
  constructor(spec: VariateSpec, options: VariateOptions = {}) {
    const fault = checkVariateSpec(spec)
    if (fault !== undefined)
      throw new Error(`variate ${spec.kind}: ${fault.parameter} ${fault.value} (${fault.rule})`)
    this.spec = spec
    this.prepare(spec)
    const byRejection = this.kind === KIND.gamma || this.kind === KIND.beta || this.kind === KIND.erlang
    this.isInverse = options.synchronised === true || !byRejection
  }

  /** A value in seconds, never negative. */
  sample(stream: RandomStream): number {
    if (this.kind === KIND.constant) return this.a
    // the most drawn of all, without the call
    if (this.kind === KIND.exponential) return this.a * stream.exponential()
    return this.isInverse ? this.quantile(stream.uniform()) : this.sampleFast(stream)
  }

  /** The next `count` samples, the same as one by one. */
  samplesInto(stream: RandomStream, values: Float64Array, count: number): void {
    if (this.kind === KIND.exponential) stream.exponentialsInto(values, count, this.a)
    else for (let i = 0; i < count; i++) values[i] = this.sample(stream)
  }

  /** The value at probability p in (0, 1). */
  quantile(p: number): number {
    switch (this.kind) {
      case KIND.uniform:
        return this.a + this.b * p
      case KIND.triangular:
        return this.triangularQuantile(p)
      case KIND.normal:
        return Math.min(this.d, Math.max(this.c, this.a + this.b * normalQuantile(this.p0 + this.pSpan * p)))
      case KIND.lognormal:
        return detExp(this.a + this.b * normalQuantile(p))
      case KIND.exponential:
        return this.a * minusLogOfRest(p)
      case KIND.erlang:
      case KIND.gamma:
        return this.b * gammaQuantile(this.a, p, normalQuantile(p))
      case KIND.weibull:
        return this.b * detExp(this.c * detLog(minusLogOfRest(p)))
      case KIND.beta:
        return this.c + this.d * betaQuantile(this.a, this.b, p)
      case KIND.empirical:
        return this.table!.quantile(p)
      default:
        return this.a
    }
  }

  mean(): number {
    return this.meanS
  }

  variance(): number {
    return this.varianceS2
  }

  private sampleFast(stream: RandomStream): number {
    if (this.kind === KIND.erlang) return this.b * sampleErlang(stream, this.a)
    if (this.kind === KIND.gamma) return this.b * sampleGamma(stream, this.a)
    const x = sampleGamma(stream, this.a)
    const y = sampleGamma(stream, this.b)
    return this.c + (this.d * x) / (x + y)
  }

  private triangularQuantile(p: number): number {
    return p < this.d
      ? this.a + Math.sqrt(p * (this.b - this.a) * (this.c - this.a))
      : this.b - Math.sqrt((1 - p) * (this.b - this.a) * (this.b - this.c))
  }

  private prepare(spec: VariateSpec): void {
    switch (spec.kind) {
      case 'constant':
        this.beConstant(spec.value)
        break
      case 'uniform':
        this.prepareUniform(spec.min, spec.max)
        break
      case 'triangular':
        this.prepareTriangular(spec.min, spec.mode, spec.max)
        break
      case 'normal':
        this.prepareNormal(spec.mean, spec.sd, spec.min ?? 0, spec.max ?? Number.POSITIVE_INFINITY)
        break
      case 'lognormal':
        this.prepareLognormal(spec.mean, spec.sd)
        break
      case 'exponential':
        this.set(KIND.exponential, spec.mean, 0, spec.mean, spec.mean * spec.mean)
        break
      case 'erlang':
        this.prepareErlang(spec.k, spec.mean)
        break
      case 'gamma':
        this.prepareGamma(KIND.gamma, spec.shape, spec.scale)
        break
      case 'weibull':
        this.prepareWeibull(spec.shape, spec.scale)
        break
      case 'beta':
        this.prepareBeta(spec.alpha, spec.beta, spec.min ?? 0, spec.max ?? 1)
        break
      case 'pert':
        this.preparePert(spec.min, spec.mode, spec.max)
        break
      case 'empirical':
        this.prepareEmpirical(new EmpiricalTable(spec.values, spec.weights, spec.interpolate ?? false))
        break
    }
  }

  private set(kind: number, a: number, b: number, mean: number, variance: number): void {
    this.kind = kind
    this.a = a
    this.b = b
    this.meanS = mean
    this.varianceS2 = variance
  }

  private beConstant(value: number): void {
    this.set(KIND.constant, value, 0, value, 0)
  }

  private prepareUniform(min: number, max: number): void {
    const width = max - min
    this.set(KIND.uniform, min, width, (min + max) / 2, (width * width) / 12)
  }

  private prepareTriangular(min: number, mode: number, max: number): void {
    if (max === min) {
      this.beConstant(min)
      return
    }
    const mean = (min + mode + max) / 3
    const variance = (min * min + mode * mode + max * max - min * mode - min * max - mode * max) / 18
    this.set(KIND.triangular, min, max, mean, variance)
    this.c = mode
    this.d = (mode - min) / (max - min)
  }

  private prepareNormal(mean: number, sd: number, min: number, max: number): void {
    if (sd === 0) {
      this.beConstant(Math.min(max, Math.max(min, mean)))
      return
    }
    const alpha = (min - mean) / sd
    const beta = (max - mean) / sd
    this.p0 = normalCdf(alpha)
    this.pSpan = normalCdf(beta) - this.p0
    const atMin = normalDensity(alpha)
    const atMax = max === Number.POSITIVE_INFINITY ? 0 : normalDensity(beta)
    const shift = (atMin - atMax) / this.pSpan
    const bend = (alpha * atMin - (atMax === 0 ? 0 : beta * atMax)) / this.pSpan
    this.set(KIND.normal, mean, sd, mean + sd * shift, sd * sd * (1 + bend - shift * shift))
    this.c = min
    this.d = max
  }

  private prepareLognormal(mean: number, sd: number): void {
    const ratio = sd / mean
    const logVariance = detLog1p(ratio * ratio)
    this.set(KIND.lognormal, detLog(mean) - logVariance / 2, Math.sqrt(logVariance), mean, sd * sd)
  }

  private prepareErlang(k: number, mean: number): void {
    this.prepareGamma(k <= ERLANG_BY_PRODUCT ? KIND.erlang : KIND.gamma, k, mean / k)
  }

  private prepareGamma(kind: number, shape: number, scale: number): void {
    this.set(kind, shape, scale, shape * scale, shape * scale * scale)
  }

  private prepareWeibull(shape: number, scale: number): void {
    const first = gammaFunction(1 + 1 / shape)
    const second = gammaFunction(1 + 2 / shape)
    this.set(KIND.weibull, shape, scale, scale * first, scale * scale * (second - first * first))
    this.c = 1 / shape
  }

  private prepareBeta(alpha: number, beta: number, min: number, max: number): void {
    const width = max - min
    const sum = alpha + beta
    const variance = (alpha * beta * width * width) / (sum * sum * (sum + 1))
    this.set(KIND.beta, alpha, beta, min + (width * alpha) / sum, variance)
    this.c = min
    this.d = width
  }

  private preparePert(min: number, mode: number, max: number): void {
    if (max === min) {
      this.beConstant(min)
      return
    }
    const width = max - min
    this.prepareBeta(1 + (4 * (mode - min)) / width, 1 + (4 * (max - mode)) / width, min, max)
  }

  private prepareEmpirical(table: EmpiricalTable): void {
    this.table = table
    this.set(KIND.empirical, 0, 0, table.mean(), table.variance())
  }
}

/** −ln(1 − p). 1 − p is exact for a stream's uniforms; log1p, slower, serves other p. */
function minusLogOfRest(p: number): number {
  const rest = 1 - p
  return 1 - rest === p && rest > 0 ? -tableLog(rest) : -detLog1p(-p)
}
