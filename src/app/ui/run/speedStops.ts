// The stops of the speed slider, 0.1× to 1000× and then as fast as possible, and which stop a speed belongs to.

export const SPEED_STOPS: readonly number[] = [
  0.1,
  0.2,
  0.5,
  1,
  2,
  5,
  10,
  20,
  50,
  100,
  200,
  500,
  1000,
  Infinity,
]

/** Index of the stop nearest to a speed, by ratio. */
export function nearestStop(speed: number): number {
  if (!Number.isFinite(speed)) return SPEED_STOPS.length - 1
  const distances = SPEED_STOPS.slice(0, -1).map((stop) => Math.abs(Math.log(stop / Math.max(speed, 1e-6))))
  return distances.indexOf(Math.min(...distances))
}

/** The speed `steps` stops from this one, inside the range. */
export function neighbourSpeed(speed: number, steps: number): number {
  const index = Math.min(SPEED_STOPS.length - 1, Math.max(0, nearestStop(speed) + steps))
  return SPEED_STOPS[index]!
}
