// Something a person brought along from a file: a shape, a drawing or a picture, packed so that the document needs nothing beside
// it. Says what it is; where it stands and what it does is told by the equipment or station that names it.
import * as z from 'zod/mini'
import { vec3Schema } from '../fields/geometryFields'
import { positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import type { RecordMigration } from '../RecordMigration'

export const assetSchema = z.looseObject({
  ...recordBase,
  type: z.literal('asset'),
  kind: z.enum(['mesh', 'drawing', 'image']),
  /** Name and kind of the file it was read from. */
  file: z._default(z.string(), ''),
  format: z._default(z.string(), ''),
  /** Metres in one unit of the file; for a picture metres in a pixel. */
  unitM: z._default(positive(), 1),
  /** Which axis of the file points up. */
  upAxis: z._default(z.enum(['x', 'y', 'z']), 'z'),
  /** Box around it in units and axes of the file; width and height in pixels of a picture. */
  sizeInFile: vec3Schema,
  /** Packed mesh, packed drawing, or a data address of a picture. */
  data: z.string(),
  /** Layers of a drawing, in the order in which its data has them. */
  layers: z.optional(
    z.array(
      z.looseObject({
        name: z.string(),
        colour: z.optional(z.string()),
        visible: z._default(z.boolean(), true),
      }),
    ),
  ),
})

export type AssetRecord = z.infer<typeof assetSchema>

export const assetMigrations: readonly RecordMigration[] = []
