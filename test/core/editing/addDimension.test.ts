// A measurement that is kept: a line on the floor, one step that can be undone; none between points above each other.
import { expect, it } from 'vitest'
import { addDimension, canBeDimension } from '../../../src/core/editing/commands/addDimension'
import { EditHistory } from '../../../src/core/editing/EditHistory'
import type { RecordOf } from '../../../src/core/model/sceneRecord'
import { aDocument } from '../../builders/aDocument'
import { aHall } from '../../builders/records'

it('keeps what was measured as a line on the floor', () => {
  const history = new EditHistory(aDocument(aHall()))
  const before = history.document
  history.apply({ verb: 'add' }, (edit) => void addDimension(edit, [1.00004, 2, 0.9], [4, 6, 0]))
  const line = history.document.records.dimension as RecordOf<'equipment'>
  expect(line.look).toBe('dimension')
  expect(line.lineM).toEqual([
    [1, 2],
    [4, 6],
  ])
  history.undo()
  expect(history.document).toEqual(before)
})

it('knows what has no length on the floor', () => {
  expect(canBeDimension([1, 2, 0], [1, 2.5, 0])).toBe(true)
  expect(canBeDimension([1, 2, 0], [1.004, 2, 3])).toBe(false)
})
