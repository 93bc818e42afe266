// Writes a saved time out wherever it is used by reference, so that the saved one can go.
import { findRecordOfType, type SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { withValueAt } from '../fieldPath'
import { referencesOf } from './visitReferences'

export function writeOutTimes(
  document: SceneDocument,
  record: SceneRecordUnion,
  isWanted: (id: string) => boolean,
): SceneRecordUnion {
  let written = record
  for (const { id, path } of referencesOf(record)) {
    if (path.at(-1) !== 'ref' || !isWanted(id)) continue
    const saved = findRecordOfType(document, 'distribution', id)
    if (saved !== undefined) written = withValueAt(written, path.slice(0, -1), saved.time)
  }
  return written
}
