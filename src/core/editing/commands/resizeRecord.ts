// Gives a machine, table or other box another size; its floor centre stays, and slots that were laid out on its top go up with it.
import type { Vec3 } from '../../math/frames'
import type { EditCommand } from '../EditHistory'
import { tidyLength } from '../records/tidyPose'

const SMALLEST_M = 0.02

export function resizeRecord(id: string, sizeM: Vec3): EditCommand {
  return (edit) =>
    edit.update(id, (record) => {
      if (!('sizeM' in record) || record.sizeM === undefined) return record
      const size = sizeM.map((value) => Math.max(SMALLEST_M, tidyLength(value))) as [number, number, number]
      return { ...record, sizeM: size } as typeof record
    })
}
