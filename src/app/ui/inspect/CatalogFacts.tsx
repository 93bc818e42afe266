// The facts of one catalogue model with the source of each, estimates marked.
import { useMemo } from 'react'
import { findRecordOfType } from '../../../core/model/SceneDocument'
import { useSession } from '../../session/sessionStore'
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
  const document = useSession((state) => state.document)
  const facts = useMemo(
    () => document && describeModel(kind, model, language, document),
    [kind, model, language, document],
  )
  const isImported = document !== undefined && findRecordOfType(document, 'robotModel', model) !== undefined
  if (facts === undefined) return null
  return (
    <section className="panel-section">
      <h3>{isImported ? text.imported : text.catalog}</h3>
      <p className="catalog-name">{facts.name}</p>
      <PropertyList rows={facts.rows} />
    </section>
  )
}
