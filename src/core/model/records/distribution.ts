// A saved random duration that several records refer to by `{ref: id}` instead of repeating it.
import * as z from 'zod/mini'
import { recordBase } from '../fields/recordFields'
import { distributionSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

export const distributionRecordSchema = z.looseObject({
  ...recordBase,
  type: z.literal('distribution'),
  time: distributionSchema,
})

export type DistributionRecord = z.infer<typeof distributionRecordSchema>

export const distributionMigrations: readonly RecordMigration[] = []
