// A robot that a person brought along in the inspector: its facts, its defaults, being chosen in the place of another.
import { describe, expect, it } from 'vitest'
import { describeModel } from '../../../../src/app/ui/inspect/describeModel'
import { catalogDefault } from '../../../../src/app/ui/inspect/edit/catalogDefault'
import { judgeModels } from '../../../../src/app/ui/inspect/edit/judgeModels'
import { homePose } from '../../../../src/core/editing/library/homePoses'
import { swapModel } from '../../../../src/core/editing/library/robotItems'
import { findRobotModel } from '../../../../src/core/model/catalog/robots/findRobotModel'
import { findRobotModelIn } from '../../../../src/core/model/catalog/robots/findRobotModelIn'
import { modelOfRecord } from '../../../../src/core/model/catalog/robots/modelOfRecord'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { withRecords } from '../../../builders/aDocument'
import { readShipped } from '../../../core/editing/readShipped'
import { imported } from '../../../core/formats/urdf/imported'
import { urdfOf } from '../../../core/formats/urdf/urdfOf'

const scene = readShipped('cnc-machine-tending')
const cobot = scene.records.cobot as RecordOf<'robot'>
const { record } = imported(urdfOf(findRobotModel('kr210_r3100_2')!))
/** Nobody knows its mass; its second joint cannot be at zero. */
const { massKg: _, ...massless } = record
const own: RecordOf<'robotModel'> = {
  ...massless,
  manufacturer: '',
  timeToFullSpeedS: { low: 0.1, likely: 0.23, high: 0.5 },
  joints: record.joints.map((joint, index) => (index === 1 ? { ...joint, lower: -2, upper: -0.5 } : joint)),
}
const riding = { ...cobot, model: own.id }
const document = withRecords(scene, own, riding)

describe('an imported robot in the inspector', () => {
  it('shows its own facts: a name without a maker, its joints with the file they come from, nothing that nobody knows', () => {
    const facts = describeModel('robot', own.id, 'nl', document)!
    expect(facts.name).toBe(modelOfRecord(own).name)
    const keys = facts.rows.map(({ key }) => key)
    expect(keys).toContain('payloadKg')
    expect(keys).not.toContain('massKg')
    const first = facts.rows.find(({ key }) => key === own.joints.find(({ type }) => type !== 'fixed')!.name)!
    expect(first.origin?.source).toBe(own.file)
    expect(describeModel('robot', own.id, 'nl', scene)).toBeUndefined()
  })

  it('gives its own time to full speed as what holds when a robot says nothing', () => {
    const place = { path: ['timeToFullSpeedS'] } as unknown as Parameters<typeof catalogDefault>[2]
    expect(catalogDefault(document, riding, place)).toMatchObject({
      value: 0.23,
      origin: { certainty: 'estimate', low: 0.1, high: 0.5 },
    })
    expect(catalogDefault(scene, cobot, place)?.value).toBe(findRobotModel('ur10e')!.timeToFullSpeedS.likely)
  })

  it('can be chosen, is judged like the others, and starts inside its limits', () => {
    const model = findRobotModelIn(document, own.id)!
    expect(judgeModels([model], cobot, document, undefined).get(own.id)?.tone).toBe('good')
    const swapped = swapModel(cobot, own.id, 0, model)
    expect(swapped.model).toBe(own.id)
    expect(swapped.poses.home).toEqual(homePose(model))
    const moving = own.joints.filter(({ type }) => type !== 'fixed')
    swapped.poses.home!.forEach((value, joint) => {
      expect(value).toBeGreaterThan(moving[joint]!.lower!)
      expect(value).toBeLessThan(moving[joint]!.upper!)
    })
    expect(homePose({ id: own.id, dof: 6 })).toEqual([0, 0, 0, 0, 0, 0])
  })
})
