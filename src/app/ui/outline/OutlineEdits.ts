// What building adds to the structure: more than one selected, names to change, things to hide, lock and put on others. Types only; made by
// build/useOutlineEdits, so that a cell that only runs needs none of it.
import type { HTMLAttributes, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import type { OutlineRow } from './visibleRows'

export interface OutlineEdits {
  readonly selected: ReadonlySet<string>
  /** In place of the name, while it is being changed. */
  readonly nameField: (record: SceneRecordUnion) => ReactNode | undefined
  /** Behind the name. */
  readonly flags: (record: SceneRecordUnion) => ReactNode
  /** With a key held down: answers whether the press was taken. */
  readonly press: (event: MouseEvent, row: OutlineRow, rows: readonly OutlineRow[]) => boolean
  /** Answers whether the key was taken. */
  readonly key: (event: KeyboardEvent, row: OutlineRow) => boolean
  readonly rowProps: (row: OutlineRow) => HTMLAttributes<HTMLDivElement> & { readonly 'data-drop'?: boolean }
}
