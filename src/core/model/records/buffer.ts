// A table, rack, pallet, trolley or bin where parts wait. Nothing is done to them here.
import * as z from 'zod/mini'
import { placementSchema, vec3Schema } from '../fields/geometryFields'
import { count } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import { slotLayoutSchema } from '../fields/slotLayout'
import type { RecordMigration } from '../RecordMigration'

export const bufferSchema = z.looseObject({
  ...recordBase,
  type: z.literal('buffer'),
  placement: z.optional(placementSchema),
  /** Missing: unlimited (a queue of a mathematical model); with slots: the number of slots. */
  capacity: z.optional(count()),
  slots: z.optional(slotLayoutSchema),
  discipline: z._default(z.enum(['fifo', 'lifo', 'priority', 'spt', 'edd', 'lpt', 'mwkr', 'lwkr']), 'fifo'),
  look: z._default(z.enum(['table', 'rack', 'pallet', 'trolley', 'bin', 'none']), 'table'),
  sizeM: z._default(vec3Schema, [1.2, 0.8, 0.9]),
})

export type BufferRecord = z.infer<typeof bufferSchema>

export const bufferMigrations: readonly RecordMigration[] = []
