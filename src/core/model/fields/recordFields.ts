// Fields of every record: id, names in one or two languages, notes, provenance of values. No record type of its own.
import * as z from 'zod/mini'
import { finite } from './numberFields'

/**
 * Letters, digits, dot, dash and underscore: ids appear in paths, URLs and hashes. Names that every JavaScript object
 * already answers to are refused, so that looking up a missing id cannot find something else.
 */
export const recordIdSchema = z
  .string()
  .check(
    z.regex(
      /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9][A-Za-z0-9._-]*$/,
    ),
    z.maxLength(80),
  )

/** One name, or one per language. */
export const localTextSchema = z.union([z.string(), z.looseObject({ nl: z.string(), en: z.string() })])
export type LocalText = z.infer<typeof localTextSchema>

/** Where values came from, by path inside the record ("speedMps", "steps.lay.do.time"). */
const provenanceSchema = z.record(
  z.string(),
  z.looseObject({
    source: z.string(),
    certainty: z.enum(['measured', 'published', 'estimate']),
    low: z.optional(finite()),
    likely: z.optional(finite()),
    high: z.optional(finite()),
  }),
)
export type Provenance = z.infer<typeof provenanceSchema>

/** Fields of every record. */
export const recordBase = {
  id: recordIdSchema,
  name: z.optional(localTextSchema),
  notes: z.optional(localTextSchema),
  provenance: z.optional(provenanceSchema),
  /** Records with the same text are selected and moved together. Editing only: a run does not read this, nor the two below. */
  group: z.optional(z.string()),
  /** Stays where it is and is not removed until it is unlocked. */
  locked: z.optional(z.boolean()),
  /** Not drawn; it still takes part in the run. */
  hidden: z.optional(z.boolean()),
}
