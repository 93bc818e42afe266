// Where parts come into being, and when. Their way through the cell is a route.
import * as z from 'zod/mini'
import { placementSchema } from '../fields/geometryFields'
import { count, countUpTo, MOST_AT_ONCE, nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import { timeSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

const arrivalsSchema = z.discriminatedUnion('kind', [
  /** Batches of `batch` parts, one every `time`. */
  z.looseObject({
    kind: z.literal('interarrival'),
    time: timeSchema,
    batch: z._default(countUpTo(MOST_AT_ONCE), 1),
    /** Instead of `batch`: sizes that vary, each with its share. */
    batches: z.optional(
      z.array(z.looseObject({ size: countUpTo(MOST_AT_ONCE), share: positive() })).check(z.minLength(1)),
    ),
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
        count: z._default(countUpTo(MOST_AT_ONCE), 1),
        product: z.optional(z.string()),
        dueS: z.optional(nonNegative()),
      }),
    ),
  }),
  /** Closed loop: keeps this many parts between the source and the end of their route. */
  z.looseObject({ kind: z.literal('conwip'), count: countUpTo(MOST_AT_ONCE) }),
])

export const sourceSchema = z.looseObject({
  ...recordBase,
  type: z.literal('source'),
  placement: z.optional(placementSchema),
  /** Products in the order they appear, repeated; one entry for a single product. */
  products: z.array(z.string()).check(z.minLength(1)),
  /** Draws each part's product with these shares (one for each product) instead of taking them in turn. */
  shares: z.optional(z.array(nonNegative()).check(z.minLength(1))),
  route: z.string(),
  /** Another route for some of the products, by product id. */
  routeByProduct: z.optional(z.record(z.string(), z.string())),
  arrivals: arrivalsSchema,
  /** Stops after this many parts. */
  limit: z.optional(count()),
  calendar: z.optional(z.string()),
})

export type SourceRecord = z.infer<typeof sourceSchema>

export const sourceMigrations: readonly RecordMigration[] = []
