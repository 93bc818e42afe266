// One entry of the business case, as a range. Adding up is core/study's.
import * as z from 'zod/mini'
import { fraction, nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

/** As the run names what a resource does. */
const COST_STATES = [
  'working',
  'setup',
  'waiting',
  'starved',
  'blocked',
  'failed',
  'maintenance',
  'held',
  'off',
] as const

/**
 * investment: bought once, spread over its life. perYear, perHour: by calendar time of the run; `of` a resource: by its own hours,
 * each server, person or vehicle counts. perPart: for each part that leaves, `of` a product: of that product (material). perKwh: for
 * the energy, `of` a resource: of that resource.
 */
export const costSchema = z.looseObject({
  ...recordBase,
  type: z.literal('cost'),
  of: z.optional(z.string()),
  kind: z.enum(['investment', 'perYear', 'perHour', 'perPart', 'perKwh']),
  /** perHour: only while what it is about is in one of these states; default: all its time on shift. */
  states: z.optional(z.array(z.enum(COST_STATES)).check(z.minLength(1))),
  /** investment: written off in so many years, 10 when left out… */
  lifeYears: z.optional(positive()),
  /** …at this yearly interest (0.05 = 5 %). */
  interest: z.optional(fraction()),
  eur: z.looseObject({ low: nonNegative(), likely: nonNegative(), high: nonNegative() }),
})

export type CostRecord = z.infer<typeof costSchema>

export const costMigrations: readonly RecordMigration[] = []
