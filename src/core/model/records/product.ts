// A kind of part: what it looks like, weighs and how it bends. Its way through the cell is a route.
import * as z from 'zod/mini'
import { vec3Schema } from '../fields/geometryFields'
import { nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const productSchema = z.looseObject({
  ...recordBase,
  type: z.literal('product'),
  /** Bounding box: length x, width y, height z. */
  sizeM: vec3Schema,
  massKg: positive(),
  look: z._default(
    z.enum(['box', 'cylinder', 'ply', 'panel', 'carton', 'billet', 'shaft', 'bracket', 'tray']),
    'box',
  ),
  /** Colour by name of a look token: never a literal. */
  colour: z._default(
    z.enum(['steel', 'aluminium', 'carbon', 'glass', 'carton', 'wood', 'plastic', 'copper', 'white']),
    'steel',
  ),
  /** Present for parts that hang: bending stiffness per metre of width, N·m. */
  flexible: z.optional(z.looseObject({ bendingStiffnessNm: positive() })),
  /** Friction against a jaw or belt, dimensionless. */
  friction: z._default(nonNegative(), 0.4),
  /** Larger goes first where a queue is by priority. */
  priority: z._default(z.int(), 0),
})

export type ProductRecord = z.infer<typeof productSchema>

export const productMigrations: readonly RecordMigration[] = []
