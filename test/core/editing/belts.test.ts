// Belts with bends and halts while a person edits: the other end stays, what hangs behind goes along, ends join with the right heading,
// and a merge from the library runs.
import { describe, expect, test } from 'vitest'
import { connectPorts } from '../../../src/core/editing/commands/connectPorts'
import { mirrorRecords } from '../../../src/core/editing/commands/mirrorRecords'
import { setBend } from '../../../src/core/editing/commands/setBend'
import { setLength } from '../../../src/core/editing/commands/setLength'
import { EditHistory } from '../../../src/core/editing/EditHistory'
import { fixesFor } from '../../../src/core/editing/fixes/fixesFor'
import { LIBRARY_ITEMS } from '../../../src/core/editing/library/libraryItems'
import { portsOf } from '../../../src/core/editing/ports/portsOf'
import { worldFromNamedFrame } from '../../../src/core/model/resolvePlacement'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { RecordOf } from '../../../src/core/model/sceneRecord'
import { validateScene } from '../../../src/core/model/validateScene'
import { aDocument, withRecords } from '../../builders/aDocument'
import { aConveyor, aHall, aProduct, aRoute, aSource, aStation, at } from '../../builders/records'
import { seconds } from '../../builders/times'
import { figuresOf, movesOf, runFor } from '../sim/flow/runScene'

const QUARTER = Math.PI / 2
/** 1 m straight, a quarter to the left of 2 m, 1 m straight; a halt in each part. */
const bent = aConveyor({
  placement: at(5, 5),
  lengthM: 5.2,
  bends: [{ atM: 1, radiusM: 2, angleRad: QUARTER }],
  halts: [
    { id: 'first', atM: 0.5 },
    { id: 'inside', atM: 1 + QUARTER },
    { id: 'last', atM: 5 },
  ],
})
const beltOf = (document: SceneDocument, id = 'conveyor') => document.records[id] as RecordOf<'conveyor'>
const placeOf = (document: SceneDocument, frame: string, id = 'conveyor') => {
  const world = worldFromNamedFrame(document, id, frame)!
  return [world[3]!, world[7]!].map((value) => Math.round(value * 1e4) / 1e4)
}

function edited(...commands: Parameters<EditHistory['apply']>[1][]): SceneDocument {
  const history = new EditHistory(aDocument(aHall(), bent))
  for (const command of commands) history.apply({ verb: 'test' }, command)
  return history.document
}

describe('the length of a belt with a bend', () => {
  test('from its start: everything else stays where it is in the hall', () => {
    const before = aDocument(aHall(), bent)
    const after = edited(setLength('conveyor', 5.7, 'start'))
    expect(placeOf(after, 'start')).toEqual([4.5, 5])
    for (const frame of ['end', 'halt:first', 'halt:inside', 'halt:last'])
      expect(placeOf(after, frame)).toEqual(placeOf(before, frame))
  })

  test('no shorter than its bend', () => {
    expect(beltOf(edited(setLength('conveyor', 1, 'end'))).lengthM).toBe(4.142)
    const short = edited(setLength('conveyor', 1, 'start'))
    expect(beltOf(short).bends![0]!.atM).toBe(0)
    expect(placeOf(short, 'start')).toEqual([6, 5])
    expect(validateScene(short).map(({ code }) => code)).not.toContain('conveyor.bendOutside')
  })
})

describe('the shape of a bend', () => {
  test('what is straight behind it keeps its length, and halts their share', () => {
    const belt = beltOf(edited(setBend('conveyor', 0, { radiusM: 1 })))
    expect(belt.lengthM).toBeCloseTo(5.2 - QUARTER, 5)
    expect(belt.halts!.map(({ atM }) => atM)).toEqual([
      0.5,
      expect.closeTo(1 + QUARTER / 2, 5),
      expect.closeTo(5 - QUARTER, 5),
    ])
  })

  test('a belt that is nothing but a bend stays so, whatever its angle', () => {
    const only = aConveyor({ lengthM: 1.571, bends: [{ radiusM: 1, angleRad: QUARTER }] })
    const history = new EditHistory(aDocument(only))
    history.apply({ verb: 'test' }, setBend('conveyor', 0, { angleRad: 2 * QUARTER }))
    expect(beltOf(history.document).lengthM).toBe(3.142)
  })

  test('never tighter than the belt is wide, never round into itself', () => {
    const belt = beltOf(edited(setBend('conveyor', 0, { radiusM: 0.01, angleRad: 9 })))
    expect(belt.bends![0]).toMatchObject({ radiusM: 0.3 })
    expect(belt.bends![0]!.angleRad).toBeLessThan(2 * Math.PI)
    expect(validateScene(aDocument(belt)).map(({ code }) => code)).toEqual([])
  })

  test('mirrored it turns to the other side', () => {
    expect(beltOf(edited(mirrorRecords(['conveyor'], 1))).bends![0]!.side).toBe('right')
  })
})

test('straight, bend, straight: joined by their ports they go on without a kink', () => {
  const history = new EditHistory(
    aDocument(
      aHall(),
      aConveyor({ id: 'first', placement: at(2, 2) }),
      aConveyor({
        id: 'bend',
        placement: at(9, 9),
        lengthM: 1.571,
        bends: [{ radiusM: 1, angleRad: QUARTER }],
      }),
      aConveyor({ id: 'last', placement: at(12, 3) }),
    ),
  )
  const join = (moved: string, onto: string) =>
    connectPorts({ record: moved, port: 'start' }, { record: onto, port: 'end' })
  history.apply({ verb: 'join' }, join('bend', 'first'))
  history.apply({ verb: 'join' }, join('last', 'bend'))
  expect(placeOf(history.document, 'start', 'bend')).toEqual([4, 2])
  // A length in whole millimetres is not quite an arc.
  const [x, y] = placeOf(history.document, 'end', 'last')
  expect(x).toBeCloseTo(5, 3)
  expect(y).toBeCloseTo(5, 3)
  expect(validateScene(history.document)).toEqual([])
})

test('a side belt fits both sides of a halt, its parts going into the belt', () => {
  const ports = portsOf(aDocument(bent), bent)
  const names = ports.map(({ name, kind }) => `${name} ${kind}`)
  expect(names).toContain('halt:first:left:in in')
  const port = ports.find(({ name }) => name === 'halt:first:left:in')!
  // On the left edge of the belt, which heads along x there; the way in is −y.
  expect([port.worldFromPort[3], port.worldFromPort[7]]).toEqual([5.5, 5.25])
  expect(port.worldFromPort[4]).toBeCloseTo(-1, 12)
})

describe('merges from the library', () => {
  /** The merge with parts that come to both belts, and a route each. */
  function running(item: string, steps: (ids: readonly string[]) => [object[], object[]]): SceneDocument {
    const history = new EditHistory(aDocument(aHall()))
    let ids: readonly string[] = []
    history.apply({ verb: 'add' }, (edit) => {
      ids = LIBRARY_ITEMS.find(({ id }) => id === item)!.make(edit, { position: [8, 8, 0] })
    })
    expect(new Set(ids.map((id) => history.document.records[id]!.group)).size).toBe(1)
    expect(validateScene(history.document)).toEqual([])
    const [main, side] = steps(ids)
    const feed = (name: string, everyS: number, route: object[]) => [
      aProduct({ id: name }),
      aSource({
        id: `in-${name}`,
        products: [name],
        route: `route-${name}`,
        arrivals: { kind: 'interarrival', time: seconds(everyS) },
      }),
      aRoute({ id: `route-${name}`, steps: route as never }),
    ]
    return withRecords(history.document, ...feed('a', 4, main), ...feed('b', 5.3, side))
  }

  test('the main belt goes first, the side waits for gaps and loses nobody', () => {
    const document = running('conveyor-merge', ([main, side]) => [
      [{ id: 'ride', at: [main] }],
      [
        { id: 'come', at: [side] },
        { id: 'merge', at: [main], enterAt: 'merge' },
      ],
    ])
    expect(validateScene(document)).toEqual([])
    const simulation = runFor(document, 3600)
    const { kpis } = simulation.results()
    // 15 + 11.3 parts a minute fit a belt that takes 37.5.
    expect(kpis.partsOut).toBeGreaterThan(0.98 * (900 + 679))
    // The main belt never waits: every a leaves it 10 s after it got on.
    const ofA = movesOf(document, 600).filter(({ product, place }) => product === 'a' && place === 'conveyor')
    const entered = ofA.filter(({ what }) => what === 'enter').map(({ t }) => t)
    const left = ofA.filter(({ what }) => what === 'leave').map(({ t }) => t)
    expect(left.length).toBeGreaterThan(140)
    left.forEach((t, n) => {
      expect(t).toBeCloseTo(entered[n]! + 10, 5)
    })
  })

  test('first come, first served: both wait their turn', () => {
    const document = running('conveyor-merge-fifo', ([main, feed, other]) => [
      [
        { id: 'come', at: [feed] },
        { id: 'ride', at: [main] },
      ],
      [
        { id: 'come', at: [other] },
        { id: 'ride', at: [main] },
      ],
    ])
    // Both belts are equally long: they get on in the order in which they came.
    const entered = (on: (place: string) => boolean) =>
      movesOf(document, 200)
        .filter(({ place, what, t }) => what === 'enter' && on(place) && t < 190)
        .map(({ part, product }) => `${product}${part}`)
    const [came, merged] = [
      entered((place) => /^conveyor-/.test(place)),
      entered((place) => place === 'conveyor'),
    ]
    expect(merged.length).toBeGreaterThan(70)
    expect(merged).toEqual(came.slice(0, merged.length))
    expect(figuresOf(runFor(document, 900), 'conveyor').count).toBeGreaterThan(350)
  })
})

test('a station beside a belt of another height: one click makes them level', () => {
  const quaternion = [0, 0, -Math.SQRT1_2, Math.SQRT1_2] as [number, number, number, number]
  const station = aStation({ placement: { position: [2.6, 0, 0], quaternion }, sizeM: [1, 1.2, 1.1] })
  const document = aDocument(aConveyor({ placement: at(0, 0) }), station)
  const problem = validateScene(document).find(({ code }) => code === 'conveyor.heightDiffers')!
  const [fix] = fixesFor(problem, document)
  const history = new EditHistory(document)
  history.apply({ verb: 'fix' }, fix!.command!)
  expect(beltOf(history.document).heightM).toBe(1.1)
  expect(validateScene(history.document).map(({ code }) => code)).not.toContain('conveyor.heightDiffers')
})
