// Writes what a calibration found into the records of robot and tool: the times, and where they come from now — measured, with the band that is left.
import type { EditCommand } from '../EditHistory'
import { EditRefused } from '../EditRefused'
import { readRecord } from '../records/readRecord'

/** One found time, as calibrateCycle answers it. */
export interface MeasuredField {
  readonly record: string
  readonly field: 'timeToFullSpeedS' | 'settle' | 'grip' | 'release'
  readonly lowS: number
  readonly likelyS: number
  readonly highS: number
}

/** `source`: what was measured, for instance "stopwatch, 12 cycles". Records that are gone meanwhile are passed over. */
export function applyCalibration(values: readonly MeasuredField[], source: string): EditCommand {
  return (edit) => {
    for (const { record: id, field, lowS, likelyS, highS } of values) {
      const record = edit.get(id)
      if (record === undefined) continue
      const time = field === 'timeToFullSpeedS' ? likelyS : { kind: 'constant', value: likelyS, unit: 's' }
      const origin = { source, certainty: 'measured' as const, low: lowS, likely: likelyS, high: highS }
      const provenance = { ...record.provenance, [field]: origin }
      const read = readRecord({ ...record, [field]: time, provenance })
      if (!read.ok) throw new EditRefused(read.problems)
      edit.put(read.value)
    }
  }
}
