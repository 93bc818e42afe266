// A region of the hall with a rule: one program at a time, robots slow near people, or physics.
import * as z from 'zod/mini'
import { placementSchema, quaternionSchema, vec3Schema } from '../fields/geometryFields'
import { fraction, nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

/**
 * A region of the hall. `exclusive`: only one program at a time holds it. `person`: what robots do while somebody is inside.
 * `physics`: `shows` is decoration, `decides` makes the outcome an event (chute, bin).
 */
export const zoneSchema = z.looseObject({
  ...recordBase,
  type: z.literal('zone'),
  kind: z.enum(['exclusive', 'person', 'physics']),
  placement: placementSchema,
  sizeM: vec3Schema,
  /** person: robots slowed, and to which fraction (0 = held). */
  robots: z.optional(z.array(z.string())),
  override: z.optional(fraction()),
  /** physics: who decides where parts end, and the fixed shapes in the zone's frame. */
  mode: z._default(z.enum(['shows', 'decides']), 'shows'),
  shapes: z.optional(
    z.array(
      z.looseObject({
        sizeM: vec3Schema,
        position: vec3Schema,
        quaternion: z._default(quaternionSchema, [0, 0, 0, 1]),
        friction: z._default(nonNegative(), 0.4),
      }),
    ),
  ),
  /** decides: where a part that comes to rest has ended; first region that contains its centre. `to` is a step id, 'out' or 'scrap'. */
  outcomes: z.optional(z.array(z.looseObject({ to: z.string(), min: vec3Schema, max: vec3Schema }))),
  /** decides: how the part is let go: centre, spread of position and of yaw (uniform, own stream). */
  drop: z.optional(
    z.looseObject({
      position: vec3Schema,
      spreadM: z._default(vec3Schema, [0, 0, 0]),
      speedMps: z._default(vec3Schema, [0, 0, 0]),
    }),
  ),
  /** decides: longest simulated time before "did not come to rest" counts as `scrap`. */
  patienceS: z._default(positive(), 20),
})

export type ZoneRecord = z.infer<typeof zoneSchema>

export const zoneMigrations: readonly RecordMigration[] = []
