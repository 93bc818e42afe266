// Where parts lie on a table, pallet, rack or fixture: the slot layout field. Poses only; occupancy is the simulation's.
import * as z from 'zod/mini'
import { poseSchema, vec3Schema } from './geometryFields'
import { count } from './numberFields'

/**
 * Slots in the record's own frame. `grid`: columns along x, rows along y, layers along z, filled in that order from
 * `origin`; `list`: explicit poses; `stack`: parts on top of each other (the pitch is the part's own height).
 * A slot's pose is the centre of the underside of the part that lies there, z up.
 */
export const slotLayoutSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('grid'),
    columns: count(),
    rows: z._default(count(), 1),
    layers: z._default(count(), 1),
    pitchM: vec3Schema,
    origin: z.optional(poseSchema),
  }),
  z.looseObject({ kind: z.literal('list'), poses: z.array(poseSchema).check(z.minLength(1)) }),
  z.looseObject({ kind: z.literal('stack'), count: count(), origin: z.optional(poseSchema) }),
])
export type SlotLayout = z.infer<typeof slotLayoutSchema>
