// How places break down or need maintenance, and who repairs them. Sampling and repair queues live in the simulation.
import * as z from 'zod/mini'
import { recordBase } from '../fields/recordFields'
import { timeSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

export const failureSchema = z.looseObject({
  ...recordBase,
  type: z.literal('failure'),
  of: z.array(z.string()).check(z.minLength(1)),
  /** What ages it: calendar time, time in state working, or completed jobs. */
  basis: z._default(z.enum(['calendar', 'operating', 'cycles']), 'operating'),
  /** For basis `cycles` the numbers count jobs instead of time. */
  timeToFailure: timeSchema,
  repair: timeSchema,
  repairBy: z.optional(z.string()),
  /** The job in hand afterwards. */
  effect: z._default(z.enum(['resume', 'restart', 'scrap']), 'resume'),
  kind: z._default(z.enum(['failure', 'maintenance']), 'failure'),
})

export type FailureRecord = z.infer<typeof failureSchema>

export const failureMigrations: readonly RecordMigration[] = []
