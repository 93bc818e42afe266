// What the lane's memory says of steps, places, varying times and entities is what the compiled run says; and moving all that belongs to
// the run in and out again changes nothing.
import { describe, expect, test } from 'vitest'
import { STATE, STATE_COUNT } from '../../../../src/core/results/states'
import { LaneSteps } from '../../../../src/core/sim/flow/LaneSteps'
import { moveRunIn, moveRunOut, runFits } from '../../../../src/core/sim/flow/laneRun'
import { secondsToTicks } from '../../../../src/core/sim/kernel/ticks'
import { doublesAt, integersAt } from '../../../../src/core/sim/lane/laneMemory'
import {
  AT_CHOICE_DRAW,
  AT_CHOICE_PLACE,
  AT_CHOICE_PLANNED,
  AT_DRAW_RANGE,
  AT_DRAWS,
  AT_ENTITY_INTEGERS,
  AT_STATE,
  AT_STEP_CHOICE_COUNT,
  AT_STEP_CHOICES,
  AT_STEP_CHOOSES,
  AT_STEP_FOLLOWER,
  AT_STEP_IN_ROUTE,
  AT_STEP_RACK,
  AT_STEP_REST,
  AT_TRACE,
  CHOOSES_FIRST,
  CHOOSES_OTHERWISE,
  CHOOSES_SHORTEST,
  DRAWS_AHEAD,
  ENTITY_SHIFT,
  HAS_LISTENERS,
  HELD_CHOICES,
  HELD_DRAWS,
  HELD_ENTITIES,
  HELD_STEPS,
  SOURCE_DRAW,
  STATES,
} from '../../../../src/core/sim/lane/layout'
import { Simulation } from '../../../../src/core/sim/Simulation'
import {
  buffer,
  closedLoop,
  constant,
  every,
  exponential,
  product,
  record,
  route,
  scene,
  source,
  station,
  work,
} from '../../../../src/core/study/verify/sceneParts'

const { document } = scene(
  { warmupS: 0, horizonS: 2000 },
  product(),
  source(every(exponential(4)), { id: 'source-a', route: 'route-a' }),
  source(closedLoop(3), { id: 'source-b', route: 'route-b' }),
  buffer('rack', { capacity: 3 }),
  ...['a', 'b', 'c'].map((name) => station(name)),
  route(
    [
      work('a', exponential(1)),
      { id: 'rest', at: ['rack'] },
      { id: 'both', at: ['b', 'c'], do: { kind: 'time', time: exponential(2) }, choose: 'shortestQueue' },
      work('a', constant(0.5), { id: 'again', next: [{ to: 'out', share: 0.9 }, { to: 'both' }] }),
    ],
    'route-a',
  ),
  route(
    [
      { id: 'first', at: ['c', 'a'], do: { kind: 'time', time: exponential(3) } },
      { id: 'turn', at: ['b', 'c'], do: { kind: 'time', time: exponential(1) }, choose: 'cyclic' },
    ],
    'route-b',
  ),
  record('failure', {
    id: 'failure',
    of: ['b'],
    timeToFailure: exponential(100),
    repair: exponential(40),
  }),
)

function create(seed: number): Simulation {
  const made = Simulation.create(document, { seed })
  if (!made.ok) throw new Error(made.problems[0]!.message)
  return made.value
}

function tablesOf(run: Simulation, plain: readonly string[] = ['a', 'b', 'c']) {
  const { core, context, stations, buffers } = run.model.parts
  const entity = (id: string) => context.entityOf(id)
  const kept = stations.map((one, index) => (plain.some((id) => entity(id) === index) ? one : undefined))
  const flow = { steps: core.steps, stations: kept, racks: buffers, sources: core.sources as [] }
  return { core, entity, steps: new LaneSteps(flow) }
}

const stepNumbers = (at: number) => [...integersAt(at, HELD_STEPS).subarray(0, 6)]
const choiceNumbers = (at: number, count = 9) => [...integersAt(at, HELD_CHOICES).subarray(0, count)]
const entityNumber = (entity: number, which: number) =>
  integersAt(AT_ENTITY_INTEGERS, HELD_ENTITIES << ENTITY_SHIFT)[(entity << ENTITY_SHIFT) | which]

describe('the tables of steps', () => {
  test('say where a part goes, how it chooses and what is drawn', () => {
    const { core, entity, steps } = tablesOf(create(1))
    const [a, b, c, rack] = ['a', 'b', 'c', 'rack'].map(entity) as [number, number, number, number]
    expect(steps.fits).toBe(true)
    steps.layOut()
    expect(stepNumbers(AT_STEP_RACK)).toEqual([-1, rack, -1, -1, -1, -1])
    expect(stepNumbers(AT_STEP_IN_ROUTE)).toEqual([0, 1, 2, 3, 0, 1])
    expect(stepNumbers(AT_STEP_FOLLOWER)).toEqual([1, 2, 3, -3, 5, -1])
    expect(stepNumbers(AT_STEP_CHOICE_COUNT)).toEqual([1, 1, 2, 1, 2, 2])
    expect(stepNumbers(AT_STEP_CHOICES)).toEqual([0, 1, 2, 4, 5, 7])
    expect(stepNumbers(AT_STEP_CHOOSES)).toEqual([
      CHOOSES_FIRST,
      CHOOSES_OTHERWISE,
      CHOOSES_SHORTEST,
      CHOOSES_FIRST,
      CHOOSES_FIRST,
      CHOOSES_OTHERWISE,
    ])
    expect(choiceNumbers(AT_CHOICE_PLACE)).toEqual([a, rack, b, c, a, c, a, b, c])
    const rests = [...doublesAt(AT_STEP_REST, HELD_STEPS).subarray(0, 6)]
    expect(rests).toEqual(core.steps.map(({ restTicks }) => restTicks))
    const planned = [...doublesAt(AT_CHOICE_PLANNED, HELD_CHOICES).subarray(0, 9)]
    const own = core.steps.flatMap(({ places, plannedTicks }) => places.map((_, n) => plannedTicks[n] ?? -1))
    expect(planned).toEqual(own)
    expect(planned[0]).toBeGreaterThan(0)
  })

  test('give every varying time a slot of its own, where the next ticks are what it would draw', () => {
    const [run, other] = [create(1), create(1)]
    const { entity, steps } = tablesOf(run)
    steps.layOut()
    const slots = choiceNumbers(AT_CHOICE_DRAW)
    const arrival = entityNumber(entity('source-a'), SOURCE_DRAW)!
    expect(slots[1]).toBe(-1)
    expect(entityNumber(entity('source-b'), SOURCE_DRAW)).toBe(-1)
    const used = [...slots.filter((slot) => slot >= 0), arrival]
    expect([...new Set(used)].sort((x, y) => x - y)).toEqual(used.map((_, n) => n))
    const { core } = other.model.parts
    const times = [...core.steps.flatMap(({ places, work }) => places.map((_, n) => work[n]))]
    const [ticks, range] = [
      doublesAt(AT_DRAWS, HELD_DRAWS * DRAWS_AHEAD),
      integersAt(AT_DRAW_RANGE, HELD_DRAWS * 2),
    ]
    const take = (slot: number) => {
      if (range[slot * 2] === range[slot * 2 + 1]) steps.refill(slot)
      return ticks[slot * DRAWS_AHEAD + range[slot * 2]!++]
    }
    for (let n = 0; n < 200; n++)
      slots.forEach((slot, choice) => {
        if (slot >= 0) expect(take(slot)).toBe(times[choice]!.drawTicks())
      })
    steps.moveOut()
    const before = [...ticks]
    run.model.parts.core.steps.forEach(({ work }, n) => {
      expect(work[0]?.drawTicks()).toBe(core.steps[n]!.work[0]?.drawTicks())
    })
    expect([...ticks]).toEqual(before)
  })

  test('leave to the long way what is not plain', () => {
    const { steps } = tablesOf(create(1), ['a', 'b'])
    steps.layOut()
    expect(stepNumbers(AT_STEP_CHOOSES)).toEqual([1, -1, -1, 1, -1, -1])
    const slots = choiceNumbers(AT_CHOICE_DRAW)
    expect(slots.map((slot) => slot >= 0)).toEqual([true, false, true, false, true, false, true, true, false])
    expect(steps.machines.map((machines) => machines?.length)).toEqual([
      1,
      undefined,
      undefined,
      1,
      undefined,
      undefined,
    ])
  })

  test('say when there is no room', () => {
    const { core } = tablesOf(create(1))
    const step = core.steps[2]!
    const of = (count: number) => ({
      steps: Array.from({ length: count }, (_, index) => ({ ...step, index })),
      stations: [],
      racks: [],
      sources: [],
    })
    expect(new LaneSteps(of(HELD_STEPS)).fits).toBe(true)
    expect(new LaneSteps(of(HELD_STEPS + 1)).fits).toBe(false)
    const many = { ...step, index: 0, places: Array.from({ length: HELD_CHOICES + 1 }, () => 0) }
    expect(new LaneSteps({ ...of(0), steps: [many] }).fits).toBe(false)
  })
})

describe('what belongs to the whole run', () => {
  test('moves in and out again, at any moment, and nothing changes', () => {
    expect(STATES).toBe(STATE_COUNT)
    const [moved, still] = [create(3), create(3)]
    for (const run of [moved, still]) run.model.kernel.lane = undefined
    const { core } = moved.model.parts
    expect(runFits(core)).toBe(true)
    for (let second = 20; second <= 2000; second += 20) {
      if (second % 60 === 0) moveRunIn(core)
      else if (second % 60 === 20) moveRunOut(core)
      for (const run of [moved, still]) run.advanceTo(secondsToTicks(second))
    }
    const { states } = still.model.parts.core
    const b = still.model.parts.context.entityOf('b')
    expect(states.board.fractionIn(b, STATE.failed)).toBeGreaterThan(0.1)
    const seen = (run: Simulation) => {
      const { trace } = run.model.parts.core
      const entries = Array.from({ length: trace.nextSequence - trace.firstSequence }, (_, n) => {
        const at = trace.indexOf(trace.firstSequence + n)
        return [trace.tickAt(at), trace.kindAt(at), trace.entityAt(at), trace.aAt(at), trace.bAt(at)]
      })
      return [JSON.stringify(run.results()), Buffer.from(run.checkpoint()).toString('base64'), entries]
    }
    expect(seen(moved)).toEqual(seen(still))
  })

  test('lies where the layout says, with who listens to whom', () => {
    const run = create(3)
    const { core, context } = run.model.parts
    run.advanceTo(secondsToTicks(50))
    moveRunIn(core)
    const { board } = core.states
    expect(board.states.byteOffset).toBe(AT_STATE)
    const entities = ['a', 'b', 'c', 'rack', 'source-a'].map(context.entityOf)
    expect(entities.map((entity) => entityNumber(entity, HAS_LISTENERS))).toEqual([0, 1, 0, 0, 0])
    const first = core.trace.indexOf(core.trace.firstSequence)
    expect(doublesAt(AT_TRACE, 1)[0]).toBe(core.trace.tickAt(first))
  })
})
