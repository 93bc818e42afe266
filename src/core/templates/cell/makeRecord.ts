// Small makers for generated cells: typed records, times, placements about the vertical. Which records a cell has is the templates' own.
import type { Quat, Vec3 } from '../../math/frames'
import type { RecordInput, RecordType } from '../../model/sceneRecord'
import type { InTwoLanguages } from '../../results/TemplateQuestion'

/** Only fields the schema names, so that a slip of the pen is a compile error. */
type Fields<T extends RecordType> = {
  [K in keyof RecordInput<T> as string extends K
    ? never
    : K extends 'id' | 'type' | 'name'
      ? never
      : K]: RecordInput<T>[K]
}

export interface RawRecord {
  readonly id: string
  readonly type: RecordType
  readonly [field: string]: unknown
}

/** A record as a person would write it: defaults left out. */
export function record<T extends RecordType>(
  type: T,
  id: string,
  name: InTwoLanguages,
  fields: Fields<T>,
): RawRecord {
  return { id, type, name: { ...name }, ...fields }
}

export const names = (nl: string, en: string): InTwoLanguages => ({ nl, en })

type Vec3Tuple = [number, number, number]
type QuatTuple = [number, number, number, number]
const HALF = Math.sqrt(0.5)
const QUARTER_TURNS: readonly Quat[] = [
  [0, 0, 0, 1],
  [0, 0, HALF, HALF],
  [0, 0, 1, 0],
  [0, 0, -HALF, HALF],
]

/** Quarter turns about the vertical, counter-clockwise. */
export function turnedBy(quarters: 0 | 1 | 2 | 3): QuatTuple {
  return [...QUARTER_TURNS[quarters]!] as QuatTuple
}

/** A quarter turn about y: z along x, as in a chuck. */
export const ABOUT_Y: Quat = [0, HALF, 0, HALF]

export function at(x: number, y: number, z = 0, quarters: 0 | 1 | 2 | 3 = 0) {
  const position: Vec3Tuple = [tidy(x), tidy(y), tidy(z)]
  return quarters === 0 ? { position } : { position, quaternion: turnedBy(quarters) }
}

export function point(v: Vec3): Vec3Tuple {
  return [tidy(v[0]), tidy(v[1]), tidy(v[2])]
}

/** Tenths of a millimetre: nobody builds finer, and files read well. */
export function tidy(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0
}

type Unit = 's' | 'min' | 'h'
export const constant = (value: number, unit: Unit = 's') => ({ kind: 'constant' as const, value, unit })
export const triangular = (min: number, mode: number, max: number, unit: Unit = 's') => ({
  kind: 'triangular' as const,
  min: tidy(min),
  mode: tidy(mode),
  max: tidy(max),
  unit,
})
export const exponential = (mean: number, unit: Unit = 'h') => ({ kind: 'exponential' as const, mean, unit })
export const lognormal = (mean: number, sd: number, unit: Unit = 'min') => ({
  kind: 'lognormal' as const,
  mean,
  sd,
  unit,
})

export const estimated = (source: string, low: number, likely: number, high: number) => ({
  source,
  certainty: 'estimate' as const,
  low,
  likely,
  high,
})
