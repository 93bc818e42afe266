// People: walking, carrying, being needed by machines, going home at the end of a shift; doors and components on the way.
import { describe, expect, test } from 'vitest'
import { aDocument } from '../../../builders/aDocument'
import {
  aBuffer,
  aCalendar,
  aFailure,
  anOperator,
  aProduct,
  aRobot,
  aRoute,
  aSource,
  aStation,
  at,
  aZone,
} from '../../../builders/records'
import { exponential, seconds } from '../../../builders/times'
import { figuresOf, movesOf, recordMoves, runFor, simulate } from './runScene'

const orders = (count: number) => ({ kind: 'orders' as const, orders: [{ atS: 0, count }] })

describe('a person carries', () => {
  /** Rack at x 0, bench at x 6, the person starts at the rack's stand point; 1.2 m/s. */
  const document = aDocument(
    aProduct(),
    anOperator({
      placement: at(0, -1),
      standAt: { rack: [0, -1, 0], bench: [0, -1, 0] },
    }),
    aSource({ arrivals: orders(2) }),
    aBuffer({ id: 'rack', placement: at(0, 0), capacity: 5 }),
    aStation({ id: 'bench', placement: at(6, 0), queueCapacity: 0 }),
    aRoute({
      steps: [
        { id: 'wait', at: ['rack'] },
        {
          id: 'work',
          at: ['bench'],
          mover: { by: 'operator', operator: 'operator', pick: seconds(2), place: seconds(3) },
          do: { kind: 'time', time: seconds(30) },
        },
      ],
    }),
  )

  test('pick 2 s, walk 6 m, place 3 s; back 6 m for the next', () => {
    const moves = movesOf(document, 200)
    const at = (what: 'enter' | 'leave', place: string) =>
      moves.filter((move) => move.what === what && move.place === place).map((move) => move.t)
    expect(at('leave', 'rack')).toEqual([2, 47])
    expect(at('enter', 'bench')).toEqual([10, 55])
    expect(at('leave', 'bench')).toEqual([40, 85])
  })

  test('the bench is free at 40 s: the person walks back 5 s, picks 2 s, carries 5 s, places 3 s', () => {
    const simulation = runFor(document, 85)
    const { states, count } = figuresOf(simulation, 'operator')
    expect(count).toBe(2)
    expect(states.working).toBeCloseTo((10 + 15) / 85, 9)
  })

  test('their place is known at every moment', () => {
    const simulation = simulate(document)
    simulation.advanceTo(4_500_000)
    const pool = simulation.model.parts.pools.find((one) => one !== undefined)!
    const person = new Float32Array(6)
    pool.readPerson(0, 4_500_000, person, 0)
    // 2.5 s after the pick at 1.2 m/s, with hands full.
    expect([...person]).toEqual([3, -1, 0, 0, 4, 3].map((value) => expect.closeTo(value, 5)))
  })
})

describe('machines that need people', () => {
  const twoMachines = (people: number) =>
    aDocument(
      aProduct(),
      anOperator({ count: people }),
      aSource({ id: 'in1', route: 'r1', arrivals: { kind: 'saturated' } }),
      aSource({ id: 'in2', route: 'r2', arrivals: { kind: 'saturated' } }),
      ...[1, 2].flatMap((n) => [
        aStation({ id: `m${n}`, queueCapacity: 0 }),
        aRoute({
          id: `r${n}`,
          steps: [
            {
              id: 'work',
              at: [`m${n}`],
              do: { kind: 'time', time: seconds(10), needs: [{ operator: 'operator', during: 'work' }] },
            },
          ],
        }),
      ]),
    )

  test('one person works them in turn; two keep both busy', () => {
    const one = runFor(twoMachines(1), 1000)
    expect(figuresOf(one, 'm1').states.waiting).toBeCloseTo(0.5, 2)
    expect(figuresOf(one, 'm1').count).toBe(50)
    expect(figuresOf(one, 'operator').states.working).toBe(1)
    expect(figuresOf(runFor(twoMachines(2), 1000), 'm2').states.working).toBe(1)
  })

  test('only the set-up needs them: the machine works on alone', () => {
    const document = aDocument(
      aProduct(),
      anOperator(),
      aSource({ arrivals: { kind: 'saturated' } }),
      aStation({ queueCapacity: 0 }),
      aRoute({
        steps: [
          {
            id: 'work',
            at: ['station'],
            do: {
              kind: 'time',
              time: seconds(30),
              setup: { time: seconds(10), when: 'always' },
              needs: [{ operator: 'operator', during: 'setup' }],
            },
          },
        ],
      }),
    )
    const simulation = runFor(document, 4000)
    expect(figuresOf(simulation, 'station').states).toMatchObject({ setup: 0.25, working: 0.75 })
    expect(figuresOf(simulation, 'operator').states.working).toBeCloseTo(0.25, 9)
  })

  test('machine repair: five machines, one repairer', () => {
    const ids = [1, 2, 3, 4, 5]
    const document = aDocument(
      aProduct(),
      anOperator(),
      ...ids.flatMap((n) => [
        aSource({ id: `in${n}`, route: `r${n}`, arrivals: { kind: 'saturated' } }),
        aStation({ id: `m${n}`, queueCapacity: 0 }),
        aRoute({
          id: `r${n}`,
          steps: [{ id: 'work', at: [`m${n}`], do: { kind: 'time', time: seconds(7) } }],
        }),
      ]),
      aFailure({
        of: ids.map((n) => `m${n}`),
        timeToFailure: exponential(10),
        repair: exponential(1),
        repairBy: 'operator',
      }),
    )
    const simulation = runFor(document, 60_000, { warmupS: 1000 })
    const failed = ids.reduce((sum, n) => sum + figuresOf(simulation, `m${n}`).states.failed, 0)
    expect(Math.abs(failed - 0.639521768554)).toBeLessThan(0.02)
    expect(Math.abs(figuresOf(simulation, 'operator').states.working - 0.436047823145)).toBeLessThan(0.01)
  })

  test('at the end of their shift people pause the job, or finish it first', () => {
    const cell = (atEnd: 'pause' | 'finish') =>
      aDocument(
        aProduct(),
        aCalendar({
          shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '06:00', to: '07:00' }],
          atEnd,
        }),
        anOperator({ calendar: 'calendar' }),
        aSource({ arrivals: { kind: 'orders', orders: [{ atS: 3000 }] } }),
        aStation(),
        aRoute({
          steps: [
            {
              id: 'work',
              at: ['station'],
              do: { kind: 'time', time: seconds(1200), needs: [{ operator: 'operator' }] },
            },
          ],
        }),
      )
    const done = (atEnd: 'pause' | 'finish') => movesOf(cell(atEnd), 100_000).at(-1)!.t
    expect(done('finish')).toBe(4200)
    expect(done('pause')).toBe(86_400 + 600)
  })
})

test('a door closes before the work and opens after it', () => {
  const document = aDocument(
    aProduct(),
    aSource({ arrivals: orders(1) }),
    aStation({ door: { open: seconds(3), close: seconds(4) } }),
    aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(10) } }] }),
  )
  expect(movesOf(document, 60).at(-1)!.t).toBe(17)
  const simulation = simulate(document)
  const { doors } = simulation.model.parts.context
  simulation.advanceTo(1_000_000)
  expect(doors.opening(0, 1_000_000)).toBeCloseTo(0.75, 9)
  simulation.advanceTo(5_000_000)
  expect(doors.opening(0, 5_000_000)).toBe(0)
})

describe('components', () => {
  test('the n-th visit takes the n-th product of the sequence', () => {
    const document = aDocument(
      aProduct({ id: 'stack' }),
      aProduct({ id: 'long' }),
      aProduct({ id: 'short' }),
      aSource({ id: 'plies', products: ['long', 'short'], route: 'ply', arrivals: orders(6) }),
      aSource({ id: 'stacks', products: ['stack'], route: 'lay-up', arrivals: orders(1) }),
      aBuffer({ id: 'table' }),
      aStation({ id: 'mould' }),
      aRoute({ id: 'ply', steps: [{ id: 'wait', at: ['table'], take: true }] }),
      aRoute({
        id: 'lay-up',
        steps: [
          {
            id: 'lay',
            at: ['mould'],
            do: {
              kind: 'assemble',
              components: [
                {
                  sequence: ['long', 'short', 'short'],
                  from: ['table'],
                  mover: { by: 'time', time: seconds(10) },
                },
              ],
              time: seconds(5),
            },
            next: [{ to: 'press', every: 3 }, { to: 'again' }],
          },
          { id: 'again', do: { kind: 'time', time: seconds(1) }, next: [{ to: 'lay' }] },
          { id: 'press', do: { kind: 'time', time: seconds(100) } },
        ],
      }),
    )
    const simulation = simulate(document)
    const moves = recordMoves(simulation)
    simulation.advanceTo(46_000_000)
    const { parts } = simulation.model.parts.core
    const stack = [...parts.holder].findIndex((holder, part) => holder >= 0 && parts.components[part]! > 0)
    expect(parts.components[stack]).toBe(3)
    simulation.advanceTo(200_000_000)
    simulation.model.parts.context.trace.flush()
    const taken = moves.filter((move) => move.what === 'leave' && move.place === 'table')
    // "again" is a visit-less stop on the same mould: 10 s to carry, 5 s to join, 1 s.
    expect(taken.map((move) => [move.t, move.product])).toEqual([
      [0, 'long'],
      [16, 'short'],
      [32, 'short'],
    ])
    expect(simulation.results().kpis.leadTimeS.mean).toBe(147)
    expect(simulation.results().kpis.wipNow).toBe(3)
  })

  test('without a mover all components are taken together or none', () => {
    const part = (id: string, t: number) => [
      aProduct({ id }),
      aSource({
        id: `in-${id}`,
        products: [id],
        route: 'feed',
        arrivals: { kind: 'orders', orders: [{ atS: t }] },
      }),
    ]
    const document = aDocument(
      ...part('nut', 10),
      ...part('bolt', 25),
      aProduct({ id: 'set' }),
      aSource({ id: 'sets', products: ['set'], route: 'joining', arrivals: orders(1) }),
      aBuffer({ id: 'shelf' }),
      aStation(),
      aRoute({ id: 'feed', steps: [{ id: 'wait', at: ['shelf'], take: true }] }),
      aRoute({
        id: 'joining',
        steps: [
          {
            id: 'join',
            at: ['station'],
            do: {
              kind: 'assemble',
              components: [
                { sequence: ['nut'], from: ['shelf'] },
                { sequence: ['bolt'], from: ['shelf'] },
              ],
              time: seconds(5),
            },
          },
        ],
      }),
    )
    const taken = movesOf(document, 100).filter((move) => move.what === 'leave' && move.place === 'shelf')
    expect(taken.map((move) => move.t)).toEqual([25, 25])
  })

  test('fork and join: a job is done when both of its tasks are (4.708 at 70 %)', () => {
    const document = aDocument(
      aProduct({ id: 'job' }),
      aProduct({ id: 'left' }),
      aProduct({ id: 'right' }),
      aSource({ products: ['job'], arrivals: { kind: 'interarrival', time: exponential(1 / 0.7) } }),
      aStation({ id: 'split' }),
      aStation({ id: 'm-left' }),
      aStation({ id: 'm-right' }),
      aBuffer({ id: 'done' }),
      aStation({ id: 'join' }),
      ...['left', 'right'].map((side) =>
        aRoute({
          id: `way-${side}`,
          steps: [
            { id: 'work', at: [`m-${side}`], do: { kind: 'time', time: exponential(1) } },
            { id: 'wait', at: ['done'], take: true },
          ],
        }),
      ),
      aRoute({
        steps: [
          {
            id: 'split',
            at: ['split'],
            do: {
              kind: 'disassemble',
              into: [
                { product: 'left', route: 'way-left' },
                { product: 'right', route: 'way-right' },
              ],
            },
          },
          {
            id: 'join',
            at: ['join'],
            do: {
              kind: 'assemble',
              components: [
                { sequence: ['left'], from: ['done'] },
                { sequence: ['right'], from: ['done'] },
              ],
            },
          },
        ],
      }),
    )
    const { kpis } = runFor(document, 60_000, { warmupS: 1000 }).results()
    expect(Math.abs(kpis.leadTimeS.mean - 4.70833333333)).toBeLessThan(0.25)
  })
})

test('a person at work inside a zone counts until they leave it', () => {
  const document = aDocument(
    aProduct(),
    anOperator({ placement: at(0, -8) }),
    aRobot({ placement: at(3, 3) }),
    aZone({ kind: 'person', placement: at(0, -1), sizeM: [3, 3, 2], robots: ['robot'], override: 0.3 }),
    aSource({ arrivals: orders(1) }),
    aStation({ placement: at(0, 0), sizeM: [1, 1, 1] }),
    aRoute({
      steps: [
        {
          id: 'work',
          at: ['station'],
          do: { kind: 'time', time: seconds(20), needs: [{ operator: 'operator' }] },
        },
      ],
    }),
  )
  const simulation = simulate(document)
  const inside = (t: number) => {
    simulation.advanceTo(t * 1_000_000)
    return simulation.model.parts.zones.countIn(0)
  }
  // 7.05 m at 1.2 m/s: there after 5.875 s, done 20 s later.
  expect([5, 6, 25, 26].map(inside)).toEqual([0, 1, 1, 0])
})
