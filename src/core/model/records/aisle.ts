// The paths that vehicles drive: nodes on the floor and the ways between them. Who drives there is said by vehicle records.
import * as z from 'zod/mini'
import { vec2Schema } from '../fields/geometryFields'
import { count, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

/** A point where vehicles stop, turn off or meet; metres from the hall's south-west corner. */
const nodeSchema = z.looseObject({
  id: z.string(),
  position: vec2Schema,
  /** Places that are loaded and unloaded from here. */
  serves: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Vehicles that fit here at once. */
  capacity: z._default(count(), 1),
})

/** A straight way between two nodes; one vehicle at a time is on it, or on each of its sections. */
const edgeSchema = z.looseObject({
  from: z.string(),
  to: z.string(),
  oneWay: z._default(z.boolean(), false),
  /** 2: a lane for each direction; 1: vehicles wait until the other has passed. */
  lanes: z._default(z.int().check(z.gte(1), z.lte(2)), 1),
  /** Length when it is not the straight distance (a bend). */
  lengthM: z.optional(positive()),
  /** Parts of the way that each hold one vehicle, so that several can follow each other. One-way only. */
  sections: z._default(count(), 1),
})

export const aisleSchema = z.looseObject({
  ...recordBase,
  type: z.literal('aisle'),
  nodes: z.array(nodeSchema).check(z.minLength(1)),
  edges: z._default(z.array(edgeSchema), []),
})

export type AisleRecord = z.infer<typeof aisleSchema>

export const aisleMigrations: readonly RecordMigration[] = []
