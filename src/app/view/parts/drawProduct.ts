// A part as a solid: by its product's look and colour and by what has been done to it. Frame: centre of the underside, z up.
// Plies and anything else that bends are drawn in PlyField.
import type { RecordOf } from '../../../core/model/sceneRecord'
import { archDrop } from '../equipment/mouldSurface'
import { addBox } from '../geometry/addBox'
import { addCylinder, addLathe } from '../geometry/addLathe'
import { addTube } from '../geometry/addTube'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import type { PaintName } from '../materials'
import { addArchedSheet } from './addArchedSheet'
import type { PartFeatures } from './partFeatures'

type Product = Pick<RecordOf<'product'>, 'sizeM' | 'look' | 'colour'>

const PAINT: Record<Product['colour'], PaintName> = {
  steel: 'partSteel',
  aluminium: 'partAluminium',
  carbon: 'partCarbon',
  glass: 'partGlass',
  carton: 'partCarton',
  wood: 'partWood',
  plastic: 'partPlastic',
  copper: 'partCopper',
  white: 'partWhite',
}

export function productPaint(colour: Product['colour']): PaintName {
  return PAINT[colour]
}

export function drawProduct({ sizeM, look, colour }: Product, features: PartFeatures): SolidBuilder {
  const size: Triple = [sizeM[0], sizeM[1], sizeM[2]]
  const solid = new SolidBuilder().paint(PAINT[colour])
  drawBody(solid, look, size, features)
  const top = size[2]
  solid.paint('hole')
  for (const [x, y] of features.holes) drawDot(solid, x, y, top + drop(look, y, size), 0.012)
  solid.paint('chrome')
  for (const [x, y] of features.screws) drawDot(solid, x, y, top + 0.004, 0.009)
  solid.paint('weld')
  for (const seam of features.seams) addTube(solid, seam, 0.006, seam.length * 3, 6)
  return solid
}

/** Panels are arched, so a hole near their edge lies lower. */
function drop(look: Product['look'], y: number, size: Triple): number {
  return look === 'panel' ? archDrop(y / (size[1] / 2), size[1]) : 0
}

function drawDot(solid: SolidBuilder, x: number, y: number, z: number, r: number): void {
  addCylinder(solid, [x, y, z - 0.002], [x, y, z + 0.002], r, { segments: 10 })
}

function drawBody(solid: SolidBuilder, look: Product['look'], size: Triple, features: PartFeatures): void {
  const [x, y, z] = size
  switch (look) {
    case 'box':
    case 'ply':
      addBox(solid, [0, 0, z / 2], size, Math.min(x, y, z) * 0.06)
      break
    case 'cylinder':
      addCylinder(solid, [0, 0, 0], [0, 0, z], Math.min(x, y) / 2, { chamfer: 0.003, segments: 24 })
      break
    case 'billet':
    case 'shaft':
      drawShaft(solid, size, features.machined || look === 'shaft')
      break
    case 'carton':
      drawCarton(solid, size)
      break
    case 'panel':
      drawPanel(solid, size, features)
      break
    case 'bracket':
      drawBracket(solid, size)
      break
    case 'tray':
      drawTray(solid, size)
      break
  }
}

/** Round bar along its longest side; turned: with shoulders. */
function drawShaft(solid: SolidBuilder, [x, y, z]: Triple, turned: boolean): void {
  const standing = z >= x && z >= y
  const l = standing ? z : Math.max(x, y)
  const r = standing ? Math.min(x, y) / 2 : z / 2
  const foot: Triple = standing ? [0, 0, 0] : x >= y ? [-l / 2, 0, r] : [0, -l / 2, r]
  const axis: Triple = standing ? [0, 0, 1] : x >= y ? [1, 0, 0] : [0, 1, 0]
  if (turned) solid.paint('chrome')
  const profile = turned
    ? ([
        [0, 0],
        [r * 0.55, 0],
        [r * 0.6, l * 0.02],
        [r * 0.6, l * 0.3],
        [r * 0.98, l * 0.3],
        [r * 0.98, l * 0.62],
        [r * 0.74, l * 0.62],
        [r * 0.74, l * 0.98],
        [r * 0.7, l],
        [0, l],
      ] as const)
    : ([
        [0, 0],
        [r, 0],
        [r, l],
        [0, l],
      ] as const)
  addLathe(solid, foot, axis, profile, 22)
}

function drawCarton(solid: SolidBuilder, [x, y, z]: Triple): void {
  addBox(solid, [0, 0, z / 2], [x, y, z], Math.min(x, y, z) * 0.02)
  solid.paint('wood')
  addBox(solid, [0, 0, z], [x * 0.99, Math.min(0.05, y * 0.2), 0.002], 0)
  solid.paint('partWhite')
  addBox(solid, [x * 0.22, -y / 2, z * 0.62], [x * 0.28, 0.002, z * 0.26], 0)
}

/** Trimmed: a third of the rough margin is gone and the edge is clean. */
function drawPanel(solid: SolidBuilder, [x, y, z]: Triple, { trimmed, cured }: PartFeatures): void {
  const margin = trimmed ? 0.06 : 0
  if (!cured) solid.paint('partCarbonAlt')
  addArchedSheet(solid, [x - 2 * margin, y - 2 * margin], y, z)
  if (trimmed || !cured) return
  solid.paint('partGlass')
  for (const s of [-1, 1]) addBox(solid, [0, s * (y / 2 - 0.01), archDrop(1, y) + z * 0.4], [x, 0.03, z], 0)
}

function drawBracket(solid: SolidBuilder, [x, y, z]: Triple): void {
  const t = Math.min(x, y, z) * 0.18
  addBox(solid, [0, 0, t / 2], [x, y, t], t * 0.2)
  addBox(solid, [-x / 2 + t / 2, 0, z / 2], [t, y, z], t * 0.2)
  addBox(solid, [-x * 0.2, 0, z * 0.3], [x * 0.5, t, z * 0.5], t * 0.2)
}

function drawTray(solid: SolidBuilder, [x, y, z]: Triple): void {
  const w = Math.min(0.02, x * 0.05)
  addBox(solid, [0, 0, w / 2], [x, y, w], 0.002)
  for (const s of [-1, 1]) {
    addBox(solid, [s * (x / 2 - w / 2), 0, z / 2], [w, y, z], 0.002)
    addBox(solid, [0, s * (y / 2 - w / 2), z / 2], [x - 2 * w, w, z], 0.002)
  }
}
