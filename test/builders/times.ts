// Builders of durations, in seconds: what a test means, without the spelling of the format.
import type { Distribution } from '../../src/core/model/fields/time'

export const seconds = (value: number): Distribution => ({ kind: 'constant', value, unit: 's' })
export const minutes = (value: number): Distribution => ({ kind: 'constant', value, unit: 'min' })
export const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean, unit: 's' })
export const uniform = (min: number, max: number): Distribution => ({ kind: 'uniform', min, max, unit: 's' })
export const triangular = (min: number, mode: number, max: number): Distribution => ({
  kind: 'triangular',
  min,
  mode,
  max,
  unit: 's',
})
export const erlang = (k: number, mean: number): Distribution => ({ kind: 'erlang', k, mean, unit: 's' })
