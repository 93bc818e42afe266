// A vehicle that carries parts: a low body with a deck, wheels, scanners at the corners and a light strip. Forward is +x; the
// origin is on the floor in its middle. What it carries is drawn with the parts.
import { addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'

const GROUND_M = 0.035

export function drawVehicle([x, y, z]: Triple): SolidBuilder {
  const solid = new SolidBuilder()
  const deck = 0.04
  solid.paint('greyDark')
  addBox(solid, [0, 0, (GROUND_M + z - deck) / 2 + GROUND_M / 2], [x, y, z - deck - GROUND_M], 0.03)
  solid.paint('black')
  addBox(solid, [0, 0, z - deck / 2], [x * 0.96, y * 0.94, deck], 0.01)
  solid.paint('signalBlue')
  for (const side of [-1, 1]) addBox(solid, [0, side * (y / 2), z * 0.55], [x * 0.7, 0.012, 0.03], 0)
  solid.paint('safetyYellow')
  for (const end of [-1, 1]) {
    addBox(solid, [end * (x / 2 - 0.05), end * (y / 2 - 0.05), z * 0.45], [0.14, 0.14, 0.1], 0.01)
    addBox(solid, [end * (x / 2 + 0.005), 0, z * 0.2], [0.02, y * 0.9, 0.06], 0.004)
  }
  // A pale nose shows which way it looks.
  solid.paint('greyLight')
  addBox(solid, [x / 2 - 0.04, 0, z * 0.7], [0.1, y * 0.5, z * 0.2], 0.01)
  solid.paint('rubber')
  for (const front of [-1, 0, 1]) {
    for (const side of [-1, 1]) {
      const at = [front * x * 0.36, side * (y / 2 - 0.07)] as const
      const r = front === 0 ? 0.08 : 0.05
      addCylinder(solid, [at[0], at[1] - 0.02, r], [at[0], at[1] + 0.02, r], r, { segments: 14 })
    }
  }
  return solid.shadeFoot(0.15)
}
