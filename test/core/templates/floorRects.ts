// What stands on the floor of a generated cell, as rectangles along the hall: fences and light curtains by piece, tables and machines by footprint.
import { recordsOfType, type SceneDocument } from '../../../src/core/model/SceneDocument'

export interface FloorRect {
  readonly id: string
  readonly xM: readonly [number, number]
  readonly yM: readonly [number, number]
}

export function floorRects(document: SceneDocument): FloorRect[] {
  return [...lines(document), ...footprints(document)]
}

function lines(document: SceneDocument): FloorRect[] {
  return recordsOfType(document, 'equipment').flatMap(({ id, lineM = [] }) =>
    lineM.slice(1).map((to, index) => {
      const from = lineM[index]!
      return { id, xM: ordered(from[0], to[0]), yM: ordered(from[1], to[1]) }
    }),
  )
}

function footprints(document: SceneDocument): FloorRect[] {
  return [...recordsOfType(document, 'buffer'), ...recordsOfType(document, 'station')].map(
    ({ id, placement, sizeM }) => {
      const [x, y] = placement!.position
      const isTurned = Math.abs(placement!.quaternion[2]) > 0.5
      const [halfX, halfY] = isTurned ? [sizeM[1] / 2, sizeM[0] / 2] : [sizeM[0] / 2, sizeM[1] / 2]
      return { id, xM: [x - halfX, x + halfX] as const, yM: [y - halfY, y + halfY] as const }
    },
  )
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a]
}
