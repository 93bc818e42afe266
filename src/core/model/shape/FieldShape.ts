// What a field of a record may hold, as plain data, so that an editor can be made from the schema. Types only.

export type FieldShape =
  | NumberShape
  | { readonly kind: 'text'; readonly pattern: RegExp | undefined }
  /** One text, or one for each language. */
  | { readonly kind: 'localText' }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  /** The word that tells one variant from another; set by choosing the variant. */
  | { readonly kind: 'fixed'; readonly value: string }
  /** A duration, constant or random; `byRef`: or the id of a saved one. */
  | { readonly kind: 'time'; readonly byRef: boolean }
  | { readonly kind: 'placement' }
  | { readonly kind: 'pose' }
  | { readonly kind: 'rotation' }
  | { readonly kind: 'vector'; readonly size: number }
  | { readonly kind: 'list'; readonly item: FieldShape; readonly fewest: number }
  | { readonly kind: 'map'; readonly value: FieldShape }
  | { readonly kind: 'group'; readonly fields: readonly SchemaField[] }
  | {
      readonly kind: 'variants'
      /** Field whose word tells the variants apart; undefined: the fields themselves do. */
      readonly by: string | undefined
      readonly variants: readonly ShapeVariant[]
    }

export interface NumberShape {
  readonly kind: 'number'
  readonly whole: boolean
  readonly min: number | undefined
  readonly max: number | undefined
  /** The bound itself is not allowed. */
  readonly above: boolean
}

export interface ShapeVariant {
  /** The word of the discriminating field, or the first field of this variant. */
  readonly word: string
  readonly fields: readonly SchemaField[]
}

export interface SchemaField {
  readonly key: string
  readonly shape: FieldShape
  /** May be left out. */
  readonly optional: boolean
  /** What a file that leaves it out means; undefined when it has no default. */
  readonly standard: unknown
}
