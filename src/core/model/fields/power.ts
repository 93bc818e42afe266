// Electrical power by state: the field that turns time shares into energy. The arithmetic is the simulation's.
import * as z from 'zod/mini'
import { nonNegative } from './numberFields'

/** Watts by state, of one server, person or vehicle; a state that is left out draws `other`, and that is 0 when left out. */
export const powerSchema = z.looseObject({
  working: z.optional(nonNegative()),
  setup: z.optional(nonNegative()),
  waiting: z.optional(nonNegative()),
  starved: z.optional(nonNegative()),
  blocked: z.optional(nonNegative()),
  failed: z.optional(nonNegative()),
  maintenance: z.optional(nonNegative()),
  held: z.optional(nonNegative()),
  off: z.optional(nonNegative()),
  other: z.optional(nonNegative()),
})
export type Power = z.infer<typeof powerSchema>
