// Models as lines of the inspector: robots by their datasheet (also imported ones), tools and carriers by their own fields. Pure.
import { GANTRY_MODELS, TRACK_MODELS } from '../../../core/model/catalog/equipment/carrierModels'
import { findToolModel } from '../../../core/model/catalog/equipment/findToolModel'
import { POSITIONER_MODELS } from '../../../core/model/catalog/equipment/positionerModels'
import { findRobotModelIn } from '../../../core/model/catalog/robots/findRobotModelIn'
import type { Provenance } from '../../../core/model/fields/recordFields'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import { fieldName } from '../../text/fieldText'
import type { Language } from '../../text/Language'
import { describeRobotModel } from './describeRobotModel'
import { describeValue } from './describeValue'
import type { CatalogKind, ModelFacts } from './ModelFacts'

export function describeModel(
  kind: CatalogKind,
  id: string,
  language: Language,
  document: SceneDocument,
): ModelFacts | undefined {
  switch (kind) {
    case 'robot': {
      const robot = findRobotModelIn(document, id)
      return robot && describeRobotModel(robot, language)
    }
    case 'tool':
      return describeFields(findToolModel(id), language)
    case 'track':
      return describeFields(modelWith(TRACK_MODELS, id), language)
    case 'gantry':
      return describeFields(modelWith(GANTRY_MODELS, id), language)
    case 'positioner':
      return describeFields(modelWith(POSITIONER_MODELS, id), language)
  }
}

function modelWith<T extends { readonly id: string }>(models: readonly T[], id: string): T | undefined {
  return models.find((model) => model.id === id)
}

interface NamedModel {
  readonly id: string
  readonly name: { readonly nl: string; readonly en: string }
  readonly provenance: Provenance
}

const NOT_FACTS = new Set(['id', 'name', 'provenance', 'kind'])

function describeFields(model: NamedModel | undefined, language: Language): ModelFacts | undefined {
  if (model === undefined) return undefined
  const rows = Object.entries(model).flatMap(([key, field]) => {
    const value = NOT_FACTS.has(key) ? undefined : describeValue(key, field, NO_RECORDS, language)
    if (value === undefined) return []
    return [{ key, label: fieldName(key, language), value, origin: model.provenance[key] }]
  })
  return { name: model.name[language], rows }
}

/** The catalogue refers to no records. */
const NO_RECORDS: Pick<SceneDocument, 'records'> = { records: {} }
