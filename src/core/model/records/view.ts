// A camera preset with a name. Where the camera is now is the session's, not the document's.
import * as z from 'zod/mini'
import { vec3Schema } from '../fields/geometryFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const viewSchema = z.looseObject({
  ...recordBase,
  type: z.literal('view'),
  position: vec3Schema,
  target: vec3Schema,
})

export type ViewRecord = z.infer<typeof viewSchema>

export const viewMigrations: readonly RecordMigration[] = []
