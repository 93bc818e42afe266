// A portal with three axes that carries a robot. Where the robot may go on it follows from these ranges.
import * as z from 'zod/mini'
import { placementSchema, vec2Schema, vec3Schema } from '../fields/geometryFields'
import { positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

/** Portal with axes x, y, z of the placement; the mount hangs at (x, y, heightM + z), z ≤ 0 downwards. */
export const gantrySchema = z.looseObject({
  ...recordBase,
  type: z.literal('gantry'),
  model: z.optional(z.string()),
  placement: placementSchema,
  xM: vec2Schema,
  yM: vec2Schema,
  zM: vec2Schema,
  heightM: positive(),
  /** Outer legs: beams lie at these y. */
  speedMps: z._default(vec3Schema, [1, 1, 0.5]),
  accelerationMps2: z._default(vec3Schema, [1, 1, 1]),
})

export type GantryRecord = z.infer<typeof gantrySchema>

export const gantryMigrations: readonly RecordMigration[] = []
