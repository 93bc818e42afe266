// What a robot holds: gripper, torch, camera. Values left out come from the equipment catalog (resolveTool).
import * as z from 'zod/mini'
import { poseSchema, vec3Schema } from '../fields/geometryFields'
import { nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import { timeSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

const toolKinds = [
  'gripper',
  'vacuum',
  'plyGripper',
  'magnet',
  'drill',
  'weldTorch',
  'screwdriver',
  'camera',
  'router',
  'scanner',
  'none',
] as const

export const toolSchema = z.looseObject({
  ...recordBase,
  type: z.literal('tool'),
  /** Catalog id; every other field overrides the catalog's value. */
  model: z.optional(z.string()),
  kind: z.optional(z.enum(toolKinds)),
  massKg: z.optional(nonNegative()),
  /** Tool centre point in the flange frame. */
  tcp: z.optional(poseSchema),
  /** Closing or evacuating, opening or releasing. */
  grip: z.optional(timeSchema),
  release: z.optional(timeSchema),
  /** Largest holding force: normal force of the jaws or suction, N. */
  forceN: z.optional(positive()),
  friction: z.optional(positive()),
  sizeM: z.optional(vec3Schema),
})

export type ToolRecord = z.infer<typeof toolSchema>

export const toolMigrations: readonly RecordMigration[] = []
