// Plain stations, sources and racks do take the short way (lane/assembly). That a run is the same either way would hold as well if
// nothing ever took it, and only a bench would notice.
import { expect, test } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import {
  buffer,
  constant,
  every,
  exponential,
  product,
  record,
  route,
  saturated,
  scene,
  source,
  station,
  work,
} from '../../../src/core/study/verify/sceneParts'
import { createWay } from './compareWays'

/** Of a run: the share of its events that the lane handles, how many it handles a time, and how often it gives turns. */
function followLane(document: SceneDocument, untilS: number) {
  const run = createWay(document, 1, true)!
  const { kernel } = run.model
  const lane = kernel.lane!
  const seen = { handled: 0, times: 0, turns: 0 }
  const [handle, takeTurns] = [lane.run.bind(lane), lane.takeTurns.bind(lane)]
  lane.run = (tick, most) => {
    const handled = handle(tick, most)
    seen.handled += handled
    if (handled > 0) seen.times++
    return handled
  }
  lane.takeTurns = () => {
    const taken = takeTurns()
    if (taken) seen.turns++
    return taken
  }
  run.advanceTo(secondsToTicks(untilS))
  return { share: seen.handled / kernel.eventCount, each: seen.handled / seen.times, turns: seen.turns }
}

test('one station, all but the first event', () => {
  const queue = scene(
    { warmupS: 0, horizonS: 5000 },
    product(),
    source(every(exponential(1.2))),
    station(),
    route([work('station', exponential(1))]),
  ).document
  const { share, each } = followLane(queue, 5000)
  expect(share).toBeGreaterThan(0.99)
  expect(each).toBeGreaterThan(300)
})

test('a line that blocks, and one of racks with two machines each', () => {
  const names = ['a', 'b', 'c', 'd']
  const line = scene(
    { warmupS: 0, horizonS: 5000 },
    product(),
    source(saturated),
    ...names.map((id) => station(id, { queueCapacity: 1 })),
    route(names.map((id) => work(id, exponential(1)))),
  ).document
  const racks = scene(
    { warmupS: 0, horizonS: 5000 },
    product(),
    source(every(exponential(1))),
    ...names.flatMap((id) => [
      buffer(`rack-${id}`),
      ...[1, 2].map((n) => station(`${id}${n}`, { queueCapacity: 0 })),
    ]),
    route(
      names.flatMap((id) => [
        { id: `rest-${id}`, at: [`rack-${id}`] },
        { id, at: [`${id}1`, `${id}2`], do: { kind: 'time' as const, time: exponential(1.5) } },
      ]),
    ),
  ).document
  for (const document of [line, racks]) {
    const { share, each } = followLane(document, 5000)
    expect(share).toBeGreaterThan(0.99)
    expect(each).toBeGreaterThan(100)
  }
})

test('turns that a failure asks for', () => {
  const failing = scene(
    { warmupS: 0, horizonS: 5000 },
    product(),
    source(every(exponential(1.5))),
    station(),
    record('failure', {
      id: 'failure',
      of: ['station'],
      basis: 'calendar',
      timeToFailure: exponential(100),
      repair: constant(5),
    }),
    route([work('station', exponential(1))]),
  ).document
  const { share, turns } = followLane(failing, 5000)
  expect(share).toBeGreaterThan(0.9)
  expect(turns).toBeGreaterThan(20)
})
