// A hall with a table, a machine, a pallet, a belt, a fence and a robot, for tests of editing in the picture.
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'

const RECORDS = {
  s: { id: 's', type: 'scene' },
  hall: { id: 'hall', type: 'hall', sizeM: [20, 10, 5] },
  table: {
    id: 'table',
    type: 'buffer',
    look: 'table',
    placement: { position: [4, 4, 0] },
    sizeM: [1.2, 0.8, 0.9],
  },
  lathe: {
    id: 'lathe',
    type: 'station',
    look: 'lathe',
    placement: { position: [10, 5, 0] },
    sizeM: [2, 2, 1.5],
  },
  pallet: {
    id: 'pallet',
    type: 'buffer',
    look: 'pallet',
    placement: { position: [7, 2, 0] },
    sizeM: [1.2, 0.8, 0.144],
    slots: { kind: 'grid', columns: 3, rows: 2, pitchM: [0.4, 0.4, 0.3] },
  },
  belt: {
    id: 'belt',
    type: 'conveyor',
    placement: { position: [14, 4, 0] },
    lengthM: 3,
    speedMps: 0.2,
    pitchM: 0.5,
  },
  fence: {
    id: 'fence',
    type: 'equipment',
    look: 'fence',
    lineM: [
      [2, 8],
      [6, 8],
      [6, 9],
    ],
  },
  cobot: {
    id: 'cobot',
    type: 'robot',
    model: 'ur10e',
    placement: { parent: 'table', frame: 'top', position: [0, 0, 0] },
    poses: { home: [0, -1.57, 1.57, -1.57, -1.57, 0] },
  },
}

export function aHall(): SceneDocument {
  const text = JSON.stringify({ format: 'proefcel-scene', version: 1, records: RECORDS })
  const parsed = parseSceneText(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}
