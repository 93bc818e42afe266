// Copies records beside themselves, with everything that belongs to them; references among the copies are to the copies.
import type { Vec3 } from '../../math/frames'
import type { EditCommand } from '../EditHistory'
import { duplicate } from '../records/duplicate'

export function duplicateRecords(ids: readonly string[], offsetM: Vec3 = [0.5, 0.5, 0]): EditCommand {
  return (edit) => {
    duplicate(edit, ids, offsetM)
  }
}
