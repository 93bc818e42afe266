// Save, fork and resume in the middle of a run of the SAM|XL scene (issue 3: bit-identical, under 5 ms each): in the compiled
// model, as studies and what-ifs do it, and with compiling anew beside it. CPU time, medians.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
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
const fork = { seed: 1, antithetic: false }

export async function bench(): Promise<BenchTable> {
  const document = readScene()
  const plans = new PlanCache()
  const simulation = made(Simulation.create(document, { seed: 1, plans }))
  simulation.advanceTo(secondsToTicks(SAVED_AT_S))
  const bytes = simulation.checkpoint()
  const saveMs = medianMs(() => simulation.checkpoint())
  const model = made(Simulation.create(document, { seed: 1, plans }))
  const resumeMs = medianMs(() => model.restore(bytes))
  const forkMs = medianMs(() => model.restore(simulation.checkpoint(), { ...fork, replication: 1 }))
  const anew = () => made(Simulation.resume(document, { seed: 1, plans }, bytes))
  const anewMs = medianMs(anew)
  model.restore(bytes)
  const runs = [simulation, model, anew()]
  for (const run of runs) run.advanceTo(secondsToTicks(SAVED_AT_S + LONGER_S))
  const same = runs.every((run) => run.hash() === simulation.hash())
  return {
    title: 'Save, fork and resume the SAM|XL scene at 200 h',
    rows: [
      { name: 'save', value: saveMs, unit: 'ms', note: TARGET },
      { name: 'resume', value: resumeMs, unit: 'ms', note: TARGET },
      { name: 'fork (save, resume with its own streams)', value: forkMs, unit: 'ms', note: TARGET },
      { name: 'resume in a model compiled anew', value: anewMs, unit: 'ms', note: 'plans cached' },
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
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    times.push((user + system) / 1000)
  }
  return times.sort((a, b) => a - b)[(REPETITIONS - 1) / 2]!
}
