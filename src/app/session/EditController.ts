// Edits the open document: every change goes through here, is seen at once, can be undone, and never touches a run. Makes
// no decision about what a change does to the run on screen; the session does.
import {
  type EditCommand,
  type EditGesture,
  EditHistory,
  type EditName,
  type EditStep,
} from '../../core/editing/EditHistory'
import type { SceneDocument } from '../../core/model/SceneDocument'
import { useSession } from './sessionStore'

export class EditController {
  #history: EditHistory | undefined
  readonly #afterEdit: (document: SceneDocument) => void

  /** `afterEdit` is called after every finished change, not during a gesture. */
  constructor(afterEdit: (document: SceneDocument) => void) {
    this.#afterEdit = afterEdit
  }

  /** Starts an empty history on a document that was opened. */
  reset(document: SceneDocument): void {
    this.#history = new EditHistory(document, (edited) => useSession.setState({ document: edited }))
    this.#tell()
  }

  get steps(): readonly EditStep[] {
    return this.#history?.steps ?? []
  }

  /** How many of the steps are done; the rest can be redone. */
  get done(): number {
    return this.#history?.done ?? 0
  }

  /** One step; throws what the command throws, with nothing changed. */
  apply(name: EditName, command: EditCommand): void {
    const diff = this.#history?.apply(name, command)
    if (diff !== undefined && diff.size > 0) this.#finish()
  }

  /** A drag: many updates, one step. */
  begin(name: EditName): EditGesture | undefined {
    const gesture = this.#history?.begin(name)
    if (gesture === undefined) return undefined
    return {
      update: gesture.update,
      commit: () => {
        const before = this.done
        gesture.commit()
        if (this.done !== before) this.#finish()
      },
      discard: gesture.discard,
    }
  }

  undo(): void {
    if (this.#history?.undo() !== undefined) this.#finish()
  }

  redo(): void {
    if (this.#history?.redo() !== undefined) this.#finish()
  }

  #finish(): void {
    this.#tell()
    if (this.#history !== undefined) this.#afterEdit(this.#history.document)
  }

  #tell(): void {
    useSession.setState({
      undoName: this.steps[this.done - 1]?.name,
      redoName: this.steps[this.done]?.name,
    })
  }
}
