// A pool of people who set up, work, carry and repair. What they do is said by routes and failures.
import * as z from 'zod/mini'
import { placementSchema, vec3Schema } from '../fields/geometryFields'
import { countUpTo, MOST_WORKERS, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const operatorSchema = z.looseObject({
  ...recordBase,
  type: z.literal('operator'),
  count: z._default(countUpTo(MOST_WORKERS), 1),
  placement: z.optional(placementSchema),
  /** Walking for time, not for safety: 1.1–1.4 m/s. */
  walkSpeedMps: z._default(positive(), 1.2),
  skills: z.optional(z.array(z.string())),
  /** `resume`: a more important part takes people from the job of a less important one, which goes on when they are back. */
  preempt: z.optional(z.enum(['never', 'resume'])),
  calendar: z.optional(z.string()),
  /** Where they stand at a place, in that place's frame, by place id. Default: in front of it. */
  standAt: z.optional(z.record(z.string(), vec3Schema)),
})

export type OperatorRecord = z.infer<typeof operatorSchema>

export const operatorMigrations: readonly RecordMigration[] = []
