// Belts that are joined to something but on no route: they are found, and one command leads the routes over them so that parts come along.
import { describe, expect, test } from 'vitest'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { QUARTER_LEFT } from '../../../../src/core/editing/library/addThing'
import { LIBRARY_ITEMS } from '../../../../src/core/editing/library/libraryItems'
import { findIdleBelts } from '../../../../src/core/editing/macros/findIdleBelts'
import { leadOverBelts } from '../../../../src/core/editing/macros/leadOverBelts'
import type { Vec3 } from '../../../../src/core/math/frames'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { validateScene } from '../../../../src/core/model/validateScene'
import { aDocument, withRecords } from '../../../builders/aDocument'
import {
  aBuffer,
  aConveyor,
  aHall,
  anOperator,
  aProduct,
  aRoute,
  aSink,
  aSource,
  aStation,
  at,
} from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { figuresOf, runFor } from '../../sim/flow/runScene'

const drop = (document: SceneDocument, item: string, x: number, y: number): SceneDocument => {
  const history = new EditHistory(document)
  const position: Vec3 = [x, y, 0]
  history.apply({ verb: 'test' }, (edit) => {
    LIBRARY_ITEMS.find(({ id }) => id === item)!.make(edit, { position })
  })
  return history.document
}

/** All that is found, led one after the other; each is one step that can be taken back. */
const led = (document: SceneDocument): SceneDocument => {
  const [idle] = findIdleBelts(document)
  if (idle === undefined) return document
  const history = new EditHistory(document)
  history.apply({ verb: 'lead' }, leadOverBelts(idle.belts))
  const after = history.document
  history.undo()
  expect(history.document).toEqual(document)
  return after
}
const stepsOf = (document: SceneDocument, route = 'route') =>
  (document.records[route] as RecordOf<'route'>).steps.map(
    ({ id, at: places, enterAt, leaveAt, next, mover }) =>
      [
        `${id}@${places?.join('|')}`,
        enterAt && `from ${enterAt}`,
        leaveAt && `to ${leaveAt}`,
        mover && `by ${mover.by}`,
        next && `> ${next.map(({ to, share }) => (share === undefined ? to : `${to} ${share}`)).join(', ')}`,
      ]
        .filter(Boolean)
        .join(' '),
  )
const cameAlong = (document: SceneDocument, id: string) => figuresOf(runFor(document, 1800), id).count
const isSound = (document: SceneDocument) => expect(validateScene(document)).toEqual([])

const every30 = { arrivals: { kind: 'interarrival' as const, time: seconds(30) } }
const byOperator = { by: 'operator' as const, operator: 'operator', pick: seconds(2), place: seconds(2) }

/** Two belts that end where a dropped merge begins: its main belt at (8, 5), its side belt from (9.25, 3) to the left. */
const twoBelts = aDocument(
  aHall(),
  aProduct(),
  aConveyor({ id: 'one', placement: at(6, 5), lengthM: 2 }),
  aConveyor({ id: 'two', placement: { position: [9.25, 1, 0], quaternion: [...QUARTER_LEFT] }, lengthM: 2 }),
  aSink({ id: 'exit', placement: at(18, 10) }),
  aRoute({
    id: 'route',
    steps: [
      { id: 'a', at: ['one'] },
      { id: 'leave', at: ['exit'] },
    ],
  }),
  aRoute({
    id: 'other',
    steps: [
      { id: 'b', at: ['two'] },
      { id: 'leave', at: ['exit'] },
    ],
  }),
  aSource({ id: 'source', route: 'route', placement: at(5, 5), ...every30 }),
  aSource({ id: 'source-2', route: 'other', placement: at(6, 3), ...every30 }),
)

describe('a merge', () => {
  test('that joins two belts takes the routes of both on', () => {
    const before = drop(twoBelts, 'conveyor-merge', 9.25, 5)
    expect(findIdleBelts(before).map(({ belts }) => belts)).toEqual([['conveyor', 'conveyor-2']])
    const after = led(before)
    expect(stepsOf(after)).toEqual(['a@one', 'conveyor@conveyor', 'leave@exit'])
    expect(stepsOf(after, 'other')).toEqual([
      'b@two',
      'conveyor-2@conveyor-2',
      'conveyor@conveyor from merge',
      'leave@exit',
    ])
    const [, added] = (after.records.route as RecordOf<'route'>).steps
    expect(added!.name, 'called after the belt').toEqual({ nl: 'Hoofdband', en: 'Main conveyor' })
    expect(findIdleBelts(after)).toEqual([])
    isSound(after)
    expect(cameAlong(after, 'conveyor')).toBeGreaterThan(100)
    expect(cameAlong(after, 'conveyor-2')).toBeGreaterThan(50)
  })

  test('whose side belt begins nowhere leaves that for the next click, which gives it a supply', () => {
    const { two: _two, other: _other, 'source-2': _source, ...records } = twoBelts.records
    const first = led(drop({ ...twoBelts, records }, 'conveyor-merge', 9.25, 5))
    expect(stepsOf(first)).toEqual(['a@one', 'conveyor@conveyor', 'leave@exit'])
    const after = led(first)
    expect(stepsOf(after, 'belt-route')).toEqual([
      'conveyor-2@conveyor-2',
      'on-1@conveyor from merge > on-2',
      'on-2@exit > out',
    ])
    expect(findIdleBelts(after)).toEqual([])
    isSound(after)
    expect(cameAlong(after, 'conveyor-2')).toBeGreaterThan(50)
  })

  test.each(['conveyor-merge', 'conveyor-merge-fifo', 'conveyor-divert', 'conveyor-corner'])(
    '%s in an empty hall gets parts, supplies and exits',
    (item) => {
      const before = drop(aDocument(aHall()), item, 9, 7)
      const [idle] = findIdleBelts(before)
      const after = led(before)
      isSound(after)
      expect(findIdleBelts(after)).toEqual([])
      for (const belt of idle!.belts) expect(cameAlong(after, belt), belt).toBeGreaterThan(20)
    },
  )

  test('uses the supply of the library that has nowhere to go yet', () => {
    const after = led(drop(drop(aDocument(aHall()), 'flow-source', 2, 2), 'conveyor-merge-fifo', 9, 7))
    expect(stepsOf(after)).toEqual(['conveyor-2@conveyor-2', 'conveyor@conveyor', 'leave@exit'])
    expect(Object.values(after.records).filter(({ type }) => type === 'sink')).toHaveLength(1)
    isSound(after)
    expect(cameAlong(after, 'conveyor-3')).toBeGreaterThan(20)
  })
})

test('a diverter behind a belt sends half of the parts to the side and the others on', () => {
  const before = drop(twoBelts, 'conveyor-divert', 9.25, 5)
  const after = led(before)
  expect(stepsOf(after)).toEqual([
    'a@one',
    'conveyor@conveyor to off > conveyor-2-2 0.5, conveyor-2',
    'conveyor-2@conveyor > leave',
    'conveyor-2-2@conveyor-2',
    'leave@exit',
  ])
  isSound(after)
  const [main, side] = [cameAlong(after, 'conveyor'), cameAlong(after, 'conveyor-2')]
  expect(side / main).toBeGreaterThan(0.3)
  expect(side / main).toBeLessThan(0.7)
})

test('a belt that begins at a halt of a belt on a route takes half of its parts', () => {
  const document = withRecords(
    aDocument(aHall(), aProduct(), aSink({ id: 'exit', placement: at(18, 10) })),
    aConveyor({ id: 'one', placement: at(6, 5), lengthM: 4, halts: [{ id: 'off', atM: 2 }] }),
    aConveyor({ id: 'branch', placement: at(8, 5.25) }),
    aRoute({
      id: 'route',
      steps: [
        { id: 'a', at: ['one'] },
        { id: 'leave', at: ['exit'] },
      ],
    }),
    aSource({ route: 'route', placement: at(2, 5), ...every30 }),
  )
  const after = led(document)
  expect(stepsOf(after)).toEqual([
    'a@one to off > branch 0.5, a-2',
    'branch@branch > leave',
    'a-2@one',
    'leave@exit',
  ])
  isSound(after)
  expect(cameAlong(after, 'branch')).toBeGreaterThan(15)
})

describe('a belt between a machine and a pallet', () => {
  const cell = (mover?: object) =>
    aDocument(
      aHall(),
      aProduct(),
      anOperator({ placement: at(8, 4) }),
      aStation({ id: 'machine', placement: at(5, 5), sizeM: [1, 1, 0.9] }),
      aBuffer({ id: 'pallet', placement: at(9, 5), sizeM: [0.8, 0.6, 0.15], look: 'pallet', capacity: 200 }),
      aSink({ id: 'exit', placement: at(12, 8) }),
      aRoute({
        id: 'route',
        steps: [
          { id: 'work', at: ['machine'], do: { kind: 'time', time: seconds(20) } },
          { id: 'ready', at: ['pallet'], ...(mover === undefined ? {} : { mover: byOperator }) },
          { id: 'leave', at: ['exit'] },
        ],
      }),
      aSource({ route: 'route', placement: at(3, 5), ...every30 }),
      aConveyor({ id: 'belt', placement: at(5.6, 5), lengthM: 2.9 }),
    )

  test('brings the parts from the one to the other', () => {
    const after = led(cell())
    expect(stepsOf(after)).toEqual(['work@machine', 'belt@belt', 'ready@pallet', 'leave@exit'])
    isSound(after)
    expect(cameAlong(after, 'belt')).toBeGreaterThan(50)
  })

  test('and who brought them to the pallet puts them on the belt', () => {
    const after = led(cell(byOperator))
    expect(stepsOf(after)).toEqual(['work@machine', 'belt@belt by operator', 'ready@pallet', 'leave@exit'])
    isSound(after)
    expect(cameAlong(after, 'belt')).toBeGreaterThan(50)
  })

  test('that no route knows either becomes a way with work in it', () => {
    const { route: _route, source: _source, exit: _exit, ...records } = cell().records
    const after = led({ ...cell(), records })
    expect(stepsOf(after, 'belt-route')).toEqual([
      'machine@machine',
      'belt@belt',
      'pallet@pallet',
      'on-1@exit > out',
    ])
    isSound(after)
    expect(cameAlong(after, 'belt')).toBeGreaterThan(20)
  })
})

test('a belt that touches nothing, and one on a route, are not named', () => {
  expect(findIdleBelts(twoBelts)).toEqual([])
  expect(findIdleBelts(drop(twoBelts, 'conveyor-2m', 15, 12))).toEqual([])
})
