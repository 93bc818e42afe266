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
/** A number of things that each take memory or a moment of their own: a slip of the keyboard must not fill the machine. */
export const countUpTo = (most: number) => z.int().check(z.gte(1), z.lte(most))
/** Servers and places in one record. */
export const MOST_PLACES = 1_000_000
/** Parts that one moment may bring; a run with more in the cell is stopped as unstable anyway. */
export const MOST_AT_ONCE = 200_000
/** People or vehicles in one record. */
export const MOST_WORKERS = 10_000
