// A robot: its model, where it stands or what it rides on, its tool and its named poses. Kinematics come from the catalog.
import * as z from 'zod/mini'
import { placementSchema, poseSchema, vec2Schema } from '../fields/geometryFields'
import { nonNegative, positive } from '../fields/numberFields'
import { powerSchema } from '../fields/power'
import { recordBase } from '../fields/recordFields'
import { timeSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

export const robotSchema = z.looseObject({
  ...recordBase,
  type: z.literal('robot'),
  model: z.string(),
  /** Fixed base; left out when it rides. */
  placement: z.optional(placementSchema),
  carrier: z.optional(
    z.looseObject({
      id: z.string(),
      /** Base in the carriage frame (origin: carriage top, axes of the track or gantry). */
      mount: z.optional(poseSchema),
      /** The part of the carrier's range this robot may use, along the first axis. */
      strokeM: z.optional(vec2Schema),
    }),
  ),
  tool: z.optional(z.string()),
  /** Named joint poses: carrier axes first (m), then the arm (rad). `home` is needed. */
  poses: z.record(z.string(), z.array(z.number())),
  /** Overrides of the catalog's limits, marked by provenance. */
  timeToFullSpeedS: z.optional(positive()),
  /** Time in which a joint reaches its full acceleration: limits jerk. Left out: at once. */
  timeToFullAccelerationS: z.optional(positive()),
  speedScale: z._default(z.number().check(z.gt(0), z.lte(1)), 1),
  settle: z.optional(timeSchema),
  pedestalM: z._default(nonNegative(), 0),
  calendar: z.optional(z.string()),
  powerW: z.optional(powerSchema),
})

export type RobotRecord = z.infer<typeof robotSchema>

export const robotMigrations: readonly RecordMigration[] = []
