// Cases of problems with imported robots, as a person may have changed them: code, path behind `records.`, document.
import { aDocument } from '../../../builders/aDocument'
import { aRobotModel, type Fields } from '../../../builders/records'

type Joint = NonNullable<Fields<'robotModel'>['joints']>[number]

const swing: Joint = {
  name: 'swing',
  type: 'revolute',
  originXyzM: [0, 0, 0.3],
  axis: [0, 0, 1],
  lower: -3,
  upper: 3,
  velocity: 2,
}
const plate: Joint = { name: 'plate', type: 'fixed', originXyzM: [0, 0, 0.1] }

const modelWith = (...joints: Joint[]) => aDocument(aRobotModel({ joints }))

export const modelCases = [
  ['robotModel.noAxes', 'robot-model.joints', modelWith(plate)],
  ['robotModel.axis', 'robot-model.joints[1].axis', modelWith(plate, { ...swing, axis: undefined })],
  ['robotModel.axis', 'robot-model.joints[0].axis', modelWith({ ...swing, axis: [0, 0, 0] })],
  ['robotModel.speed', 'robot-model.joints[0].velocity', modelWith({ ...swing, velocity: undefined })],
  [
    'robotModel.leader',
    'robot-model.joints[1].follows.joint',
    modelWith(swing, { ...swing, name: 'rod', follows: { joint: 'rod', multiplier: 1, offset: 0 } }),
  ],
  ['robotModel.limits', 'robot-model.joints[0].lower', modelWith({ ...swing, lower: 1, upper: -1 })],
] as const
