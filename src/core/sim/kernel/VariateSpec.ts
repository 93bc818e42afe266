// How a varying time is described at the engine's level: all values in seconds. The document's own record (with units) is
// turned into this by compile. Types and the check of parameters; does not sample.

export type VariateSpec =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | { readonly kind: 'triangular'; readonly min: number; readonly mode: number; readonly max: number }
  /** Mean and standard deviation before truncation to [min, max]; min is 0 unless given. */
  | {
      readonly kind: 'normal'
      readonly mean: number
      readonly sd: number
      readonly min?: number
      readonly max?: number
    }
  /** Mean and standard deviation of the variate itself, not of its logarithm. */
  | { readonly kind: 'lognormal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Sum of k exponentials; `mean` is the mean of the sum. */
  | { readonly kind: 'erlang'; readonly k: number; readonly mean: number }
  | { readonly kind: 'gamma'; readonly shape: number; readonly scale: number }
  | { readonly kind: 'weibull'; readonly shape: number; readonly scale: number }
  /** Beta(alpha, beta) stretched over [min, max], which is [0, 1] unless given. */
  | {
      readonly kind: 'beta'
      readonly alpha: number
      readonly beta: number
      readonly min?: number
      readonly max?: number
    }
  /** Three-point estimate as a beta distribution with weight 4 on the mode. */
  | { readonly kind: 'pert'; readonly min: number; readonly mode: number; readonly max: number }
  /** Observed values; with `interpolate` the piecewise linear curve through the sorted values, else the values themselves. */
  | {
      readonly kind: 'empirical'
      readonly values: readonly number[]
      readonly weights?: readonly number[]
      readonly interpolate?: boolean
    }

/** An impossible parameter: which, and the rule it breaks. */
export interface VariateFault {
  readonly parameter: string
  readonly rule:
    | 'finite'
    | 'notNegative'
    | 'positive'
    | 'ordered'
    | 'whole'
    | 'notEmpty'
    | 'sameLength'
    | 'someWeight'
    | 'noMassInRange'
  readonly value: number
}

/** Standard deviations beyond which a truncation leaves too little probability to sample from (10^-9). */
const TRUNCATION_LIMIT_SD = 6

/** The first impossible parameter, or undefined when the variate can be sampled. Durations may not be negative. */
export function checkVariateSpec(spec: VariateSpec): VariateFault | undefined {
  switch (spec.kind) {
    case 'constant':
      return durationFault('value', spec.value)
    case 'uniform':
      return orderFault({ min: spec.min, max: spec.max })
    case 'triangular':
    case 'pert':
      return orderFault({ min: spec.min, mode: spec.mode, max: spec.max })
    case 'normal':
      return normalFault(spec.mean, spec.sd, spec.min ?? 0, spec.max)
    case 'lognormal':
      return positiveFault('mean', spec.mean) ?? durationFault('sd', spec.sd)
    case 'exponential':
      return positiveFault('mean', spec.mean)
    case 'erlang':
      return positiveFault('mean', spec.mean) ?? positiveFault('k', spec.k) ?? wholeFault('k', spec.k)
    case 'gamma':
    case 'weibull':
      return positiveFault('shape', spec.shape) ?? positiveFault('scale', spec.scale)
    case 'beta':
      return (
        positiveFault('alpha', spec.alpha) ??
        positiveFault('beta', spec.beta) ??
        orderFault({ min: spec.min ?? 0, max: spec.max ?? 1 })
      )
    case 'empirical':
      return empiricalFault(spec.values, spec.weights)
  }
}

function finiteFault(parameter: string, value: number): VariateFault | undefined {
  return Number.isFinite(value) ? undefined : { parameter, rule: 'finite', value }
}

function durationFault(parameter: string, value: number): VariateFault | undefined {
  return finiteFault(parameter, value) ?? (value < 0 ? { parameter, rule: 'notNegative', value } : undefined)
}

function positiveFault(parameter: string, value: number): VariateFault | undefined {
  return finiteFault(parameter, value) ?? (value > 0 ? undefined : { parameter, rule: 'positive', value })
}

function wholeFault(parameter: string, value: number): VariateFault | undefined {
  return Math.floor(value) === value ? undefined : { parameter, rule: 'whole', value }
}

/** Each value a duration, none below the one before it. */
function orderFault(values: Readonly<Record<string, number>>): VariateFault | undefined {
  let previous = 0
  for (const [parameter, value] of Object.entries(values)) {
    const fault = durationFault(parameter, value)
    if (fault !== undefined) return fault
    if (value < previous) return { parameter, rule: 'ordered', value }
    previous = value
  }
  return undefined
}

function normalFault(
  mean: number,
  sd: number,
  min: number,
  max: number | undefined,
): VariateFault | undefined {
  const fault = finiteFault('mean', mean) ?? durationFault('sd', sd) ?? durationFault('min', min)
  if (fault !== undefined) return fault
  if (max !== undefined) {
    if (Number.isNaN(max)) return { parameter: 'max', rule: 'finite', value: max }
    if (max < min) return { parameter: 'max', rule: 'ordered', value: max }
    if (max < mean - TRUNCATION_LIMIT_SD * sd) return { parameter: 'max', rule: 'noMassInRange', value: max }
  }
  return min > mean + TRUNCATION_LIMIT_SD * sd
    ? { parameter: 'min', rule: 'noMassInRange', value: min }
    : undefined
}

function empiricalFault(
  values: readonly number[],
  weights: readonly number[] | undefined,
): VariateFault | undefined {
  if (values.length === 0) return { parameter: 'values', rule: 'notEmpty', value: 0 }
  for (const value of values) {
    const fault = durationFault('values', value)
    if (fault !== undefined) return fault
  }
  if (weights === undefined) return undefined
  if (weights.length !== values.length)
    return { parameter: 'weights', rule: 'sameLength', value: weights.length }
  let sum = 0
  for (const weight of weights) {
    const fault = durationFault('weights', weight)
    if (fault !== undefined) return fault
    sum += weight
  }
  return sum > 0 ? undefined : { parameter: 'weights', rule: 'someWeight', value: sum }
}
