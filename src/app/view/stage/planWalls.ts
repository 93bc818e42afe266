// Puts the walls of the hall into the picture, cut low. Floor and painted aisles are drawn elsewhere.
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBox } from '../geometry/addBox'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { paintOf, type ViewTheme } from '../materials'
import type { Figure } from './Figure'

/** Cut low, as in an architect's model: one sees in from every side. */
const WALL_HEIGHT_M = 0.5
const WALL_M = 0.2

export function planWalls(figure: Figure, { sizeM: [x, y] }: RecordOf<'hall'>, theme: ViewTheme): void {
  const solid = new SolidBuilder()
  const wall = paintOf(theme.wall, 0.9)
  const cut = paintOf(theme.wallCut, 0.9)
  const runs = [
    [x / 2, -WALL_M / 2, x + 2 * WALL_M, WALL_M],
    [x / 2, y + WALL_M / 2, x + 2 * WALL_M, WALL_M],
    [-WALL_M / 2, y / 2, WALL_M, y],
    [x + WALL_M / 2, y / 2, WALL_M, y],
  ] as const
  for (const [cx, cy, sx, sy] of runs) {
    solid.paint(wall)
    addBox(solid, [cx, cy, WALL_HEIGHT_M / 2], [sx, sy, WALL_HEIGHT_M], 0)
    solid.paint(cut)
    addBox(solid, [cx, cy, WALL_HEIGHT_M + 0.005], [sx, sy, 0.01], 0)
  }
  figure.addScenery(solid)
  figure.stand = () => true
}
