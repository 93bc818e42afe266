// The model a robot of a document names: one that was imported into that document, else one of the catalog.
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../SceneDocument'
import { findRobotModel } from './findRobotModel'
import { modelOfRecord } from './modelOfRecord'
import type { RobotModel } from './RobotModel'

export function findRobotModelIn(document: SceneDocument, id: string): RobotModel | undefined {
  const imported = findRecordOfType(document, 'robotModel', id)
  return imported ? modelOfRecord(imported) : findRobotModel(id)
}

/** Models of all robots in a document, each once. */
export function robotModelsIn(document: SceneDocument): RobotModel[] {
  const ids = new Set(recordsOfType(document, 'robot').map((robot) => robot.model))
  return [...ids].map((id) => findRobotModelIn(document, id)).filter((model) => model !== undefined)
}
