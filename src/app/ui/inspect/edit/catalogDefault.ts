// What the catalogue, or an imported robot model, gives for a field that a record leaves out, and where it has it from. Pure.
import { findToolModel } from '../../../../core/model/catalog/equipment/findToolModel'
import { findRobotModelIn } from '../../../../core/model/catalog/robots/findRobotModelIn'
import type { Provenance } from '../../../../core/model/fields/recordFields'
import type { SceneDocument } from '../../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../../core/model/sceneRecord'
import type { FieldPlace } from './EditTarget'

interface CatalogDefault {
  readonly value: unknown
  readonly origin: Provenance[string] | undefined
}

export function catalogDefault(
  document: SceneDocument,
  record: SceneRecordUnion,
  { path }: FieldPlace,
): CatalogDefault | undefined {
  const [key] = path
  if (path.length !== 1 || typeof key !== 'string') return undefined
  if (record.type === 'tool' && record.model !== undefined) {
    const model = findToolModel(record.model)
    const value = (model as unknown as Readonly<Record<string, unknown>> | undefined)?.[key]
    return value === undefined ? undefined : { value, origin: model?.provenance[key] }
  }
  if (record.type !== 'robot' || key !== 'timeToFullSpeedS') return undefined
  const time = findRobotModelIn(document, record.model)?.timeToFullSpeedS
  return time && { value: time.likely, origin: { ...time } }
}
