// What the 3D view asks of whoever keeps the document while a person edits in it. Types only.
import type { EditCommand, EditGesture, EditName } from '../../../core/editing/EditHistory'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { TargetReach } from '../../../core/results/Assessment'

export interface EditPort {
  /** The newest document, also during a drag. */
  document(): SceneDocument | undefined
  /** Undefined when nothing can be edited now. */
  begin(name: EditName): EditGesture | undefined
  apply(name: EditName, command: EditCommand): void
  selectAll(ids: readonly string[]): void
  /** What is known of the document at rest; newer ones replace older. */
  readonly reach?: readonly TargetReach[] | undefined
}
