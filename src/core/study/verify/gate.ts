// When a measured figure agrees with an exact one: the gate of the reference set. Twenty replications on fixed seeds; a rerun
// on others is the caller's.

/** t with 19 degrees of freedom that about 150 figures together exceed by chance in 1 % of all verifications. */
const MOST_STANDARD_ERRORS = 5.1
/** A figure that is known too badly to keep the case's own cap may be this far off. */
const CAP_STANDARD_ERRORS = 4
/** Published values have twelve digits; clocks have microseconds. */
const EXACT = 1e-9

export interface Measurement {
  readonly mean: number
  /** Standard error of the mean; 0 without chance. */
  readonly standardError: number
}

export function agrees(expected: number, measured: Measurement, relativeCap: number): boolean {
  const off = Math.abs(measured.mean - expected)
  const size = Math.abs(expected)
  if (off <= EXACT * Math.max(1, size)) return true
  const { standardError } = measured
  const cap = Math.max(relativeCap * size, CAP_STANDARD_ERRORS * standardError)
  return off <= MOST_STANDARD_ERRORS * standardError && off <= cap
}
