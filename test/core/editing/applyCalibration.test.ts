// What a calibration found, written into the records: the times with their band and source, and a narrower cycle afterwards.
import { expect, it } from 'vitest'
import { applyCalibration } from '../../../src/core/editing/commands/applyCalibration'
import { EditTransaction } from '../../../src/core/editing/EditTransaction'
import { findRecordOfType } from '../../../src/core/model/SceneDocument'
import { calibrateCycle } from '../../../src/core/sim/compile/programs/calibrateCycle'
import { aCobotCell } from '../sim/programs/cells'

it('leaves robot and tool with measured times, and a cycle that is known better', () => {
  const document = aCobotCell()
  const answer = calibrateCycle(document, 'carry', [{ cause: 'cycle', seconds: [9.1, 9.2, 9.15, 9.18] }])
  if (!answer.ok) throw new Error('no calibration')
  const { values, before } = answer.calibration
  expect(values.length).toBeGreaterThan(0)
  const edit = new EditTransaction(document)
  applyCalibration(values, 'stopwatch, 4 cycles')(edit)
  const robot = findRecordOfType(edit.document, 'robot', 'robot')!
  const [ramp] = values.filter(({ field }) => field === 'timeToFullSpeedS')
  expect(robot.timeToFullSpeedS).toBe(ramp!.likelyS)
  expect(robot.provenance!.timeToFullSpeedS).toMatchObject({
    certainty: 'measured',
    low: ramp!.lowS,
    high: ramp!.highS,
  })
  expect(robot.provenance!.timeToFullSpeedS!.source).toBe('stopwatch, 4 cycles')
  const again = calibrateCycle(edit.document, 'carry', [{ cause: 'cycle', seconds: [9.1, 9.2, 9.15, 9.18] }])
  if (!again.ok) throw new Error('no calibration')
  const width = ({ p10S, p90S }: typeof before) => p90S - p10S
  expect(width(again.calibration.before)).toBeLessThan(width(before))
  expect(Math.abs(again.calibration.before.p50S - 9.16)).toBeLessThan(0.2)
})

it('passes over a record that is gone', () => {
  const edit = new EditTransaction(aCobotCell())
  applyCalibration([{ record: 'gone', field: 'grip', lowS: 1, likelyS: 2, highS: 3 }], 'log')(edit)
  expect(edit.diff().size).toBe(0)
})
