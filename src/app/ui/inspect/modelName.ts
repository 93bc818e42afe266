// What a model of the catalogue, or of an imported robot, is called; undefined for an id that no catalogue knows. Pure.
import { GANTRY_MODELS, TRACK_MODELS } from '../../../core/model/catalog/equipment/carrierModels'
import { findToolModel } from '../../../core/model/catalog/equipment/findToolModel'
import { POSITIONER_MODELS } from '../../../core/model/catalog/equipment/positionerModels'
import { findRobotModelIn } from '../../../core/model/catalog/robots/findRobotModelIn'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { Language } from '../../text/Language'
import { fullName } from './describeRobotModel'

export function modelName(
  type: string,
  id: string,
  document: SceneDocument,
  language: Language,
): string | undefined {
  switch (type) {
    case 'robot': {
      const robot = findRobotModelIn(document, id)
      return robot && fullName(robot)
    }
    case 'tool':
      return findToolModel(id)?.name[language]
    case 'track':
      return TRACK_MODELS.find((model) => model.id === id)?.name[language]
    case 'gantry':
      return GANTRY_MODELS.find((model) => model.id === id)?.name[language]
    case 'positioner':
      return POSITIONER_MODELS.find((model) => model.id === id)?.name[language]
    default:
      return undefined
  }
}
