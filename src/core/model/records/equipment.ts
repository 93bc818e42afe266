// Fence, wall, pillar, scanner, cabinet: seen and measured, but nothing flows through it.
import * as z from 'zod/mini'
import { placementSchema, vec2Schema, vec3Schema } from '../fields/geometryFields'
import { positive } from '../fields/numberFields'
import { localTextSchema, recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const equipmentSchema = z.looseObject({
  ...recordBase,
  type: z.literal('equipment'),
  look: z.enum([
    'fence',
    'wall',
    'pillar',
    'scanner',
    'lightCurtain',
    'cabinet',
    'pedestal',
    'desk',
    'screen',
    'bin',
    'text',
    'dimension',
    'imported',
  ]),
  placement: z.optional(placementSchema),
  /** For fence, wall, light curtain and dimension line: corner points on the floor, in hall coordinates. */
  lineM: z.optional(z.array(vec2Schema)),
  sizeM: z.optional(vec3Schema),
  heightM: z.optional(positive()),
  text: z.optional(localTextSchema),
  /** What an imported thing looks like; drawings and pictures lie on the floor. */
  asset: z.optional(z.string()),
})

export type EquipmentRecord = z.infer<typeof equipmentSchema>

export const equipmentMigrations: readonly RecordMigration[] = []
