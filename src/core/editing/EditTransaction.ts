// One change of a document while it is being made: commands read and write records here, and nothing else sees them until the
// history takes the result. Knows nothing of undo; a command that throws leaves the document as it was.
import type { SceneDocument } from '../model/SceneDocument'
import type { RecordOf, RecordType, SceneRecordUnion } from '../model/sceneRecord'
import { sameValue } from './records/sameValue'

/** What happened to one record; `before` or `after` is missing when it was made or taken away. */
export interface RecordChange {
  readonly before: SceneRecordUnion | undefined
  readonly after: SceneRecordUnion | undefined
}
/** By record id. */
export type EditDiff = ReadonlyMap<string, RecordChange>

export class EditTransaction {
  readonly #start: SceneDocument
  readonly #records: Record<string, SceneRecordUnion>
  readonly #touched = new Set<string>()

  constructor(document: SceneDocument) {
    this.#start = document
    this.#records = { ...document.records }
  }

  /** The document as it would be if the change ended here. */
  get document(): SceneDocument {
    return { ...this.#start, records: { ...this.#records } }
  }

  get(id: string): SceneRecordUnion | undefined {
    return Object.hasOwn(this.#records, id) ? this.#records[id] : undefined
  }

  all(): readonly SceneRecordUnion[] {
    return Object.values(this.#records)
  }

  ofType<T extends RecordType>(type: T): RecordOf<T>[] {
    return this.all().filter((record): record is RecordOf<T> & SceneRecordUnion => record.type === type)
  }

  /** Adds or replaces a whole record. */
  put(record: SceneRecordUnion): void {
    this.#records[record.id] = record
    this.#touched.add(record.id)
  }

  /** Replaces a record by what `change` makes of it; a missing record is a mistake of the command. */
  update<R extends SceneRecordUnion>(id: string, change: (record: R) => R): void {
    const record = this.get(id)
    if (record === undefined) throw new Error(`no record "${id}" to change`)
    const changed = change(record as R)
    if (changed !== record) this.put(changed)
  }

  remove(id: string): void {
    if (this.get(id) === undefined) return
    delete this.#records[id]
    this.#touched.add(id)
  }

  /** `stem` when it is free, else stem-2, stem-3, … */
  freshId(stem: string): string {
    if (this.get(stem) === undefined) return stem
    let number = 2
    while (this.get(`${stem}-${number}`) !== undefined) number++
    return `${stem}-${number}`
  }

  /** What differs from the start; a record put back as it was does not count. */
  diff(): EditDiff {
    const changes = new Map<string, RecordChange>()
    for (const id of this.#touched) {
      const before = Object.hasOwn(this.#start.records, id) ? this.#start.records[id] : undefined
      const after = this.get(id)
      if (!sameValue(before, after)) changes.set(id, { before, after })
    }
    return changes
  }
}
