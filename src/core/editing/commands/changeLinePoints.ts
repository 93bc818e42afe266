// Changes the corner points of a fence, wall or light curtain.
import type { EditCommand } from '../EditHistory'
import { tidyLength } from '../records/tidyPose'

type Point = readonly [number, number]

export function moveLinePoint(id: string, index: number, toM: Point): EditCommand {
  return changeLine(id, (line) => line.map((point, at) => (at === index ? toM : point)))
}

/** Puts a new corner after the one at `index`. */
export function insertLinePoint(id: string, index: number, atM: Point): EditCommand {
  return changeLine(id, (line) => line.toSpliced(index + 1, 0, atM))
}

export function removeLinePoint(id: string, index: number): EditCommand {
  return changeLine(id, (line) => line.toSpliced(index, 1))
}

function changeLine(id: string, change: (line: readonly Point[]) => readonly Point[]): EditCommand {
  return (edit) => {
    const record = edit.get(id)
    if (record?.type !== 'equipment') return
    const lineM = change(record.lineM ?? []).map(([x, y]): [number, number] => [tidyLength(x), tidyLength(y)])
    if (lineM.length >= 2) edit.put({ ...record, lineM })
  }
}
