// A fleet of equal vehicles (AGV, AMR, tugger, fork lift) that carries parts between places. Where it drives: an aisle, straight
// across the floor, or nowhere in particular (`travel`: times without geometry). Who is sent is the simulation's.
import * as z from 'zod/mini'
import { vec3Schema } from '../fields/geometryFields'
import { count, countUpTo, fraction, MOST_WORKERS, nonNegative, positive } from '../fields/numberFields'
import { powerSchema } from '../fields/power'
import { recordBase } from '../fields/recordFields'
import { timeSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

const TEN_SECONDS = { kind: 'constant', value: 10, unit: 's' } as const

/** Stops are node ids of the aisle, or ids of places when there is no aisle. */
const stops = () => z.array(z.string()).check(z.minLength(1))

const batterySchema = z.looseObject({
  capacityWh: positive(),
  driveW: nonNegative(),
  /** While it stands, loads or waits. */
  standW: z._default(nonNegative(), 0),
  chargeW: positive(),
  chargers: stops(),
  /** Share of the capacity below which it goes to charge before it takes another load, and up to which it charges. */
  chargeBelow: z._default(fraction(), 0.3),
  chargeUntil: z._default(fraction(), 0.9),
  /** Share at the start. */
  initial: z._default(fraction(), 1),
})

export const vehicleSchema = z.looseObject({
  ...recordBase,
  type: z.literal('vehicle'),
  count: z._default(countUpTo(MOST_WORKERS), 1),
  aisle: z.optional(z.string()),
  /** Without an aisle: drawn for every trip instead of driving a distance. */
  travel: z.optional(z.looseObject({ empty: timeSchema, loaded: timeSchema })),
  /** Where they stand at first, filled in turn, and rest. */
  home: z.optional(stops()),
  speedMps: z._default(positive(), 1.2),
  accelerationMps2: z._default(positive(), 0.5),
  /** Parts carried at once: what waits at the same stop is taken along. */
  capacity: z._default(count(), 1),
  load: z._default(timeSchema, TEN_SECONDS),
  unload: z._default(timeSchema, TEN_SECONDS),
  /** Which load goes first: longest waiting, nearest to a free vehicle, by priority of the part, by due date. */
  dispatch: z._default(z.enum(['longestWaiting', 'nearest', 'priority', 'dueDate']), 'longestWaiting'),
  /** Which free vehicle goes. */
  choose: z._default(z.enum(['nearest', 'longestIdle', 'first']), 'nearest'),
  whenIdle: z._default(z.enum(['home', 'stay']), 'home'),
  battery: z.optional(batterySchema),
  powerW: z.optional(powerSchema),
  sizeM: z._default(vec3Schema, [1, 0.7, 0.3]),
  calendar: z.optional(z.string()),
})

export type VehicleRecord = z.infer<typeof vehicleSchema>

export const vehicleMigrations: readonly RecordMigration[] = []
