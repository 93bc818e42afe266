// The building: size and painted walkways. Its south-west floor corner is the origin of every placement.
import * as z from 'zod/mini'
import { vec2Schema, vec3Schema } from '../fields/geometryFields'
import { positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const hallSchema = z.looseObject({
  ...recordBase,
  type: z.literal('hall'),
  sizeM: vec3Schema,
  /** Painted walkways, each a line with a width. */
  aisles: z._default(
    z.array(z.looseObject({ lineM: z.array(vec2Schema).check(z.minLength(2)), widthM: positive() })),
    [],
  ),
})

export type HallRecord = z.infer<typeof hallSchema>

export const hallMigrations: readonly RecordMigration[] = []
