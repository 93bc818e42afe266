// Makes a conveyor, track or axis longer or shorter by one of its ends; the other end stays where it is, and so do bends and halts.
import { frameFromPose, multiplyFrames } from '../../math/frames'
import { beltEndM, bendsEndM } from '../../model/beltPath'
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
    const least = Math.max(SHORTEST_M, record.type === 'conveyor' ? leastLengthM(record, movedEnd) : 0)
    edit.put(lengthened(edit.document, record, Math.max(least, tidyLength(lengthM)), movedEnd))
  }
}

function lengthened(
  document: SceneDocument,
  record: RecordOf<'conveyor'> | RecordOf<'track'>,
  lengthM: number,
  movedEnd: 'start' | 'end',
): RecordOf<'conveyor'> | RecordOf<'track'> {
  const longer = { ...fitted(record, lengthM, movedEnd === 'start' ? lengthM - record.lengthM : 0), lengthM }
  const world = worldFromRecord(document, record.id)
  if (movedEnd === 'end' || world === undefined) return longer
  const shift = frameFromPose({ position: [record.lengthM - lengthM, 0, 0], quaternion: [0, 0, 0, 1] })
  return placeInWorld(document, longer, multiplyFrames(world, shift))
}

/** Only what is straight at that end can be taken off. */
function leastLengthM(belt: RecordOf<'conveyor'>, movedEnd: 'start' | 'end'): number {
  return movedEnd === 'end'
    ? beltEndM(bendsEndM(belt))
    : belt.lengthM - (belt.bends?.[0]?.atM ?? belt.lengthM)
}

/** Parts must still fit on a belt that got short; bends and halts lie farther from a start that went back by `backM`. */
function fitted<R extends RecordOf<'conveyor'> | RecordOf<'track'>>(
  record: R,
  lengthM: number,
  backM: number,
): R {
  if (record.type !== 'conveyor') return record
  const { bends, halts } = record
  const along = (atM: number) => tidyLength(Math.min(lengthM, Math.max(0, atM + backM)))
  return {
    ...record,
    pitchM: Math.min(record.pitchM, lengthM),
    ...(bends && { bends: bends.map((bend) => ({ ...bend, atM: along(bend.atM) })) }),
    ...(halts && { halts: halts.map((halt) => ({ ...halt, atM: along(halt.atM) })) }),
  }
}
