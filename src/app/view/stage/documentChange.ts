// What is different between two documents for whoever draws them: records that went, that look different, or that only stand
// elsewhere because they or what they stand on moved. Compares identities, as edits keep those of what they leave alone.
import { parentIdOf } from '../../../core/editing/records/rootsOf'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'

export interface DocumentChange {
  readonly gone: readonly SceneRecordUnion[]
  /** New, or with other content than where it stands. */
  readonly redrawn: readonly SceneRecordUnion[]
  /** Ids of records with the same content that stand elsewhere. */
  readonly moved: ReadonlySet<string>
}

/** More steps from parent to parent than this are a cycle. */
const MOST_PARENTS = 32

export function documentChange(before: SceneDocument, after: SceneDocument): DocumentChange {
  const gone: SceneRecordUnion[] = []
  const redrawn: SceneRecordUnion[] = []
  const touched = new Set<string>()
  const moved = new Set<string>()
  for (const id in before.records) {
    if (Object.hasOwn(after.records, id)) continue
    gone.push(before.records[id]!)
    touched.add(id)
  }
  for (const id in after.records) {
    const record = after.records[id]!
    const old = Object.hasOwn(before.records, id) ? before.records[id] : undefined
    if (record === old) continue
    touched.add(id)
    if (old && differsInPlaceOnly(old, record)) moved.add(id)
    else redrawn.push(record)
  }
  if (touched.size > 0) addFollowers(after, touched, moved)
  return { gone, redrawn, moved }
}

/** What stands on something touched stands elsewhere too. */
function addFollowers(document: SceneDocument, touched: ReadonlySet<string>, moved: Set<string>): void {
  for (const id in document.records) {
    if (touched.has(id)) continue
    let above = parentIdOf(document.records[id]!)
    for (let step = 0; above !== undefined && step < MOST_PARENTS; step++) {
      if (touched.has(above)) {
        moved.add(id)
        break
      }
      const record = Object.hasOwn(document.records, above) ? document.records[above] : undefined
      above = record && parentIdOf(record)
    }
  }
}

function differsInPlaceOnly(a: SceneRecordUnion, b: SceneRecordUnion): boolean {
  const keysA = Object.keys(a) as (keyof SceneRecordUnion)[]
  const keysB = Object.keys(b)
  if (keysA.length !== keysB.length || !('placement' in a) || !('placement' in b)) return false
  return keysA.every((key) => key === ('placement' as string) || a[key] === b[key])
}
