// Lines records up along an axis of the world by an edge or the middle of their boxes.
import { findRecord } from '../../model/SceneDocument'
import { boundsOf, boundsOfAll } from '../bounds/boundsOf'
import { centreOf, type UprightBox } from '../bounds/OrientedBox'
import type { EditCommand } from '../EditHistory'
import { alongAxis, type WorldAxis } from '../records/alongAxis'
import { rootsOf } from '../records/rootsOf'
import { transformRecords, translation } from '../records/transformRecords'

export type AlignEdge = 'low' | 'middle' | 'high'

/** By the common box of all, or by `anchor`, which then stays. */
export function alignRecords(
  ids: readonly string[],
  axis: WorldAxis,
  edge: AlignEdge,
  anchor?: string,
): EditCommand {
  return (edit) => {
    const { document } = edit
    const box = anchor === undefined ? boundsOfAll(document, ids) : boundsOf(document, anchor)
    if (box === undefined) return
    const line = edgeOf(box, axis, edge)
    const moved = rootsOf(document, ids).filter(({ id }) => id !== anchor && findRecord(document, id))
    transformRecords(
      edit,
      moved.map(({ id }) => id),
      ({ id }) => {
        const own = boundsOf(document, id)
        return translation(alongAxis(axis, own === undefined ? 0 : line - edgeOf(own, axis, edge)))
      },
    )
  }
}

function edgeOf(box: UprightBox, axis: WorldAxis, edge: AlignEdge): number {
  return edge === 'middle' ? centreOf(box)[axis] : box[edge][axis]
}
