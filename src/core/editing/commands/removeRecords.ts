// Removes records and mends everything that refers to them, in one go: what can be without them is detached, what cannot goes
// along. What stood on them stays where it is in the world; what rode on them is put on the floor there.
import { worldFromRecord } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import type { SceneRecordUnion } from '../../model/sceneRecord'
import type { EditCommand } from '../EditHistory'
import type { EditTransaction } from '../EditTransaction'
import { dropReferences } from '../records/dropReferences'
import { standingFree } from '../records/placeInWorld'
import { putDownRider } from '../records/putDownRider'
import { referencesOf } from '../records/visitReferences'
import { writeOutTimes } from '../records/writeOutTimes'

/** Locked records stay, and so does the scene itself: a document is about something. */
export function removeRecords(ids: readonly string[]): EditCommand {
  return (edit) => {
    const before = edit.document
    const gone = new Set(ids.filter((id) => mayGo(edit.get(id))))
    let seen = -1
    while (seen < gone.size) {
      seen = gone.size
      for (const id of onlyFor(before, gone)) gone.add(id)
      mendOthers(edit, before, gone)
    }
    for (const id of gone) edit.remove(id)
  }
}

function mayGo(record: SceneRecordUnion | undefined): boolean {
  return record !== undefined && record.locked !== true && record.type !== 'scene'
}

function mendOthers(edit: EditTransaction, before: SceneDocument, gone: Set<string>): void {
  const isGone = (id: string) => gone.has(id)
  for (const record of edit.all()) {
    if (gone.has(record.id) || !referencesOf(record).some(({ id }) => gone.has(id))) continue
    const mended = dropReferences(settled(before, record, isGone), isGone)
    if (mended === undefined) gone.add(record.id)
    else edit.put(mended)
  }
}

/** What can be kept is kept before the references go: places in the world, times that were saved elsewhere. */
function settled(
  before: SceneDocument,
  record: SceneRecordUnion,
  isGone: (id: string) => boolean,
): SceneRecordUnion {
  const timed = writeOutTimes(before, record, isGone)
  if (timed.type === 'robot' && timed.carrier !== undefined && isGone(timed.carrier.id))
    return putDownRider(before, timed)
  const parent =
    'placement' in timed ? (timed.placement as { parent?: string } | undefined)?.parent : undefined
  if (parent === undefined || !isGone(parent)) return timed
  const world = worldFromRecord(before, timed.id)
  return world === undefined ? timed : standingFree(timed, world)
}

/** Tools that only these robots hold, and costs of what goes: nobody would look for them afterwards. */
function onlyFor(document: SceneDocument, gone: ReadonlySet<string>): string[] {
  const records = Object.values(document.records)
  const robots = records.filter((record) => record.type === 'robot')
  return records.flatMap((record) => {
    if (record.locked === true || gone.has(record.id)) return []
    if (record.type === 'cost') return record.of !== undefined && gone.has(record.of) ? [record.id] : []
    if (record.type !== 'tool') return []
    const holders = robots.filter(({ tool }) => tool === record.id)
    return holders.length > 0 && holders.every(({ id }) => gone.has(id)) ? [record.id] : []
  })
}
