// Which records stand in each other's way: cheap boxes, quick enough to ask at every movement of a drag. What robots sweep is
// looked at elsewhere. People, zones and things that hang on others do not count.

import type { Vec3 } from '../../math/frames'
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import { parentIdOf, withFollowers } from '../records/rootsOf'
import { boxesOf } from './boxesOf'
import { isJoint } from './isJoint'
import { type OrientedBox, pushApart, touch, type UprightBox, uprightBox } from './OrientedBox'

export interface Overlap {
  readonly a: string
  readonly b: string
  /** Shortest way for `a` out of `b`, m in the world. */
  readonly pushM: Vec3
}

/** Things may stand against each other; rounding of drawings stays below this. */
const TOLERANCE_M = 0.005
const SOLID = new Set([
  'buffer',
  'conveyor',
  'station',
  'track',
  'gantry',
  'positioner',
  'robot',
  'equipment',
])
const NOT_SOLID_LOOKS = new Set(['scanner', 'lightCurtain', 'text', 'dimension', 'screen'])

interface Solid {
  readonly record: SceneRecordUnion
  readonly boxes: readonly { readonly box: OrientedBox; readonly upright: UprightBox }[]
}

/** Overlaps of these records (and of what stands on them) with all others, and among them; all when no ids are given. */
export function overlapsOf(document: SceneDocument, ids?: readonly string[]): Overlap[] {
  const moved = ids === undefined ? undefined : new Set(withFollowers(document, ids))
  const solids = Object.values(document.records)
    .filter(isSolid)
    .map((record) => solidOf(document, record))
  const found: Overlap[] = []
  solids.forEach((a, index) => {
    if (moved !== undefined && !moved.has(a.record.id)) return
    solids.forEach((b, other) => {
      if (other === index || (other < index && (moved === undefined || moved.has(b.record.id)))) return
      if (belongTogether(document, a.record, b.record)) return
      const pushM = pushOf(a, b)
      if (pushM !== undefined) found.push({ a: a.record.id, b: b.record.id, pushM })
    })
  })
  return found
}

/** Says of documents that hold more than this one whether what they hold more stands free of what stands here. */
export function roomBeside(
  document: SceneDocument,
): (more: SceneDocument, ids: readonly string[]) => boolean {
  const others = Object.values(document.records)
    .filter(isSolid)
    .map((record) => solidOf(document, record))
  return (more, ids) =>
    withFollowers(more, ids).every((id) => {
      const record = findRecord(more, id)
      if (record === undefined || !isSolid(record)) return true
      const solid = solidOf(more, record)
      return others.every(
        (other) => belongTogether(more, record, other.record) || pushOf(solid, other) === undefined,
      )
    })
}

/** Says of documents that differ from this one only in where the record stands whether it stands free there. */
export function standsFree(document: SceneDocument, id: string): (moved: SceneDocument) => boolean {
  const record = findRecord(document, id)
  const others = Object.values(document.records)
    .filter((other) => isSolid(other) && record !== undefined && !belongTogether(document, record, other))
    .map((other) => solidOf(document, other))
  return (moved) => {
    const there = findRecord(moved, id)
    if (there === undefined) return false
    const solid = solidOf(moved, there)
    return others.every((other) => pushOf(solid, other) === undefined)
  }
}

function isSolid(record: SceneRecordUnion): boolean {
  if (!SOLID.has(record.type)) return false
  return record.type !== 'equipment' || !NOT_SOLID_LOOKS.has(record.look)
}

function solidOf(document: SceneDocument, record: SceneRecordUnion): Solid {
  return {
    record,
    boxes: boxesOf(document, record).map((box) => ({ box, upright: uprightBox(box) })),
  }
}

function pushOf(a: Solid, b: Solid): Vec3 | undefined {
  for (const one of a.boxes)
    for (const other of b.boxes) {
      if (!touch(one.upright, other.upright)) continue
      if (isStretch(a.record) && isStretch(b.record) && isJoint(one.box, other.box)) continue
      const push = pushApart(one.box, other.box, TOLERANCE_M)
      if (push !== undefined) return push
    }
  return undefined
}

function isStretch(record: SceneRecordUnion): boolean {
  return record.type === 'equipment' && record.lineM !== undefined
}

/** One stands or rides on the other, or both on the same. */
function belongTogether(document: SceneDocument, a: SceneRecordUnion, b: SceneRecordUnion): boolean {
  const rootA = lowest(document, a)
  return rootA === lowest(document, b)
}

function lowest(document: SceneDocument, record: SceneRecordUnion): string {
  let at = record
  for (let depth = 0; depth < 32; depth++) {
    const parent = parentIdOf(at)
    const found = parent === undefined ? undefined : findRecord(document, parent)
    if (found === undefined || found.type === 'hall') return at.id
    at = found
  }
  return at.id
}
