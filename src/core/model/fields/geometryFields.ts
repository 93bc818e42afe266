// Schemas of positions, rotations and placements. What a parent or a frame name resolves to is resolvePlacement's business.
import * as z from 'zod/mini'
import { finite } from './numberFields'
import { recordIdSchema } from './recordFields'

export const vec2Schema = z.tuple([finite(), finite()])
export const vec3Schema = z.tuple([finite(), finite(), finite()])
/** Order x, y, z, w; unit length is checked by validation, not here. */
export const quaternionSchema = z.tuple([finite(), finite(), finite(), finite()])

/** Pose relative to a parent record (default: the hall's south-west floor corner); metres, quaternion x y z w. */
export const placementSchema = z.looseObject({
  parent: z.optional(recordIdSchema),
  /** Named frame on the parent (`carriage` of a track, `top` of a table, `slot:3`); default its origin. */
  frame: z.optional(z.string()),
  position: vec3Schema,
  quaternion: z._default(quaternionSchema, [0, 0, 0, 1]),
})
export type Placement = z.infer<typeof placementSchema>

/** A pose without a parent: an offset inside something. */
export const poseSchema = z.looseObject({
  position: z._default(vec3Schema, [0, 0, 0]),
  quaternion: z._default(quaternionSchema, [0, 0, 0, 1]),
})
