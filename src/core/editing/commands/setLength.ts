// Makes a conveyor, track or axis longer or shorter by one of its ends; the other end stays where it is.
import { frameFromPose, multiplyFrames } from '../../math/frames'
import { worldFromRecord } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import type { RecordOf } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import { placeInWorld } from '../records/placeInWorld'
import { tidyLength } from '../records/tidyPose'

/** Shorter than this nothing fits on it. */
const SHORTEST_M = 0.1

export function setLength(id: string, lengthM: number, movedEnd: 'start' | 'end' = 'end'): EditCommand {
  return (edit) => {
    const record = edit.get(id)
    if (record?.type !== 'conveyor' && record?.type !== 'track') return
    edit.put(lengthened(edit.document, record, Math.max(SHORTEST_M, tidyLength(lengthM)), movedEnd))
  }
}

function lengthened(
  document: SceneDocument,
  record: RecordOf<'conveyor'> | RecordOf<'track'>,
  lengthM: number,
  movedEnd: 'start' | 'end',
): RecordOf<'conveyor'> | RecordOf<'track'> {
  const longer = { ...fitted(record, lengthM), lengthM }
  const world = worldFromRecord(document, record.id)
  if (movedEnd === 'end' || world === undefined) return longer
  const shift = frameFromPose({ position: [record.lengthM - lengthM, 0, 0], quaternion: [0, 0, 0, 1] })
  return placeInWorld(document, longer, multiplyFrames(world, shift))
}

/** Parts must still fit on a belt that got short. */
function fitted<R extends RecordOf<'conveyor'> | RecordOf<'track'>>(record: R, lengthM: number): R {
  return record.type === 'conveyor' && record.pitchM > lengthM ? { ...record, pitchM: lengthM } : record
}
