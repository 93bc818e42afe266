// Handles of a belt with a bend: each stands on the shape and dragging one changes that alone.
import { describe, expect, it } from 'vitest'
import { shapeHandlesOf } from '../../../../src/app/view/editing/shapeHandlesOf'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { aDocument } from '../../../builders/aDocument'
import { aConveyor, at } from '../../../builders/records'

/** From (5, 5) 1 m along x, then a quarter of radius 2 about (6, 7) or (6, 3), then 1 m. */
function handles(side: 'left' | 'right') {
  const belt = aConveyor({
    placement: at(5, 5),
    lengthM: 5.2,
    bends: [{ atM: 1, radiusM: 2, angleRad: Math.PI / 2, side }],
  })
  const history = new EditHistory(aDocument(belt))
  const all = shapeHandlesOf(history.document, belt)
  return { history, all, belt: () => history.document.records.conveyor as RecordOf<'conveyor'> }
}

describe.each([
  ['left', 1],
  ['right', -1],
] as const)('a bend to the %s', (side, sign) => {
  it('has handles at both ends, on the bend and beside its end', () => {
    const { all } = handles(side)
    expect(all.map(({ look }) => look)).toEqual(['end', 'end', 'between', 'corner'])
    expect(all[0]!.at[0]).toBeCloseTo(8, 9)
    expect(all[0]!.at[1]).toBeCloseTo(5 + sign * (2 + 5.2 - 1 - Math.PI), 9)
    expect(all[2]!.at[0]).toBeCloseTo(6 + Math.SQRT2, 9)
    // Outside the bend, clear of the belt.
    expect(all[3]!.at[0]).toBeCloseTo(8.5, 9)
  })

  it('its end goes along the way it heads there', () => {
    const { history, all, belt } = handles(side)
    history.apply({ verb: 'reshape' }, all[0]!.reshape([99, all[0]!.at[1] + sign * 0.5, 0.9], 0))
    expect(belt().lengthM).toBeCloseTo(5.7, 6)
    expect(belt().bends![0]).toMatchObject({ atM: 1, radiusM: 2 })
  })

  it('the middle of the bend follows the hand while its radius changes', () => {
    const { history, all, belt } = handles(side)
    const half = Math.PI / 4
    const wanted = [6 + 3 * Math.sin(half), 5 + sign * 3 * (1 - Math.cos(half)), 0.9] as const
    history.apply({ verb: 'reshape' }, all[2]!.reshape(wanted, 0))
    expect(belt().bends![0]!.radiusM).toBeCloseTo(3, 5)
    expect(all[2]!.lengthM(history.document)).toBeCloseTo(3, 5)
    expect(shapeHandlesOf(history.document, belt())[2]!.at[0]).toBeCloseTo(wanted[0], 4)
  })

  it('its angle follows the hand round the bend, in steps of 5° with the grid on', () => {
    const { history, all, belt } = handles(side)
    const turned = (angle: number) =>
      [6 + 2.5 * Math.sin(angle), 5 + sign * (2 - 2.5 * Math.cos(angle)), 0] as const
    history.apply({ verb: 'reshape' }, all[3]!.reshape(turned(2), 0))
    expect(belt().bends![0]!.angleRad).toBeCloseTo(2, 9)
    history.apply({ verb: 'reshape' }, all[3]!.reshape(turned(2), 0.1))
    expect((belt().bends![0]!.angleRad * 180) / Math.PI).toBeCloseTo(115, 9)
    history.apply({ verb: 'reshape' }, all[3]!.reshape(turned(3.8), 0))
    expect(belt().bends![0]!.angleRad).toBeCloseTo(3.8, 9)
    expect(all[3]!.measures).toBe('bend')
  })
})
