// A dimension line on the floor between two points, as a measurement that is kept.
import type { Vec3 } from '../../math/frames'
import type { EditTransaction } from '../EditTransaction'
import { addThing } from '../library/addThing'

/** Points closer together on the floor, m, have no line between them. */
const SHORTEST_M = 0.01

/** Whether there is a line to draw: two points above each other have none. */
export function canBeDimension([ax, ay]: Vec3, [bx, by]: Vec3): boolean {
  return Math.abs(bx - ax) >= SHORTEST_M || Math.abs(by - ay) >= SHORTEST_M
}

/** Answers the id of the record. Heights are left out: the line lies on the floor. */
export function addDimension(edit: EditTransaction, from: Vec3, to: Vec3): string {
  const toMillimetre = (value: number) => Math.round(value * 1000) / 1000
  const onFloor = ([x, y]: Vec3): [number, number] => [toMillimetre(x), toMillimetre(y)]
  const name = { nl: 'Maatlijn', en: 'Dimension line' }
  return addThing(edit, 'equipment', 'dimension', name, {
    look: 'dimension',
    lineM: [onFloor(from), onFloor(to)],
  })
}
