// A robot that was imported works as one of the catalog does: the same run, the same rules; and mistakes in it are named.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findRobotModel } from '../../../../src/core/model/catalog/robots/findRobotModel'
import { findRobotModelIn, robotModelsIn } from '../../../../src/core/model/catalog/robots/findRobotModelIn'
import { restPose } from '../../../../src/core/model/catalog/robots/restPose'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { validateScene } from '../../../../src/core/model/validateScene'
import { withRecords } from '../../../builders/aDocument'
import { imported } from '../../formats/urdf/imported'
import { urdfOf } from '../../formats/urdf/urdfOf'
import { runFor } from '../../sim/flow/runScene'

const shipped = parseSceneText(readFileSync('scenes/cnc-machine-tending.scene.json', 'utf8'))
if (!shipped.ok) throw new Error('the shipped scene is broken')
const scene = shipped.value
const arm = scene.records.cobot as RecordOf<'robot'>
const { record: ownModel } = imported(urdfOf(findRobotModel(arm.model)!))

function withOwnModel(change: Partial<RecordOf<'robotModel'>> = {}): SceneDocument {
  return withRecords(scene, { ...ownModel, ...change }, { ...arm, model: ownModel.id })
}

describe('a cell with an imported robot', () => {
  const document = withOwnModel()

  it('is valid and finds its model in the document', () => {
    expect(validateScene(document).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(robotModelsIn(document).map(({ id }) => id)).toEqual([ownModel.id])
    expect(findRobotModelIn(document, 'ur5e')).toBe(findRobotModel('ur5e'))
    expect(findRobotModelIn(scene, ownModel.id)).toBeUndefined()
  })

  it('makes as many parts in as much time as with the catalog robot it was made from', () => {
    const untilS = 1200
    const [own, catalog] = [runFor(document, untilS), runFor(scene, untilS)]
    expect(own.warnings).toEqual(catalog.warnings)
    expect(own.hash()).toBe(catalog.hash())
  })
})

describe('an imported robot that a person changed', () => {
  const codes = (change: Partial<RecordOf<'robotModel'>>) =>
    validateScene(withOwnModel(change)).map(({ code }) => code)
  const joints = (change: object) =>
    ownModel.joints.map((joint, index) => (index === 1 ? { ...joint, ...change } : joint))

  it.each([
    [
      'nothing that moves',
      { joints: [{ ...ownModel.joints[0]!, type: 'fixed' as const }] },
      'robotModel.noAxes',
    ],
    ['an axis without length', { joints: joints({ type: 'revolute', axis: [0, 0, 0] }) }, 'robotModel.axis'],
    ['no speed', { joints: joints({ velocity: undefined }) }, 'robotModel.speed'],
    ['limits the wrong way round', { joints: joints({ lower: 1, upper: -1 }) }, 'robotModel.limits'],
    ['less payload than its tool weighs', { payloadKg: 0.1 }, 'robot.toolTooHeavy'],
  ])('%s', (_, change, code) => {
    expect(codes(change)).toContain(code)
  })

  it('may not stand in a pose outside its limits', () => {
    expect(codes({ joints: joints({ lower: 3, upper: 3.1 }) })).toContain('robot.poseLimit')
  })
})

it('a model that is in neither is named, with the nearest', () => {
  const document = withRecords(withOwnModel(), { ...arm, model: `${ownModel.id}x` })
  const problem = validateScene(document).find(({ code }) => code === 'robot.unknownModel')
  expect(problem?.values?.suggestion).toBe(ownModel.id)
})

it('a resting pose lies inside the limits', () => {
  const pose = restPose(findRobotModel('fr3')!)
  const axes = findRobotModel('fr3')!.joints.filter(({ type }) => type !== 'fixed')
  pose.forEach((value, index) => {
    expect(value).toBeGreaterThan(axes[index]!.lower!)
    expect(value).toBeLessThan(axes[index]!.upper!)
  })
})
