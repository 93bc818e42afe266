// A straight belt that carries parts. Positions on it are the simulation's; pictures and physics derive from them.
import * as z from 'zod/mini'
import { placementSchema } from '../fields/geometryFields'
import { nonNegative, positive } from '../fields/numberFields'
import { powerSchema } from '../fields/power'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const conveyorSchema = z.looseObject({
  ...recordBase,
  type: z.literal('conveyor'),
  placement: z.optional(placementSchema),
  /** Straight, along the placement's +x, the part's centre travelling from 0 to lengthM. */
  lengthM: positive(),
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

export type ConveyorRecord = z.infer<typeof conveyorSchema>

export const conveyorMigrations: readonly RecordMigration[] = []
