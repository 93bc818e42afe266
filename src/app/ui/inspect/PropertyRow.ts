// One line of the inspector: what a field is called, its value in words with a unit, where the value came from. Data only.
import type { Provenance } from '../../../core/model/fields/recordFields'

/** A text with its unit, or links to the records that the field refers to. */
export type PropertyValue =
  | { readonly kind: 'text'; readonly text: string; readonly unit?: string | undefined }
  | { readonly kind: 'links'; readonly ids: readonly string[] }

export interface PropertyRow {
  readonly key: string
  readonly label: string
  readonly value: PropertyValue
  /** Source and certainty, when the document or the catalogue says them. */
  readonly origin?: Provenance[string] | undefined
}
