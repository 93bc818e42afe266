// A robot model that a person imported, kept in the document so that it is saved, shared and undone with it. Robots name it as their
// model, as they name one of the catalog. Estimates are marked in its provenance.
import * as z from 'zod/mini'
import { vec3Schema } from '../fields/geometryFields'
import { finite, nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

/** Base to flange; each joint's origin in the frame before it. */
const jointSchema = z.looseObject({
  name: z.string(),
  type: z.enum(['revolute', 'continuous', 'prismatic', 'fixed']),
  originXyzM: vec3Schema,
  originRpyRad: z._default(vec3Schema, [0, 0, 0]),
  /** Needed unless fixed. */
  axis: z.optional(vec3Schema),
  /** rad, or m when it slides. */
  lower: z.optional(finite()),
  upper: z.optional(finite()),
  /** rad/s, or m/s when it slides; needed unless fixed. */
  velocity: z.optional(positive()),
  effortNm: z.optional(nonNegative()),
  /** A joint without a drive of its own: multiplier times the named driven joint of this arm, plus the offset (rad, or m when it slides). */
  follows: z.optional(
    z.looseObject({ joint: z.string(), multiplier: finite(), offset: z._default(finite(), 0) }),
  ),
})

export const robotModelSchema = z.looseObject({
  ...recordBase,
  type: z.literal('robotModel'),
  manufacturer: z._default(z.string(), ''),
  kind: z._default(z.enum(['cobot', 'industrial']), 'industrial'),
  /** Structure of the axes; tells a person what to expect, the solver finds it by itself. */
  family: z._default(
    z.enum(['sphericalWrist', 'parallelAxes', 'offsetWrist', 'redundant', 'numeric']),
    'numeric',
  ),
  baseFrame: z._default(z.string(), 'base'),
  flangeFrame: z._default(z.string(), 'flange'),
  joints: z.array(jointSchema).check(z.minLength(1)),
  payloadKg: positive(),
  reachM: positive(),
  massKg: z.optional(nonNegative()),
  repeatabilityM: z.optional(nonNegative()),
  /** In which each joint reaches its full speed, s. */
  timeToFullSpeedS: z.looseObject({ low: positive(), likely: positive(), high: positive() }),
  /** Largest rounding of angles in the file that was snapped away. */
  angleTruncationRad: z._default(nonNegative(), 0),
  /** Shapes by link, in the frame of that link: 0 is the base, then one after each axis. Without any it is drawn from its joints. */
  links: z._default(z.array(z.looseObject({ link: z.int().check(z.gte(0)), data: z.string() })), []),
  /** The file it was read from. */
  file: z._default(z.string(), ''),
})

export type RobotModelRecord = z.infer<typeof robotModelSchema>

export const robotModelMigrations: readonly RecordMigration[] = []
