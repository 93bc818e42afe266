// A saved run goes on in a model that has long gone another way: the same bits as a run that was never interrupted, and with
// streams of its own the same as a copy compiled anew.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { PlanCache } from '../../../src/core/sim/programs/planning/PlanCache'
import { Simulation } from '../../../src/core/sim/Simulation'

const SAVED_S = 3 * 3600
const END_S = 5 * 3600
const LATER_S = 9 * 3600
const plans = new PlanCache()

function readScene(id: string) {
  const parsed = parseSceneText(readFileSync(`scenes/${id}.scene.json`, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message)
  return parsed.value
}

function mustBe<T>(outcome: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

test.each(['cnc-machine-tending-operator', 'conveyor-pick-and-place', 'samxl-composite-line'])('%s', (id) => {
  const document = readScene(id)
  const run = mustBe(Simulation.create(document, { seed: 5, plans }))
  run.advanceTo(secondsToTicks(SAVED_S))
  const saved = run.checkpoint()
  run.advanceTo(secondsToTicks(END_S))
  const { hash, results } = { hash: run.hash(), results: run.results() }
  run.advanceTo(secondsToTicks(LATER_S))

  mustBe(run.restore(saved))
  expect(run.now).toBe(secondsToTicks(SAVED_S))
  expect(run.model.parts.context.trace.firstSequence).toBe(run.model.parts.context.trace.nextSequence)
  run.advanceTo(secondsToTicks(END_S))
  expect(run.hash()).toBe(hash)
  expect(run.results()).toEqual(results)

  const fresh = { seed: 6, replication: 3, antithetic: true }
  mustBe(run.restore(saved, fresh))
  run.advanceTo(secondsToTicks(END_S))
  const anew = mustBe(Simulation.resume(document, { ...fresh, plans, freshStreams: true }, saved))
  anew.advanceTo(secondsToTicks(END_S))
  expect(run.hash()).not.toBe(hash)
  expect(run.results()).toEqual(anew.results())
})

test('another scene is refused', () => {
  const run = mustBe(Simulation.create(readScene('conveyor-pick-and-place'), { seed: 1, plans }))
  const other = mustBe(Simulation.create(readScene('cnc-machine-tending'), { seed: 1, plans }))
  expect(run.restore(other.checkpoint())).toMatchObject({
    ok: false,
    problems: [{ code: 'checkpoint.unreadable' }],
  })
})
