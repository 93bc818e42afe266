// Copies records into rows and columns at equal distances; the originals are the first of the pattern.
import type { EditCommand } from '../EditHistory'
import { duplicate } from '../records/duplicate'

export interface ArrayPattern {
  /** In all, the original included. */
  readonly columns: number
  readonly rows: number
  /** Distance from one to the next, m along the world's x and y. */
  readonly stepM: readonly [number, number]
}

/** A slip of the keyboard must not fill the hall. */
const MOST_COPIES = 500

export function arrayRecords(ids: readonly string[], { columns, rows, stepM }: ArrayPattern): EditCommand {
  return (edit) => {
    const wide = Math.max(1, Math.floor(columns))
    const deep = Math.max(1, Math.floor(rows))
    for (let number = 1; number < Math.min(wide * deep, MOST_COPIES); number++) {
      const column = number % wide
      const row = Math.floor(number / wide)
      duplicate(edit, ids, [column * stepM[0], row * stepM[1], 0])
    }
  }
}
