// What single commands do to a document, beside undo: places, copies, fields, shapes, joints between things.

import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../../src/core/editing/bounds/boundsOf'
import { overlapsOf } from '../../../src/core/editing/bounds/overlapsOf'
import { addRecords } from '../../../src/core/editing/commands/addRecords'
import { alignRecords } from '../../../src/core/editing/commands/alignRecords'
import { arrayRecords } from '../../../src/core/editing/commands/arrayRecords'
import { attachRecord } from '../../../src/core/editing/commands/attachRecord'
import { connectPorts } from '../../../src/core/editing/commands/connectPorts'
import { copyRecords } from '../../../src/core/editing/commands/copyRecords'
import { distributeRecords } from '../../../src/core/editing/commands/distributeRecords'
import { duplicateRecords } from '../../../src/core/editing/commands/duplicateRecords'
import { groupRecords } from '../../../src/core/editing/commands/groupRecords'
import { lockRecords } from '../../../src/core/editing/commands/lockRecords'
import { mirrorRecords } from '../../../src/core/editing/commands/mirrorRecords'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import { pasteRecords } from '../../../src/core/editing/commands/pasteRecords'
import { resetField } from '../../../src/core/editing/commands/resetField'
import { problemOfField, setField } from '../../../src/core/editing/commands/setField'
import { setLength } from '../../../src/core/editing/commands/setLength'
import { turnRecords } from '../../../src/core/editing/commands/turnRecords'
import { EditHistory } from '../../../src/core/editing/EditHistory'
import { EditRefused } from '../../../src/core/editing/EditRefused'
import { madeBy } from '../../../src/core/editing/madeBy'
import { withGroups } from '../../../src/core/editing/records/groupOf'
import { makeRecord } from '../../../src/core/editing/records/makeRecord'
import {
  worldFromNamedFrame,
  worldFromRecord,
  worldFromRobotBase,
} from '../../../src/core/model/resolvePlacement'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { RecordOf } from '../../../src/core/model/sceneRecord'
import { emptyHall } from '../../../src/core/templates/emptyHall'
import { edited, expectClose, readShipped } from './readShipped'

const cnc = () => readShipped('cnc-machine-tending')
const xyOf = (document: SceneDocument, id: string) => {
  const frame = worldFromRecord(document, id)!
  return [frame[3]!, frame[7]!]
}

describe('moving and turning', () => {
  it('moves a fence by its points, and a rider along its rail only', () => {
    const fence = edited(cnc(), moveRecords(['fence'], [0.5, 0.1, 0])).records.fence as RecordOf<'equipment'>
    expect(fence.lineM).toEqual([
      [3.9, 4.3],
      [3.9, 3.3],
    ])
    const line = readShipped('samxl-composite-line')
    const rider = Object.values(line.records).find(
      (record) => record.type === 'robot' && record.carrier?.id === 'rail',
    ) as RecordOf<'robot'>
    const moved = edited(line, moveRecords([rider.id], [0.3, 2, 1])).records[rider.id] as RecordOf<'robot'>
    expect(moved.poses.home![0]).toBeCloseTo(rider.poses.home![0]! + 0.3)
    expect(moved.poses.home!.slice(1)).toEqual(rider.poses.home!.slice(1))
  })

  it('moves what stands on something once, not twice', () => {
    const document = edited(cnc(), attachRecord('scanner', 'lathe'))
    const before = xyOf(document, 'scanner')
    const after = edited(document, moveRecords(['lathe', 'scanner'], [1, 0, 0]))
    expect(xyOf(after, 'scanner')[0]).toBeCloseTo(before[0]! + 1)
  })

  it('comes back to the same numbers after four quarter turns', () => {
    const turn = turnRecords(['lathe', 'raw-pallet', 'fence'], Math.PI / 2)
    const document = cnc()
    const after = edited(document, turn, turn, turn, turn)
    for (const id of ['lathe', 'raw-pallet']) expectClose(xyOf(after, id), xyOf(document, id))
  })

  it('leaves locked records where they are', () => {
    const document = edited(cnc(), lockRecords(['lathe'], true))
    expect(edited(document, moveRecords(['lathe'], [1, 0, 0]))).toEqual(document)
  })

  it('lines up by edges and spreads with equal gaps', () => {
    const ids = ['raw-pallet', 'finished-pallet', 'rack']
    const aligned = edited(cnc(), alignRecords(ids, 1, 'low'))
    const lows = ids.map((id) => boundsOf(aligned, id)!.low[1])
    for (const low of lows) expect(low).toBeCloseTo(Math.min(...lows))
    const spread = edited(cnc(), distributeRecords(ids, 0))
    const [a, b, c] = ['rack', 'raw-pallet', 'finished-pallet'].map((id) => boundsOf(spread, id)!)
    expect(b!.low[0] - a!.high[0]).toBeCloseTo(c!.low[0] - b!.high[0])
  })

  it('is back where it was after mirroring twice', () => {
    const document = cnc()
    const ids = ['lathe', 'raw-pallet', 'fence', 'cobot']
    const twice = edited(document, mirrorRecords(ids, 0, 5), mirrorRecords(ids, 0, 5))
    expect(twice).toEqual(document)
    expect(xyOf(edited(document, mirrorRecords(['raw-pallet'], 0, 5)), 'raw-pallet')[0]).toBeCloseTo(5.65)
  })
})

describe('copies', () => {
  it('of a robot have their own tool and programs, which name the copy', () => {
    const history = new EditHistory(cnc())
    const made = madeBy(history.apply({ verb: 'duplicate' }, duplicateRecords(['cobot'])))
    expect(made).toEqual(expect.arrayContaining(['cobot-2', 'two-finger-2', 'load-lathe-2', 'cost-cobot-2']))
    const { records } = history.document
    expect((records['cobot-2'] as RecordOf<'robot'>).tool).toBe('two-finger-2')
    expect((records['load-lathe-2'] as RecordOf<'program'>).robots[0]!.robot).toBe('cobot-2')
    expect(records['cobot-2']!.name).toEqual({ nl: 'Cobot 2', en: 'Cobot 2' })
    expect(JSON.stringify(records['load-lathe-2'])).toContain('"station":"lathe"')
  })

  it('in a pattern stand at their distances', () => {
    const history = new EditHistory(cnc())
    const pattern = arrayRecords(['rack'], { columns: 3, rows: 2, stepM: [1, 2] })
    const made = madeBy(history.apply({ verb: 'array' }, pattern))
    const places = made.map((id) =>
      xyOf(history.document, id)
        .map((value) => value.toFixed(2))
        .join(' '),
    )
    expect(places).toEqual(['2.00 2.60', '3.00 2.60', '1.00 4.60', '2.00 4.60', '3.00 4.60'])
  })

  it('go to another cell without what is not there', () => {
    const text = copyRecords(cnc(), ['cobot'])
    const history = new EditHistory(readShipped('conveyor-pick-and-place'))
    const made = madeBy(history.apply({ verb: 'paste' }, pasteRecords(text, [2, 2])))
    const robot = made.map((id) => history.document.records[id]!).find(({ type }) => type === 'robot')!
    expect(xyOf(history.document, robot.id)[0]).toBeCloseTo(2, 1)
    expect(JSON.stringify(made.map((id) => history.document.records[id]))).not.toContain('"lathe"')
  })

  it('refuse text that was not copied from a cell', () => {
    for (const text of ['', 'hello', '{"format":"proefcel-records","version":99,"records":[]}'])
      expect(() => edited(cnc(), pasteRecords(text))).toThrow(EditRefused)
  })
})

describe('adding', () => {
  it('gives free ids and names, keeps inner references, and stands where it was dropped', () => {
    const records = [
      { id: 'lathe', type: 'station', name: 'Lathe', placement: { position: [1, 1, 0] } },
      { id: 'lathe-failure', type: 'failure', of: ['lathe'], timeToFailure: CONSTANT, repair: CONSTANT },
    ] as const
    const drop = { worldPose: { position: [7, 3, 0], quaternion: [0, 0, 0, 1] } } as const
    const { records: after } = edited(cnc(), addRecords(structuredClone(records) as never, drop))
    expect((after['lathe-2'] as RecordOf<'station'>).placement!.position).toEqual([7, 3, 0])
    expect((after['lathe-failure-2'] as RecordOf<'failure'>).of).toEqual(['lathe-2'])
  })
})

const CONSTANT = { kind: 'constant', value: 5, unit: 's' } as const

describe('fields', () => {
  it('that do not fit are refused with the place and the reason', () => {
    const problem = problemOfField(cnc(), ['raw-pallet'], 'sizeM[0]', 'wide')
    expect(problem).toMatchObject({ where: { record: 'raw-pallet', path: 'records.raw-pallet.sizeM[0]' } })
    expect(() => edited(cnc(), setField(['raw-pallet'], 'capacity', 0))).toThrow(EditRefused)
  })

  it('set by hand no longer come from where they came from', () => {
    const path = 'steps[1].do.time'
    const after = edited(cnc(), setField(['flange-route'], path, CONSTANT)).records['flange-route']!
    expect(after.provenance).not.toHaveProperty('steps.turn.do.time')
    expect(after.provenance).toHaveProperty('steps.turn.do.setup.time')
  })

  it('go back to what the schema gives', () => {
    const after = edited(cnc(), resetField(['lathe'], 'sizeM')).records.lathe as RecordOf<'station'>
    expect(after.sizeM).toEqual([1.5, 1, 1.2])
    expect(() => edited(cnc(), resetField(['cobot'], 'model'))).toThrow(EditRefused)
  })
})

describe('joining', () => {
  it('puts a robot on a track where it stood, and takes it off again', () => {
    const document = edited(cnc(), (edit) => {
      makeRecord(edit, { id: 'rail', type: 'track', lengthM: 4, placement: { position: [3, 3.5, 0] } })
    })
    const riding = edited(document, attachRecord('cobot', 'rail'))
    const robot = riding.records.cobot as RecordOf<'robot'>
    expect(robot.placement).toBeUndefined()
    expect(robot.poses.home![0]).toBeCloseTo(2.05)
    expect(robot.poses.home).toHaveLength(7)
    const off = edited(riding, attachRecord('cobot', undefined))
    const base = worldFromRobotBase(off, 'cobot')!
    const was = worldFromRobotBase(riding, 'cobot', robot.poses.home!)!
    expectClose(base, was)
  })

  it('brings the start of a belt to the end of another', () => {
    const document = edited(cnc(), (edit) => {
      const belt = { type: 'conveyor', lengthM: 2, speedMps: 0.2, pitchM: 0.5 } as const
      makeRecord(edit, { ...belt, id: 'a', placement: { position: [1, 1, 0] } })
      makeRecord(edit, { ...belt, id: 'b', placement: { position: [4, 4, 0], quaternion: [0, 0, 1, 0] } })
    })
    const joined = edited(
      document,
      connectPorts({ record: 'b', port: 'start' }, { record: 'a', port: 'end' }),
    )
    const end = worldFromNamedFrame(joined, 'a', 'end')!
    const start = worldFromNamedFrame(joined, 'b', 'start')!
    expectClose(start, end)
  })

  it('keeps the far end of a belt that is made longer at its start', () => {
    const document = readShipped('conveyor-pick-and-place')
    const belt = Object.values(document.records).find(({ type }) => type === 'conveyor')!
    const end = worldFromNamedFrame(document, belt.id, 'end')!
    const longer = edited(document, setLength(belt.id, 7.5, 'start'))
    expectClose(worldFromNamedFrame(longer, belt.id, 'end')!, end)
  })

  it('selects the whole group with any of it', () => {
    const document = edited(cnc(), groupRecords(['lathe', 'rack', 'cobot']))
    expect(withGroups(document, ['rack']).toSorted()).toEqual(['cobot', 'lathe', 'rack'])
    expect(withGroups(document, ['rack']).at(-1)).toBe('rack')
  })
})

describe('overlaps', () => {
  it('are found between what was moved and the rest, with the way out', () => {
    const document = edited(cnc(), moveRecords(['raw-pallet'], [1.2, 0, 0]))
    const [overlap] = overlapsOf(document, ['raw-pallet'])
    expect(overlap).toMatchObject({ a: 'raw-pallet', b: 'finished-pallet' })
    const apart = edited(document, moveRecords(['raw-pallet'], overlap!.pushM))
    expect(overlapsOf(apart, ['raw-pallet'])).toEqual([])
    expect(overlapsOf(cnc())).toEqual([])
  })

  it.each([
    ['a corner', [0, 0], [0, 2], false],
    ['a T', [1, 0], [1, 2], false],
    ['a crossing', [1, -1], [1, 1], true],
    ['a fence laid on another', [0.5, 0.01], [2.5, 0.01], true],
  ] as const)('fences share the post of %s', (_, from, to, isInTheWay) => {
    type Point = readonly [number, number]
    const fence = (id: string, from: Point, to: Point) =>
      addRecords([{ id, type: 'equipment', look: 'fence', lineM: [from, to].map(([x, y]) => [x, y]) }])
    const document = edited(emptyHall(), fence('one', [0, 0], [2, 0]), fence('two', from, to))
    expect(overlapsOf(document).length > 0).toBe(isInTheWay)
  })
})
