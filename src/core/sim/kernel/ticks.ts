// The unit of simulated time: a tick is one microsecond, a whole number kept in a double (exact up to 285 years).
// Only constants and conversions; does not know calendars, dates or the clock itself.

export const TICKS_PER_SECOND = 1_000_000
export const TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND
export const TICKS_PER_HOUR = 3600 * TICKS_PER_SECOND
export const TICKS_PER_DAY = 24 * TICKS_PER_HOUR
/** A moment that is never reached. */
export const NEVER = Number.POSITIVE_INFINITY
/** One nanosecond: below it a fraction of a tick is rounding noise of a product like 0.1 · 3, not time. */
const ROUNDING_NOISE_TICKS = 1e-3

/** Duration in ticks, rounded up: a motion or a service never ends before it is over. */
export function secondsToTicks(seconds: number): number {
  return Math.ceil(seconds * TICKS_PER_SECOND - ROUNDING_NOISE_TICKS) + 0
}

/** secondsToTicks() of the first `many`, in place: as arguments they would be boxed doubles. */
export function allToTicks(values: Float64Array, many: number): void {
  for (let n = 0; n < many; n++)
    values[n] = Math.ceil(values[n]! * TICKS_PER_SECOND - ROUNDING_NOISE_TICKS) + 0
}

export function ticksToSeconds(ticks: number): number {
  return ticks / TICKS_PER_SECOND
}
