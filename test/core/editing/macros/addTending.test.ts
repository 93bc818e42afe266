// An empty hall, four things of the library, and the macro: parts come out, in one step that can be undone.
import { describe, expect, it } from 'vitest'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import type { EditTransaction } from '../../../../src/core/editing/EditTransaction'
import { LIBRARY_ITEMS } from '../../../../src/core/editing/library/libraryItems'
import { addTending } from '../../../../src/core/editing/macros/addTending'
import { findTending } from '../../../../src/core/editing/macros/findTending'
import { recordsOfType, type SceneDocument } from '../../../../src/core/model/SceneDocument'
import { validateScene } from '../../../../src/core/model/validateScene'
import { emptyHall } from '../../../../src/core/templates/emptyHall'
import { faultsOfCell } from '../../templates/faultsOfCell'
import { edited } from '../readShipped'

const put = (id: string, x: number, y: number) => (edit: EditTransaction) => {
  LIBRARY_ITEMS.find((item) => item.id === id)!.make(edit, { position: [x, y, 0] })
}

function cell(
  robot: string,
  machine: string,
  machineY = 6,
  ...more: Parameters<typeof put>[]
): SceneDocument {
  const things = [
    put(machine, 6, machineY),
    put(robot, 6, 4.5),
    put('storage-pallet-small', 5.3, 3.85),
    put('storage-pallet-small', 6.7, 3.85),
    ...more.map((one) => put(...one)),
  ]
  return edited(emptyHall(), ...things)
}

/** Says which product's leaving counts, as the check of generated cells asks. */
const counting = (product: string) => (edit: EditTransaction) => {
  const [scene] = edit.ofType('scene')
  edit.put({ ...scene!, outputs: [product] })
}

describe('a loading and unloading program', () => {
  it.each([
    ['robot-ur10e', 'machine-lathe', 6],
    ['robot-ur10e', 'machine-mill', 6],
    ['robot-irb2400_10', 'machine-mill', 6.2],
    ['robot-ur10e', 'machine-station', 5.4],
  ])('%s at a %s makes parts', (robot, machine, machineY) => {
    const before = cell(robot, machine, machineY)
    const history = new EditHistory(before)
    history.apply({ verb: 'tend' }, addTending(findTending(before)!))
    expect(validateScene(history.document)).toEqual([])
    expect(faultsOfCell(edited(history.document, counting('flange')))).toEqual([])
    expect(recordsOfType(history.document, 'program')).toHaveLength(2)
    history.undo()
    expect(history.document).toEqual(before)
  })

  it('a supply that was there keeps its place and gets the way through the machine', () => {
    const before = cell('robot-ur10e', 'machine-lathe', 6, ['flow-source', 2, 2])
    const after = edited(before, addTending(findTending(before)!))
    expect(recordsOfType(after, 'source')).toEqual(recordsOfType(before, 'source'))
    expect(recordsOfType(after, 'route').map(({ steps }) => steps.length)).toEqual([4])
    expect(validateScene(after)).toEqual([])
  })

  it('is offered once, and only when there is a machine with two places', () => {
    const before = cell('robot-ur10e', 'machine-lathe')
    expect(findTending(before)).toEqual({
      robot: 'ur10e',
      station: 'lathe',
      from: 'pallet-small',
      to: 'pallet-small-2',
    })
    expect(findTending(edited(before, addTending(findTending(before)!)))).toBeUndefined()
    expect(findTending(edited(before, (edit) => edit.remove('lathe')))).toBeUndefined()
    expect(findTending(edited(before, (edit) => edit.remove('pallet-small')))).toBeUndefined()
    expect(findTending(emptyHall())).toBeUndefined()
  })
})
