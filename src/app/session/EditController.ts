// Edits the open document: every change goes through here, is seen at once, can be undone, and never touches a run. Makes
// no decision about what a change does to the run on screen; the session does.

import {
  type EditCommand,
  type EditGesture,
  EditHistory,
  type EditName,
  type EditStep,
} from '../../core/editing/EditHistory'
import type { EditDiff } from '../../core/editing/EditTransaction'
import type { SceneDocument } from '../../core/model/SceneDocument'
import { useSession } from './sessionStore'

export interface EditEvents {
  /** After every finished change. */
  readonly onEdit: (document: SceneDocument) => void
  /** During a gesture, at every movement. */
  readonly onDrag: (document: SceneDocument) => void
}

export class EditController {
  #history: EditHistory | undefined
  #events: EditEvents
  #dragging = false

  constructor(events: EditEvents) {
    this.#events = events
  }

  /** Starts an empty history on a document that was opened. */
  reset(document: SceneDocument): void {
    this.resume(new EditHistory(document))
  }

  /** The history of the open document, to be given back to `resume` when it comes back on screen. */
  get history(): EditHistory | undefined {
    return this.#history
  }

  resume(history: EditHistory): void {
    this.#history = history
    this.#dragging = false
    history.onChange = (document) => {
      if (!this.#dragging) useSession.setState({ document })
      else {
        // The page follows when the drag is done: drawing every panel at each movement would hold up the picture.
        useSession.setState({ moving: document })
        this.#events.onDrag(document)
      }
    }
    useSession.setState({ moving: undefined })
    this.#tell()
  }

  /** The newest document, also during a drag. */
  get document(): SceneDocument | undefined {
    return this.#history?.document
  }

  get steps(): readonly EditStep[] {
    return this.#history?.steps ?? []
  }

  /** How many of the steps are done; the rest can be redone. */
  get done(): number {
    return this.#history?.done ?? 0
  }

  /** One step; throws what the command throws, with nothing changed. Answers what changed. */
  apply(name: EditName, command: EditCommand): EditDiff {
    const diff = this.#history?.apply(name, command) ?? new Map()
    if (diff.size > 0) this.#finish()
    return diff
  }

  /** One step with the one before when that was the same done to the same records. */
  applyAgain(name: EditName, command: EditCommand): EditDiff {
    const diff = this.#history?.applyAgain(name, command) ?? new Map()
    if (diff.size > 0) this.#finish()
    return diff
  }

  /** A drag: many updates, one step. */
  begin(name: EditName): EditGesture | undefined {
    const gesture = this.#history?.begin(name)
    if (gesture === undefined) return undefined
    this.#dragging = true
    return {
      update: gesture.update,
      commit: () => {
        const before = this.done
        gesture.commit()
        this.#rest()
        if (this.done !== before) this.#finish()
      },
      discard: () => {
        gesture.discard()
        this.#rest()
      },
    }
  }

  /** The drag is over: everything shows what it left. */
  #rest(): void {
    this.#dragging = false
    useSession.setState({ document: this.document, moving: undefined })
  }

  undo(): void {
    if (this.#history?.undo() !== undefined) this.#finish()
  }

  redo(): void {
    if (this.#history?.redo() !== undefined) this.#finish()
  }

  /** Back or forward to where this many steps are done; one change for whoever listens. */
  goTo(done: number): void {
    const before = this.done
    while (this.done > done && this.#history?.undo() !== undefined);
    while (this.done < done && this.#history?.redo() !== undefined);
    if (this.done !== before) this.#finish()
  }

  #finish(): void {
    this.#tell()
    if (this.#history !== undefined) this.#events.onEdit(this.#history.document)
  }

  #tell(): void {
    useSession.setState({
      undoName: this.steps[this.done - 1]?.name,
      redoName: this.steps[this.done]?.name,
    })
  }
}
