// What turns along with the plate of a positioner: everything whose placement hangs, at any depth, on its frame `plate`.
import { MOST_PARENTS, placementOf } from './resolvePlacement'
import { findRecord, type SceneDocument } from './SceneDocument'

/** The positioner on whose plate a record stands, itself or through what it stands on; undefined when on none. */
export function positionerUnder(document: SceneDocument, id: string): string | undefined {
  let record = findRecord(document, id)
  for (let deep = 0; deep < MOST_PARENTS; deep++) {
    const placement = record && placementOf(record)
    const parent = placement?.parent === undefined ? undefined : findRecord(document, placement.parent)
    if (parent === undefined) return undefined
    if (parent.type === 'positioner' && placement?.frame === 'plate') return parent.id
    record = parent
  }
  return undefined
}
