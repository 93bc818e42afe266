// The open document and every change made to it, to undo and redo (house decision 5): history is recorded as differences, not
// written by commands. A drag is a gesture: many updates, one step. Knows no screen and no simulation.
import type { SceneDocument } from '../model/SceneDocument'
import { applyDiff, joinDiffs } from './applyDiff'
import { type EditDiff, EditTransaction } from './EditTransaction'
import { sameValue } from './records/sameValue'

/** A change on a document: reads and writes through the transaction, throws when it cannot be done. */
export type EditCommand = (edit: EditTransaction) => void

/** What a step was, so that a person can read it in either language: a verb and what it was done to. */
export interface EditName {
  readonly verb: string
  /** Records it was done to, by id; names are looked up when shown. */
  readonly records?: readonly string[]
  /** A field, a value: whatever the sentence of this verb shows. */
  readonly values?: Readonly<Record<string, string | number>>
}

export interface EditStep {
  /** Its number in this history; never given twice. */
  readonly id: number
  readonly name: EditName
  readonly diff: EditDiff
}

/** A change under way: every `update` starts again from where the gesture began. */
export interface EditGesture {
  update(command: EditCommand): void
  /** One step in the history; no step when nothing changed. */
  commit(): void
  discard(): void
}

export class EditHistory {
  #document: SceneDocument
  readonly #steps: EditStep[] = []
  /** Steps up to here are done; those after it have been undone. */
  #done = 0
  #gesture: object | undefined
  #made = 0
  /** Told of every document that is shown, also during a gesture. */
  onChange: (document: SceneDocument) => void

  constructor(document: SceneDocument, onChange: (document: SceneDocument) => void = () => undefined) {
    this.#document = document
    this.onChange = onChange
  }

  get document(): SceneDocument {
    return this.#document
  }

  /** Oldest first; those from `done` on have been undone. */
  get steps(): readonly EditStep[] {
    return this.#steps
  }

  get done(): number {
    return this.#done
  }

  /** Does a change as one step; a command that throws changes nothing. Answers the difference. */
  apply(name: EditName, command: EditCommand): EditDiff {
    if (this.#gesture !== undefined) throw new Error('a gesture is under way')
    const edit = new EditTransaction(this.#document)
    command(edit)
    const diff = edit.diff()
    this.#record(name, diff)
    this.#show(applyDiff(this.#document, diff, 'after'))
    return diff
  }

  /** As `apply`, but one step with the one before when that was the same done to the same records: a key held down. */
  applyAgain(name: EditName, command: EditCommand): EditDiff {
    const last = this.#steps[this.#done - 1]
    const isSame = last !== undefined && sameValue(last.name, name)
    const diff = this.apply(name, command)
    if (!isSame || diff.size === 0) return diff
    const joined = joinDiffs(last.diff, diff)
    this.#steps.length = --this.#done
    this.#steps[this.#done - 1] = { ...last, diff: joined }
    if (joined.size === 0) this.#steps.length = --this.#done
    return diff
  }

  begin(name: EditName): EditGesture {
    if (this.#gesture !== undefined) throw new Error('a gesture is under way')
    const start = this.#document
    const token = {}
    this.#gesture = token
    let diff: EditDiff = new Map()
    const end = (): boolean => {
      if (this.#gesture !== token) return false
      this.#gesture = undefined
      return true
    }
    return {
      update: (command) => {
        if (this.#gesture !== token) return
        const edit = new EditTransaction(start)
        command(edit)
        const before = diff
        diff = edit.diff()
        // On a grid most movements end where the last one did.
        if (!sameDiff(before, diff)) this.#show(applyDiff(start, diff, 'after'))
      },
      commit: () => {
        if (end()) this.#record(name, diff)
      },
      discard: () => {
        if (end()) this.#show(start)
      },
    }
  }

  /** The step that was undone, or undefined when there is none. */
  undo(): EditStep | undefined {
    if (this.#gesture !== undefined || this.#done === 0) return undefined
    const step = this.#steps[--this.#done]!
    this.#show(applyDiff(this.#document, step.diff, 'before'))
    return step
  }

  redo(): EditStep | undefined {
    if (this.#gesture !== undefined || this.#done === this.#steps.length) return undefined
    const step = this.#steps[this.#done++]!
    this.#show(applyDiff(this.#document, step.diff, 'after'))
    return step
  }

  #record(name: EditName, diff: EditDiff): void {
    if (diff.size === 0) return
    this.#steps.length = this.#done
    this.#steps.push({ id: ++this.#made, name, diff })
    this.#done++
  }

  #show(document: SceneDocument): void {
    if (document === this.#document) return
    this.#document = document
    this.onChange(document)
  }
}

/** Of one beginning. */
function sameDiff(a: EditDiff, b: EditDiff): boolean {
  return (
    a.size === b.size && [...b].every(([id, { after }]) => a.has(id) && sameValue(a.get(id)?.after, after))
  )
}
