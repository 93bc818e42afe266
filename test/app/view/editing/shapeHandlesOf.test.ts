// Handles of belts, fences and patterns stand where the shape ends, and dragging one changes that end alone.
import { describe, expect, it } from 'vitest'
import { shapeHandlesOf } from '../../../../src/app/view/editing/shapeHandlesOf'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { LIBRARY_ITEMS } from '../../../../src/core/editing/library/libraryItems'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { aHall } from './aHall'

function handles(id: string) {
  const history = new EditHistory(aHall())
  return { history, all: shapeHandlesOf(history.document, history.document.records[id]!) }
}

describe('shapeHandlesOf', () => {
  it('makes a belt longer by its end and moves nothing else', () => {
    const { history, all } = handles('belt')
    const [end, start] = all
    expect(end!.at).toEqual([17, 4, 0.9])
    history.apply({ verb: 'reshape' }, end!.reshape([19.04, 6, 0.9], 0.1))
    const belt = history.document.records.belt as RecordOf<'conveyor'>
    expect(belt.lengthM).toBeCloseTo(5, 9)
    expect(belt.placement?.position).toEqual([14, 4, 0])
    expect(end!.lengthM(history.document)).toBeCloseTo(5, 9)
    expect(start!.at).toEqual([14, 4, 0.9])
  })

  it('makes it longer by its start without moving its end', () => {
    const { history, all } = handles('belt')
    history.apply({ verb: 'reshape' }, all[1]!.reshape([13, 4, 0.9], 0.1))
    const belt = history.document.records.belt as RecordOf<'conveyor'>
    expect(belt.lengthM).toBeCloseTo(4, 9)
    expect(belt.placement?.position[0]).toBeCloseTo(13, 9)
  })

  it('drags, adds and takes away corners of a fence', () => {
    const { history, all } = handles('fence')
    expect(all.map(({ look }) => look)).toEqual(['corner', 'corner', 'corner', 'between', 'between'])
    const line = () => (history.document.records.fence as RecordOf<'equipment'>).lineM
    history.apply({ verb: 'reshape' }, all[0]!.reshape([1.04, 7.97, 0], 0.1))
    expect(line()?.[0]).toEqual([1, 8])
    history.undo()
    history.apply({ verb: 'reshape' }, all[3]!.reshape([4, 7, 0], 0.1))
    expect(line()).toEqual([
      [2, 8],
      [4, 7],
      [6, 8],
      [6, 9],
    ])
    history.undo()
    history.apply({ verb: 'reshape' }, all[1]!.remove!)
    expect(line()).toEqual([
      [2, 8],
      [6, 9],
    ])
  })

  it('pulls a pattern to more columns at the same distance', () => {
    const { history, all } = handles('pallet')
    history.apply({ verb: 'reshape' }, all[0]!.reshape([7 + 1, 2, 0.144], 0.1))
    const pallet = history.document.records.pallet as RecordOf<'buffer'>
    expect(pallet.slots).toMatchObject({ columns: 5, rows: 2, pitchM: [0.4, 0.4, 0.3] })
  })

  it('drags, adds and takes away points of a path, by the vehicle that drives there', () => {
    const history = new EditHistory(aHall())
    history.apply({ verb: 'add' }, (edit) => {
      LIBRARY_ITEMS.find(({ id }) => id === 'people-agv')!.make(edit, { position: [5, 12, 0] })
    })
    const way = () => history.document.records['agv-way'] as RecordOf<'aisle'>
    const now = () => shapeHandlesOf(history.document, history.document.records.agv!)
    expect(now().map(({ look }) => look)).toEqual(['corner', 'corner', 'between'])
    // Nearly in line with the other stop goes in line with it; not while snapping is off.
    history.apply({ verb: 'reshape' }, now()[1]!.reshape([9, 12.2, 0], 0.1))
    expect(way().nodes[1]!.position).toEqual([9, 12])
    history.apply({ verb: 'reshape' }, now()[1]!.reshape([9, 12.2, 0], 0))
    expect(way().nodes[1]!.position).toEqual([9, 12.2])
    history.apply({ verb: 'reshape' }, now()[2]!.reshape([6, 14, 0], 0.1))
    expect(way().nodes.map(({ id }) => id)).toEqual(['stop-1', 'stop-2', 'stop-3'])
    expect(way().edges.map(({ from, to }) => [from, to])).toEqual([
      ['stop-1', 'stop-3'],
      ['stop-3', 'stop-2'],
    ])
    history.apply({ verb: 'reshape' }, now()[2]!.remove!)
    expect(way().edges.map(({ from, to }) => [from, to])).toEqual([['stop-1', 'stop-2']])
    expect(now()[0]!.remove).toBeUndefined()
  })
})
