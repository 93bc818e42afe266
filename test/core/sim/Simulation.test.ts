// What a run promises whatever the scene: the same again for the same seed, no part lost, save and resume anywhere, a
// standstill by name, interventions that can be replayed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { IN_TRANSIT } from '../../../src/core/sim/flow/PartStore'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../src/core/sim/Simulation'
import { record } from '../../../src/core/study/verify/sceneParts'
import { aDocument } from '../../builders/aDocument'
import {
  aBuffer,
  aCalendar,
  aConveyor,
  aFailure,
  anOperator,
  aProduct,
  aRoute,
  aSource,
  aStation,
  at,
} from '../../builders/records'
import { exponential, seconds, uniform } from '../../builders/times'
import { figuresOf, runFor, simulate } from './flow/runScene'

/** A cell with a bit of everything that happens by chance. */
function busyCell(): SceneDocument {
  return aDocument(
    aProduct(),
    aProduct({ id: 'lid' }),
    aCalendar({
      shifts: [
        { days: [1, 2, 3, 4, 5, 6, 7], from: '06:00', to: '22:00', breaks: [{ from: '10:00', to: '10:15' }] },
      ],
    }),
    anOperator({ count: 2, placement: at(0, 4) }),
    aSource({ arrivals: { kind: 'interarrival', time: exponential(100) } }),
    aSource({ id: 'lids', products: ['lid'], route: 'lid-route', arrivals: { kind: 'saturated' } }),
    aStation({ id: 'saw', placement: at(2, 0), queueCapacity: 3, calendar: 'calendar' }),
    aConveyor({ placement: at(4, 0), lengthM: 3 }),
    aBuffer({ id: 'lid-rack', placement: at(9, 2), capacity: 4 }),
    aStation({ id: 'join', placement: at(9, 0), queueCapacity: 2, capacity: 2 }),
    aStation({ id: 'oven', placement: at(12, 0), capacity: 4, batch: { min: 2, max: 4, waitS: 300 } }),
    aFailure({
      of: ['saw', 'oven'],
      timeToFailure: exponential(3000),
      repair: uniform(60, 300),
      repairBy: 'operator',
    }),
    aRoute({ id: 'lid-route', steps: [{ id: 'wait', at: ['lid-rack'], take: true }] }),
    aRoute({
      steps: [
        { id: 'cut', at: ['saw'], do: { kind: 'time', time: uniform(20, 60) } },
        { id: 'ride', at: ['conveyor'], mover: { by: 'time', time: seconds(5) } },
        {
          id: 'join',
          at: ['join'],
          mover: { by: 'operator', operator: 'operator', pick: seconds(2), place: seconds(2) },
          do: {
            kind: 'assemble',
            components: [
              {
                sequence: ['lid'],
                from: ['lid-rack'],
                mover: { by: 'operator', operator: 'operator', pick: seconds(1), place: seconds(3) },
              },
            ],
            time: uniform(20, 50),
            needs: [{ operator: 'operator' }],
          },
          next: [{ to: 'scrap', share: 0.05 }, { to: 'mend', share: 0.05 }, { to: 'bake' }],
        },
        { id: 'mend', do: { kind: 'time', time: exponential(30) } },
        { id: 'bake', at: ['oven'], do: { kind: 'time', time: exponential(120) } },
      ],
    }),
  )
}

describe('one seed, one run', () => {
  test('the same seed gives the same hash and figures, another seed another hash', () => {
    const run = (seed: number) => runFor(busyCell(), 20 * 3600, { seed }).results()
    const first = run(7)
    expect(run(7)).toEqual(first)
    expect(run(8).hash).not.toBe(first.hash)
    expect(first.kpis.partsOut).toBeGreaterThan(200)
  })

  test('running in one go or in small steps is the same run', () => {
    const whole = runFor(busyCell(), 6 * 3600)
    const pieces = simulate(busyCell())
    for (let t = 100; t <= 6 * 3600; t += 100) pieces.advanceTo(secondsToTicks(t))
    expect(pieces.results()).toEqual(whole.results())
    const events = simulate(busyCell())
    while (events.now < secondsToTicks(3600)) events.stepEvent()
    events.advanceTo(secondsToTicks(6 * 3600))
    expect(events.results()).toEqual(whole.results())
  })

  test('another machine does not shift the numbers of this one', () => {
    const plain = busyCell()
    const spare = aStation({ id: 'another', placement: at(0, 9) })
    const more = { ...plain, records: { ...plain.records, another: spare } }
    const sawOf = (document: SceneDocument) => {
      const { states, count } = figuresOf(runFor(document, 20 * 3600), 'saw')
      return { states, count }
    }
    expect(sawOf(more)).toEqual(sawOf(plain))
  })
})

describe('save and resume', () => {
  const document = busyCell()
  const endS = 30_000
  const whole = runFor(document, endS, { warmupS: 5_000 })

  test('at any moment, in a new object, goes on as if nothing had happened (seed 20261121)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: endS * 1_000_000 }), (tick) => {
        const first = simulate(document, { warmupS: 5_000 })
        first.advanceTo(tick)
        const resumed = Simulation.resume(document, { seed: 1, warmupS: 5_000 }, first.checkpoint())
        if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
        resumed.value.advanceTo(endS * 1_000_000)
        expect(resumed.value.results()).toEqual(whole.results())
      }),
      { numRuns: 12, seed: 20261121 },
    )
  })

  test('between two events of the same tick as well', () => {
    const first = simulate(document, { warmupS: 5_000 })
    for (let n = 0; n < 333; n++) first.stepEvent()
    const resumed = Simulation.resume(document, { seed: 1, warmupS: 5_000 }, first.checkpoint())
    if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
    resumed.value.advanceTo(endS * 1_000_000)
    expect(resumed.value.results()).toEqual(whole.results())
  })

  test('a saved run does not fit another scene', () => {
    const bytes = simulate(document).checkpoint()
    const other = { ...document, records: { ...document.records, more: aBuffer({ id: 'more' }) } }
    const resumed = Simulation.resume(other, { seed: 1 }, bytes)
    expect(resumed.ok ? '' : resumed.problems[0]!.code).toBe('checkpoint.unreadable')
  })

  test('a fork with fresh streams has its own future', () => {
    const first = simulate(document)
    first.advanceTo(10_000_000_000)
    const fork = (replication: number) => {
      const resumed = Simulation.resume(
        document,
        { seed: 1, replication, freshStreams: true },
        first.checkpoint(),
      )
      if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
      resumed.value.advanceTo(20_000_000_000)
      return resumed.value.hash()
    }
    expect(fork(3)).toBe(fork(3))
    expect(fork(3)).not.toBe(fork(4))
  })
})

test('no part is lost: what came in is out, scrapped, joined or still there', () => {
  const simulation = runFor(busyCell(), 20 * 3600)
  const { parts, figures } = simulation.model.parts.core
  const lid = simulation.model.parts.context.productOf('lid')
  let inside = 0
  let lidsCarried = 0
  for (let part = 0; part < parts.capacity; part++) {
    // A part that a saturated source holds ready has not come into being yet.
    if (!parts.isLive(part) || parts.enteredTick[part]! < 0) continue
    inside++
    if (parts.product[part] === lid && parts.holder[part] === IN_TRANSIT) lidsCarried++
  }
  expect(figures.wip.value).toBe(inside)
  const joined = figures.partsEntered - figures.partsOut - figures.partsScrapped - inside
  expect(joined + lidsCarried).toBe(figuresOf(simulation, 'lid-rack').count)
})

test('Little’s law holds over all parts that have left', () => {
  expect(runFor(busyCell(), 100 * 3600, { warmupS: 3600 }).littleGap()).toBeLessThan(0.02)
})

describe('standstill', () => {
  test('two stations that want each other’s place are named', () => {
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'orders', orders: [{ atS: 0, count: 4 }] } }),
      aStation({ id: 'press', queueCapacity: 0 }),
      aStation({ id: 'drill', queueCapacity: 0 }),
      aRoute({
        steps: [
          { id: 'a', at: ['press'], do: { kind: 'time', time: seconds(10) } },
          {
            id: 'b',
            at: ['drill'],
            do: { kind: 'time', time: seconds(10) },
            next: [{ to: 'a', upTo: 3 }, { to: 'out' }],
          },
        ],
      }),
    )
    const simulation = simulate(document)
    expect(simulation.advanceTo(secondsToTicks(3600))).toBe('deadlock')
    expect(simulation.problem).toMatchObject({ code: 'run.deadlock' })
    expect(simulation.problem!.message).toContain('"drill" with "product" waits for room at "press"')
    expect(simulation.problem!.message).toContain('"press" with "product" waits for room at "drill"')
    expect(simulation.advanceTo(secondsToTicks(7200))).toBe('deadlock')
  })

  test('a circle that freezes part of the cell is found while the rest goes on', () => {
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'interarrival', time: exponential(50) } }),
      aStation({ id: 'saw', queueCapacity: 2 }),
      aConveyor({ lengthM: 1 }),
      aStation({ id: 'check', queueCapacity: 0 }),
      aStation({ id: 'other' }),
      aSource({ id: 'others', route: 'other-route', arrivals: { kind: 'interarrival', time: seconds(10) } }),
      aRoute({
        id: 'other-route',
        steps: [{ id: 'work', at: ['other'], do: { kind: 'time', time: seconds(5) } }],
      }),
      aRoute({
        steps: [
          { id: 'cut', at: ['saw'], do: { kind: 'time', time: seconds(20) } },
          { id: 'ride', at: ['conveyor'] },
          {
            id: 'look',
            at: ['check'],
            do: { kind: 'time', time: exponential(30) },
            next: [{ to: 'cut', share: 0.3 }, { to: 'out' }],
          },
        ],
      }),
    )
    const simulation = simulate(document)
    expect(simulation.advanceTo(secondsToTicks(100 * 3600))).toBe('deadlock')
    const { message } = simulation.problem!
    for (const words of [
      '"check" with "product" waits for room at "saw"',
      '"saw" with "product" waits for room at "conveyor"',
    ])
      expect(message).toContain(words)
    expect(message).not.toContain('other')
    expect(simulation.now).toBeLessThan(secondsToTicks(100 * 3600))
  })

  test('a night without work is no deadlock', () => {
    const document = aDocument(
      aProduct(),
      aCalendar({ shifts: [{ days: [1], from: '08:00', to: '09:00' }] }),
      aSource({ arrivals: { kind: 'orders', orders: [{ atS: 0, count: 3 }] } }),
      aStation({ calendar: 'calendar' }),
      aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(2700) } }] }),
    )
    // Two and a quarter hours of work in an hour a week.
    expect(runFor(document, 3 * 7 * 24 * 3600).results().kpis.partsOut).toBe(3)
  })

  test('a run that has nothing left to do is over, not stuck', () => {
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'orders', orders: [{ atS: 5 }] } }),
      aStation(),
      aRoute(),
    )
    const simulation = simulate(document)
    expect(simulation.advanceTo(secondsToTicks(100))).toBe('drained')
    expect(simulation.now).toBe(secondsToTicks(100))
    expect(simulation.results().kpis.partsOut).toBe(1)
  })

  test('a queue without bound ends the run and names the station and its load', () => {
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'interarrival', time: seconds(1) } }),
      aStation(),
      aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(5) } }] }),
    )
    const simulation = simulate(document)
    expect(simulation.advanceTo(secondsToTicks(1e7))).toBe('unstable')
    expect(simulation.problem).toMatchObject({ code: 'run.unstable', values: { who: 'station' } })
    expect(simulation.problem!.values!.utilisation).toBeCloseTo(1, 2)
  })
})

describe('interventions', () => {
  const act = (
    simulation: Simulation,
    verb: 'stop' | 'reset' | 'fault' | 'repair' | 'override',
    entity: string,
    value = 1,
  ) => {
    const done = simulation.intervene({ verb, entity, value })
    if (!done.ok) throw new Error(done.problems[0]!.message)
  }

  test('stop holds a job where it is, reset lets it go on', () => {
    const document = aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'orders', orders: [{ atS: 0 }] } }),
      aStation(),
      aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(100) } }] }),
    )
    const simulation = simulate(document)
    simulation.advanceTo(secondsToTicks(40))
    act(simulation, 'stop', 'station')
    simulation.advanceTo(secondsToTicks(70))
    expect(figuresOf(simulation, 'station').states.held).toBeCloseTo(30 / 70, 9)
    act(simulation, 'reset', 'station')
    simulation.advanceTo(secondsToTicks(200))
    expect(simulation.results().kpis.leadTimeS.mean).toBeCloseTo(130, 9)
  })

  test('a log replays to the same hash; another moment gives another run', () => {
    const first = simulate(busyCell())
    first.advanceTo(secondsToTicks(1000))
    act(first, 'fault', 'saw')
    first.advanceTo(secondsToTicks(4000))
    act(first, 'override', 'conveyor', 0.5)
    first.advanceTo(secondsToTicks(5000))
    act(first, 'stop', 'join')
    first.advanceTo(secondsToTicks(5600))
    act(first, 'reset', 'join')
    first.advanceTo(secondsToTicks(20_000))
    const again = simulate(busyCell())
    again.replay(first.interventionLog())
    again.advanceTo(secondsToTicks(20_000))
    expect(again.results()).toEqual(first.results())
    expect(runFor(busyCell(), 20_000).hash()).not.toBe(first.hash())
  })

  test('what does not fit is refused and leaves the run as it was', () => {
    const simulation = simulate(busyCell())
    const before = simulation.hash()
    const done = simulation.intervene({ verb: 'override', entity: 'lid-rack', value: 1 })
    expect(done.ok ? '' : done.problems[0]!.code).toBe('intervention.unfit')
    expect(simulation.hash()).toBe(before)
  })
})

test('stepping part by part stops at every move', () => {
  const simulation = simulate(busyCell())
  const counts: number[] = []
  for (let n = 0; n < 20; n++) {
    expect(simulation.stepPart()).toBe(true)
    counts.push(simulation.model.parts.core.transfers.moveCount)
  }
  expect(counts.every((count, n) => n === 0 || count > counts[n - 1]!)).toBe(true)
})

test('stepping part by part comes to an end where only failures are left to come', () => {
  const simulation = simulate(
    aDocument(
      aProduct(),
      aSource({ arrivals: { kind: 'orders', orders: [{ atS: 1 }] } }),
      aStation(),
      aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(2) } }] }),
      record('failure', {
        id: 'failure',
        of: ['station'],
        basis: 'calendar',
        timeToFailure: seconds(3600),
        repair: seconds(60),
      }),
    ),
  )
  let steps = 0
  while (simulation.stepPart()) steps++
  expect(steps).toBeGreaterThan(0)
  expect(simulation.model.parts.core.figures.everOut).toBe(1)
  expect(simulation.model.kernel.calendar.size).toBeGreaterThan(0)
})
