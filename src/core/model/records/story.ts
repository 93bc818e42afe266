// A told tour: camera stops with captions in two languages. Playing it is the app's.
import * as z from 'zod/mini'
import { vec3Schema } from '../fields/geometryFields'
import { positive } from '../fields/numberFields'
import { localTextSchema, recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const storySchema = z.looseObject({
  ...recordBase,
  type: z.literal('story'),
  stops: z.array(
    z.looseObject({
      id: z.string(),
      camera: z.looseObject({ position: vec3Schema, target: vec3Schema }),
      caption: localTextSchema,
      highlight: z.optional(z.array(z.string())),
      seconds: z._default(positive(), 12),
    }),
  ),
})

export type StoryRecord = z.infer<typeof storySchema>

export const storyMigrations: readonly RecordMigration[] = []
