// What the catalogue says of the selected robot or tool, each value with its source. Loaded when first needed.
export function CatalogSection(_: { readonly type: 'robot' | 'tool'; readonly model: string | undefined }) {
  return null
}
