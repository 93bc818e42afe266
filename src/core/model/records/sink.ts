// Where finished parts leave the cell and are counted.
import * as z from 'zod/mini'
import { placementSchema } from '../fields/geometryFields'
import { recordBase } from '../fields/recordFields'
import { slotLayoutSchema } from '../fields/slotLayout'
import type { RecordMigration } from '../RecordMigration'

export const sinkSchema = z.looseObject({
  ...recordBase,
  type: z.literal('sink'),
  placement: z.optional(placementSchema),
  slots: z.optional(slotLayoutSchema),
})

export type SinkRecord = z.infer<typeof sinkSchema>

export const sinkMigrations: readonly RecordMigration[] = []
