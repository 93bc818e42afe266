// Belts with halts: traces worked out by hand, the same times as a plain belt where no halt is used, and whatever happens nobody
// overtakes, comes too near or gets lost.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../../src/core/model/sceneRecord'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import type { Simulation } from '../../../../src/core/sim/Simulation'
import { aDocument } from '../../../builders/aDocument'
import {
  aBuffer,
  aConveyor,
  aFailure,
  aProduct,
  aRoute,
  aSource,
  aStation,
  type Fields,
} from '../../../builders/records'
import { exponential, seconds } from '../../../builders/times'
import { figuresOf, movesOf, runFor, simulate } from './runScene'

/** 4 m in 8 s, a pitch of 1 s, a halt in the middle. */
const beltOf = (fields: Fields<'conveyor'> = {}) =>
  aConveyor({ id: 'belt', lengthM: 4, speedMps: 0.5, pitchM: 0.5, halts: [{ id: 'mid', atM: 2 }], ...fields })

/** Products a and b, each by its own source at these times, on a route of its own. */
function feed(
  product: string,
  times: readonly number[],
  steps: Fields<'route'>['steps'],
): SceneRecordUnion[] {
  return [
    aProduct({ id: product }),
    aSource({
      id: `in-${product}`,
      products: [product],
      route: `route-${product}`,
      arrivals: { kind: 'orders', orders: times.map((atS) => ({ atS })) },
    }),
    aRoute({ id: `route-${product}`, steps: steps! }),
  ]
}

const leaves = (document: SceneDocument, place = 'belt', untilS = 100) =>
  movesOf(document, untilS)
    .filter((move) => move.what === 'leave' && move.place === place)
    .map(({ product, t }) => [product, t])

describe('a diverter in the middle', () => {
  const divert = (accumulating: boolean, lastS: number) =>
    aDocument(
      beltOf({ accumulating }),
      aStation({ id: 'work', queueCapacity: 0 }),
      ...feed(
        'a',
        [0, 1],
        [
          { id: 'ride', at: ['belt'], leaveAt: 'mid' },
          { id: 'job', at: ['work'], do: { kind: 'time', time: seconds(10) } },
        ],
      ),
      ...feed('b', [2, lastS], [{ id: 'ride', at: ['belt'] }]),
    )

  test('accumulating: who waits at the halt holds those behind, and they go on from where they stood', () => {
    // a: at 2 m after 4 s and 5 s; the second waits until 14. b: closes up at 1.5 m, and at 1 m.
    expect(leaves(divert(true, 4))).toEqual([
      ['a', 4],
      ['a', 14],
      ['b', 19],
      ['b', 20],
    ])
  })

  test('not accumulating: the belt stands from 5 to 14', () => {
    // The last one has come 0.5 m when the belt stops.
    expect(leaves(divert(false, 4))).toEqual([
      ['a', 4],
      ['a', 14],
      ['b', 19],
      ['b', 21],
    ])
  })

  test('the state says that it waits, and the time of each is that of its way', () => {
    const figures = figuresOf(runFor(divert(true, 4), 100), 'belt')
    expect(figures.states.blocked).toBeCloseTo(0.09, 9)
    expect(figures.count).toBe(4)
    // Stays: 4, 13, 17, 16 s.
    expect(figures.content!.meanStayS).toBeCloseTo(50 / 4, 9)
  })
})

describe('getting on in the middle', () => {
  const merge = (accumulating: boolean, askS: number, mover: object = {}) =>
    aDocument(
      beltOf({ accumulating }),
      ...feed('a', [0, 1, 2, 4], [{ id: 'ride', at: ['belt'] }]),
      ...feed('b', [askS], [{ id: 'on', at: ['belt'], enterAt: 'mid', ...mover }]),
    )

  test.each([true, false])(
    'it waits for a gap of a pitch before and behind (accumulating: %s)',
    (accumulating) => {
      // The others pass at 4, 5, 6 and 8 s: only at 7 s is there room.
      const document = merge(accumulating, 4.5)
      const on = movesOf(document, 50).find(({ what, place, product }) => {
        return what === 'enter' && place === 'belt' && product === 'b'
      })
      expect(on!.t).toBe(7)
      expect(leaves(document)).toEqual([
        ['a', 8],
        ['a', 9],
        ['a', 10],
        ['b', 11],
        ['a', 12],
      ])
    },
  )

  test('when it asks as the gap closes, it waits for the last', () => {
    expect(leaves(merge(true, 7.001)).at(-1)).toEqual(['b', 13])
  })

  test('a place is kept for a part that is being brought: those behind wait a pitch before it', () => {
    // Kept from 7 to 10. The last a stands at 1.5 m meanwhile and goes on with it.
    const brought = { mover: { by: 'time', time: seconds(3) } }
    expect(leaves(merge(true, 7, brought))).toEqual([
      ['a', 8],
      ['a', 9],
      ['a', 10],
      ['b', 14],
      ['a', 15],
    ])
    // The whole belt stands from 7 to 10: three more are on it.
    expect(leaves(merge(false, 7, brought))).toEqual([
      ['a', 11],
      ['a', 12],
      ['a', 13],
      ['b', 14],
      ['a', 15],
    ])
  })

  test('who waits for a gap does not keep those back who come at the start', () => {
    const dense = Array.from({ length: 20 }, (_, n) => n)
    const document = aDocument(
      beltOf(),
      ...feed('a', dense, [{ id: 'ride', at: ['belt'] }]),
      ...feed('b', [6], [{ id: 'on', at: ['belt'], enterAt: 'mid' }]),
    )
    // The main belt goes first: after the last of twenty, which passes at 23 s and is a pitch away at 24.
    expect(leaves(document)).toEqual([...dense.map((t) => ['a', t + 8]), ['b', 28]])
  })
})

test.each([true, false])('who rides on past a halt loses no time (accumulating: %s)', (accumulating) => {
  const document = aDocument(
    beltOf({ accumulating }),
    aBuffer({ id: 'side' }),
    ...feed(
      'a',
      [0, 1, 2, 3],
      [
        { id: 'first', at: ['belt'], leaveAt: 'mid', next: [{ to: 'off', every: 2 }, { to: 'on' }] },
        { id: 'on', at: ['belt'], next: [{ to: 'out' }] },
        { id: 'off', at: ['side'] },
      ],
    ),
  )
  const simulation = runFor(document, 60)
  expect(leaves(document, 'belt').filter(([, t]) => Number(t) >= 8)).toEqual([
    ['a', 8],
    ['a', 9],
    ['a', 10],
    ['a', 11],
  ])
  // Riding on is not leaving.
  expect(figuresOf(simulation, 'belt').count).toBe(4)
  expect(figuresOf(simulation, 'belt').content!.meanStayS).toBeCloseTo(8, 9)
})

test('it waits on the slot of its halt, where a robot or a person takes it', () => {
  const document = aDocument(
    beltOf({ placement: { position: [1, 2, 0], quaternion: [0, 0, 0, 1] } }),
    aStation({ id: 'work', queueCapacity: 0 }),
    ...feed(
      'a',
      [0, 1],
      [
        { id: 'ride', at: ['belt'], leaveAt: 'mid' },
        { id: 'job', at: ['work'], do: { kind: 'time', time: seconds(10) } },
      ],
    ),
  )
  const simulation = runFor(document, 6)
  const { context, core } = simulation.model.parts
  const frame = context.slotFrame(context.entityOf('belt'), 2)!
  expect([frame[3], frame[7], frame[11]]).toEqual([3, 2, 0.9])
  expect(onBelt(simulation, 4)).toMatchObject([{ m: 2 }])
  const [waiting] = [...core.parts.slot].filter(
    (_, part) => core.parts.holder[part] === context.entityOf('belt'),
  )
  expect(waiting).toBe(2)
})

test('places that wait for each other across a halt are named', () => {
  const document = aDocument(
    beltOf(),
    aStation({ id: 'work', queueCapacity: 0 }),
    ...feed(
      'a',
      [0, 1],
      [
        { id: 'ride', at: ['belt'], leaveAt: 'mid' },
        { id: 'job', at: ['work'], do: { kind: 'time', time: seconds(10) } },
        // The second stands where the first wants to get on again, and waits for the machine this is on.
        { id: 'back', at: ['belt'], enterAt: 'mid' },
      ],
    ),
  )
  const simulation = simulate(document)
  simulation.advanceTo(secondsToTicks(1000))
  expect(simulation.problem?.code).toMatch(/deadlock/)
  expect(JSON.stringify(simulation.problem)).toMatch(/belt/)
  expect(JSON.stringify(simulation.problem)).toMatch(/work/)
})

test('a part that waits in the middle is no standstill while the rest goes on', () => {
  const document = aDocument(
    beltOf(),
    aStation({ id: 'work', queueCapacity: 0 }),
    ...feed(
      'a',
      [0, 1],
      [
        { id: 'ride', at: ['belt'], leaveAt: 'mid' },
        { id: 'job', at: ['work'], do: { kind: 'time', time: seconds(10) } },
        { id: 'back', at: ['belt'] },
      ],
    ),
  )
  const simulation = runFor(document, 1000)
  expect(simulation.results().kpis.partsOut).toBe(2)
})

const EQUAL = { numRuns: 60, seed: 20261122 }

test('seed 20261122: with a halt that nobody uses it is the plain belt, to the tick', () => {
  const any = fc.record({
    accumulating: fc.boolean(),
    lengthM: fc.integer({ min: 10, max: 90 }).map((n) => n / 10),
    pitchM: fc.integer({ min: 1, max: 9 }).map((n) => n / 10),
    speedMps: fc.constantFrom(0.1, 0.3, 0.5, 0.7),
    gapS: fc.integer({ min: 1, max: 9 }),
    workS: fc.integer({ min: 1, max: 9 }),
    broughtS: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    slows: fc.boolean(),
    seed: fc.nat(1000),
  })
  fc.assert(
    fc.property(any, ({ gapS, workS, broughtS, slows, seed, ...fields }) => {
      const run = (halts: Fields<'conveyor'>['halts']) => {
        const speeds = [
          { atS: 0, speedMps: fields.speedMps },
          { atS: 60, speedMps: fields.speedMps / 3 },
        ]
        const document = aDocument(
          aProduct(),
          aSource({ arrivals: { kind: 'interarrival', time: exponential(gapS) } }),
          aConveyor({ id: 'belt', ...fields, halts, ...(slows && { speeds, repeatS: 100 }) }),
          aStation({ id: 'work', queueCapacity: 0 }),
          aFailure({ of: ['belt'], timeToFailure: exponential(80), repair: exponential(9) }),
          aRoute({
            steps: [
              {
                id: 'ride',
                at: ['belt'],
                ...(broughtS !== undefined && { mover: { by: 'time', time: seconds(broughtS) } }),
              },
              { id: 'job', at: ['work'], do: { kind: 'time', time: exponential(workS) } },
            ],
          }),
        )
        const simulation = runFor(document, 600, { seed })
        return { belt: figuresOf(simulation, 'belt'), work: figuresOf(simulation, 'work') }
      }
      const [plain, halted] = [run(undefined), run([{ id: 'unused', atM: fields.lengthM / 2 }])]
      expect(halted.work).toEqual(plain.work)
      expect(halted.belt.count).toBe(plain.belt.count)
      expect(halted.belt.content!.mean).toBeCloseTo(plain.belt.content!.mean, 9)
    }),
    EQUAL,
  )
})

/** A belt with three halts, two flows on it and places that are slow. */
const busyCell = fc
  .record({
    accumulating: fc.boolean(),
    pitchM: fc.constantFrom(0.3, 0.5, 0.7),
    speedMps: fc.constantFrom(0.2, 0.5, 0.7),
    bend: fc.boolean(),
    first: fc.constantFrom(undefined, 'a', 'b', 'c'),
    second: fc.constantFrom('a', 'b', 'c'),
    off: fc.constantFrom(undefined, 'b', 'c'),
    gaps: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })),
    works: fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 15 })),
    brought: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
    share: fc.constantFrom(0.2, 0.5, 0.9),
    seed: fc.nat(1000),
  })
  .map(({ gaps, works, brought, share, seed, first, second, off, bend, ...fields }) => {
    const order = ['a', 'b', 'c']
    const after = (halt: string) => order[order.indexOf(halt) + 1]
    const mover =
      brought === undefined ? {} : { mover: { by: 'time' as const, time: exponential(brought + 0.5) } }
    const leaveAt = first === undefined || after(first) === undefined ? undefined : after(first)
    const document = aDocument(
      aConveyor({
        id: 'belt',
        lengthM: 6,
        ...fields,
        ...(bend && { bends: [{ atM: 2, radiusM: 1, angleRad: 1.5 }] }),
        halts: order.map((id, n) => ({ id, atM: 1.1 + n * 1.7 })),
      }),
      aStation({ id: 'side', queueCapacity: 0 }),
      aStation({ id: 'end', queueCapacity: 1 }),
      aFailure({ of: ['belt'], timeToFailure: exponential(200), repair: exponential(15) }),
      aProduct({ id: 'p' }),
      aProduct({ id: 'q' }),
      aSource({
        id: 'in-p',
        products: ['p'],
        route: 'route-p',
        arrivals: { kind: 'interarrival', time: exponential(gaps[0]) },
      }),
      aSource({
        id: 'in-q',
        products: ['q'],
        route: 'route-q',
        arrivals: { kind: 'interarrival', time: exponential(gaps[1]) },
      }),
      aRoute({
        id: 'route-p',
        steps: [
          { id: 'on', at: ['belt'], leaveAt: second, next: [{ to: 'side', share }, { to: 'further' }] },
          { id: 'further', at: ['belt'], next: [{ to: 'end' }] },
          {
            id: 'side',
            at: ['side'],
            do: { kind: 'time', time: exponential(works[0]) },
            next: [{ to: 'out' }],
          },
          { id: 'end', at: ['end'], do: { kind: 'time', time: exponential(works[1]) } },
        ],
      }),
      aRoute({
        id: 'route-q',
        steps: [
          {
            id: 'on',
            at: ['belt'],
            enterAt: first,
            leaveAt: leaveAt ?? (first ? undefined : off),
            ...mover,
            next: [{ to: 'end' }],
          },
          { id: 'end', at: ['end'], do: { kind: 'time', time: exponential(works[1]) } },
        ],
      }),
    )
    return { document, seed, pitchM: fields.pitchM }
  })

/** Parts on the belt from its end to its start, with how far they are. */
function onBelt(simulation: Simulation, lengthM: number): { readonly serial: number; readonly m: number }[] {
  const { context, conveyors, core } = simulation.model.parts
  const belt = context.entityOf('belt')
  const found: { serial: number; m: number }[] = []
  for (let part = 0; part < core.parts.capacity; part++) {
    if (!core.parts.isLive(part) || core.parts.holder[part] !== belt) continue
    const share = conveyors[belt]!.shareOf(part, simulation.now)
    found.push({ serial: core.parts.serial[part]!, m: share * lengthM })
  }
  return found.sort((a, b) => b.m - a.m)
}

test('seed 20261123: nobody overtakes or comes too near, no part is lost, saving in the middle changes nothing', () => {
  fc.assert(
    fc.property(busyCell, ({ document, seed, pitchM }) => {
      const simulation = simulate(document, { seed })
      let before: readonly number[] = []
      for (let t = 1; t <= 400; t++) {
        simulation.advanceTo(secondsToTicks(t * 1.37))
        expect(simulation.problem).toBeUndefined()
        const parts = onBelt(simulation, 6)
        for (let n = 1; n < parts.length; n++)
          expect(parts[n - 1]!.m - parts[n]!.m).toBeGreaterThan(pitchM - 2e-6)
        const serials = parts.map(({ serial }) => serial)
        const kept = before.filter((serial) => serials.includes(serial))
        expect(serials.filter((serial) => before.includes(serial))).toEqual(kept)
        before = serials
      }
      const { kpis } = simulation.results()
      const made = figuresOf(simulation, 'in-p').count + figuresOf(simulation, 'in-q').count
      const { context, core } = simulation.model.parts
      const atSources = [...core.parts.holder].filter((holder, part) => {
        return core.parts.isLive(part) && core.sources[holder] !== undefined
      })
      // A source counts what has left it.
      expect(kpis.partsOut + kpis.partsScrapped + kpis.wipNow - atSources.length).toBe(made)
      expect(context.problems).toEqual([])
      expect(made).toBeGreaterThan(0)
      expectSameAfterSaving(document, seed)
    }),
    { numRuns: 25, seed: 20261123 },
  )
})

function expectSameAfterSaving(document: SceneDocument, seed: number): void {
  const whole = simulate(document, { seed })
  whole.advanceTo(secondsToTicks(211.7))
  const saved = whole.checkpoint()
  whole.advanceTo(secondsToTicks(500))
  const other = simulate(document, { seed })
  other.advanceTo(secondsToTicks(33))
  expect(other.restore(saved).ok).toBe(true)
  other.advanceTo(secondsToTicks(500))
  expect(other.hash()).toBe(whole.hash())
  expect(other.results()).toEqual(whole.results())
}
