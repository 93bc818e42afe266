// A named value that programs set and wait for, as a PLC would. Its value while running is the simulation's.
import * as z from 'zod/mini'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const signalSchema = z.looseObject({
  ...recordBase,
  type: z.literal('signal'),
  initial: z._default(z.number(), 0),
})

export type SignalRecord = z.infer<typeof signalSchema>

export const signalMigrations: readonly RecordMigration[] = []
