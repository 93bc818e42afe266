// What drawing a record may look at besides the record itself. Types only.
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { ViewTheme } from '../materials'
import type { DrawingShelf } from './DrawingShelf'

export interface DrawScope {
  readonly document: SceneDocument
  readonly robotModels: readonly RobotModel[]
  readonly theme: ViewTheme
  readonly shelf: DrawingShelf
}
