// The equipment catalog: complete entries with an origin for what decides, and the merge of record and catalog.
import { expect, test } from 'vitest'
import { TOOL_MODELS } from '../../../src/core/model/catalog/equipment/findToolModel'
import { BARE_FLANGE, resolveTool } from '../../../src/core/model/catalog/equipment/resolveTool'
import { RECORD_SCHEMAS } from '../../../src/core/model/sceneRecord'
import { aTool } from '../../builders/records'
import { seconds } from '../../builders/times'

test('ids are unique', () => {
  expect(new Set(TOOL_MODELS.map((model) => model.id)).size).toBe(TOOL_MODELS.length)
})

test.each(TOOL_MODELS.map((model) => [model.id, model] as const))(
  '%s is complete and says where it comes from',
  (id, model) => {
    expect(RECORD_SCHEMAS.tool.safeParse({ type: 'tool', ...model }).success, id).toBe(true)
    expect(model.provenance.massKg).toBeDefined()
    expect(model.massKg).toBeGreaterThan(0)
    expect(model.tcp.position[2]).toBeGreaterThan(0)
    const holds = ['gripper', 'vacuum', 'plyGripper', 'magnet'].includes(model.kind)
    expect(model.forceN !== undefined).toBe(holds)
    if (holds)
      for (const field of ['grip', 'release', 'forceN']) expect(model.provenance[field], field).toBeDefined()
    for (const origin of Object.values(model.provenance)) {
      expect(origin.low ?? 0).toBeLessThanOrEqual(origin.likely ?? 0)
      expect(origin.likely ?? 0).toBeLessThanOrEqual(origin.high ?? 0)
    }
  },
)

test('a record overrides the catalog field by field', () => {
  const tool = resolveTool(aTool({ kind: undefined, model: 'robotiq-2f-85', massKg: 2, grip: seconds(0.9) }))
  expect(tool).toMatchObject({ kind: 'gripper', massKg: 2, grip: { value: 0.9 }, forceN: 235 })
  expect(tool.tcp.position[2]).toBe(0.163)
  expect(tool.estimatedTimes).toBe(false)
})

test('estimated times are known as such', () => {
  expect(resolveTool(aTool({ kind: undefined, model: 'ply-gripper-2500' })).estimatedTimes).toBe(true)
  const own = aTool({
    model: 'ply-gripper-2500',
    grip: seconds(1),
    release: seconds(1),
    provenance: { grip: { source: 'stopwatch', certainty: 'measured' } },
  })
  expect(resolveTool(own).estimatedTimes).toBe(false)
})

test('no record is a bare flange, no model the record alone', () => {
  expect(resolveTool(undefined)).toBe(BARE_FLANGE)
  expect(resolveTool(aTool({ kind: 'drill', massKg: 7 }))).toMatchObject({
    kind: 'drill',
    massKg: 7,
    forceN: undefined,
  })
})
