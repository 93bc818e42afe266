// Stopping at conditions, reading along, and asking why something waits: by the host, as the page does it.
import { expect, test } from 'vitest'
import { BreakWatch } from '../../../src/core/host/BreakWatch'
import { explainEntity } from '../../../src/core/host/explainEntity'
import { readTrace } from '../../../src/core/host/readTrace'
import type { Breakpoint } from '../../../src/core/protocol/SimApi'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../src/core/sim/Simulation'
import { aRunningCell } from '../../builders/aDocument'
import { aRoute, aSource, aStation } from '../../builders/records'
import { exponential, seconds } from '../../builders/times'

const HOUR = secondsToTicks(3600)

/** Parts every 10 s on average; the station takes 9. */
const cell = aRunningCell(
  aSource({ arrivals: { kind: 'interarrival', time: exponential(10) } }),
  aRoute({ steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(9) } }] }),
)

function run(document = cell): Simulation {
  const made = Simulation.create(document, { seed: 4, warmupS: 0 })
  if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join('\n'))
  return made.value
}

const stop = (simulation: Simulation, ...conditions: Breakpoint[]) =>
  new BreakWatch(simulation, conditions).advanceTo(HOUR)

test('stops at a time, to the microsecond', () => {
  const simulation = run()
  expect(stop(simulation, { kind: 'time', timeS: 1234.5 })).toEqual({ reached: 'reached', broke: 0 })
  expect(simulation.now).toBe(1_234_500_000)
})

test('stops at the first moment an entity comes into a state', () => {
  const simulation = run()
  expect(stop(simulation, { kind: 'state', entity: 'station', state: 'working' }).broke).toBe(0)
  const newest = readTrace(simulation, 0, 100).filter(({ what }) => what === 'state')
  expect(newest.at(-1)).toMatchObject({ entity: 'station', state: 'working', t: simulation.now / 1e6 })
  // A state that never comes lets the run go on to its end.
  expect(stop(simulation, { kind: 'state', entity: 'station', state: 'failed' })).toEqual({
    reached: 'reached',
    broke: -1,
  })
  expect(simulation.now).toBe(HOUR)
})

test('stops when so many wait, and not again before fewer have waited in between', () => {
  const simulation = run()
  const queue: Breakpoint = { kind: 'queue', entity: 'station', atLeast: 3 }
  const { stations, context } = simulation.model.parts
  const waiting = () => stations[context.entities.indexOf('station')]!.queue.size
  expect(stop(simulation, queue).broke).toBe(0)
  expect(waiting()).toBe(3)
  const first = simulation.now
  expect(stop(simulation, queue).broke).toBe(0)
  expect(simulation.now).toBeGreaterThan(first)
  expect(waiting()).toBe(3)
})

test('stops when so many have been done; of several conditions it tells which', () => {
  const simulation = run()
  const { broke } = stop(
    simulation,
    { kind: 'queue', entity: 'station', atLeast: 10_000 },
    { kind: 'count', entity: 'station', atLeast: 25 },
    { kind: 'state', entity: 'nowhere', state: 'any' },
  )
  expect(broke).toBe(1)
  expect(simulation.results().entities.station!.count).toBe(25)
})

test('a run that was stopped on its way is the same run', () => {
  const plain = run()
  plain.advanceTo(HOUR)
  const watched = run()
  while (watched.now < HOUR) stop(watched, { kind: 'state', entity: 'station', state: 'any' })
  expect(watched.hash()).toBe(plain.hash())
})

test('why something waits: the reason, and that of whoever it waits for', () => {
  // The second station is never done; the first holds its part, and the queue before it stands.
  const blocked = run(
    aRunningCell(
      aSource({ arrivals: { kind: 'interarrival', time: seconds(10) } }),
      aStation({ id: 'last', queueCapacity: 0 }),
      aRoute({
        steps: [
          { id: 'work', at: ['station'], do: { kind: 'time', time: seconds(5) } },
          { id: 'last', at: ['last'], do: { kind: 'time', time: seconds(1e6) } },
        ],
      }),
    ),
  )
  blocked.advanceTo(secondsToTicks(100))
  expect(explainEntity(blocked, 'station')).toContainEqual({
    who: 'station',
    lacks: 'place',
    on: ['last'],
    product: 'product',
  })
  expect(explainEntity(blocked, 'last')).toEqual([])
  expect(explainEntity(blocked, 'nowhere')).toEqual([])
})
