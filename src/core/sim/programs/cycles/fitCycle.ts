// Fits what is not known about a cycle — acceleration, settling, gripping — to times measured on the real cell, and says how much is known
// afterwards. Bayes in its simplest form: the stated bands are the prior, the measurements the likelihood, both taken as normal in the logarithm
// of the factors.
import { detExp, detLog } from '../../../math/deterministicExpLog'
import { normalQuantile } from '../../../math/normalDistribution'
import { CAUSE, CAUSE_COUNT, type CycleCause } from '../../../results/states'
import type { RandomStream } from '../../kernel/RandomStream'
import type { CycleFactors, CycleModel } from './CycleModel'
import type { FactorBand, RobotUncertainty } from './RobotUncertainty'

/** Measured seconds: whole cycles, or the part of one cycle that goes to a cause. */
export interface MeasuredTimes {
  readonly cause: CycleCause | 'cycle'
  readonly seconds: readonly number[]
}

export interface FactorFit extends FactorBand {
  readonly name: UnknownName
  /** Factor before: the band it started from. */
  readonly before: FactorBand
}

export interface CycleFit {
  readonly factors: readonly FactorFit[]
  /** Draws factors as they are known now, with their dependence on each other. */
  readonly draw: (stream: RandomStream) => CycleFactors
  readonly likely: CycleFactors
  /** Measured mean less computed, by group, in standard errors: beyond 3 the model does not explain the measurement. */
  readonly misfits: readonly {
    readonly cause: string
    readonly measuredS: number
    readonly computedS: number
    readonly errors: number
  }[]
}

type UnknownName = 'ramp' | 'settle' | 'grip'
const UNKNOWNS: readonly UnknownName[] = ['ramp', 'settle', 'grip']

/** A stopwatch or a log does not tell times apart below this, s. */
const RESOLUTION_S = 0.02
/** Of a single measurement nobody knows the spread: this share of it. */
const SPREAD_OF_ONE = 0.03
const ROUNDS = 20
const STEP = 1e-3
/** Nine of ten lie within so many standard deviations. */
const Z90 = 1.6448536269514722
/** What is certain stays where it is. */
const SMALLEST_SD = 1e-6

interface Group {
  readonly cause: CycleCause | 'cycle'
  readonly meanS: number
  readonly errorS: number
}

export function fitCycle(model: CycleModel, measured: readonly MeasuredTimes[]): CycleFit {
  const groups = measured.filter(({ seconds }) => seconds.length > 0).map(groupOf)
  const prior = UNKNOWNS.map((name) => logNormalOf(model.uncertainty[name]))
  let x = prior.map(({ mean }) => mean)
  for (let round = 0; round < ROUNDS; round++) x = gaussNewton(model, groups, prior, x).next
  const { covariance } = gaussNewton(model, groups, prior, x)
  const likely = factorsOf(x)
  const lower = cholesky(covariance)
  return {
    likely,
    factors: UNKNOWNS.map((name, at) =>
      fitOf(name, model.uncertainty, x[at]!, Math.sqrt(covariance[at]![at]!)),
    ),
    draw: (stream) => {
      const z = x.map(() => normalQuantile(stream.uniform()))
      return factorsOf(
        x.map((mean, row) => mean + z.reduce((sum, one, at) => sum + lower[row]![at]! * one, 0)),
      )
    },
    misfits: groups.map(({ cause, meanS, errorS }) => {
      const computedS = predict(model, cause, x)
      return { cause, measuredS: meanS, computedS, errors: (meanS - computedS) / errorS }
    }),
  }
}

function groupOf({ cause, seconds }: MeasuredTimes): Group {
  const count = seconds.length
  const meanS = seconds.reduce((sum, value) => sum + value, 0) / count
  const squares = seconds.reduce((sum, value) => sum + (value - meanS) * (value - meanS), 0)
  const spread = count > 1 ? Math.sqrt(squares / (count - 1)) : SPREAD_OF_ONE * meanS
  return {
    cause,
    meanS,
    errorS: Math.sqrt((spread * spread) / count + (RESOLUTION_S * RESOLUTION_S) / count),
  }
}

/** Median and spread of a factor's logarithm, from the variance of its triangle. */
function logNormalOf({ low, likely, high }: FactorBand): { mean: number; sd: number } {
  const variance =
    (low * low + likely * likely + high * high - low * likely - low * high - likely * high) / 18
  const mean = (low + likely + high) / 3
  const relative = Math.sqrt(Math.max(0, variance)) / mean
  return { mean: detLog(mean), sd: Math.max(SMALLEST_SD, relative) }
}

/** Grips and releases are of one tool: one factor for both. */
function factorsOf(x: readonly number[]): CycleFactors {
  const [ramp, settle, grip] = x.map((value) => detExp(value)) as [number, number, number]
  return { ramp, settle, grip, release: grip }
}

function predict(model: CycleModel, cause: CycleCause | 'cycle', x: readonly number[]): number {
  const split = model.means(factorsOf(x), new Float64Array(CAUSE_COUNT))
  return cause === 'cycle' ? split.reduce((sum, value) => sum + value, 0) : split[CAUSE[cause]]!
}

/** One step towards the most likely factors, and the covariance there. */
function gaussNewton(
  model: CycleModel,
  groups: readonly Group[],
  prior: readonly { mean: number; sd: number }[],
  x: readonly number[],
): { next: number[]; covariance: number[][] } {
  const normal = x.map((_, row) =>
    x.map((__, column) => (row === column ? 1 / (prior[row]!.sd * prior[row]!.sd) : 0)),
  )
  const right = x.map((value, row) => (prior[row]!.mean - value) * normal[row]![row]!)
  for (const { cause, meanS, errorS } of groups) {
    const miss = meanS - predict(model, cause, x)
    const slope = x.map((_, at) => {
      const moved = (by: number) => x.map((value, other) => (other === at ? value + by : value))
      return (predict(model, cause, moved(STEP)) - predict(model, cause, moved(-STEP))) / (2 * STEP)
    })
    const weight = 1 / (errorS * errorS)
    slope.forEach((a, row) => {
      right[row] = right[row]! + weight * a * miss
      slope.forEach((b, column) => {
        normal[row]![column] = normal[row]![column]! + weight * a * b
      })
    })
  }
  const covariance = invert(normal)
  const next = x.map(
    (value, row) => value + right.reduce((sum, one, at) => sum + covariance[row]![at]! * one, 0),
  )
  return { next, covariance }
}

/** Of a symmetric positive definite matrix, by Gauss–Jordan. */
function invert(matrix: readonly (readonly number[])[]): number[][] {
  const n = matrix.length
  const rows = matrix.map((row, at) => [...row, ...row.map((_, column) => (column === at ? 1 : 0))])
  for (let at = 0; at < n; at++) {
    const pivot = rows[at]![at]!
    rows[at] = rows[at]!.map((value) => value / pivot)
    for (let other = 0; other < n; other++) {
      if (other === at) continue
      const factor = rows[other]![at]!
      rows[other] = rows[other]!.map((value, column) => value - factor * rows[at]![column]!)
    }
  }
  return rows.map((row) => row.slice(n))
}

function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0))
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let sum = row[j]!
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!
      lower[i]![j] = i === j ? Math.sqrt(Math.max(0, sum)) : sum / lower[j]![j]!
    }
  })
  return lower
}

function fitOf(name: UnknownName, uncertainty: RobotUncertainty, x: number, sd: number): FactorFit {
  const likely = detExp(x)
  return { name, low: detExp(x - Z90 * sd), likely, high: detExp(x + Z90 * sd), before: uncertainty[name] }
}
