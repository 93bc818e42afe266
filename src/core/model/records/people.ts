// People and time: operator pools, shift calendars, failures. Ergonomics and cost rates build on the same records later.
import * as z from 'zod/mini'
import { count, placementSchema, positive, recordBase, vec3Schema } from './common'
import { timeSchema } from './distribution'

export const operatorSchema = z.looseObject({
  ...recordBase,
  type: z.literal('operator'),
  count: z._default(count(), 1),
  placement: z.optional(placementSchema),
  /** Walking for time, not for safety: 1.1–1.4 m/s. */
  walkSpeedMps: z._default(positive(), 1.2),
  skills: z.optional(z.array(z.string())),
  calendar: z.optional(z.string()),
  /** Where they stand at a place, in that place's frame, by place id. Default: in front of it. */
  standAt: z.optional(z.record(z.string(), vec3Schema)),
})

const clock = () => z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/))

export const calendarSchema = z.looseObject({
  ...recordBase,
  type: z.literal('calendar'),
  /** 1 = Monday … 7 = Sunday. `to` before `from` runs past midnight. */
  shifts: z.array(
    z.looseObject({
      name: z.optional(z.string()),
      days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
      from: clock(),
      to: clock(),
      breaks: z._default(z.array(z.looseObject({ from: clock(), to: clock() })), []),
    }),
  ),
  /** What happens to a job when the shift ends. `noStart`: not begun when it cannot be finished. */
  atEnd: z._default(z.enum(['pause', 'finish', 'noStart']), 'pause'),
})

export const failureSchema = z.looseObject({
  ...recordBase,
  type: z.literal('failure'),
  of: z.array(z.string()).check(z.minLength(1)),
  /** What ages it: calendar time, time in state working, or completed jobs. */
  basis: z._default(z.enum(['calendar', 'operating', 'cycles']), 'operating'),
  /** For basis `cycles` the numbers count jobs instead of time. */
  timeToFailure: timeSchema,
  repair: timeSchema,
  repairBy: z.optional(z.string()),
  /** The job in hand afterwards. */
  effect: z._default(z.enum(['resume', 'restart', 'scrap']), 'resume'),
  kind: z._default(z.enum(['failure', 'maintenance']), 'failure'),
})

export type OperatorRecord = z.infer<typeof operatorSchema>
export type CalendarRecord = z.infer<typeof calendarSchema>
export type FailureRecord = z.infer<typeof failureSchema>
