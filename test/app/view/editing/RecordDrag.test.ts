// A drag: starts again from its beginning at every movement, snaps, joins, takes things off what they stand on, is one step.
import { describe, expect, it } from 'vitest'
import { type DragKind, RecordDrag } from '../../../../src/app/view/editing/RecordDrag'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { worldFromRecord } from '../../../../src/core/model/resolvePlacement'
import { aHall } from './aHall'

const FLOOR: DragKind = { kind: 'move', axes: [true, true, false] }
const FREE = { stepM: 0, toleranceM: 0 }

function dragging(ids: readonly string[], kind: DragKind = FLOOR) {
  const history = new EditHistory(aHall())
  const drag = new RecordDrag(history.document, ids, kind, history.begin({ verb: 'move', records: ids }))
  const placeOf = (id: string) => {
    const world = worldFromRecord(history.document, id)!
    return [world[3]!, world[7]!, world[11]!].map((value) => Math.round(value * 1e6) / 1e6)
  }
  return { history, drag, placeOf }
}

describe('RecordDrag', () => {
  it('puts the dragged thing on the grid of the hall, not on a grid from where it began', () => {
    const { drag, placeOf } = dragging(['lathe'])
    drag.move([0.33, -0.18, 0], { stepM: 0.1, toleranceM: 0 })
    expect(placeOf('lathe')).toEqual([10.3, 4.8, 0])
  })

  it('goes whole steps along one axis, from wherever it began', () => {
    const { drag, placeOf } = dragging(['lathe'], { kind: 'move', axes: [true, false, false] })
    drag.move([0.05, 0, 0], FREE)
    drag.commit()
    expect(placeOf('lathe')[0]).toBe(10.05)
    const { drag: next } = dragging(['belt'], { kind: 'move', axes: [false, true, false] })
    expect(next.move([0, 1.04, 0], { stepM: 0.1, toleranceM: 0 }).deltaM[1]).toBeCloseTo(1, 9)
  })

  it('is one step, and undone to the identical document', () => {
    const { history, drag } = dragging(['lathe', 'pallet'])
    const before = JSON.stringify(history.document)
    for (let i = 1; i <= 20; i++) drag.move([i * 0.1, 0, 0], FREE)
    drag.commit()
    expect(history.done).toBe(1)
    history.undo()
    expect(JSON.stringify(history.document)).toBe(before)
  })

  it('leaves everything as it was when it is given up', () => {
    const { history, drag } = dragging(['lathe'])
    const before = history.document
    drag.move([1, 1, 0], FREE)
    drag.discard()
    expect(history.document).toBe(before)
    expect(history.done).toBe(0)
  })

  it('takes what stands on it along', () => {
    const { drag, placeOf } = dragging(['table'])
    drag.move([2, 0, 0], FREE)
    expect(placeOf('cobot')).toEqual([6, 4, 0.9])
  })

  it('keeps a thing on its table while it is over it, and on the floor once it is off', () => {
    const { history, drag, placeOf } = dragging(['cobot'])
    drag.move([0.3, 0, 0], FREE)
    expect(placeOf('cobot')).toEqual([4.3, 4, 0.9])
    drag.move([3, 0, 0], FREE)
    expect(placeOf('cobot')).toEqual([7, 4, 0])
    const cobot = history.document.records.cobot
    expect(cobot?.type === 'robot' && cobot.placement?.parent).toBeFalsy()
    drag.move([0.1, 0, 0], FREE)
    expect(placeOf('cobot')).toEqual([4.1, 4, 0.9])
  })

  it('obeys a typed distance whatever the pointer says, on that axis alone', () => {
    const { drag, placeOf } = dragging(['lathe'])
    drag.typed[0] = 1.25
    const { deltaM } = drag.move([7, 0.5, 0], { stepM: 0.1, toleranceM: 0.2 })
    expect(deltaM[0]).toBe(1.25)
    expect(placeOf('lathe')).toEqual([11.25, 5.5, 0])
  })

  it('turns in steps of the heading, not of the turn', () => {
    const { history, drag } = dragging(['lathe'], { kind: 'turn', axis: 2 })
    drag.turn(0.2, Math.PI / 12)
    drag.commit()
    const again = new RecordDrag(
      history.document,
      ['lathe'],
      { kind: 'turn', axis: 2 },
      history.begin({ verb: 'turn' }),
    )
    again.typed[2] = 0.1
    again.turn(0, 0)
    again.commit()
    const third = new RecordDrag(
      history.document,
      ['lathe'],
      { kind: 'turn', axis: 2 },
      history.begin({ verb: 'turn' }),
    )
    const { angleRad } = third.turn(0.4, Math.PI / 12)
    // From 15° + 0.1 rad to the next multiple of 15° near +0.4 rad.
    expect(angleRad).toBeCloseTo((45 * Math.PI) / 180 - ((15 * Math.PI) / 180 + 0.1), 6)
  })
})

describe('snapping', () => {
  const near = { stepM: 0.1, toleranceM: 0.1 }

  it('lines faces up with what stands near, and says with what', () => {
    const { drag, placeOf } = dragging(['pallet'])
    // West face of the pallet near the west face of the lathe (x = 9).
    const { marks } = drag.move([2.64, 0.03, 0], near)
    expect(placeOf('pallet')[0]).toBeCloseTo(9.6, 6)
    expect(marks.map(({ kind, record }) => [kind, record])).toContainEqual(['face', 'lathe'])
  })

  it('does nothing of the kind without a tolerance', () => {
    const { drag, placeOf } = dragging(['pallet'])
    const { marks } = drag.move([2.64, 0.03, 0], FREE)
    expect(placeOf('pallet')).toEqual([9.64, 2.03, 0])
    expect(marks).toEqual([])
  })

  it('joins the end of a belt to the front of a machine', () => {
    const { drag, history } = dragging(['belt'])
    // The belt (end at x = 17) to the machine's front at (10, 4): a port snap turns it.
    const { marks } = drag.move([-7.05, 0.02, 0], { stepM: 0.1, toleranceM: 0.2 })
    expect(marks.map(({ kind }) => kind)).toContain('port')
    const world = worldFromRecord(history.document, 'belt')!
    const end = [world[3]! + 3 * world[0]!, world[7]! + 3 * world[4]!]
    expect(end[0]).toBeCloseTo(10, 6)
    expect(end[1]).toBeCloseTo(4, 6)
  })
})
