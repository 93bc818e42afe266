// What the catalogue says of the selected robot, tool or carrier. The catalogue itself is loaded when first needed.
import { lazy, Suspense } from 'react'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { CatalogKind } from './ModelFacts'

const CatalogFacts = lazy(() => import('./CatalogFacts').then((file) => ({ default: file.CatalogFacts })))

/** Nothing for records that name no model. */
export function CatalogSection({ record }: { readonly record: SceneRecordUnion }) {
  const model = catalogModel(record)
  if (model === undefined) return null
  return (
    <Suspense>
      <CatalogFacts {...model} />
    </Suspense>
  )
}

function catalogModel(record: SceneRecordUnion): { kind: CatalogKind; model: string } | undefined {
  switch (record.type) {
    case 'robot':
    case 'tool':
    case 'track':
    case 'gantry':
    case 'positioner':
      return record.model === undefined ? undefined : { kind: record.type, model: record.model }
    default:
      return undefined
  }
}
