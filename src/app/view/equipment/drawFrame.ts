// Pieces that much equipment shares: table frames with legs, machine housings, stack-light poles, castors.
import { addBar, addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import type { Triple } from '../geometry/basis'
import type { SolidBuilder } from '../geometry/SolidBuilder'
import type { PaintName } from '../materials'

export interface TablePaints {
  readonly top: PaintName
  readonly frame: PaintName
}

const LEG_M = 0.08

/** Table of `size` (x, y, height of the top surface): plate, rim, legs with feet and a lower stretcher. */
export function drawTable(
  solid: SolidBuilder,
  [x, y, z]: Triple,
  { top, frame }: TablePaints,
  plateM = 0.05,
) {
  solid.paint(top)
  addBox(solid, [0, 0, z - plateM / 2], [x, y, plateM], 0.008)
  solid.paint(frame)
  const rim = Math.min(0.1, z * 0.15)
  addBox(solid, [0, 0, z - plateM - rim / 2], [x - 0.06, y - 0.06, rim], 0.005)
  const columns = Math.max(2, Math.ceil(x / 2.2) + 1)
  for (let i = 0; i < columns; i++) {
    const px = (i / (columns - 1) - 0.5) * (x - 0.16)
    for (const sy of [-1, 1]) drawLeg(solid, px, sy * (y / 2 - 0.1), z - plateM - rim, frame)
    addBar(solid, [px, -y / 2 + 0.1, z * 0.22], [px, y / 2 - 0.1, z * 0.22], 0.05, 0.05)
  }
}

function drawLeg(solid: SolidBuilder, x: number, y: number, z: number, frame: PaintName): void {
  solid.paint(frame)
  addBox(solid, [x, y, z / 2 + 0.02], [LEG_M, LEG_M, z - 0.04], 0.006)
  solid.paint('rubber')
  addCylinder(solid, [x, y, 0], [x, y, 0.045], 0.055, { segments: 10 })
}

/** Closed housing standing on a recessed plinth. `centre` is its floor centre. */
export function drawHousing(
  solid: SolidBuilder,
  [cx, cy]: readonly [number, number],
  [x, y, z]: Triple,
  paint: PaintName = 'greyLight',
  plinthM = 0.12,
): void {
  solid.paint('black')
  addBox(solid, [cx, cy, plinthM / 2], [x - 0.08, y - 0.08, plinthM], 0)
  solid.paint(paint)
  addBox(solid, [cx, cy, (z + plinthM) / 2], [x, y, z - plinthM], Math.min(0.04, x * 0.05))
}

/** Pole for a state lamp; the lamp itself is drawn with the states. */
export function drawLampPole(solid: SolidBuilder, [x, y, z]: Triple, heightM = 0.22): Triple {
  solid.paint('steel')
  addCylinder(solid, [x, y, z], [x, y, z + heightM], 0.018, { segments: 8 })
  solid.paint('black')
  addCylinder(solid, [x, y, z + heightM], [x, y, z + heightM + 0.03], 0.05, { segments: 12 })
  return [x, y, z + heightM + 0.03]
}

/** Swivel wheel under a trolley. */
export function drawCastor(solid: SolidBuilder, x: number, y: number): void {
  solid.paint('steelDark')
  addBox(solid, [x, y, 0.14], [0.07, 0.07, 0.06], 0.005)
  solid.paint('rubber')
  addCylinder(solid, [x, y - 0.02, 0.06], [x, y + 0.02, 0.06], 0.06, { segments: 12 })
}
