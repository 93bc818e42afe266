// Which of several records really have to be moved: those that do not already follow another of them.
import { MOST_PARENTS, placementOf } from '../../model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'

/** What a record stands or rides on. */
export function parentIdOf(record: SceneRecordUnion): string | undefined {
  if (record.type === 'robot' && record.carrier !== undefined) return record.carrier.id
  return placementOf(record)?.parent
}

export function rootsOf(document: SceneDocument, ids: readonly string[]): SceneRecordUnion[] {
  const chosen = new Set(ids)
  return [...chosen].flatMap((id) => {
    const record = findRecord(document, id)
    return record === undefined || followsOneOf(document, record, chosen) ? [] : [record]
  })
}

function followsOneOf(
  document: SceneDocument,
  record: SceneRecordUnion,
  chosen: ReadonlySet<string>,
): boolean {
  let at: SceneRecordUnion | undefined = record
  for (let depth = 0; depth < MOST_PARENTS && at !== undefined; depth++) {
    const parent = parentIdOf(at)
    if (parent === undefined) return false
    if (chosen.has(parent)) return true
    at = findRecord(document, parent)
  }
  return false
}

/** The records and everything that stands or rides on them, to any depth. */
export function withFollowers(document: SceneDocument, ids: readonly string[]): string[] {
  const followers = new Map<string, string[]>()
  for (const record of Object.values(document.records)) {
    const parent = parentIdOf(record)
    if (parent === undefined) continue
    const same = followers.get(parent)
    if (same === undefined) followers.set(parent, [record.id])
    else same.push(record.id)
  }
  const found = new Set<string>()
  const take = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    for (const follower of followers.get(id) ?? []) take(follower)
  }
  for (const id of ids) if (findRecord(document, id) !== undefined) take(id)
  return [...found]
}
