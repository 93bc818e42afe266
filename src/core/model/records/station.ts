// A place where work is done: machine, mould, bench, oven. What is done to a part is said by its route.
import * as z from 'zod/mini'
import { placementSchema, poseSchema, vec3Schema } from '../fields/geometryFields'
import { count, countUpTo, MOST_PLACES, nonNegative } from '../fields/numberFields'
import { powerSchema } from '../fields/power'
import { recordBase } from '../fields/recordFields'
import { slotLayoutSchema } from '../fields/slotLayout'
import { timeSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

export const stationSchema = z.looseObject({
  ...recordBase,
  type: z.literal('station'),
  placement: z.optional(placementSchema),
  /** Parts served at the same time, each on its own slot. */
  capacity: z._default(countUpTo(MOST_PLACES), 1),
  slots: z.optional(slotLayoutSchema),
  /** Serve in batches: start with `max`, or with at least `min` when the first has waited waitS (missing: at once). */
  batch: z.optional(z.looseObject({ min: count(), max: count(), waitS: z.optional(nonNegative()) })),
  /** Queue in front, inside the station; 0: a part enters only when a server is free. Missing: unlimited. */
  queueCapacity: z.optional(z.int().check(z.gte(0))),
  discipline: z._default(
    z.enum(['fifo', 'lifo', 'priority', 'spt', 'edd', 'lpt', 'mwkr', 'lwkr', 'leastSetup']),
    'fifo',
  ),
  /**
   * A more important part (by the discipline) interrupts a job, whose part waits again; its work goes on, begins anew with the same
   * time, or with another that is drawn.
   */
  preempt: z._default(z.enum(['never', 'resume', 'restart', 'resample']), 'never'),
  /** `before`: a job begins only when its part has a place to go to afterwards; default `after`. */
  blocking: z.optional(z.enum(['after', 'before'])),
  /** Servers on duty by calendar, added up; without it all are. Who leaves puts the job back at its place in the queue. */
  staffing: z.optional(
    z.array(z.looseObject({ calendar: z.string(), servers: count() })).check(z.minLength(1)),
  ),
  door: z.optional(z.looseObject({ open: timeSchema, close: timeSchema })),
  look: z._default(
    z.enum([
      'generic',
      'table',
      'pallet',
      'mould',
      'cutter',
      'lathe',
      'mill',
      'autoclave',
      'oven',
      'press',
      'inspection',
      'weldTable',
      'jig',
      'bench',
    ]),
    'generic',
  ),
  sizeM: z._default(vec3Schema, [1.5, 1, 1.2]),
  /** Drawn as this imported asset, posed in the station's own frame, instead of by its look. */
  shape: z.optional(z.looseObject({ asset: z.string(), pose: z.optional(poseSchema) })),
  calendar: z.optional(z.string()),
  powerW: z.optional(powerSchema),
})

export type StationRecord = z.infer<typeof stationSchema>

export const stationMigrations: readonly RecordMigration[] = []
