// How a product goes through the cell: one record, steps with stable ids. Who moves the part is said by the step it moves to
// (engine decision 9): a station never moves a part, a program never chooses where it goes.
import * as z from 'zod/mini'
import { count, countUpTo, fraction, MOST_AT_ONCE, nonNegative } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import { timeSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

/** Who brings a part. Missing: it is there at once. Several programs: the first whose robots are free. */
const moverSchema = z.discriminatedUnion('by', [
  z.looseObject({ by: z.literal('program'), programs: z.array(z.string()).check(z.minLength(1)) }),
  /** A person of the pool walks there, takes `pick`, walks, takes `place`. */
  z.looseObject({ by: z.literal('operator'), operator: z.string(), pick: timeSchema, place: timeSchema }),
  /** A plain time without geometry (a crane nobody modelled), optionally one of a counted pool. */
  z.looseObject({ by: z.literal('time'), time: timeSchema, operator: z.optional(z.string()) }),
  /** A vehicle of the fleet; `load` and `unload` when they differ from the fleet's. */
  z.looseObject({
    by: z.literal('vehicle'),
    vehicle: z.string(),
    load: z.optional(timeSchema),
    unload: z.optional(timeSchema),
  }),
])
export type MoverSpec = z.infer<typeof moverSchema>

/** People (or any counted pool) an operation needs, for setting up, working, or both. */
const needSchema = z.looseObject({
  operator: z.optional(z.string()),
  /** Instead of a pool: any pool with this skill. */
  skill: z.optional(z.string()),
  count: z._default(count(), 1),
  during: z._default(z.enum(['setup', 'work', 'both']), 'both'),
})

const setupSchema = z.looseObject({
  time: timeSchema,
  /** Only when the product differs from the one before, or every so many jobs. */
  when: z._default(z.enum(['productChange', 'always']), 'productChange'),
  /** Times that differ by change, by "fromProduct>toProduct". */
  matrix: z.optional(z.record(z.string(), timeSchema)),
})

const operationFields = {
  needs: z.optional(z.array(needSchema)),
  setup: z.optional(setupSchema),
  /** Planned run time per part for effectiveness and OEE; default: the mean of `time`, of programs what they take. */
  plannedS: z.optional(nonNegative()),
}

/** What happens to the part at the place. */
const operationSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('time'), time: timeSchema, ...operationFields }),
  /** A robot program holds the station until it is done (weld, inspect, trim). */
  z.looseObject({
    kind: z.literal('program'),
    programs: z.array(z.string()).check(z.minLength(1)),
    ...operationFields,
  }),
  /**
   * Components are brought and joined, then `time` passes. `sequence` gives the product of the n-th visit of this step
   * (repeated); `count` of it are needed each visit.
   */
  z.looseObject({
    kind: z.literal('assemble'),
    components: z
      .array(
        z.looseObject({
          sequence: z.array(z.string()).check(z.minLength(1)),
          count: z._default(count(), 1),
          from: z.array(z.string()).check(z.minLength(1)),
          /** One mover for all, or by product. */
          mover: z.optional(moverSchema),
          moverByProduct: z.optional(z.record(z.string(), moverSchema)),
        }),
      )
      .check(z.minLength(1)),
    time: z.optional(timeSchema),
    ...operationFields,
  }),
  /** Removes the components again (`into` a product and route each); the parent goes on. */
  z.looseObject({
    kind: z.literal('disassemble'),
    into: z.array(
      z.looseObject({
        product: z.string(),
        count: z._default(countUpTo(MOST_AT_ONCE), 1),
        route: z.string(),
      }),
    ),
    time: z.optional(timeSchema),
    ...operationFields,
  }),
])
export type OperationSpec = z.infer<typeof operationSchema>

/**
 * Where to go after the step; the first entry that applies. `to` is a step id, 'out' (leaves as good) or 'scrap'.
 * `share`: with this probability (shares of neighbouring entries are taken together from one draw); `every`: when the
 * number of visits of this step is a multiple; `upTo`: while the number of visits is at most; none of them: always.
 */
const nextSchema = z.looseObject({
  to: z.string(),
  share: z.optional(fraction()),
  every: z.optional(count()),
  upTo: z.optional(count()),
})

const stepSchema = z.looseObject({
  id: z.string(),
  name: z.optional(z.union([z.string(), z.looseObject({ nl: z.string(), en: z.string() })])),
  /** Places that can do it; missing: stays where it is. */
  at: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Halt of the belts in `at` where the part gets on; missing: at the start. */
  enterAt: z.optional(z.string()),
  /** Halt of the belts in `at` where this step is done and the part gets off (or rides on with the next step); missing: the end. */
  leaveAt: z.optional(z.string()),
  /** How one of several places is chosen. */
  choose: z._default(z.enum(['first', 'shortestQueue', 'cyclic', 'random']), 'first'),
  mover: z.optional(moverSchema),
  do: z.optional(operationSchema),
  /** Leaves the queue of this step after this patience, to `renege`. */
  patience: z.optional(z.looseObject({ time: timeSchema, to: z.string() })),
  /** Default: the next step in the list, after the last: 'out'. `take` waits to be taken as a component. */
  next: z.optional(z.array(nextSchema)),
  take: z._default(z.boolean(), false),
})

export const routeSchema = z.looseObject({
  ...recordBase,
  type: z.literal('route'),
  steps: z.array(stepSchema).check(z.minLength(1)),
  /** Due date after entering, for earliest-due-date queues and tardiness. */
  dueAfterS: z.optional(nonNegative()),
})
export type RouteStep = z.infer<typeof stepSchema>

export type RouteRecord = z.infer<typeof routeSchema>

export const routeMigrations: readonly RecordMigration[] = []
