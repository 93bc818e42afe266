// The facts of one catalogue model with the source of each, estimates marked.
import { useMemo } from 'react'
import { useLanguage, useText } from '../parts/useText'
import { describeModel } from './describeModel'
import type { CatalogKind } from './ModelFacts'
import { PropertyList } from './PropertyList'

interface FactsProps {
  readonly kind: CatalogKind
  readonly model: string
}

export function CatalogFacts({ kind, model }: FactsProps) {
  const text = useText().panel
  const language = useLanguage()
  const facts = useMemo(() => describeModel(kind, model, language), [kind, model, language])
  if (facts === undefined) return null
  return (
    <section className="panel-section">
      <h3>{text.catalog}</h3>
      <p className="catalog-name">{facts.name}</p>
      <PropertyList rows={facts.rows} />
    </section>
  )
}
