// What stands around and is looked at: hall, equipment without function, zones, views, stories, costs, signals.
import * as z from 'zod/mini'
import {
  localTextSchema,
  nonNegative,
  placementSchema,
  positive,
  recordBase,
  vec2Schema,
  vec3Schema,
} from './common'
import { distributionRecordParts } from './distribution'

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

/** Fence, wall, pillar, scanner, cabinet: seen and measured, but nothing flows through it. */
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
  ]),
  placement: z.optional(placementSchema),
  /** For fence, wall and light curtain: corner points on the floor, in hall coordinates. */
  lineM: z.optional(z.array(vec2Schema)),
  sizeM: z.optional(vec3Schema),
  heightM: z.optional(positive()),
  text: z.optional(localTextSchema),
})

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
  override: z.optional(z.number().check(z.gte(0), z.lte(1))),
  /** physics: who decides where parts end, and the fixed shapes in the zone's frame. */
  mode: z._default(z.enum(['shows', 'decides']), 'shows'),
  shapes: z.optional(
    z.array(
      z.looseObject({
        sizeM: vec3Schema,
        position: vec3Schema,
        quaternion: z._default(z.tuple([z.number(), z.number(), z.number(), z.number()]), [0, 0, 0, 1]),
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

export const viewSchema = z.looseObject({
  ...recordBase,
  type: z.literal('view'),
  position: vec3Schema,
  target: vec3Schema,
})

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

export const costSchema = z.looseObject({
  ...recordBase,
  type: z.literal('cost'),
  of: z.optional(z.string()),
  kind: z.enum(['investment', 'perYear', 'perHour', 'perPart', 'perKwh']),
  eur: z.looseObject({ low: nonNegative(), likely: nonNegative(), high: nonNegative() }),
})

export const signalSchema = z.looseObject({
  ...recordBase,
  type: z.literal('signal'),
  initial: z._default(z.number(), 0),
})

export const distributionRecordSchema = z.looseObject({
  ...recordBase,
  type: z.literal('distribution'),
  ...distributionRecordParts,
})

export type HallRecord = z.infer<typeof hallSchema>
export type EquipmentRecord = z.infer<typeof equipmentSchema>
export type ZoneRecord = z.infer<typeof zoneSchema>
export type ViewRecord = z.infer<typeof viewSchema>
export type StoryRecord = z.infer<typeof storySchema>
export type CostRecord = z.infer<typeof costSchema>
export type SignalRecord = z.infer<typeof signalSchema>
export type DistributionRecord = z.infer<typeof distributionRecordSchema>
