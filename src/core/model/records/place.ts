// The records where parts can be: source, sink, buffer, conveyor, station. What is done there is said by the route.
import * as z from 'zod/mini'
import { count, nonNegative, placementSchema, positive, recordBase, vec3Schema } from './common'
import { timeSchema } from './distribution'
import { slotLayoutSchema } from './slots'

const calendarRef = { calendar: z.optional(z.string()) }

const arrivalsSchema = z.discriminatedUnion('kind', [
  /** Batches of `batch` parts, one every `time`. */
  z.looseObject({
    kind: z.literal('interarrival'),
    time: timeSchema,
    batch: z._default(count(), 1),
    firstAtS: z.optional(nonNegative()),
  }),
  /** Never empty: the next part appears as soon as the first place of its route can take it. */
  z.looseObject({ kind: z.literal('saturated') }),
  /** A Poisson stream whose rate changes: each entry holds until `untilS`; `repeat` starts the table again. */
  z.looseObject({
    kind: z.literal('rates'),
    table: z.array(z.looseObject({ untilS: positive(), perHour: nonNegative() })).check(z.minLength(1)),
    repeat: z._default(z.boolean(), true),
  }),
  /** Given orders. */
  z.looseObject({
    kind: z.literal('orders'),
    orders: z.array(
      z.looseObject({
        atS: nonNegative(),
        count: z._default(count(), 1),
        product: z.optional(z.string()),
        dueS: z.optional(nonNegative()),
      }),
    ),
  }),
  /** Closed loop: keeps this many parts between the source and the end of their route. */
  z.looseObject({ kind: z.literal('conwip'), count: count() }),
])

export const sourceSchema = z.looseObject({
  ...recordBase,
  type: z.literal('source'),
  placement: z.optional(placementSchema),
  /** Products in the order they appear, repeated; one entry for a single product. */
  products: z.array(z.string()).check(z.minLength(1)),
  route: z.string(),
  arrivals: arrivalsSchema,
  /** Stops after this many parts. */
  limit: z.optional(count()),
  ...calendarRef,
})

export const sinkSchema = z.looseObject({
  ...recordBase,
  type: z.literal('sink'),
  placement: z.optional(placementSchema),
  slots: z.optional(slotLayoutSchema),
})

export const bufferSchema = z.looseObject({
  ...recordBase,
  type: z.literal('buffer'),
  placement: z.optional(placementSchema),
  /** Missing: unlimited (a queue of a mathematical model); with slots: the number of slots. */
  capacity: z.optional(count()),
  slots: z.optional(slotLayoutSchema),
  discipline: z._default(z.enum(['fifo', 'lifo', 'priority', 'spt', 'edd']), 'fifo'),
  look: z._default(z.enum(['table', 'rack', 'pallet', 'trolley', 'bin', 'none']), 'table'),
  sizeM: z._default(vec3Schema, [1.2, 0.8, 0.9]),
})

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
  accumulating: z._default(z.boolean(), true),
  ...calendarRef,
})

export const stationSchema = z.looseObject({
  ...recordBase,
  type: z.literal('station'),
  placement: z.optional(placementSchema),
  /** Parts served at the same time, each on its own slot. */
  capacity: z._default(count(), 1),
  slots: z.optional(slotLayoutSchema),
  /** Serve in batches: start with `max`, or with at least `min` after waiting waitS (missing: for ever). */
  batch: z.optional(z.looseObject({ min: count(), max: count(), waitS: z.optional(nonNegative()) })),
  /** Queue in front, inside the station; 0: a part enters only when a server is free. Missing: unlimited. */
  queueCapacity: z.optional(z.int().check(z.gte(0))),
  discipline: z._default(z.enum(['fifo', 'lifo', 'priority', 'spt', 'edd']), 'fifo'),
  door: z.optional(z.looseObject({ open: timeSchema, close: timeSchema })),
  look: z._default(
    z.enum([
      'generic',
      'table',
      'mould',
      'cutter',
      'lathe',
      'mill',
      'autoclave',
      'oven',
      'press',
      'inspection',
      'weldTable',
      'bench',
    ]),
    'generic',
  ),
  sizeM: z._default(vec3Schema, [1.5, 1, 1.2]),
  ...calendarRef,
})

export type SourceRecord = z.infer<typeof sourceSchema>
export type SinkRecord = z.infer<typeof sinkSchema>
export type BufferRecord = z.infer<typeof bufferSchema>
export type ConveyorRecord = z.infer<typeof conveyorSchema>
export type StationRecord = z.infer<typeof stationSchema>
