// A positioner: one or two turning axes that carry a plate with fixtures and work, beside a robot. Programs turn it; where its plate
// then is follows from these ranges (see positionerAxes).
import * as z from 'zod/mini'
import { placementSchema, vec2Schema } from '../fields/geometryFields'
import { finite, nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

/**
 * `turntable`: turns about the placement's vertical. `headTailstock`: turns about the placement's x, between two stocks. `tiltTurn`: tilts
 * about the placement's x, then turns about the plate's own normal.
 */
export const POSITIONER_KINDS = ['turntable', 'headTailstock', 'tiltTurn'] as const

/** One degree, rad: defaults are whole degrees. */
const DEGREE = Math.PI / 180
/** What cables to the fixture usually allow. */
const WHOLE_TURN_RAD = 360 * DEGREE

export const positionerSchema = z.looseObject({
  ...recordBase,
  type: z.literal('positioner'),
  model: z.optional(z.string()),
  kind: z.enum(POSITIONER_KINDS),
  placement: placementSchema,
  /** Of the plate (turntable) or of the horizontal axis above the placement. */
  heightM: positive(),
  /** Diameter of the plate; between two stocks the height of the beam. */
  plateM: z._default(positive(), 1),
  /** headTailstock: distance between the two faces. */
  lengthM: z._default(positive(), 2),
  /** tiltTurn: the plate above the tilting axis, negative below it. */
  plateOffsetM: z._default(finite(), 0.1),
  turnRad: z._default(vec2Schema, [-WHOLE_TURN_RAD, WHOLE_TURN_RAD]),
  turnSpeedRadPs: z._default(positive(), 120 * DEGREE),
  turnAccelerationRadPs2: z._default(positive(), 120 * DEGREE),
  /** tiltTurn only. */
  tiltRad: z._default(vec2Schema, [-120 * DEGREE, 120 * DEGREE]),
  tiltSpeedRadPs: z._default(positive(), 90 * DEGREE),
  tiltAccelerationRadPs2: z._default(positive(), 90 * DEGREE),
  /** Time in which an axis reaches its full acceleration: limits jerk. Left out: at once. */
  timeToFullAccelerationS: z.optional(positive()),
  /** Fixture and work together. */
  payloadKg: z.optional(nonNegative()),
})

export type PositionerRecord = z.infer<typeof positionerSchema>

export const positionerMigrations: readonly RecordMigration[] = []
