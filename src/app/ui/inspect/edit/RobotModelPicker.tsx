// Another arm for the robots being edited, as one step; the table says of each whether it would do here.
import { useMemo } from 'react'
import { swapModel } from '../../../../core/editing/library/robotItems'
import { ROBOT_MODELS } from '../../../../core/model/catalog/robots/findRobotModel'
import { findRobotModelIn } from '../../../../core/model/catalog/robots/findRobotModelIn'
import { modelOfRecord } from '../../../../core/model/catalog/robots/modelOfRecord'
import type { RobotModel } from '../../../../core/model/catalog/robots/RobotModel'
import { carrierAxisCount } from '../../../../core/model/resolvePlacement'
import { findRecord, recordsOfType, type SceneDocument } from '../../../../core/model/SceneDocument'
import type { RecordOf } from '../../../../core/model/sceneRecord'
import { useSession } from '../../../session/sessionStore'
import { useBuildText } from '../../build/useBuildText'
import { useController } from '../../parts/sessionContext'
import { RobotTable } from '../RobotTable'
import { useEditTarget } from './EditTarget'
import { judgeModels } from './judgeModels'

interface PickerProps {
  readonly onClose: () => void
}

export function RobotModelPicker({ onClose }: PickerProps) {
  const text = useBuildText().edit
  const { records, document } = useEditTarget()
  const assessment = useSession((state) => state.assessment)
  const robot = records[0] as RecordOf<'robot'>
  const models = useMemo(() => [...importedModels(document), ...ROBOT_MODELS], [document])
  const verdicts = useMemo(
    () => judgeModels(models, robot, document, assessment),
    [models, robot, document, assessment],
  )
  const swap = useSwap()
  return (
    <RobotTable
      title={text.chooseRobot}
      models={models}
      current={robot.model}
      verdicts={verdicts}
      onChoose={swap}
      onClose={onClose}
    />
  )
}

/** Robots that a person brought along, before those of the catalogue. */
function importedModels(document: SceneDocument): RobotModel[] {
  return recordsOfType(document, 'robotModel').map(modelOfRecord)
}

/** Poses that do not suit the new arm become its starting pose. */
function useSwap(): (modelId: string) => void {
  const controller = useController()
  const { records, document } = useEditTarget()
  return (modelId) => {
    const robots = records.filter((record): record is RecordOf<'robot'> => record.type === 'robot')
    const name = { verb: 'swapModel', records: robots.map(({ id }) => id), values: { model: modelId } }
    controller.edit.apply(name, (edit) => {
      for (const robot of robots) {
        const carrier = robot.carrier && findRecord(document, robot.carrier.id)
        edit.put(swapModel(robot, modelId, carrierAxisCount(carrier), findRobotModelIn(document, modelId)))
      }
    })
  }
}
