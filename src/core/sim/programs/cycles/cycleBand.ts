// The band of a cycle: how long it takes in nine of ten cases, from what is not known about acceleration, settling and gripping. Sampled with a
// seed: the same question gives the same band.
import { CAUSE_COUNT } from '../../../results/states'
import { RandomStream } from '../../kernel/RandomStream'
import { AS_PLANNED, type CycleFactors, type CycleModel } from './CycleModel'
import type { FactorBand, RobotUncertainty } from './RobotUncertainty'
import type { TimeBand } from './TimeBand'

export interface CycleBand extends TimeBand {
  /** With everything as planned. */
  readonly meanS: number
  /** By CAUSE number. */
  readonly byCause: readonly TimeBand[]
}

/** The error of a tenth quantile of so many samples is below 1 % of the width of any band here. */
const SAMPLES = 1000

/** `factors` gives the unknowns of one sample. */
export function cycleBand(
  model: CycleModel,
  seed: number,
  factors: (stream: RandomStream) => CycleFactors,
): CycleBand {
  const stream = new RandomStream(seed >>> 0, 0x9e3779b9, 0x243f6a88, 0xb7e15162)
  const totals = new Float64Array(SAMPLES)
  const causes = Array.from({ length: CAUSE_COUNT }, () => new Float64Array(SAMPLES))
  const split = new Float64Array(CAUSE_COUNT)
  for (let sample = 0; sample < SAMPLES; sample++) {
    model.draw(factors(stream), stream, split)
    let total = 0
    split.forEach((seconds, cause) => {
      causes[cause]![sample] = seconds
      total += seconds
    })
    totals[sample] = total
  }
  const planned = model.means(AS_PLANNED, split)
  return { ...bandOf(totals), meanS: planned.reduce((sum, one) => sum + one, 0), byCause: causes.map(bandOf) }
}

/** Each unknown from its own triangle. */
export function factorsWithin(uncertainty: RobotUncertainty): (stream: RandomStream) => CycleFactors {
  return (stream) => ({
    ramp: triangular(uncertainty.ramp, stream.uniform()),
    settle: triangular(uncertainty.settle, stream.uniform()),
    grip: triangular(uncertainty.grip, stream.uniform()),
    release: triangular(uncertainty.release, stream.uniform()),
  })
}

function triangular({ low, likely, high }: FactorBand, u: number): number {
  const width = high - low
  if (width <= 0) return likely
  const rise = likely - low
  return u * width < rise
    ? low + Math.sqrt(u * width * rise)
    : high - Math.sqrt((1 - u) * width * (high - likely))
}

function bandOf(samples: Float64Array): TimeBand {
  const sorted = samples.slice().sort()
  return { p10S: quantile(sorted, 0.1), p50S: quantile(sorted, 0.5), p90S: quantile(sorted, 0.9) }
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1)
  const below = Math.floor(at)
  const rest = at - below
  return sorted[below]! + rest * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!)
}
