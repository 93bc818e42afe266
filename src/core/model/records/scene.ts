// The one record that says what the whole document is about: name, clock, defaults, how it opens.
import * as z from 'zod/mini'
import { finite, nonNegative, positive } from '../fields/numberFields'
import { localTextSchema, recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const sceneSchema = z.looseObject({
  ...recordBase,
  type: z.literal('scene'),
  description: z.optional(localTextSchema),
  /** Calendar time of tick 0, local and without zone, e.g. "2026-11-23T06:00:00" (a Monday). */
  startAt: z._default(
    z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/)),
    '2026-11-23T06:00:00',
  ),
  /** Defaults of a run that is not told otherwise. */
  seed: z._default(z.int().check(z.gte(0)), 1),
  warmupS: z._default(nonNegative(), 0),
  horizonS: z._default(positive(), 8 * 3600),
  /** So that a visitor finds the cell busy: run to timeS unseen, then show it at this speed. */
  openAt: z.optional(z.looseObject({ timeS: nonNegative(), speed: positive() })),
  /** Emission of the electricity, kg CO₂ per kWh, with its year in provenance. */
  co2KgPerKwh: z.optional(nonNegative()),
  /** Products whose leaving counts as output; default: every product that reaches a sink. */
  outputs: z.optional(z.array(z.string())),
  /** The template it was made from and what was answered (SI); a question that is missing was not known. */
  template: z.optional(
    z.looseObject({
      id: z.string(),
      answers: z.record(z.string(), z.union([finite(), z.string(), z.boolean()])),
    }),
  ),
})

export type SceneRecord = z.infer<typeof sceneSchema>

export const sceneMigrations: readonly RecordMigration[] = []
