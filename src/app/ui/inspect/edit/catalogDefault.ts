// What the catalogue gives for a field that a record leaves out, and where the catalogue has it from. Pure.
import { findToolModel } from '../../../../core/model/catalog/equipment/findToolModel'
import { findRobotModel } from '../../../../core/model/catalog/robots/findRobotModel'
import type { Provenance } from '../../../../core/model/fields/recordFields'
import type { SceneRecordUnion } from '../../../../core/model/sceneRecord'
import type { FieldPlace } from './EditTarget'

interface CatalogDefault {
  readonly value: unknown
  readonly origin: Provenance[string] | undefined
}

export function catalogDefault(record: SceneRecordUnion, { path }: FieldPlace): CatalogDefault | undefined {
  const [key] = path
  if (path.length !== 1 || typeof key !== 'string') return undefined
  if (record.type === 'tool' && record.model !== undefined) {
    const model = findToolModel(record.model)
    const value = (model as unknown as Readonly<Record<string, unknown>> | undefined)?.[key]
    return value === undefined ? undefined : { value, origin: model?.provenance[key] }
  }
  if (record.type !== 'robot' || key !== 'timeToFullSpeedS') return undefined
  const time = findRobotModel(record.model)?.timeToFullSpeedS
  return time && { value: time.likely, origin: { ...time } }
}
