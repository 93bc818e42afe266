// One entry of the business case, as a range. Adding up is core/study's.
import * as z from 'zod/mini'
import { nonNegative } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const costSchema = z.looseObject({
  ...recordBase,
  type: z.literal('cost'),
  of: z.optional(z.string()),
  kind: z.enum(['investment', 'perYear', 'perHour', 'perPart', 'perKwh']),
  eur: z.looseObject({ low: nonNegative(), likely: nonNegative(), high: nonNegative() }),
})

export type CostRecord = z.infer<typeof costSchema>

export const costMigrations: readonly RecordMigration[] = []
