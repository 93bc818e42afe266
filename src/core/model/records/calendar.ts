// When places and people work: shifts with breaks in a week. Which instants that gives is the simulation's arithmetic.
import * as z from 'zod/mini'
import { localTextSchema, recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

const clock = () => z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/))

const day = () => z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/))

export const calendarSchema = z.looseObject({
  ...recordBase,
  type: z.literal('calendar'),
  /** 1 = Monday … 7 = Sunday. `to` before `from` runs past midnight. */
  shifts: z.array(
    z.looseObject({
      name: z.optional(localTextSchema),
      days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
      from: clock(),
      to: clock(),
      breaks: z._default(z.array(z.looseObject({ from: clock(), to: clock() })), []),
    }),
  ),
  /** Overtime and weekends worked: besides the shifts, on one day each. */
  extra: z.optional(z.array(z.looseObject({ date: day(), from: clock(), to: clock() }))),
  /** Days without work, from midnight to midnight; `extra` on such a day is worked. */
  closed: z.optional(z.array(day())),
  /** What happens to a job when the shift ends. `noStart`: not begun when it cannot be finished. */
  atEnd: z._default(z.enum(['pause', 'finish', 'noStart']), 'pause'),
})

export type CalendarRecord = z.infer<typeof calendarSchema>

export const calendarMigrations: readonly RecordMigration[] = []
