// What the compiled short way finds in the lane's memory of the run whose turn it is: the numbers of each place and source, the same
// as the objects show, and what does not change; all of it is theirs again when another run has its turn.
import { expect, test } from 'vitest'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { Source } from '../../../src/core/sim/flow/Source'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { bytesAt, doublesAt, integersAt } from '../../../src/core/sim/lane/laneMemory'
import {
  AT_ENTITY_DOUBLES,
  AT_ENTITY_INTEGERS,
  AT_FIGURES,
  AT_QUEUE,
  AT_SOURCE_DUE,
  AT_SOURCE_PRIORITY,
  AT_SOURCE_PRODUCT,
  AT_TAKEN,
  AT_TIMES,
  AT_UNIT_STATE,
  AT_WAIT_PART,
  AT_WAY,
  COUNT,
  ENTITY_SHIFT,
  FIGURE_PRESENT,
  FIGURE_SHIFT,
  FIRST_PRODUCT,
  FIRST_SERVER,
  FIRST_SLOT,
  HELD_ENTITIES,
  HELD_PARTS,
  HELD_WAITS,
  IDLE_COUNT,
  NUMBER_SHIFT,
  PLACE_CAPACITY,
  QUEUE_HEAD,
  QUEUE_IS_FIFO,
  QUEUE_TAIL,
  RACK_PRESENT,
  RELEASES_FIFO,
  SLOT_COUNT,
  SOURCE_IS_LOOP,
  SOURCE_LIMIT,
  SOURCE_MADE,
  SOURCE_PRODUCT_COUNT,
  SOURCE_PRODUCT_SHIFT,
  STATION_FREE,
  STATION_SERVERS,
  TIMES_COUNTS,
  TIMES_SHIFT,
  WAITS_HEAD,
  WAITS_SIZE,
  WAY_NONE,
  WAY_RACK,
  WAY_SATURATED,
  WAY_SOURCE,
  WAY_STATION,
} from '../../../src/core/sim/lane/layout'
import { Simulation } from '../../../src/core/sim/Simulation'
import {
  buffer,
  closedLoop,
  constant,
  every,
  exponential,
  product,
  route,
  saturated,
  scene,
  source,
  station,
  work,
} from '../../../src/core/study/verify/sceneParts'

const integers = integersAt(AT_ENTITY_INTEGERS, HELD_ENTITIES << ENTITY_SHIFT)
const doubles = doublesAt(AT_ENTITY_DOUBLES, HELD_ENTITIES << NUMBER_SHIFT)
const whole = (entity: number, which: number) => integers[(entity << ENTITY_SHIFT) | which]!
const double = (entity: number, which: number) => doubles[(entity << NUMBER_SHIFT) | which]!

const cell = scene(
  { warmupS: 0, horizonS: 1000 },
  product('light', { priority: 3 }),
  product('heavy', { priority: 7 }),
  source(every(exponential(1.2)), { id: 'open', products: ['heavy', 'light'], limit: 900 }),
  source(saturated, { id: 'dry', products: ['light'], route: 'side' }),
  source(closedLoop(2), { id: 'loop', products: ['light'], route: 'side' }),
  buffer('before', { capacity: 5 }),
  buffer('rack', { discipline: 'lifo' }),
  station('m', { capacity: 3, queueCapacity: 4, discipline: 'spt' }),
  station('z', { queueCapacity: 1 }),
  station('y', { queueCapacity: 2 }),
  route([work('m', exponential(2)), { id: 'rest', at: ['rack'] }, work('z', constant(3))]),
  route([{ id: 'lie', at: ['before'] }, work('y', exponential(1))], 'side'),
).document

function create(document: SceneDocument, seed: number): Simulation {
  const made = Simulation.create(document, { seed })
  if (!made.ok) throw new Error(made.problems[0]!.message)
  return made.value
}

function parts(run: Simulation) {
  const { stations, buffers, core, context } = run.model.parts
  const at = (id: string) => context.entityOf(id)
  return {
    at,
    stationOf: (id: string) => stations[at(id)]!,
    bufferOf: (id: string) => buffers[at(id)]!,
    sourceOf: (id: string) => core.sources[at(id)] as Source,
  }
}

function running() {
  const run = create(cell, 1)
  run.advanceTo(secondsToTicks(200))
  return { run, ...parts(run) }
}

test('says what each entity is to the short way', () => {
  const { at } = running()
  const ways = bytesAt(AT_WAY, HELD_ENTITIES)
  const wayOf = (id: string) => ways[at(id)]
  expect(['m', 'z', 'y'].map(wayOf)).toEqual([WAY_STATION, WAY_STATION, WAY_STATION])
  expect(['before', 'rack'].map(wayOf)).toEqual([WAY_RACK, WAY_RACK])
  expect(['open', 'dry', 'loop'].map(wayOf)).toEqual([WAY_SOURCE, WAY_SATURATED, WAY_NONE])
})

test('holds the numbers of a station', () => {
  const { at, stationOf } = running()
  const [m, z] = [at('m'), at('z')]
  const { bank, queue, freeServers, count } = stationOf('m')
  expect(count).toBeGreaterThan(20)
  expect([whole(m, STATION_FREE), whole(m, IDLE_COUNT), double(m, COUNT)]).toEqual([
    freeServers,
    bank.idle.count,
    count,
  ])
  const waiting = integersAt(AT_QUEUE + m * HELD_PARTS * 4, 64).slice(
    whole(m, QUEUE_HEAD),
    whole(m, QUEUE_TAIL),
  )
  expect([...waiting]).toEqual(Array.from({ length: queue.size }, (_, n) => queue.at(n)))
  const first = whole(m, FIRST_SERVER)
  expect([...bytesAt(AT_UNIT_STATE + first, 3)]).toEqual([...bank.times.stateOf])
  const shares = doublesAt(AT_TIMES + (m << TIMES_SHIFT) * 8, 9)
  for (let state = 0; state < 9; state++) expect(shares[TIMES_COUNTS + state]).toBe(bank.times.countIn(state))
  const waits = integersAt(AT_WAIT_PART + z * HELD_WAITS * 4, HELD_WAITS)
  const { waiters } = stationOf('z')
  expect(waiters.size).toBeGreaterThan(3)
  expect([whole(z, WAITS_SIZE), waits[whole(z, WAITS_HEAD)]]).toEqual([waiters.size, waiters.waiting()[0]])
})

test('says of a station what does not change', () => {
  const { at } = running()
  const still = (id: string) =>
    [STATION_SERVERS, PLACE_CAPACITY, QUEUE_IS_FIFO].map((which) => whole(at(id), which))
  expect(['m', 'z', 'y'].map(still)).toEqual([
    [3, 4, 0],
    [1, 1, 1],
    [1, 2, 1],
  ])
  const firsts = ['m', 'z', 'y'].map((id) => [whole(at(id), FIRST_SERVER), whole(at(id), FIRST_PRODUCT)])
  // two products: four numbers of the flow, then six of each station
  expect(firsts.sort(([a], [b]) => a! - b!)).toEqual([
    [0, 4],
    [3, 10],
    [4, 16],
  ])
})

test('holds the numbers and the slots of a rack', () => {
  const { at, bufferOf } = running()
  const rack = at('rack')
  const { content, slots, count } = bufferOf('rack')
  expect(content.value).toBeGreaterThan(3)
  const present = doublesAt(AT_FIGURES + (rack << FIGURE_SHIFT) * 8, 1)[FIGURE_PRESENT]
  expect([whole(rack, RACK_PRESENT), present, double(rack, COUNT)]).toEqual([
    content.value,
    content.value,
    count,
  ])
  expect([whole(rack, PLACE_CAPACITY), whole(at('before'), PLACE_CAPACITY)]).toEqual([-1, 5])
  expect([whole(rack, RELEASES_FIFO), whole(at('before'), RELEASES_FIFO)]).toEqual([0, 1])
  expect(whole(rack, SLOT_COUNT)).toBe(slots.count)
  const taken = bytesAt(AT_TAKEN + whole(rack, FIRST_SLOT), slots.count).reduce((sum, one) => sum + one, 0)
  expect(taken).toBe(Math.min(content.value, slots.count))
})

test('holds the numbers of a source and its products in their order', () => {
  const { at, sourceOf } = running()
  const [open, loop] = [at('open'), at('loop')]
  expect(double(open, SOURCE_MADE)).toBe(sourceOf('open').made)
  expect([double(open, SOURCE_LIMIT), double(loop, SOURCE_LIMIT)]).toEqual([900, Number.POSITIVE_INFINITY])
  expect([whole(open, SOURCE_PRODUCT_COUNT), whole(open, SOURCE_IS_LOOP)]).toEqual([2, 0])
  expect([whole(loop, SOURCE_PRODUCT_COUNT), whole(loop, SOURCE_IS_LOOP)]).toEqual([1, 1])
  const first = open << SOURCE_PRODUCT_SHIFT
  const { products } = sourceOf('open').spec
  expect([...integersAt(AT_SOURCE_PRODUCT + first * 4, 2)]).toEqual(products)
  expect([...integersAt(AT_SOURCE_PRIORITY + first * 4, 2)]).toEqual([7, 3])
  expect([...doublesAt(AT_SOURCE_DUE + first * 8, 2)]).toEqual([
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ])
})

test('belongs to nobody any more who does not have his turn', () => {
  const { run, at, stationOf, bufferOf, sourceOf } = running()
  const look = () => [
    stationOf('m').count,
    stationOf('m').queue.size,
    stationOf('z').waiters.waiting(),
    bufferOf('rack').content.value,
    sourceOf('open').made,
  ]
  const before = look()
  create(cell, 2).advanceTo(secondsToTicks(700))
  expect(double(at('m'), COUNT)).not.toBe(stationOf('m').count)
  expect(look()).toEqual(before)
  run.advanceTo(secondsToTicks(700))
  expect(double(at('m'), COUNT)).toBe(stationOf('m').count)
})
