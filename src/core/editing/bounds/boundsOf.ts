// The upright box around a record or around several: for aligning, box select and framing. Undefined for what is nowhere.
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import { boxesOf } from './boxesOf'
import { type UprightBox, unionOf, uprightBox } from './OrientedBox'

export function boundsOf(document: SceneDocument, id: string): UprightBox | undefined {
  const record = findRecord(document, id)
  return record && unionOf(boxesOf(document, record).map(uprightBox))
}

export function boundsOfAll(document: SceneDocument, ids: readonly string[]): UprightBox | undefined {
  return unionOf(ids.map((id) => boundsOf(document, id)).filter((box) => box !== undefined))
}
