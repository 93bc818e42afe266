// A linear axis on the floor that carries robots. Which robot may use which part of it is said by the robot.
import * as z from 'zod/mini'
import { placementSchema } from '../fields/geometryFields'
import { nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

/** A linear track along the placement's +x; several robots may ride on one. */
export const trackSchema = z.looseObject({
  ...recordBase,
  type: z.literal('track'),
  model: z.optional(z.string()),
  placement: placementSchema,
  lengthM: positive(),
  carriageHeightM: z._default(nonNegative(), 0.45),
  widthM: z._default(positive(), 1.2),
  speedMps: z._default(positive(), 1.5),
  accelerationMps2: z._default(positive(), 1.5),
  /** Smallest distance between two carriages. */
  gapM: z._default(nonNegative(), 0),
})

export type TrackRecord = z.infer<typeof trackSchema>

export const trackMigrations: readonly RecordMigration[] = []
