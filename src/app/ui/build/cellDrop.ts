// Points of the floor under the pointer or in the middle of the picture, and the ghost of what is being dragged in. What the 3D view
// offers for it, and what holds without a picture.
import type { Vec3 } from '../../../core/math/frames'
import { recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import { cellCamera } from '../frame/cellCamera'

/** Without a hall things are put this far from its corner. */
const SOMEWHERE_M = 3

/** Tidy to this grid: nobody means 3.1417 m. */
const GRID_M = 0.05

/** Undefined when the pointer is not over the floor of the picture. */
export function floorUnder(clientX: number, clientY: number): Vec3 | undefined {
  const over = document.elementFromPoint(clientX, clientY)
  if (over?.closest('.cell-view') == null) return undefined
  const point = cellCamera.current?.floorPointAt(clientX, clientY)
  return point && tidy(point)
}

/** What the picture looks at, on the floor; the middle of the hall when there is no picture. */
export function middleOfView(scene: SceneDocument): Vec3 {
  const hall = recordsOfType(scene, 'hall')[0]
  const [length, width] = hall?.sizeM ?? [2 * SOMEWHERE_M, 2 * SOMEWHERE_M]
  const seen = middleSeen()
  const inside = seen !== undefined && isWithin(seen[0], length) && isWithin(seen[1], width)
  return tidy(inside ? seen : [length / 2, width / 2, 0])
}

function middleSeen(): Vec3 | undefined {
  const box = document.querySelector('.cell-view')?.getBoundingClientRect()
  if (box === undefined) return undefined
  return cellCamera.current?.floorPointAt(box.left + box.width / 2, box.top + box.height / 2)
}

function isWithin(value: number, length: number): boolean {
  return value >= 0 && value <= length
}

function tidy([x, y, z]: Vec3): Vec3 {
  const onGrid = (value: number) => Math.round(value / GRID_M) * GRID_M
  const round = (value: number) => Math.round(onGrid(value) * 1000) / 1000
  return [round(x), round(y), round(z)]
}
