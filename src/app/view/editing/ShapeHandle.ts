// A point of a record that a person can drag to give it another shape: where it is and what dragging it does. Type only.
import type { EditCommand } from '../../../core/editing/EditHistory'
import type { Vec3 } from '../../../core/math/frames'
import type { SceneDocument } from '../../../core/model/SceneDocument'

export interface ShapeHandle {
  readonly record: string
  readonly look: 'corner' | 'between' | 'end'
  readonly at: Vec3
  /** It goes along this unit direction through `at`; missing: over the floor. */
  readonly along?: Vec3
  /** What dragging it to `to` does. `stepM`: the grid, 0 for none. */
  reshape(to: Vec3, stepM: number): EditCommand
  /** What a press without moving, with Alt held, does: takes a corner away. */
  readonly remove?: EditCommand
  /** What is shown while dragging; missing: a length. */
  readonly measures?: 'radius' | 'bend'
  /** The size that is shown while dragging, of the document as it is then; an angle in radians. */
  lengthM(document: SceneDocument): number
}
