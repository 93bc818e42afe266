// Save, fork and resume in the middle of a run of the SAM|XL scene (issue 3: bit-identical, under 5 ms each). CPU time, medians.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../src/core/model/SceneDocument'
import { secondsToTicks } from '../../src/core/sim/kernel/ticks'
import { PlanCache } from '../../src/core/sim/programs/planning/PlanCache'
import { Simulation } from '../../src/core/sim/Simulation'
import { projectRoot } from '../tools/projectRoot'
import type { BenchTable } from './BenchTable'

const REPETITIONS = 41
const SAVED_AT_S = 200 * 3600
const LONGER_S = 8 * 3600
const TARGET = 'target < 5'

export async function bench(): Promise<BenchTable> {
  const document = readScene()
  const plans = new PlanCache()
  const simulation = made(Simulation.create(document, { seed: 1, plans }))
  simulation.advanceTo(secondsToTicks(SAVED_AT_S))
  const bytes = simulation.checkpoint()
  const saveMs = medianMs(() => simulation.checkpoint())
  const resume = () => made(Simulation.resume(document, { seed: 1, plans }, bytes))
  const resumeMs = medianMs(resume)
  const forkMs = medianMs(() =>
    made(Simulation.resume(document, { seed: 1, plans }, simulation.checkpoint())),
  )
  const until = secondsToTicks(SAVED_AT_S + LONGER_S)
  const resumed = resume()
  resumed.advanceTo(until)
  simulation.advanceTo(until)
  const same = resumed.hash() === simulation.hash()
  return {
    title: 'Save, fork and resume the SAM|XL scene at 200 h',
    rows: [
      { name: 'save', value: saveMs, unit: 'ms', note: TARGET },
      { name: 'resume', value: resumeMs, unit: 'ms', note: TARGET },
      { name: 'fork (save and resume)', value: forkMs, unit: 'ms', note: TARGET },
      {
        name: 'size',
        value: bytes.byteLength / 1024,
        unit: 'KiB',
        note: same ? 'same continuation' : 'DIFFERS',
      },
    ],
  }
}

function readScene(): SceneDocument {
  const text = readFileSync(join(projectRoot, 'scenes/samxl-composite-line.scene.json'), 'utf8')
  const document = parseSceneText(text)
  if (!document.ok) throw new Error(document.problems[0]!.message)
  return document.value
}

function made(outcome: ReturnType<typeof Simulation.create>): Simulation {
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message)
  return outcome.value
}

function medianMs(work: () => unknown): number {
  const times: number[] = []
  for (let n = 0; n < REPETITIONS; n++) {
    const start = performance.now()
    work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[(REPETITIONS - 1) / 2]!
}
