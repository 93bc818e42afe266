// Robots and what carries and arms them: robot, track, gantry, tool. Kinematics come from the catalog by model id.
import * as z from 'zod/mini'
import {
  nonNegative,
  placementSchema,
  poseSchema,
  positive,
  recordBase,
  vec2Schema,
  vec3Schema,
} from './common'
import { timeSchema } from './distribution'

/** A linear track along the placement's +x; several robots may ride on one. */
export const trackSchema = z.looseObject({
  ...recordBase,
  type: z.literal('track'),
  model: z.optional(z.string()),
  placement: placementSchema,
  lengthM: positive(),
  carriageHeightM: z._default(nonNegative(), 0.45),
  widthM: z._default(positive(), 1.2),
  speedMps: z._default(positive(), 1.5),
  accelerationMps2: z._default(positive(), 1.5),
  /** Smallest distance between two carriages. */
  gapM: z._default(nonNegative(), 0),
})

/** Portal with axes x, y, z of the placement; the mount hangs at (x, y, heightM + z), z ≤ 0 downwards. */
export const gantrySchema = z.looseObject({
  ...recordBase,
  type: z.literal('gantry'),
  model: z.optional(z.string()),
  placement: placementSchema,
  xM: vec2Schema,
  yM: vec2Schema,
  zM: vec2Schema,
  heightM: positive(),
  /** Outer legs: beams lie at these y. */
  speedMps: z._default(vec3Schema, [1, 1, 0.5]),
  accelerationMps2: z._default(vec3Schema, [1, 1, 1]),
})

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

export const robotSchema = z.looseObject({
  ...recordBase,
  type: z.literal('robot'),
  model: z.string(),
  /** Fixed base; left out when it rides. */
  placement: z.optional(placementSchema),
  carrier: z.optional(
    z.looseObject({
      id: z.string(),
      /** Base in the carriage frame (origin: carriage top, axes of the track or gantry). */
      mount: z.optional(poseSchema),
      /** The part of the carrier's range this robot may use, along the first axis. */
      strokeM: z.optional(vec2Schema),
    }),
  ),
  tool: z.optional(z.string()),
  /** Named joint poses: carrier axes first (m), then the arm (rad). `home` is needed. */
  poses: z.record(z.string(), z.array(z.number())),
  /** Overrides of the catalog's limits, marked by provenance. */
  timeToFullSpeedS: z.optional(positive()),
  speedScale: z._default(z.number().check(z.gt(0), z.lte(1)), 1),
  settle: z.optional(timeSchema),
  pedestalM: z._default(nonNegative(), 0),
  calendar: z.optional(z.string()),
})

export type TrackRecord = z.infer<typeof trackSchema>
export type GantryRecord = z.infer<typeof gantrySchema>
export type ToolRecord = z.infer<typeof toolSchema>
export type RobotRecord = z.infer<typeof robotSchema>
