// Field schemas that several record types share: names, placements, times, provenance. No record of its own.
import * as z from 'zod/mini'

/** Letters, digits, dot, dash and underscore: ids appear in paths, URLs and hashes. */
export const recordIdSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/), z.maxLength(80))

const finite = () => z.number()
/** A length, time, count … that cannot be negative. */
export const nonNegative = () => finite().check(z.nonnegative())
export const positive = () => finite().check(z.positive())
export const fraction = () => finite().check(z.gte(0), z.lte(1))
export const count = () => z.int().check(z.gte(1))

export const vec2Schema = z.tuple([finite(), finite()])
export const vec3Schema = z.tuple([finite(), finite(), finite()])
export const quaternionSchema = z.tuple([finite(), finite(), finite(), finite()])

/** One name, or one per language. */
export const localTextSchema = z.union([z.string(), z.looseObject({ nl: z.string(), en: z.string() })])
export type LocalText = z.infer<typeof localTextSchema>

/** Pose relative to a parent record (default: the hall's south-west floor corner); metres, quaternion x y z w. */
export const placementSchema = z.looseObject({
  parent: z.optional(recordIdSchema),
  /** Named frame on the parent (e.g. a track's `carriage`, a table's `top`); default its origin. */
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

/** Where values came from, by path inside the record ("speedMps", "steps.lay.do.time"). */
export const provenanceSchema = z.record(
  z.string(),
  z.looseObject({
    source: z.string(),
    certainty: z.enum(['measured', 'published', 'estimate']),
    low: z.optional(finite()),
    likely: z.optional(finite()),
    high: z.optional(finite()),
  }),
)

/** Fields of every record. */
export const recordBase = {
  id: recordIdSchema,
  name: z.optional(localTextSchema),
  notes: z.optional(localTextSchema),
  provenance: z.optional(provenanceSchema),
}
