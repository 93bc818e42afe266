// A hall full of things for benches: the CNC cell, and copies of everything in it that stands, in rows, with small differences so that
// not all are drawn alike.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { placementOf } from '../../src/core/model/resolvePlacement'
import type { SceneDocument } from '../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../src/core/model/sceneRecord'
import { projectRoot } from '../tools/projectRoot'

/** Between two copies, m. */
const PITCH_M = 3
const PER_ROW = 24

export function largeScene(objects: number): SceneDocument {
  const parsed = parseSceneText(
    readFileSync(join(projectRoot, 'scenes/cnc-machine-tending.scene.json'), 'utf8'),
  )
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]))
  const { records } = parsed.value
  const standing = Object.values(records).filter((record) => placementOf(record) && record.type !== 'source')
  const all: Record<string, SceneRecordUnion> = { ...records }
  for (let i = 0; i < objects - standing.length; i++) {
    const copy = copyOf(standing[i % standing.length]!, i)
    all[copy.id] = copy
  }
  return { ...parsed.value, records: all }
}

function copyOf(record: SceneRecordUnion, index: number): SceneRecordUnion {
  const position = [12 + (index % PER_ROW) * PITCH_M, Math.floor(index / PER_ROW) * PITCH_M, 0]
  const placement = { ...placementOf(record)!, position }
  // Every seventh of a kind has a size of its own.
  const size = 'sizeM' in record && index % 7 === 0 ? { sizeM: scaled(record.sizeM as number[], index) } : {}
  return { ...record, ...size, id: `${record.id}-${index}`, placement } as SceneRecordUnion
}

function scaled(sizeM: readonly number[], index: number): number[] {
  return sizeM.map((value) => value * (1 + (index % 10) / 50))
}
