// Kinds of random times for the inspector: which numbers each has, how one becomes another with about the same middle and spread, and
// the outline of its density for a sketch. For display and first guesses only; sampling is the simulation's.
import type { Distribution } from '../../../../core/model/fields/time'
import { TIME_PARAMETERS } from '../../../../core/model/fields/timeParameters'

export type DistributionKind = Distribution['kind']

export const DISTRIBUTION_KINDS: readonly DistributionKind[] = [
  'constant',
  'uniform',
  'triangular',
  'normal',
  'lognormal',
  'exponential',
  'erlang',
  'gamma',
  'weibull',
  'empirical',
]

/** Numbers of each kind in the order of the screen; those without dimension count, the others are times. Values one by one have a list. */
export const DISTRIBUTION_NUMBERS: Readonly<Record<DistributionKind, readonly string[]>> = {
  ...TIME_PARAMETERS,
  empirical: [],
}

export const WITHOUT_UNIT: ReadonlySet<string> = new Set(['k', 'shape'])
/** May be left out: a normal time without bounds. */
export function isOptionalNumber(kind: DistributionKind, key: string): boolean {
  return kind === 'normal' && (key === 'min' || key === 'max')
}

/** Spread of a first guess, as a share of the middle. */
const SPREAD = 0.25

/** The same time as another kind: middle kept, spread kept or guessed. */
export function asKind(from: Distribution, kind: DistributionKind): Distribution {
  if (from.kind === kind) return from
  const { unit } = from
  const mean = Math.max(1e-6, meanOf(from))
  const sd = sdOf(from) ?? round(mean * SPREAD)
  const [min, max] = [round(Math.max(0, mean - 2 * sd)), round(mean + 2 * sd)]
  switch (kind) {
    case 'constant':
      return { kind, value: round(mean), unit }
    case 'uniform':
      return { kind, min, max, unit }
    case 'triangular':
      return { kind, min, mode: round(mean), max, unit }
    case 'normal':
    case 'lognormal':
      return { kind, mean: round(mean), sd: round(sd), unit }
    case 'exponential':
      return { kind, mean: round(mean), unit }
    case 'erlang':
      return {
        kind,
        k: Math.max(1, Math.round((mean / Math.max(sd, mean / 100)) ** 2)),
        mean: round(mean),
        unit,
      }
    case 'gamma':
      return { kind, shape: round((mean / sd) ** 2), scale: round((sd * sd) / mean), unit }
    case 'weibull':
      return { kind, shape: 2, scale: round(mean * 1.128), unit }
    case 'empirical':
      return { kind, values: [min, round(mean), max], interpolate: false, unit }
  }
}

/** In the distribution's own unit. */
export function meanOf(of: Distribution): number {
  switch (of.kind) {
    case 'constant':
      return of.value
    case 'uniform':
      return (of.min + of.max) / 2
    case 'triangular':
      return (of.min + of.mode + of.max) / 3
    case 'gamma':
      return of.shape * of.scale
    case 'weibull':
      return of.scale * 0.89
    case 'empirical':
      return of.values.reduce((sum, value) => sum + value, 0) / of.values.length
    default:
      return of.mean
  }
}

function sdOf(of: Distribution): number | undefined {
  switch (of.kind) {
    case 'uniform':
      return (of.max - of.min) / Math.sqrt(12) || undefined
    case 'triangular':
      return (of.max - of.min) / Math.sqrt(24) || undefined
    case 'normal':
    case 'lognormal':
      return of.sd || undefined
    case 'exponential':
      return of.mean
    case 'erlang':
      return of.mean / Math.sqrt(of.k)
    case 'gamma':
      return of.scale * Math.sqrt(of.shape)
    default:
      return undefined
  }
}

export interface DensityPoint {
  readonly x: number
  /** 0…1: a share of the highest point. */
  readonly y: number
}

const POINTS = 48

/** Points of the density from 0 or the smallest value to where hardly anything comes; none for what has no width. */
export function densityCurve(of: Distribution): readonly DensityPoint[] {
  if (of.kind === 'constant') return []
  if (of.kind === 'empirical') return bars(of.values, of.weights)
  const density = densityOf(of)
  const { low, high } = rangeOf(of)
  if (!(high > low)) return []
  const raw = Array.from({ length: POINTS + 1 }, (_, index) => {
    const x = low + ((high - low) * index) / POINTS
    return { x, y: density(x) }
  })
  const top = Math.max(...raw.map(({ y }) => (Number.isFinite(y) ? y : 0)))
  return raw.map(({ x, y }) => ({ x, y: top > 0 ? Math.min(1, y / top) : 0 }))
}

function rangeOf(of: Distribution): { low: number; high: number } {
  if (of.kind === 'uniform' || of.kind === 'triangular') return { low: of.min, high: of.max }
  const mean = meanOf(of)
  const sd = sdOf(of) ?? mean / 2
  const [low, high] = [Math.max(0, mean - 3.5 * sd), mean + 4 * sd]
  if (of.kind !== 'normal') return { low, high }
  return { low: of.min ?? low, high: of.max ?? high }
}

/** Up to a factor: the sketch is scaled to its highest point. */
function densityOf(of: Exclude<Distribution, { kind: 'constant' | 'empirical' }>): (x: number) => number {
  switch (of.kind) {
    case 'uniform':
      return () => 1
    case 'triangular':
      return (x) =>
        x < of.mode ? (x - of.min) / (of.mode - of.min) : (of.max - x) / Math.max(of.max - of.mode, 1e-12)
    case 'normal':
      return (x) => Math.exp(-((x - of.mean) ** 2) / (2 * of.sd ** 2 || 1e-12))
    case 'lognormal': {
      const variance = Math.log(1 + (of.sd / of.mean) ** 2) || 1e-12
      const mu = Math.log(of.mean) - variance / 2
      return (x) => (x <= 0 ? 0 : Math.exp(-((Math.log(x) - mu) ** 2) / (2 * variance)) / x)
    }
    case 'exponential':
      return (x) => Math.exp(-x / of.mean)
    case 'erlang':
      return gammaDensity(of.k, of.mean / of.k)
    case 'gamma':
      return gammaDensity(of.shape, of.scale)
    case 'weibull':
      return (x) => (x <= 0 ? 0 : (x / of.scale) ** (of.shape - 1) * Math.exp(-((x / of.scale) ** of.shape)))
  }
}

/** By its logarithm: large shapes overflow. */
function gammaDensity(shape: number, scale: number): (x: number) => number {
  const peak = Math.max(scale * (shape - 1), scale * 1e-3)
  const log = (x: number) => (shape - 1) * Math.log(x) - x / scale
  return (x) => (x <= 0 ? (shape > 1 ? 0 : 1) : Math.exp(log(x) - log(peak)))
}

function bars(values: readonly number[], weights: readonly number[] | undefined): DensityPoint[] {
  const heights = values.map((_, index) => weights?.[index] ?? 1)
  const top = Math.max(...heights, 1e-12)
  return values
    .map((x, index) => ({ x, y: heights[index]! / top }))
    .sort((a, b) => a.x - b.x)
    .flatMap(({ x, y }) => [
      { x, y: 0 },
      { x, y },
      { x, y: 0 },
    ])
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
