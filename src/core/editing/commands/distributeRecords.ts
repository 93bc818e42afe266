// Spreads three or more records along an axis of the world so that the gaps between their boxes are equal; the outer two stay.
import { boundsOf } from '../bounds/boundsOf'
import type { EditCommand } from '../EditHistory'
import { alongAxis, type WorldAxis } from '../records/alongAxis'
import { rootsOf } from '../records/rootsOf'
import { transformRecords, translation } from '../records/transformRecords'

export function distributeRecords(ids: readonly string[], axis: WorldAxis): EditCommand {
  return (edit) => {
    const { document } = edit
    const placed = rootsOf(document, ids)
      .flatMap(({ id }) => {
        const box = boundsOf(document, id)
        return box === undefined ? [] : [{ id, low: box.low[axis], sizeM: box.high[axis] - box.low[axis] }]
      })
      .sort((a, b) => a.low - b.low || (a.id < b.id ? -1 : 1))
    const [first] = placed
    const last = placed.at(-1)
    if (first === undefined || last === undefined || placed.length < 3) return
    const filled = placed.reduce((sum, { sizeM }) => sum + sizeM, 0)
    const gapM = (last.low + last.sizeM - first.low - filled) / (placed.length - 1)
    const shifts = new Map<string, number>()
    let at = first.low
    for (const { id, low, sizeM } of placed) {
      shifts.set(id, at - low)
      at += sizeM + gapM
    }
    const inner = placed.slice(1, -1).map(({ id }) => id)
    transformRecords(edit, inner, ({ id }) => translation(alongAxis(axis, shifts.get(id) ?? 0)))
  }
}
