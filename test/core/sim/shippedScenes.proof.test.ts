// The shipped cells run, and a run that is saved in the middle, with robots on their way and parts in the air, goes on as if
// nothing had happened. Golden figures are checked elsewhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { loadRapier } from '../../../src/core/sim/physics/rapier/loadRapier'
import { Simulation } from '../../../src/core/sim/Simulation'

const folder = join(import.meta.dirname, '../../../scenes')
const scenes = readdirSync(folder).filter((name) => name.endsWith('.scene.json'))

/** Where physics decides every part costs real steps: a few minutes are enough. */
const LENGTH_S: Readonly<Record<string, number>> = { 'chute-into-bin.scene.json': 240 }
const USUAL_LENGTH_S = 3 * 3600

function sceneOf(name: string) {
  const document = parseSceneText(readFileSync(join(folder, name), 'utf8'))
  if (!document.ok) throw new Error(document.problems[0]!.message)
  return document.value
}

test.each(scenes)('%s: saved in the middle and resumed, the same end', async (name) => {
  const document = sceneOf(name)
  const decidingWorlds = await loadRapier()
  const options = { seed: 3, warmupS: 60, decidingWorlds }
  const end = secondsToTicks(LENGTH_S[name] ?? USUAL_LENGTH_S)
  const create = () => {
    const made = Simulation.create(document, options)
    if (!made.ok) throw new Error(made.problems.map((problem) => problem.message).join('\n'))
    return made.value
  }
  const whole = create()
  expect(whole.advanceTo(end), whole.problem?.message).toBe('reached')
  expect(whole.results().kpis.wip).toBeGreaterThan(0)

  const first = create()
  first.advanceTo(Math.floor(end * 0.41))
  const resumed = Simulation.resume(document, options, first.checkpoint())
  if (!resumed.ok) throw new Error(resumed.problems[0]!.message)
  expect(resumed.value.advanceTo(end)).toBe('reached')
  expect(resumed.value.results()).toEqual(whole.results())
})
