// The chi-square distribution: quantile and upper tail, for variances and goodness of fit.
import { gammaQ, gammaQuantile } from '../../math/gammaFunctions'
import { normalQuantile } from '../../math/normalDistribution'

/** x with P(X ≤ x) = p. */
export function chiSquareQuantile(p: number, degrees: number): number {
  return 2 * gammaQuantile(degrees / 2, p, normalQuantile(p))
}

/** P(X > x): the p-value of a chi-square statistic. */
export function chiSquareTail(x: number, degrees: number): number {
  return gammaQ(degrees / 2, x / 2)
}
