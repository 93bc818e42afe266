// What a pressed pointer is doing to the document: a drag, a box, a handle. One at a time; the tools hand it the pointer and the keys.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { CellRoot } from '../CellRoot'
import type { CellModel } from '../stage/CellModel'
import type { EditNotices } from './EditNotices'
import type { EditPort } from './EditPort'

export interface PointerAt {
  readonly clientX: number
  readonly clientY: number
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export interface Interaction {
  /** At most once a frame. */
  move(pointer: PointerAt): void
  /** The pointer was let go; true when it goes on without one, until it is ended or cancelled. */
  release(pointer: PointerAt, hasMoved: boolean): boolean
  /** Takes what there is. */
  finish(): void
  /** Leaves everything as it was. */
  cancel(): void
  /** True when the key meant something. */
  key(event: KeyboardEvent): boolean
}

/** What interactions work with. */
export interface EditContext {
  readonly root: CellRoot
  readonly port: EditPort
  readonly notices: EditNotices
  readonly language: 'nl' | 'en'
  model(): CellModel | undefined
  /** Shows this document at once, without waiting for React. */
  show(document: SceneDocument): void
  /** Tells that `interaction` is over. */
  done(interaction: Interaction): void
  /** Records that are being dragged, for reach and collisions; empty when none. */
  dragging(ids: readonly string[]): void
}
