// Schemas of plain numbers with a range. JSON knows no NaN or Infinity, and these refuse both. Units are in field names.
import * as z from 'zod/mini'

/** Any finite number. */
export const finite = () => z.number()
/** A length, time, mass … that cannot be negative. */
export const nonNegative = () => finite().check(z.nonnegative())
export const positive = () => finite().check(z.positive())
export const fraction = () => finite().check(z.gte(0), z.lte(1))
/** A number of things, at least one. */
export const count = () => z.int().check(z.gte(1))
