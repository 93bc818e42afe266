// Parts that slip out of a tool: they fall and come to rest in the published frames, and the run does not notice that
// anybody watches.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { HostedRun } from '../../../src/core/host/HostedRun'
import { LOOSE_SLOTS } from '../../../src/core/host/ShownPhysics'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { frameByteLength, HEADER, PART, PART_STRIDE, viewFrame } from '../../../src/core/results/frameLayout'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import type { PhysicsWorldFactory } from '../../../src/core/sim/physics/PhysicsWorld'
import { loadRapier } from '../../../src/core/sim/physics/rapier/loadRapier'
import { Simulation } from '../../../src/core/sim/Simulation'
import { projectRoot } from '../../tools/projectRoot'

let physics: PhysicsWorldFactory
beforeAll(async () => {
  physics = await loadRapier()
})

const SEED = 3
const UNTIL_S = 120
/** A sixtieth of a second of simulated time, as at 1×. */
const FRAME_TICKS = 16_667

/** The belt cell with a gripper too weak to hold a carton while it is moved. */
function weakGripperCell(): SceneDocument {
  const text = readFileSync(join(projectRoot, 'scenes/conveyor-pick-and-place.scene.json'), 'utf8')
  const cell = JSON.parse(text) as { records: Record<string, { type: string; forceN?: number }> }
  for (const record of Object.values(cell.records)) if (record.type === 'tool') record.forceN = 1
  const parsed = parseSceneText(JSON.stringify(cell))
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message)
  return parsed.value
}

/** Looks sixty times in each second of wall time that such a speed would take. */
async function watchedRun(speed: number) {
  const created = await HostedRun.create(weakGripperCell(), { seed: SEED }, () => Promise.resolve(physics))
  if (!created.ok) throw new Error(created.problems[0]?.message)
  const run = created.value
  const topology = run.topology(1)
  const frame = viewFrame(new ArrayBuffer(frameByteLength(topology)), topology)
  const heights: number[] = []
  for (let tick = 0; tick < secondsToTicks(UNTIL_S); tick += FRAME_TICKS * speed) {
    run.advanceTo(tick)
    run.fill(frame)
    // The engine starts in a task of its own: let it.
    await Promise.resolve()
    for (let slot = 0; slot < topology.partSlots; slot++) {
      const at = slot * PART_STRIDE
      const isLoose = frame.parts[at + PART.generation]! > 0 && frame.parts[at + PART.holder] === -1
      if (isLoose) heights.push(frame.parts[at + PART.pz]!)
    }
  }
  run.advanceTo(secondsToTicks(UNTIL_S))
  return { run, loose: frame.header[HEADER.looseParts]!, heights }
}

describe('dropped parts', () => {
  it('fall and lie in the picture, above the floor, at most as many as there are slots', async () => {
    const { loose, heights } = await watchedRun(1)
    expect(loose).toBeGreaterThan(0)
    expect(loose).toBeLessThanOrEqual(LOOSE_SLOTS)
    expect(Math.max(...heights)).toBeGreaterThan(0.5)
    expect(Math.min(...heights)).toBeGreaterThan(-0.05)
    expect(Math.min(...heights)).toBeLessThan(Math.max(...heights) - 0.2)
  })

  it.each([1, 1000])('count as scrap, and watching them at %i× changes nothing', async (speed) => {
    const { run } = await watchedRun(speed)
    const headless = Simulation.create(weakGripperCell(), { seed: SEED })
    if (!headless.ok) throw new Error(headless.problems[0]?.message)
    headless.value.advanceTo(secondsToTicks(UNTIL_S))
    expect(run.results().hash).toBe(headless.value.results().hash)
    expect(run.results()).toEqual(headless.value.results())
    expect(run.results().kpis.partsScrapped).toBeGreaterThan(0)
  })
})
