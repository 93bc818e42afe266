// What comes out of a cell, as one hash: for a link, so that whoever opens it can see that the same comes out. A pure function
// of document, seed and simulated time; the wall clock only decides how far a first receipt reaches.
import { parseSceneText } from '../../model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import { SimError } from '../../protocol/SimError'
import { secondsToTicks } from '../../sim/kernel/ticks'
import type { PhysicsWorldFactory } from '../../sim/physics/PhysicsWorld'
import { Simulation } from '../../sim/Simulation'
import { startPhysics } from '../startPhysics'

/** A shift, unless that takes a person too long to wait for. */
const LONGEST_S = 28_800
const SLICE_S = 900
const LONGEST_WAIT_MS = 1_500

export interface Receipt {
  readonly hash: string
  readonly untilS: number
}

/** Runs as far as a short wait allows, at most one shift. */
export async function takeReceipt(documentText: string, seed: number, nowMs: () => number): Promise<Receipt> {
  const simulation = await makeRun(documentText, seed)
  const startMs = nowMs()
  let untilS = 0
  while (untilS < LONGEST_S && nowMs() - startMs < LONGEST_WAIT_MS) {
    untilS += SLICE_S
    if (simulation.advanceTo(secondsToTicks(untilS)) !== 'reached') break
  }
  return { hash: simulation.hash(), untilS }
}

/** The hash at exactly this simulated time. */
export async function repeatReceipt(documentText: string, seed: number, untilS: number): Promise<string> {
  const simulation = await makeRun(documentText, seed)
  for (let atS = SLICE_S; atS < untilS; atS += SLICE_S) simulation.advanceTo(secondsToTicks(atS))
  simulation.advanceTo(secondsToTicks(untilS))
  return simulation.hash()
}

async function makeRun(documentText: string, seed: number): Promise<Simulation> {
  const parsed = parseSceneText(documentText)
  if (!parsed.ok) throw new SimError(parsed.problems)
  const decidingWorlds = await worldsFor(parsed.value)
  const made = Simulation.create(parsed.value, {
    seed,
    ...(decidingWorlds === undefined ? {} : { decidingWorlds }),
  })
  if (!made.ok) throw new SimError(made.problems)
  return made.value
}

function worldsFor(document: SceneDocument): Promise<PhysicsWorldFactory> | undefined {
  const decides = recordsOfType(document, 'zone').some(
    (zone) => zone.kind === 'physics' && zone.mode === 'decides',
  )
  return decides ? startPhysics() : undefined
}
