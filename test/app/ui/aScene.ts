// A small document with one of each thing that the panels show; records are as a file would give them after parsing.

import { parseSceneText } from '../../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../src/core/model/sceneRecord'

const RECORDS: readonly Record<string, unknown>[] = [
  { id: 'scene', type: 'scene', name: { nl: 'Proef', en: 'Trial' }, startAt: '2026-11-23T06:00:00' },
  { id: 'rail', type: 'track', name: 'Rail', placement: { position: [1, 2, 0] }, lengthM: 6 },
  {
    id: 'r1',
    type: 'robot',
    name: { nl: 'Linker robot', en: 'Left robot' },
    model: 'kr210_r3100_2',
    carrier: { id: 'rail' },
    tool: 'grip',
    poses: { home: [0, 0, -1.57, 1.57, 0, 0, 0] },
    timeToFullSpeedS: 0.4,
    provenance: { timeToFullSpeedS: { source: 'geen opgave', certainty: 'estimate', low: 0.2, high: 0.8 } },
  },
  { id: 'grip', type: 'tool', name: 'Grijper', kind: 'gripper', massKg: 4.5 },
  {
    id: 'autoclave',
    type: 'station',
    name: { nl: 'Autoclaaf', en: 'Autoclave' },
    look: 'autoclave',
    calendar: 'day',
    placement: { position: [1, 2, 0], quaternion: [0, 0, Math.SQRT1_2, Math.SQRT1_2] },
  },
  { id: 'oven', type: 'station', name: 'Oven', look: 'autoclave' },
  {
    id: 'day',
    type: 'calendar',
    name: 'Dag',
    shifts: [{ name: 'dag', days: [1, 2, 3, 4, 5], from: '06:00', to: '14:30' }],
  },
]

export function aScene(): SceneDocument {
  const records = Object.fromEntries(RECORDS.map((record) => [record.id, record]))
  const parsed = parseSceneText(JSON.stringify({ format: 'proefcel-scene', version: 1, records }))
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.value
}

export function recordOf(document: SceneDocument, id: string): SceneRecordUnion {
  const record = document.records[id]
  if (record === undefined) throw new Error(`no record ${id}`)
  return record
}
