// Writes calibrated times into the robot and the tool they belong to, each with its band and where it came from. Fits nothing itself.
import type { SceneRecordUnion } from '../../model/sceneRecord'
import type { CalibratedTime } from '../../results/ProgramStudy'
import type { EditCommand } from '../EditHistory'
import { EditRefused } from '../EditRefused'
import { readRecord } from '../records/readRecord'

/** `source`: what was measured, as the inspector shows it. */
export function applyCalibration(values: readonly CalibratedTime[], source: string): EditCommand {
  return (edit) => {
    for (const value of values)
      edit.update<SceneRecordUnion>(value.record, (record) => calibrated(record, value, source))
  }
}

function calibrated(record: SceneRecordUnion, value: CalibratedTime, source: string): SceneRecordUnion {
  const { field, lowS: low, likelyS: likely, highS: high } = value
  const provenance = {
    ...record.provenance,
    [field]: { source, certainty: 'measured', low, likely, high },
  }
  const changed = { ...record, [field]: written(value), provenance }
  const read = readRecord(changed as SceneRecordUnion)
  if (!read.ok) throw new EditRefused(read.problems)
  return read.value
}

/** The band is what is not known of the mean, not how cycles differ: the time itself stays one value. */
function written({ field, likelyS }: CalibratedTime): unknown {
  return field === 'timeToFullSpeedS' ? likelyS : { kind: 'constant', value: likelyS, unit: 's' }
}
