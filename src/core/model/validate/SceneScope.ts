// What every rule of validation works with: the document indexed once, and the list of problems it adds to. No rule of its own.
import type { Problem } from '../../results/problem'
import { type SceneProblemCode, sceneProblem } from '../problems/sceneProblem'
import { closestName } from '../reading/closestName'
import { findRecord, findRecordOfType, type SceneDocument } from '../SceneDocument'
import type { RecordOf, RecordType, SceneRecordUnion } from '../sceneRecord'
import { visitNodes } from './visitNodes'

type Values = Readonly<Record<string, string | number>>

/** Searching a near name costs a pass over all ids; a file with a thousand dangling ids has another cause. */
const MOST_SUGGESTIONS = 20

export class SceneScope {
  readonly document: SceneDocument
  readonly problems: Problem[] = []
  /** Programs that other programs call. */
  readonly calledPrograms: ReadonlySet<string>
  private readonly byType = new Map<string, SceneRecordUnion[]>()
  private suggestions = 0

  constructor(document: SceneDocument) {
    this.document = document
    const ids = Object.keys(document.records).sort()
    for (const id of ids) {
      const record = document.records[id]
      if (!record) continue
      const same = this.byType.get(record.type)
      if (same) same.push(record)
      else this.byType.set(record.type, [record])
    }
    this.calledPrograms = calledBy(this.all('program'))
  }

  /** All records of a type, in id order. */
  all<T extends RecordType>(type: T): readonly RecordOf<T>[] {
    return (this.byType.get(type) ?? []) as unknown as readonly RecordOf<T>[]
  }

  find(id: string): SceneRecordUnion | undefined {
    return findRecord(this.document, id)
  }

  findOf<T extends RecordType>(type: T, id: string): RecordOf<T> | undefined {
    return findRecordOfType(this.document, type, id)
  }

  /** `field` is the path inside the record, e.g. `steps[2].at[0]`; empty for the record itself. */
  add(code: SceneProblemCode, record: string, field: string, values: Values = {}): void {
    const path = field === '' ? `records.${record}` : `records.${record}.${field}`
    this.problems.push(sceneProblem(code, { record, path }, { record, field, ...values }))
  }

  /** The nearest known name as "did you mean", or what could stand there. */
  nearest(typed: string, known: () => Iterable<string>, otherwise: string): string {
    if (this.suggestions++ >= MOST_SUGGESTIONS) return otherwise
    return closestName(typed, known()) ?? otherwise
  }
}

function calledBy(programs: readonly RecordOf<'program'>[]): Set<string> {
  const called = new Set<string>()
  for (const program of programs)
    visitNodes(program.body, (node) => {
      if (node.kind === 'call') called.add(node.program)
    })
  return called
}
