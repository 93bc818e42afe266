// Which records belong together: whoever selects one of a group selects them all.
import { findRecord, type SceneDocument } from '../../model/SceneDocument'

/** The ids, each with its whole group, in the order given. */
export function withGroups(document: SceneDocument, ids: readonly string[]): string[] {
  const groups = new Set(
    ids.map((id) => findRecord(document, id)?.group).filter((name) => name !== undefined),
  )
  if (groups.size === 0) return [...ids]
  const found = new Set<string>()
  for (const id of ids) {
    const group = findRecord(document, id)?.group
    if (group !== undefined)
      for (const other of Object.values(document.records)) if (other.group === group) found.add(other.id)
    // The one that was asked for stays last: it is the one shown.
    found.delete(id)
    found.add(id)
  }
  return [...found]
}
