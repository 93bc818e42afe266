// Which numbers a time of each kind has, beside its kind and its unit.
import type { Distribution } from './time'

export const TIME_PARAMETERS: Readonly<Record<Distribution['kind'], readonly string[]>> = {
  constant: ['value'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
  normal: ['mean', 'sd', 'min', 'max'],
  lognormal: ['mean', 'sd'],
  exponential: ['mean'],
  erlang: ['mean', 'k'],
  gamma: ['shape', 'scale'],
  weibull: ['shape', 'scale'],
  empirical: ['values', 'weights', 'interpolate'],
}
