// What an edit asks of the tools thread before its consequences stand on the page: problems, reach, cycles and a short run, in processor
// time of this process. What the page adds (waiting for the next edit, telling, drawing) is in browserDrag.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { assessDocument } from '../../src/core/host/tools/assessDocument'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { placementOf } from '../../src/core/model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../src/core/model/sceneRecord'
import { PlanCache } from '../../src/core/sim/programs/planning/PlanCache'
import { percentile } from '../tools/percentile'
import { projectRoot } from '../tools/projectRoot'
import type { BenchRow, BenchTable } from './BenchTable'
import { largeScene } from './largeScene'

const EDITS = 10
/** Plans are made and code is compiled when a cell is opened, not at an edit. */
const FIRST = 2
/** Issue 5, "Live consequences". */
const allowedMs = 500

export async function bench(): Promise<BenchTable> {
  const large = largeScene(200)
  const line = shipped('samxl-composite-line')
  return {
    title: 'Consequences of an edit: processor time of the tools thread',
    rows: [
      ...(await rows('lathe moved, 200 objects', large, 'lathe')),
      ...(await rows('SAM|XL, final bench moved (no robot is near)', line, 'final-bench')),
      ...(await rows('SAM|XL, pick table moved (two robots plan anew)', line, 'pick-large')),
    ],
  }
}

async function rows(name: string, document: SceneDocument, id: string): Promise<BenchRow[]> {
  const plans = new PlanCache()
  const times: number[] = []
  for (let edit = 0; edit < EDITS + FIRST; edit++) {
    const text = JSON.stringify(moved(document, id, edit / 20))
    const start = processorMs()
    await assessDocument(text, { nowMs: processorMs, plans })
    if (edit >= FIRST) times.push(processorMs() - start)
  }
  const p95 = percentile(times, 0.95)
  return [
    { name: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: p95, unit: 'ms', ratio: p95 / allowedMs, note: 'of what is allowed' },
  ]
}

function moved(document: SceneDocument, id: string, byM: number): SceneDocument {
  const record = findRecord(document, id)!
  const { position, ...rest } = placementOf(record)!
  const placement = { ...rest, position: [position[0] + byM, position[1], position[2]] }
  return { ...document, records: { ...document.records, [id]: { ...record, placement } as SceneRecordUnion } }
}

function shipped(name: string): SceneDocument {
  const parsed = parseSceneText(readFileSync(join(projectRoot, `scenes/${name}.scene.json`), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]))
  return parsed.value
}

function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
