// People who press everything at any moment in the shipped cells: the run keeps its books, what was done can be repeated from the log to
// the same bits, and saving in between changes nothing.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { VERBS } from '../../../src/core/sim/compile/intervene'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { PlanCache } from '../../../src/core/sim/programs/planning/PlanCache'
import { Simulation } from '../../../src/core/sim/Simulation'
import { expectNothingLost } from './expectSoundRun'

const END_S = 2 * 3600
const plans = new PlanCache()

function readScene(id: string): SceneDocument {
  const parsed = parseSceneText(readFileSync(`scenes/${id}.scene.json`, 'utf8'))
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message)
  return parsed.value
}

function create(document: SceneDocument): Simulation {
  const made = Simulation.create(document, { seed: 3, plans, warmupS: 0 })
  if (!made.ok) throw new Error(made.problems[0]!.message)
  return made.value
}

const SCENES = ['cnc-machine-tending-operator', 'conveyor-pick-and-place', 'samxl-composite-line']
const scenes = new Map(SCENES.map((id) => [id, readScene(id)]))

const press = fc.record({
  atS: fc.integer({ min: 1, max: END_S - 1 }),
  verb: fc.constantFrom(...VERBS),
  which: fc.nat(200),
  value: fc.constantFrom(0, 0.3, 1),
})

test('anything pressed at any moment (seed 77)', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SCENES),
      fc.array(press, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: 1, max: END_S - 1 }),
      (id, presses, saveAtS) => {
        const document = scenes.get(id)!
        const ids = Object.keys(document.records)
        const run = create(document)
        for (const { atS, verb, which, value } of presses.toSorted((a, b) => a.atS - b.atS)) {
          run.advanceTo(secondsToTicks(atS))
          run.intervene({ verb, entity: ids[which % ids.length]!, value })
        }
        run.advanceTo(secondsToTicks(END_S))
        expectNothingLost(run)
        const log = run.interventionLog()
        const again = create(document)
        expect(again.replay(log)).toEqual({ ok: true, value: true })
        again.advanceTo(secondsToTicks(END_S))
        expect(again.hash()).toBe(run.hash())
        expect(again.results()).toEqual(run.results())

        const saveTick = secondsToTicks(saveAtS)
        const first = create(document)
        first.replay(log.filter(({ tick }) => tick <= saveTick))
        first.advanceTo(saveTick)
        const resumed = Simulation.resume(document, { seed: 3, plans, warmupS: 0 }, first.checkpoint())
        if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
        resumed.value.replay(log.filter(({ tick }) => tick > saveTick))
        resumed.value.advanceTo(secondsToTicks(END_S))
        expect(resumed.value.hash()).toBe(run.hash())
        expect(resumed.value.results()).toEqual(run.results())
      },
    ),
    { seed: 77, numRuns: 6 },
  )
})
