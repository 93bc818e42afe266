// Adds records, as from the library: with fresh ids, referring to each other, and put down where a person dropped them.
import { frameFromPose, invertFrame, multiplyFrames, type Pose } from '../../math/frames'
import { worldFromRecord } from '../../model/resolvePlacement'
import {
  RECORD_SCHEMAS,
  type RecordInput,
  type RecordType,
  type SceneRecordUnion,
} from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import { EditRefused } from '../EditRefused'
import { insertRecords } from '../records/insertRecords'
import { readRecord } from '../records/readRecord'
import { transformRecords } from '../records/transformRecords'

/** A record as a file writes it: fields with a default may be left out. */
export type NewRecord = { [T in RecordType]: RecordInput<T> & { id: string; type: T } }[RecordType]

export interface DropPlace {
  /** Where the first placed record comes to stand, in the world; the others keep their places beside it. */
  readonly worldPose: Pose
}

export function addRecords(records: readonly NewRecord[], drop?: DropPlace): EditCommand {
  return (edit) => {
    const ids = [...insertRecords(edit, records.map(readNew)).values()]
    const first =
      drop && ids.map((id) => worldFromRecord(edit.document, id)).find((frame) => frame !== undefined)
    if (drop === undefined || first === undefined) return
    const transform = multiplyFrames(frameFromPose(drop.worldPose), invertFrame(first))
    transformRecords(edit, ids, () => transform)
  }
}

function readNew(record: NewRecord): SceneRecordUnion {
  if (!Object.hasOwn(RECORD_SCHEMAS, record.type)) throw new Error(`no record type "${record.type}"`)
  const read = readRecord(record as SceneRecordUnion)
  if (!read.ok) throw new EditRefused(read.problems)
  return read.value
}
