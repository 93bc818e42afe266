// What a drag costs the page at 200 objects: the work of one movement, step by step as the tools do it, in this process; drawing by
// WebGL is not in it. And opening 500 objects: from text to a picture that can be drawn.

import process from 'node:process'
import { judgeTarget } from '../../src/app/view/editing/judgeTarget'
import { programTargets } from '../../src/app/view/editing/programTargets'
import { RecordDrag } from '../../src/app/view/editing/RecordDrag'
import { type ArmShelf, placedArm, worldFromToolAt } from '../../src/app/view/editing/robotSystems'
import { viewTheme } from '../../src/app/view/materials'
import { CellModel } from '../../src/app/view/stage/CellModel'
import { overlapsOf } from '../../src/core/editing/bounds/overlapsOf'
import { EditHistory } from '../../src/core/editing/EditHistory'
import { ROBOT_MODELS } from '../../src/core/model/catalog/robots/findRobotModel'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { findRecordOfType, type SceneDocument } from '../../src/core/model/SceneDocument'
import { percentile } from '../tools/percentile'
import type { BenchRow, BenchTable } from './BenchTable'
import { largeScene } from './largeScene'

const movements = 400
const warmUp = 60
/** Issue 5, "Must show". */
const allowed = { frameMs: 8, openMs: 1500 }

export async function bench(): Promise<BenchTable> {
  withoutCanvas()
  return {
    title: 'Editing in the picture: script of the main thread, without drawing',
    rows: [...dragRows('cobot'), ...dragRows('lathe'), ...openRows()],
  }
}

/** Everything that the tools do for one movement of the pointer, and the update of the picture that follows. */
function dragRows(id: string): BenchRow[] {
  const history = new EditHistory(largeScene(200))
  const model = new CellModel(history.document, ROBOT_MODELS, viewTheme('light'), 'high')
  model.outlines.show('selected', [id])
  const gesture = history.begin({ verb: 'move', records: [id] })
  const drag = new RecordDrag(history.document, [id], { kind: 'move', axes: [true, true, false] }, gesture)
  const frameMs: number[] = []
  for (let i = 0; i < movements; i++) {
    const start = process.cpuUsage()
    drag.move([0.013 * i, 0.007 * i, 0], { stepM: 0.1, toleranceM: 0.1 })
    model.show(history.document)
    const inTheWay = overlapsOf(history.document, [id]).flatMap(({ a, b }) => [a, b])
    model.outlines.show('failed', inTheWay)
    model.update(undefined, undefined, { nowS: 0, stepS: 0 })
    if (i >= warmUp) frameMs.push(cpuMsSince(start))
  }
  const reachMs = judgeAll(history.document)
  model.dispose()
  const p95 = percentile(frameMs, 0.95)
  return [
    { name: `drag "${id}" among 200, p50`, value: percentile(frameMs, 0.5), unit: 'ms' },
    {
      name: `drag "${id}" among 200, p95`,
      value: p95,
      unit: 'ms',
      ratio: p95 / allowed.frameMs,
      note: 'of what is allowed',
    },
    {
      name: 'one target judged for reach',
      value: reachMs,
      unit: 'ms',
      note: 'as many a frame as fit in 2.5 ms',
    },
  ]
}

/** Processor time of this process, which its neighbours on the machine do not lengthen. */
function cpuMsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function judgeAll(document: SceneDocument): number {
  const shelf: ArmShelf = new Map()
  const targets = programTargets(document)
  const start = performance.now()
  for (const target of targets) {
    const robot = findRecordOfType(document, 'robot', target.robot)
    const arm = robot && placedArm(document, robot, ROBOT_MODELS, shelf)
    const world = worldFromToolAt(document, target)
    if (arm && world) judgeTarget(arm, world)
  }
  return (performance.now() - start) / Math.max(1, targets.length)
}

function openRows(): BenchRow[] {
  const text = JSON.stringify(largeScene(500))
  const opened: number[] = []
  for (let i = 0; i < 5; i++) {
    const start = performance.now()
    const parsed = parseSceneText(text)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]))
    const model = new CellModel(parsed.value, ROBOT_MODELS, viewTheme('light'), 'high')
    opened.push(performance.now() - start)
    model.dispose()
  }
  const first = opened[0]!
  return [
    {
      name: 'open 500 objects: text to picture, the first time',
      value: first,
      unit: 'ms',
      ratio: first / allowed.openMs,
      note: 'of what is allowed',
    },
    { name: 'open 500 objects, once warm', value: percentile(opened.slice(1), 0.5), unit: 'ms' },
  ]
}

/** Signs are painted on a canvas, which is the browser's. */
function withoutCanvas(): void {
  Object.assign(globalThis, { document: { createElement: () => ({ getContext: () => null }) } })
}
