// Times that vary: constant or random durations, written out or by reference. Sampling lives in the simulation kernel.
import * as z from 'zod/mini'
import { nonNegative, positive } from './numberFields'

const unit = { unit: z._default(z.enum(['ms', 's', 'min', 'h']), 's') }

/** A duration: constant or random, with its unit. Parameters of impossible shape (min > max) are found by validation. */
export const distributionSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('constant'), value: nonNegative(), ...unit }),
  z.looseObject({ kind: z.literal('uniform'), min: nonNegative(), max: nonNegative(), ...unit }),
  z.looseObject({
    kind: z.literal('triangular'),
    min: nonNegative(),
    mode: nonNegative(),
    max: nonNegative(),
    ...unit,
  }),
  z.looseObject({
    kind: z.literal('normal'),
    mean: nonNegative(),
    sd: nonNegative(),
    min: z.optional(nonNegative()),
    max: z.optional(nonNegative()),
    ...unit,
  }),
  z.looseObject({ kind: z.literal('lognormal'), mean: positive(), sd: nonNegative(), ...unit }),
  z.looseObject({ kind: z.literal('exponential'), mean: positive(), ...unit }),
  z.looseObject({ kind: z.literal('erlang'), k: z.int().check(z.gte(1)), mean: positive(), ...unit }),
  z.looseObject({ kind: z.literal('gamma'), shape: positive(), scale: positive(), ...unit }),
  z.looseObject({ kind: z.literal('weibull'), shape: positive(), scale: positive(), ...unit }),
  z.looseObject({
    kind: z.literal('empirical'),
    values: z.array(nonNegative()).check(z.minLength(1)),
    weights: z.optional(z.array(nonNegative())),
    /** true: piecewise-linear between the sorted values; false: the values themselves. */
    interpolate: z._default(z.boolean(), false),
    ...unit,
  }),
])
export type Distribution = z.infer<typeof distributionSchema>

/** A time field: written out, or a reference to a `distribution` record. */
export const timeSchema = z.union([distributionSchema, z.looseObject({ ref: z.string() })])
export type Time = z.infer<typeof timeSchema>
