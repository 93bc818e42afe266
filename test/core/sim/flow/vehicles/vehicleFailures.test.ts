// A breakdown hits one vehicle of a fleet: the others go on, what it had not loaded goes to another, what it carries waits with it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SceneDocument } from '../../../../../src/core/model/SceneDocument'
import { validateScene } from '../../../../../src/core/model/validateScene'
import { secondsToTicks } from '../../../../../src/core/sim/kernel/ticks'
import { aDocument } from '../../../../builders/aDocument'
import {
  aBuffer,
  aFailure,
  anAisle,
  aProduct,
  aRoute,
  aSource,
  aStation,
  aVehicle,
  type Fields,
} from '../../../../builders/records'
import { exponential, seconds } from '../../../../builders/times'
import { figuresOf, recordMoves, runFor, simulate } from '../runScene'

/** Two vehicles without geometry: 10 s empty, 20 s loaded, 2 s loading, 3 s unloading; loads at these times. */
function haul(
  loads: readonly number[],
  fleet: Fields<'vehicle'> = {},
  ...more: Parameters<typeof aDocument>
) {
  return aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'orders', orders: loads.map((atS) => ({ atS })) } }),
    aBuffer({ id: 'store' }),
    aVehicle({
      count: 2,
      aisle: undefined,
      travel: { empty: seconds(10), loaded: seconds(20) },
      load: seconds(2),
      unload: seconds(3),
      whenIdle: 'stay',
      ...fleet,
    }),
    aRoute({ steps: [{ id: 'bring', at: ['store'], mover: { by: 'vehicle', vehicle: 'agv' } }] }),
    ...more,
  )
}

/** Two loads at 0 s, so that both vehicles stand at the store; then these, from 100 s on. */
const later = (loads: readonly number[]) => haul([0, 0, ...loads.map((s) => s + 100)])

/** When loads were taken up and put down, with what a person did on the way; from 100 s on. */
function trips(document: SceneDocument, acts: readonly (readonly [number, 'fault' | 'repair'])[]) {
  const simulation = simulate(document)
  const moves = recordMoves(simulation)
  for (const [atS, verb] of acts) {
    simulation.advanceTo(secondsToTicks(100 + atS))
    expect(simulation.intervene({ verb, entity: 'agv', value: 1 }).ok).toBe(true)
  }
  simulation.advanceTo(secondsToTicks(400))
  simulation.model.parts.context.trace.flush()
  const times = (place: string, what: string) =>
    moves.flatMap(({ place: at, what: did, t }) => (at === place && did === what && t > 50 ? [t - 100] : []))
  return { taken: times('source', 'leave'), brought: times('store', 'enter'), simulation }
}

describe('one of two vehicles breaks down', () => {
  test('nothing happens: the first load is there after 12 + 23 s', () => {
    expect(trips(later([0]), [])).toMatchObject({ taken: [12], brought: [35] })
  })

  test('on its way to a load: the other one fetches it', () => {
    // The second vehicle sets off at 4 s.
    expect(trips(later([0]), [[4, 'fault']])).toMatchObject({ taken: [16], brought: [39] })
  })

  test('while it loads: the other one loads it anew, and its wait is told once', () => {
    const { taken, brought, simulation } = trips(later([0]), [[11, 'fault']])
    expect({ taken, brought }).toEqual({ taken: [23], brought: [46] })
    // The first two loads did not wait.
    expect(figuresOf(simulation, 'agv').transport!.meanWaitS).toBeCloseTo(10 / 3, 9)
  })

  test('with the load: it waits with it and goes on, the other one works meanwhile', () => {
    const acts = [
      [20, 'fault'],
      [70, 'repair'],
    ] as const
    // 12 of its 20 s were left at 20 s. The second load, at 15 s, is the other's business.
    expect(trips(later([0, 15]), acts)).toMatchObject({ taken: [12, 27], brought: [50, 85] })
  })

  test('while it unloads: the rest of that follows the repair', () => {
    const acts = [
      [33, 'fault'],
      [40, 'repair'],
    ] as const
    expect(trips(later([0]), acts).brought).toEqual([42])
  })

  test('nobody is left: the load waits for the repair', () => {
    const acts = [
      [4, 'fault'],
      [4, 'fault'],
      [50, 'repair'],
    ] as const
    // The first has 6 s of its trip left when it is mended, and loads for 2 s.
    expect(trips(later([0]), acts).taken).toEqual([58])
  })

  test('the states say who is down', () => {
    const { simulation } = trips(later([]), [
      [100, 'fault'],
      [250, 'repair'],
    ])
    const { states, transport } = figuresOf(simulation, 'agv')
    // One of two for 150 s of 400; each had 25 s of work.
    expect(states.failed).toBeCloseTo(150 / 800, 9)
    expect(states.working).toBeCloseTo(50 / 800, 9)
    expect(states.starved).toBeCloseTo(600 / 800, 9)
    expect(transport!.down).toBeCloseTo(150 / 800, 9)
    expect(transport!.idle).toBeCloseTo(600 / 800, 9)
  })
})

test('each vehicle has a life of its own: half the fleet is not down because one is', () => {
  const failure = aFailure({
    of: ['agv'],
    basis: 'calendar',
    timeToFailure: exponential(500),
    repair: exponential(500),
  })
  const document = haul([], { count: 4 }, failure)
  expect(validateScene(document)).toEqual([])
  const simulation = runFor(document, 2_000_000)
  const { failed } = figuresOf(simulation, 'agv').states
  expect(failed).toBeGreaterThan(0.48)
  expect(failed).toBeLessThan(0.52)
  // Were they down together, the fleet would show it half of the time; all four at once is 1/16.
  const board = simulation.model.parts.context.states.board
  const all = board.fractionIn(simulation.model.parts.context.entityOf('agv'), 2)
  expect(all).toBeLessThan(0.3)
})

test('by time at work and by loads: an idle vehicle does not age', () => {
  const busy = (basis: 'operating' | 'cycles', life: number) =>
    runFor(
      haul(
        [0, 100, 200, 300],
        { count: 2, choose: 'first' },
        aFailure({
          of: ['agv'],
          basis,
          timeToFailure: { kind: 'constant', value: life, unit: 's' },
          repair: seconds(7),
        }),
      ),
      400,
    )
  // Each trip takes 35 s of the first vehicle's life, the second never works.
  expect(figuresOf(busy('operating', 100), 'agv').states.failed).toBeCloseTo(7 / 800, 9)
  expect(figuresOf(busy('cycles', 2), 'agv').states.failed).toBeCloseTo(14 / 800, 9)
})

const cell = fc.record({
  count: fc.integer({ min: 1, max: 4 }),
  capacity: fc.integer({ min: 1, max: 3 }),
  gap: fc.integer({ min: 5, max: 60 }),
  life: fc.integer({ min: 20, max: 300 }),
  repair: fc.integer({ min: 1, max: 120 }),
  basis: fc.constantFrom('calendar', 'operating', 'cycles' as const),
  straight: fc.boolean(),
  seed: fc.nat(999),
})

test('seed 20261124: with breakdowns no load is lost, and saving in the middle changes nothing', () => {
  fc.assert(
    fc.property(cell, ({ count, capacity, gap, life, repair, basis, straight, seed }) => {
      const timeToFailure =
        basis === 'cycles' ? { kind: 'constant' as const, value: 3, unit: 's' as const } : exponential(life)
      const place = (x: number) => ({ position: [x, 0, 0] as [number, number, number] })
      const document = aDocument(
        aProduct(),
        aSource({ placement: place(0), arrivals: { kind: 'interarrival', time: exponential(gap) } }),
        aStation({ placement: place(9), capacity: 3 }),
        aVehicle({
          count,
          capacity,
          aisle: undefined,
          load: seconds(2),
          unload: seconds(3),
          whenIdle: 'stay',
          ...(straight ? {} : { travel: { empty: exponential(10), loaded: exponential(9) } }),
        }),
        aFailure({ of: ['agv'], basis, timeToFailure, repair: exponential(repair) }),
        aFailure({
          id: 'care',
          kind: 'maintenance',
          of: ['agv'],
          basis: 'calendar',
          timeToFailure: seconds(170),
          repair: seconds(20),
        }),
        aRoute({
          steps: [
            {
              id: 'work',
              at: ['station'],
              mover: { by: 'vehicle', vehicle: 'agv' },
              do: { kind: 'time', time: seconds(4) },
            },
          ],
        }),
      )
      const whole = runFor(document, 900, { seed })
      const saved = whole.checkpoint()
      whole.advanceTo(secondsToTicks(3000))
      expect(whole.problem).toBeUndefined()
      const { kpis } = whole.results()
      const waiting = figuresOf(whole, 'source')
      const { parts, sources } = whole.model.parts.core
      const atSource = [...parts.holder].filter(
        (at, part) => parts.isLive(part) && sources[at] !== undefined,
      ).length
      expect(kpis.partsOut + kpis.wipNow - atSource).toBe(waiting.count)
      expect(kpis.partsScrapped).toBe(0)
      const other = simulate(document, { seed })
      other.advanceTo(secondsToTicks(100))
      expect(other.restore(saved).ok).toBe(true)
      other.advanceTo(secondsToTicks(3000))
      expect(other.hash()).toBe(whole.hash())
      expect(other.results()).toEqual(whole.results())
    }),
    { numRuns: 40, seed: 20261124 },
  )
})

test('on an aisle the broken vehicle stands in the way until it is mended, and is nobody’s circle', () => {
  const corners = [
    [0, 0],
    [8, 0],
    [8, 8],
    [0, 8],
  ] as const
  const serves: Record<number, string[]> = { 0: ['source'], 2: ['store'] }
  const aisle = anAisle({
    nodes: corners.map(([x, y], n) => ({
      id: `n${n}`,
      position: [x, y],
      ...(serves[n] && { serves: serves[n] }),
    })),
    edges: corners.map((_, n) => ({ from: `n${n}`, to: `n${(n + 1) % 4}`, oneWay: true })),
  })
  const document = aDocument(
    aProduct(),
    aisle,
    aSource({ arrivals: { kind: 'interarrival', time: seconds(5) } }),
    aBuffer({ id: 'store' }),
    aVehicle({ count: 2, home: ['n0', 'n3'], whenIdle: 'stay', load: seconds(1), unload: seconds(1) }),
    aRoute({ steps: [{ id: 'bring', at: ['store'], mover: { by: 'vehicle', vehicle: 'agv' } }] }),
  )
  const simulation = simulate(document)
  const broughtAt = (atS: number) => {
    simulation.advanceTo(secondsToTicks(atS))
    expect(simulation.problem).toBeUndefined()
    return figuresOf(simulation, 'store').count + simulation.results().kpis.partsOut
  }
  const first = broughtAt(300)
  expect(first).toBeGreaterThan(5)
  expect(simulation.intervene({ verb: 'fault', entity: 'agv', value: 1 }).ok).toBe(true)
  const { transport: before } = figuresOf(simulation, 'agv')
  const during = broughtAt(900)
  expect(during - first).toBeLessThanOrEqual(2)
  expect(figuresOf(simulation, 'agv').transport!.waitingForWay).toBeGreaterThan(before!.waitingForWay)
  expect(simulation.intervene({ verb: 'repair', entity: 'agv', value: 1 }).ok).toBe(true)
  expect(broughtAt(1200) - during).toBeGreaterThan(5)
})
