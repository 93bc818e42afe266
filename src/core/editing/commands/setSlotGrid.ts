// Lays the slots of a rack, pallet or machine out in columns, rows and layers; the capacity of a buffer follows.

import type { RecordOf } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'

export interface SlotGrid {
  readonly columns: number
  readonly rows: number
  readonly layers: number
  /** Distance between slots; default spread over the top. */
  readonly pitchM?: readonly [number, number, number]
}

/** Distance of layers when nothing is said: a crate. */
const LAYER_M = 0.3

export function setSlotGrid(id: string, grid: SlotGrid): EditCommand {
  return (edit) => {
    const record = edit.get(id)
    if (record?.type !== 'buffer' && record?.type !== 'station') return
    const columns = atLeastOne(grid.columns)
    const rows = atLeastOne(grid.rows)
    const layers = atLeastOne(grid.layers)
    const before = record.slots?.kind === 'grid' ? record.slots : undefined
    const [x, y, z] = grid.pitchM ?? [
      record.sizeM[0] / columns,
      record.sizeM[1] / rows,
      before?.pitchM[2] ?? LAYER_M,
    ]
    const slots = {
      ...before,
      kind: 'grid' as const,
      columns,
      rows,
      layers,
      pitchM: [x, y, z] as [number, number, number],
    }
    edit.put({ ...record, slots, ...capacityOf(record, columns * rows * layers) })
  }
}

function capacityOf(record: RecordOf<'buffer'> | RecordOf<'station'>, slots: number): { capacity?: number } {
  return record.type === 'buffer' && record.capacity !== undefined ? { capacity: slots } : {}
}

function atLeastOne(value: number): number {
  return Math.max(1, Math.floor(value))
}
