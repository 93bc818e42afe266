// Puts records into the document under free ids and names, and lets them refer to each other by those. Shared by adding,
// duplicating and pasting.
import type { SceneRecordUnion } from '../../model/sceneRecord'
import type { EditTransaction } from '../EditTransaction'
import { freshName } from './freshName'
import { replaceReferences } from './replaceReferences'

/** Answers the new id of each, by the old one, in the order given. */
export function insertRecords(
  edit: EditTransaction,
  records: readonly SceneRecordUnion[],
): ReadonlyMap<string, string> {
  const ids = freshIds(edit, records)
  const groups = new Map<string, string>()
  for (const record of records) {
    const others = edit.all()
    const id = ids.get(record.id)!
    const name = isNameTaken(record, others) ? freshName(record.name, others) : record.name
    const group = record.group === undefined ? undefined : freshGroup(record.group, others, groups)
    const copy: SceneRecordUnion = { ...replaceReferences(record, ids), id }
    edit.put({
      ...copy,
      ...(name === undefined ? {} : { name }),
      ...(group === undefined ? {} : { group }),
    } as SceneRecordUnion)
  }
  return ids
}

/** Ids are chosen before anything is put, so that two copies of one name cannot get the same. */
function freshIds(edit: EditTransaction, records: readonly SceneRecordUnion[]): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set(edit.all().map(({ id }) => id))
  for (const { id } of records) {
    let free = id
    const stem = id.replace(/-\d+$/, '')
    for (let number = 2; taken.has(free); number++) free = `${stem}-${number}`
    taken.add(free)
    ids.set(id, free)
  }
  return ids
}

function isNameTaken(record: SceneRecordUnion, others: readonly SceneRecordUnion[]): boolean {
  if (record.name === undefined) return false
  const text = JSON.stringify(record.name)
  return others.some((other) => other.name !== undefined && JSON.stringify(other.name) === text)
}

/** Copies of a group are a group of their own. */
function freshGroup(group: string, others: readonly SceneRecordUnion[], chosen: Map<string, string>): string {
  const known = chosen.get(group)
  if (known !== undefined) return known
  const stem = group.replace(/-\d+$/, '')
  let free = group
  for (let number = 2; others.some((other) => other.group === free); number++) free = `${stem}-${number}`
  chosen.set(group, free)
  return free
}
