// Small makers for the shipped scenes: typed raw records, times, angles in degrees. The scenes themselves are the files beside it.
import type * as z from 'zod/mini'
import type { RECORD_SCHEMAS, RecordType } from '../../../src/core/model/sceneRecord'

/** Only fields the schema names: files may hold others, the shipped scenes do not. */
type Named<R> = {
  [K in keyof R as string extends K ? never : K extends 'id' | 'type' | 'name' ? never : K]: R[K]
}
type Input<T extends RecordType> = Named<z.input<(typeof RECORD_SCHEMAS)[T]>>

export interface RawRecord {
  readonly id: string
  readonly type: RecordType
}

export type Names = { nl: string; en: string }

export const names = (nl: string, en: string): Names => ({ nl, en })

/** A record as a person would write it: defaults left out. */
export function record<T extends RecordType>(type: T, id: string, name: Names, fields: Input<T>): RawRecord {
  return { id, type, name, ...fields }
}

type Vec3 = [number, number, number]
type Quat = [number, number, number, number]

export const at = (x: number, y: number, z = 0): { position: Vec3 } => ({ position: [x, y, z] })

/** Placed and turned about the vertical. */
export const turned = (
  x: number,
  y: number,
  degrees: number,
  z = 0,
): { position: Vec3; quaternion: Quat } => ({
  position: [x, y, z],
  quaternion: aboutZ(degrees),
})

export const aboutZ = (degrees: number): Quat => [0, 0, halfSine(degrees), halfCosine(degrees)]
export const aboutX = (degrees: number): Quat => [halfSine(degrees), 0, 0, halfCosine(degrees)]
export const aboutY = (degrees: number): Quat => [0, halfSine(degrees), 0, halfCosine(degrees)]

const halfSine = (degrees: number) => round(Math.sin((degrees * Math.PI) / 360), 9)
const halfCosine = (degrees: number) => round(Math.cos((degrees * Math.PI) / 360), 9)

/** Joint angles of a named pose, typed in degrees. */
export const jointsDeg = (...degrees: number[]): number[] =>
  degrees.map((value) => round((value * Math.PI) / 180, 5))

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0
}

type Unit = 's' | 'min' | 'h'

export const constant = (value: number, unit: Unit = 's') => ({ kind: 'constant' as const, value, unit })
export const triangular = (min: number, mode: number, max: number, unit: Unit = 's') => ({
  kind: 'triangular' as const,
  min,
  mode,
  max,
  unit,
})
export const exponential = (mean: number, unit: Unit = 'h') => ({ kind: 'exponential' as const, mean, unit })
export const lognormal = (mean: number, sd: number, unit: Unit = 'min') => ({
  kind: 'lognormal' as const,
  mean,
  sd,
  unit,
})

/** The origin of an estimated value with its band. */
export const guessed = (source: string, low: number, likely: number, high: number) => ({
  source,
  certainty: 'estimate' as const,
  low,
  likely,
  high,
})

export const euros = (low: number, likely: number, high: number) => ({ low, likely, high })
