// Fleets of vehicles in whole cells: exact times, traffic, jams by name, charging, multiple loads, fleets without an aisle.
import { expect, test } from 'vitest'
import type { SceneDocument } from '../../../../../src/core/model/SceneDocument'
import { validateScene } from '../../../../../src/core/model/validateScene'
import { VEHICLE, VEHICLE_STRIDE } from '../../../../../src/core/results/frameLayout'
import { secondsToTicks } from '../../../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../../../src/core/sim/Simulation'
import { aDocument, withRecords } from '../../../../builders/aDocument'
import {
  aBuffer,
  anAisle,
  aProduct,
  aRoute,
  aSink,
  aSource,
  aStation,
  at,
  aVehicle,
} from '../../../../builders/records'
import { exponential, seconds, uniform } from '../../../../builders/times'
import { figuresOf, movesOf, runFor, simulate } from '../runScene'

const byAgv = { by: 'vehicle' as const, vehicle: 'agv' }

function haul(...changes: Parameters<typeof withRecords>[1][]): SceneDocument {
  const cell = aDocument(
    aProduct(),
    aSource({ arrivals: { kind: 'orders', orders: [{ atS: 0 }] } }),
    aStation(),
    anAisle(),
    aVehicle({ load: seconds(4), unload: seconds(6), whenIdle: 'stay' }),
    aRoute({
      steps: [{ id: 'work', at: ['station'], mover: byAgv, do: { kind: 'time', time: seconds(5) } }],
    }),
  )
  return withRecords(cell, ...changes)
}

test('a trip takes exactly what acceleration, speed and handling give', () => {
  // 10 m at 1 m/s with 0.5 m/s²: 2 s up and 2 s down over 1 m each, 8 m at full speed: 12 s. Load 4 s, unload 6 s.
  const moves = movesOf(haul(), 60)
  expect(moves.filter(({ place }) => place === 'station').map(({ t, what }) => [what, t])).toEqual([
    ['enter', 22],
    ['leave', 27],
  ])
  expect(moves.find(({ what }) => what === 'leave')).toMatchObject({ place: 'source', t: 4 })
})

test('it passes nodes on free ways without slowing down', () => {
  const straight = anAisle({
    nodes: [
      { id: 'a', position: [0, 0], serves: ['source'] },
      { id: 'm', position: [3, 0] },
      { id: 'n', position: [7, 0] },
      { id: 'b', position: [10, 0], serves: ['station'] },
    ],
    edges: [
      { from: 'a', to: 'm' },
      { from: 'm', to: 'n' },
      { from: 'n', to: 'b' },
    ],
  })
  const moves = movesOf(haul(straight), 60)
  const enters = moves.find(({ place, what }) => place === 'station' && what === 'enter')!
  expect(enters.t).toBeCloseTo(22, 5)
})

/** A one-way ring of eight nodes, 4 m apart, pick-up at 0, drop at 4. */
function ring(vehicles: number, sections = 1): SceneDocument {
  const points = [
    [0, 0],
    [4, 0],
    [8, 0],
    [8, 4],
    [8, 8],
    [4, 8],
    [0, 8],
    [0, 4],
  ] as const
  const serves: Record<number, string[]> = { 0: ['source'], 4: ['station'] }
  return haul(
    aSource({ arrivals: { kind: 'interarrival', time: exponential(25) } }),
    anAisle({
      nodes: points.map(([x, y], n) => ({
        id: `n${n}`,
        position: [x, y],
        ...(serves[n] === undefined ? {} : { serves: serves[n] }),
      })),
      edges: points.map((_, n) => ({ from: `n${n}`, to: `n${(n + 1) % 8}`, oneWay: true, sections })),
    }),
    aVehicle({ count: vehicles, load: uniform(2, 8), unload: uniform(2, 8), whenIdle: 'stay' }),
  )
}

function positions(simulation: Simulation): [number, number][] {
  const fleet = simulation.model.parts.fleets.find((one) => one !== undefined)!
  const out = new Float32Array(fleet.vehicles.length * VEHICLE_STRIDE)
  return fleet.vehicles.map(({ local }) => {
    const at = local * VEHICLE_STRIDE
    fleet.readVehicle(local, simulation.now, out, at)
    return [out[at + VEHICLE.x]!, out[at + VEHICLE.y]!]
  })
}

test.each([
  [2, 1],
  [5, 1],
  [7, 1],
  [9, 2],
])(
  '%i vehicles on a ring with %i sections a way never come near each other and keep on working',
  (count, sections) => {
    const simulation = simulate(ring(count, sections))
    for (let t = 0.25; t < 1500; t += 0.25) {
      simulation.advanceTo(secondsToTicks(t))
      const all = positions(simulation)
      all.forEach(([x, y], n) => {
        for (const [x2, y2] of all.slice(0, n)) {
          // Round a corner the straight distance is shorter than the way between two neighbours.
          expect(Math.hypot(x - x2, y - y2)).toBeGreaterThan(0.7 * (4 / sections) * 0.999)
        }
      })
    }
    expect(simulation.problem).toBeUndefined()
    expect(figuresOf(simulation, 'agv').count).toBeGreaterThan(20)
  },
)

test('saving and going on in the middle changes nothing, reading figures neither', () => {
  const document = ring(5)
  const whole = runFor(document, 3000)
  const first = runFor(document, 777)
  const resumed = Simulation.resume(document, { seed: 1 }, first.checkpoint())
  if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
  resumed.value.results()
  resumed.value.advanceTo(secondsToTicks(3000))
  expect(resumed.value.results()).toEqual(whole.results())
})

test('two vehicles head-on on a single lane: a jam that is named at once', () => {
  const jammed = haul(
    aProduct({ id: 'other' }),
    aBuffer({ id: 'rack', capacity: 100 }),
    aSource({ arrivals: { kind: 'orders', orders: [{ atS: 0, count: 5 }] } }),
    aSource({
      id: 'back',
      products: ['other'],
      route: 'return',
      arrivals: { kind: 'orders', orders: [{ atS: 0, count: 5 }] },
    }),
    aRoute({ id: 'return', steps: [{ id: 'away', at: ['rack'], mover: byAgv }] }),
    anAisle({
      nodes: [
        { id: 'a', position: [0, 0], serves: ['source', 'rack'] },
        { id: 'm', position: [5, 0] },
        { id: 'b', position: [10, 0], serves: ['station', 'back'] },
      ],
      edges: [
        { from: 'a', to: 'm' },
        { from: 'm', to: 'b' },
      ],
    }),
    aVehicle({ count: 2, home: ['a', 'b'], whenIdle: 'stay' }),
  )
  const simulation = simulate(jammed)
  expect(simulation.advanceTo(secondsToTicks(3600))).toBe('deadlock')
  expect(simulation.problem?.code).toBe('run.vehicleJam')
  expect(simulation.problem?.message).toContain('agv 1')
  expect(simulation.problem?.message).toContain('agv 2')
  expect(simulation.now).toBeLessThan(secondsToTicks(60))
})

test('an idle vehicle in the way makes room', () => {
  const cell = haul(
    anAisle({
      nodes: [
        { id: 'a', position: [0, 0], serves: ['source'] },
        { id: 'b', position: [10, 0], serves: ['station'] },
        { id: 'side', position: [14, 0] },
      ],
      edges: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'side' },
      ],
    }),
    aVehicle({ count: 2, home: ['a', 'b'], whenIdle: 'stay' }),
  )
  const simulation = runFor(cell, 200)
  expect(figuresOf(simulation, 'station').count).toBe(1)
})

test('it charges when low, and its level stays between the limits', () => {
  const document = haul(
    aSource({ arrivals: { kind: 'interarrival', time: seconds(60) } }),
    aVehicle({
      battery: {
        capacityWh: 100,
        driveW: 400,
        standW: 50,
        chargeW: 2000,
        chargers: ['a'],
        chargeBelow: 0.4,
        chargeUntil: 0.9,
      },
    }),
  )
  const figures = figuresOf(runFor(document, 8 * 3600), 'agv')
  expect(figures.transport?.charges).toBeGreaterThan(5)
  expect(figures.transport?.lowestCharge).toBeGreaterThan(0.3)
  expect(figures.transport?.lowestCharge).toBeLessThan(0.4)
  expect(figures.states.maintenance).toBeGreaterThan(0)
  const { idle, empty, loaded, handling, charging, waitingForWay } = figures.transport!
  expect(idle + empty + loaded + handling + charging + waitingForWay).toBeCloseTo(1, 9)
})

test('a battery that runs empty on the way stops the run by name', () => {
  const document = haul(
    aVehicle({
      battery: {
        capacityWh: 1,
        driveW: 3600,
        chargeW: 100,
        chargers: ['a'],
        chargeBelow: 0.1,
        chargeUntil: 0.9,
      },
    }),
  )
  const simulation = simulate(document)
  simulation.advanceTo(secondsToTicks(100))
  expect(simulation.problem?.code).toBe('run.vehicleFlat')
})

test('a vehicle for three takes along what waits at the same stop', () => {
  const document = haul(
    aSource({ arrivals: { kind: 'orders', orders: [{ atS: 0, count: 3 }] } }),
    aStation({ capacity: 3 }),
    aVehicle({ capacity: 3, load: seconds(4), unload: seconds(6), whenIdle: 'stay' }),
  )
  const enters = movesOf(document, 120).filter((move) => move.place === 'station' && move.what === 'enter')
  // Three times 4 s loading, 12 s driving, 6 s for each.
  expect(enters.map(({ t }) => t)).toEqual([30, 36, 42])
})

test.each([
  ['longestWaiting', ['near', 'far']],
  ['priority', ['far', 'near']],
] as const)('dispatch %s', (dispatch, order) => {
  const document = aDocument(
    aProduct({ id: 'near' }),
    aProduct({ id: 'far', priority: 5 }),
    aSource({
      products: ['near', 'far'],
      arrivals: {
        kind: 'orders',
        orders: [
          { atS: 0, count: 1, product: 'near' },
          { atS: 0, product: 'far' },
        ],
      },
    }),
    aSink(),
    anAisle({
      nodes: [
        { id: 'a', position: [0, 0], serves: ['source'] },
        { id: 'b', position: [10, 0], serves: ['sink'] },
      ],
      edges: [{ from: 'a', to: 'b' }],
    }),
    aVehicle({ dispatch, home: ['b'] }),
    aRoute({ steps: [{ id: 'go', at: ['sink'], mover: byAgv }] }),
  )
  const enters = movesOf(document, 300).filter((move) => move.place === 'sink')
  expect(enters.map(({ product }) => product)).toEqual(order)
})

test('without an aisle it drives straight between placed places', () => {
  const { aisle: _, ...records } = haul(
    aSource({ placement: at(0, 0), arrivals: { kind: 'orders', orders: [{ atS: 0 }] } }),
    aStation({ placement: at(10, 0), sizeM: [1, 1.2, 1] }),
    aVehicle({ aisle: undefined, home: ['source'], load: seconds(4), unload: seconds(6) }),
  ).records
  const document = { ...haul(), records }
  expect(validateScene(document).filter(({ severity }) => severity === 'error')).toEqual([])
  const enters = movesOf(document, 60).find(({ place, what }) => place === 'station' && what === 'enter')!
  expect(enters.t).toBeCloseTo(22, 5)
})

test('without geometry a trip takes a drawn time', () => {
  const { aisle: _, ...records } = haul(
    aVehicle({
      aisle: undefined,
      travel: { empty: seconds(30), loaded: seconds(50) },
      home: ['station'],
      load: seconds(4),
      unload: seconds(6),
    }),
  ).records
  const moves = movesOf({ ...haul(), records }, 200)
  const enters = moves.find(({ place, what }) => place === 'station' && what === 'enter')!
  expect(enters.t).toBe(30 + 4 + 50 + 6)
})

test('a fleet that is stopped stands where it is and goes on afterwards', () => {
  const simulation = simulate(haul())
  simulation.advanceTo(secondsToTicks(9))
  const before = positions(simulation)
  expect(simulation.intervene({ verb: 'stop', entity: 'agv', value: 1 }).ok).toBe(true)
  simulation.advanceTo(secondsToTicks(109))
  expect(positions(simulation)).toEqual(before)
  simulation.intervene({ verb: 'reset', entity: 'agv', value: 1 })
  simulation.advanceTo(secondsToTicks(121.9))
  expect(figuresOf(simulation, 'agv').count).toBe(0)
  simulation.advanceTo(secondsToTicks(122.1))
  expect(figuresOf(simulation, 'agv').count).toBe(1)
})
