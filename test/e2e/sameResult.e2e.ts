// The same scene, seed and version give the same result hash in Node and in Chromium: straight on, saved and resumed in the
// middle, and at the speed of life with frames published, as a person watches it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { startPhysics } from '../../src/core/host/startPhysics'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../../src/core/model/SceneDocument'
import { secondsToTicks } from '../../src/core/sim/kernel/ticks'
import { Simulation } from '../../src/core/sim/Simulation'
import { shippedScenes } from '../golden/goldenRun'
import { projectRoot } from '../tools/projectRoot'
import { journey } from './harness/journey'
import { bareVisit, SimThread } from './harness/simThread'

const seed = 7
/** Long enough for shifts, failures and rework; where physics decides, each part costs as much as a thousand events. */
const lengthS = (scene: string) => (scene === 'chute-into-bin' ? 300 : 16 * 3600)
const watchedS = 3

interface Expected {
  readonly hash: string
  readonly events: number
}

const sceneText = (scene: string) => readFileSync(join(projectRoot, 'scenes', `${scene}.scene.json`), 'utf8')

function readScene(scene: string): SceneDocument {
  const parsed = parseSceneText(sceneText(scene))
  if (!parsed.ok) throw new Error(`${scene} cannot be read`)
  return parsed.value
}

/** What Node computes for these moments of one run. */
async function inNode(scene: string, ...momentsS: number[]): Promise<Expected[]> {
  const created = Simulation.create(readScene(scene), { seed, decidingWorlds: await startPhysics() })
  if (!created.ok) throw new Error(`${scene} cannot run`)
  return momentsS.map((timeS) => {
    created.value.advanceTo(secondsToTicks(timeS))
    const { hash, events } = created.value.results()
    return { hash, events }
  })
}

describe('Chromium and Node agree', () => {
  for (const scene of shippedScenes()) {
    journey(`on ${scene}, also saved and resumed`, async ({ open }) => {
      const page = await open(bareVisit)
      const [expected] = await inNode(scene, lengthS(scene))
      const straight = await SimThread.start(page, 'straight')
      await straight.call('open', sceneText(scene))
      await straight.call('load', { seed, startAtS: lengthS(scene) })
      expect(await figuresOf(straight)).toEqual(expected)

      const first = await SimThread.start(page, 'first half')
      await first.call('open', sceneText(scene))
      await first.call('load', { seed, startAtS: lengthS(scene) / 2 })
      const second = await SimThread.start(page, 'second half')
      await second.call('open', sceneText(scene))
      await second.call('load', { seed })
      await first.handOver(second)
      await second.call('setSpeed', Number.POSITIVE_INFINITY)
      expect((await second.runUntil(lengthS(scene))).reason).toBe('horizon')
      expect(await figuresOf(second)).toEqual(expected)
    })
  }

  journey('while a person watches', async ({ open }) => {
    const page = await open(bareVisit)
    const happened = await Promise.all(
      shippedScenes().map(async (scene) => {
        const scenes = recordsOfType(readScene(scene), 'scene')
        const fromS = scenes[0]?.openAt?.timeS ?? 0
        const [before, expected] = await inNode(scene, fromS, fromS + watchedS)
        const thread = await SimThread.start(page, scene)
        await thread.call('open', sceneText(scene))
        await thread.call('load', { seed, startAtS: fromS })
        await thread.call('setSpeed', 1)
        const { reason, frames } = await thread.runUntil(fromS + watchedS)
        expect(reason).toBe('horizon')
        expect(frames).toBeGreaterThan(1)
        expect(await figuresOf(thread)).toEqual(expected)
        return expected!.events - before!.events
      }),
    )
    expect(Math.max(...happened), 'something to get wrong').toBeGreaterThan(0)
  })
})

async function figuresOf(thread: SimThread): Promise<Expected> {
  const { hash, events } = await thread.call('results')
  return { hash, events }
}
