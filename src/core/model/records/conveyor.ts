// A belt that carries parts, straight or with bends. Positions on it are the simulation's; pictures and physics derive from them.
import * as z from 'zod/mini'
import { placementSchema } from '../fields/geometryFields'
import { nonNegative, positive } from '../fields/numberFields'
import { powerSchema } from '../fields/power'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

/** Part of a circle in the belt's middle line. Between bends it is straight. */
const bendSchema = z.looseObject({
  /** Where the bend begins, along the belt's middle line. */
  atM: z._default(nonNegative(), 0),
  /** Of the middle line. */
  radiusM: positive(),
  angleRad: positive(),
  side: z._default(z.enum(['left', 'right']), 'left'),
})

/** A point of the belt where parts can get on and off on their way. */
const haltSchema = z.looseObject({
  id: z.string(),
  name: z.optional(z.union([z.string(), z.looseObject({ nl: z.string(), en: z.string() })])),
  /** Along the belt's middle line. */
  atM: nonNegative(),
})

export const conveyorSchema = z.looseObject({
  ...recordBase,
  type: z.literal('conveyor'),
  placement: z.optional(placementSchema),
  /** Along its middle line, bends included; it sets off along the placement's +x, the part's centre travelling from 0 to lengthM. */
  lengthM: positive(),
  /** One after the other; missing: straight. */
  bends: z.optional(z.array(bendSchema)),
  /** Besides its start and end; steps of routes name them in `enterAt` and `leaveAt`. */
  halts: z.optional(z.array(haltSchema)),
  widthM: z._default(positive(), 0.5),
  heightM: z._default(positive(), 0.9),
  speedMps: positive(),
  /** Smallest distance between the centres of two parts. */
  pitchM: positive(),
  /** Other speeds from these times on, in this order; after `repeatS` from the beginning again. 0 stands still. */
  speeds: z.optional(
    z.array(z.looseObject({ atS: nonNegative(), speedMps: nonNegative() })).check(z.minLength(1)),
  ),
  repeatS: z.optional(positive()),
  accumulating: z._default(z.boolean(), true),
  calendar: z.optional(z.string()),
  powerW: z.optional(powerSchema),
})

export type BeltBend = z.infer<typeof bendSchema>

export type ConveyorRecord = z.infer<typeof conveyorSchema>

export const conveyorMigrations: readonly RecordMigration[] = []
