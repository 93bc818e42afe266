// How every maker of the library adds a record: a free id, a name that tells it from its like, a place. Decides no values.

import { frameFromPose, multiplyFrames, type Quat, type Vec3 } from '../../math/frames'
import type { RecordInput, RecordType } from '../../model/sceneRecord'
import type { EditTransaction } from '../EditTransaction'
import { makeRecord } from '../records/makeRecord'
import type { BothNames, Spot } from './LibraryItem'

const UPRIGHT: Quat = [0, 0, 0, 1]

/** Only fields the schema names: files may hold others, the library writes none. */
type Named<R> = {
  [K in keyof R as string extends K ? never : K extends 'id' | 'type' | 'name' ? never : K]: R[K]
}
/** What a maker says of a record: all but what is given here. */
export type RecordFields<T extends RecordType> = Named<RecordInput<T>>

/** Adds a record under `stem`, or stem-2, stem-3, …, with the same number behind its name; answers its id. */
export function addThing<T extends RecordType>(
  edit: EditTransaction,
  type: T,
  stem: string,
  name: BothNames,
  fields: RecordFields<T>,
): string {
  const id = edit.freshId(stem)
  const number = id.slice(stem.length + 1)
  const behind = number === '' ? '' : ` ${number}`
  const input = { ...fields, id, type, name: { nl: name.nl + behind, en: name.en + behind } }
  makeRecord(edit, input as never)
  return id
}

/** A placement on the spot, or beside it: `offset` in the spot's own axes. */
export function placeAt(spot: Spot, offset: Vec3 = [0, 0, 0], turn: Quat = UPRIGHT) {
  const world = frameFromPose({ position: spot.position, quaternion: spot.quaternion ?? UPRIGHT })
  const moved = multiplyFrames(world, frameFromPose({ position: offset, quaternion: UPRIGHT }))
  return {
    position: [moved[3]!, moved[7]!, moved[11]!] as [number, number, number],
    quaternion: turned(spot.quaternion ?? UPRIGHT, turn),
  }
}

/** Corner points in hall coordinates of a line drawn round the spot. */
export function lineAt(spot: Spot, points: readonly (readonly [number, number])[]): [number, number][] {
  return points.map(([x, y]) => {
    const { position } = placeAt(spot, [x, y, 0])
    return [position[0], position[1]]
  })
}

/** A quarter turn to the left about the vertical. */
export const QUARTER_LEFT: Quat = [0, 0, Math.SQRT1_2, Math.SQRT1_2]

function turned(a: Quat, b: Quat): [number, number, number, number] {
  const [ax, ay, az, aw] = a
  const [bx, by, bz, bw] = b
  return [
    aw * bx + ax * bw + ay * bz - az * by,
    aw * by - ax * bz + ay * bw + az * bx,
    aw * bz + ax * by - ay * bx + az * bw,
    aw * bw - ax * bx - ay * by - az * bz,
  ]
}

/** The mark of a value that is our own estimate, shown as "schatting". */
export function guess(source: string, low: number, likely: number, high: number) {
  return { source, certainty: 'estimate' as const, low, likely, high }
}

export function secondsBetween(min: number, mode: number, max: number) {
  return { kind: 'triangular' as const, min, mode, max, unit: 's' as const }
}
