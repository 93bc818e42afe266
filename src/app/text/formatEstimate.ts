// Figures with their uncertainty: as many digits as the interval or the number of observations justifies, no more.
import { formatFixed } from './formatNumber'
import type { Language } from './Language'

export interface EstimateText {
  readonly value: string
  /** "± 0,2", or undefined when no interval is known. */
  readonly interval: string | undefined
}

/** The half width is rounded to one digit (two when it starts with 1), the value to the same place. */
export function formatEstimate(
  value: number,
  halfWidth: number | undefined,
  observations: number,
  language: Language,
): EstimateText {
  if (halfWidth === undefined || !(halfWidth > 0) || !Number.isFinite(halfWidth)) {
    return { value: formatByCount(value, observations, language), interval: undefined }
  }
  const digits = Math.max(0, intervalDecimals(halfWidth))
  return {
    value: formatFixed(value, language, digits),
    interval: `± ${formatFixed(halfWidth, language, digits)}`,
  }
}

/** A rate from n events is known to about 1/√n of itself: one figure below ten events, two below a thousand. */
export function formatByCount(value: number, observations: number, language: Language): string {
  if (value === 0) return formatFixed(0, language, 0)
  const figures = observations >= 1000 ? 3 : observations >= 10 ? 2 : 1
  const decimals = figures - 1 - Math.floor(Math.log10(Math.abs(value)))
  return formatFixed(value, language, Math.min(3, Math.max(0, decimals)))
}

function intervalDecimals(halfWidth: number): number {
  const exponent = Math.floor(Math.log10(halfWidth))
  const leading = halfWidth / 10 ** exponent
  // 0.96 rounds up to 1.0: its digit then stands one place higher, which costs nothing to keep.
  return leading < 1.95 ? 1 - exponent : -exponent
}
