// Machines with a housing: lathe, milling machine, press, oven and the machine without a look of its own. Doors slide with
// MACHINE.motion; the front is −y.
import type { Matrix4 } from 'three'
import { type MachineOpening, machineHousing } from '../../../core/model/machineHousing'
import { addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import type { PaintName } from '../materials'
import { type Drawn, footprintOf, type MovingPiece } from './Drawn'
import { drawHousing, drawLampPole } from './drawFrame'

/** A door that slides along x by its own width. */
function slidingDoor(centre: Triple, [x, z]: readonly [number, number], paint: PaintName): MovingPiece {
  const solid = new SolidBuilder().paint(paint)
  addBox(solid, centre, [x, 0.05, z], 0.012)
  solid.paint('glass')
  addBox(solid, [centre[0], centre[1] - 0.024, centre[2] + z * 0.1], [x * 0.62, 0.02, z * 0.5], 0.004)
  solid.paint('black')
  addBox(solid, [centre[0] - x * 0.43, centre[1] - 0.05, centre[2]], [0.035, 0.05, z * 0.4], 0.008)
  const pose = (motion: number, _progress: number, out: Matrix4) =>
    out.makeTranslation(motion * x * 0.96, 0, 0)
  return { solid, pose }
}

function drawPanel(solid: SolidBuilder, [x, y, z]: Triple): void {
  solid.paint('greyDark')
  addBox(solid, [x, y - 0.06, z], [0.42, 0.1, 0.62], 0.015)
  solid.paint('screen')
  addBox(solid, [x, y - 0.112, z + 0.12], [0.34, 0.01, 0.26], 0.003)
  solid.paint('safetyRed')
  addCylinder(solid, [x + 0.12, y - 0.11, z - 0.2], [x + 0.12, y - 0.15, z - 0.2], 0.03, { segments: 12 })
}

/** Housing with a work space behind an opening in the front: one sees the part inside when the door is open. */
function drawCell(solid: SolidBuilder, [x, y, h]: Triple, o: MachineOpening): void {
  const left = o.x - o.width / 2 + x / 2
  const right = x / 2 - (o.x + o.width / 2)
  drawHousing(solid, [0, 0], [x, y, o.low], 'greyLight')
  solid.paint('greyLight')
  addBox(solid, [0, 0, (o.high + h) / 2], [x, y, h - o.high], 0.02)
  const middle = (o.low + o.high) / 2
  const z = o.high - o.low + 0.04
  addBox(solid, [-x / 2 + left / 2, 0, middle], [left, y, z], 0.01)
  addBox(solid, [x / 2 - right / 2, 0, middle], [right, y, z], 0.01)
  solid.paint('greyMid')
  addBox(solid, [o.x, y * 0.34, middle], [o.width, y * 0.3, z], 0)
  solid.paint('steelDark')
  addBox(solid, [o.x, 0, o.low + 0.01], [o.width, y * 0.98, 0.02], 0)
}

/** Chip conveyor rising to a chute above the bin beside a lathe. */
function drawChipConveyor(solid: SolidBuilder, x: number, y: number): void {
  solid.paint('greyDark')
  addBox(solid, [x / 2 + 0.16, y * 0.1, 0.24], [0.34, 0.5, 0.36], 0.02)
  addBox(solid, [x / 2 + 0.36, y * 0.1, 0.62], [0.26, 0.42, 0.8], 0.02)
  solid.paint('greyMid')
  addBox(solid, [x / 2 + 0.42, y * 0.1, 0.1], [0.36, 0.48, 0.2], 0.01)
}

/** Chuck on the headstock, and the turret it works with. */
function drawChuck(solid: SolidBuilder, [x, y, z]: Triple, reach: number): void {
  solid.paint('steelDark')
  addCylinder(solid, [x, y, z], [x + reach * 0.5, y, z], 0.16, { chamfer: 0.01 })
  solid.paint('chrome')
  addCylinder(solid, [x + reach * 0.5, y, z], [x + reach * 0.9, y, z], 0.13, { chamfer: 0.01 })
  solid.paint('greyDark')
  addCylinder(solid, [x + reach * 4.2, y + 0.3, z + 0.1], [x + reach * 4.9, y + 0.3, z + 0.1], 0.19, {
    segments: 10,
  })
}

export function drawLathe([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  const { heightM: h, opening } = machineHousing('lathe', [x, y, z])!
  drawCell(fixed, [x, y, h], opening)
  fixed.paint('greyDark')
  addBox(fixed, [0, -y / 2 - 0.005, opening.low - 0.16], [x * 0.98, 0.03, 0.14], 0.008)
  drawChuck(fixed, [-x * 0.12 - x * 0.23, -y * 0.25, z], x * 0.12)
  drawPanel(fixed, [x * 0.36, -y / 2, h * 0.62])
  drawChipConveyor(fixed, x, y)
  const lamp = drawLampPole(fixed, [x * 0.4, 0, h])
  fixed.shadeFoot()
  const middle = (opening.low + opening.high) / 2
  const door = [opening.width + 0.06, opening.high - opening.low + 0.08] as const
  const moving = [slidingDoor([opening.x, -y / 2 - 0.05, middle], door, 'white')]
  return { fixed, moving, lamp, footprint: footprintOf([x, y]), heightM: h }
}

export function drawMill([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  const h = Math.max(2.1, z + 1.2)
  const { opening } = machineHousing('mill', [x, y, z])!
  drawCell(fixed, [x, y, h * 0.86], opening)
  fixed.paint('steel')
  addBox(fixed, [opening.x, -y * 0.06, z - 0.05], [opening.width * 0.9, y * 0.5, 0.1], 0.006)
  addCylinder(fixed, [0, -y * 0.06, z + 0.42], [0, -y * 0.06, h * 0.82], 0.09, { chamfer: 0.02 })
  fixed.paint('greyDark')
  addBox(fixed, [0, y * 0.12, h * 0.93], [x * 0.5, y * 0.6, h * 0.16], 0.03)
  addCylinder(fixed, [0, y * 0.12, h], [0, y * 0.12, h + 0.22], 0.14)
  drawPanel(fixed, [x * 0.38, -y / 2, h * 0.58])
  fixed.paint('signalBlue')
  addBox(fixed, [0, -y / 2 - 0.004, h * 0.24], [x * 0.98, 0.03, 0.07], 0.004)
  const lamp = drawLampPole(fixed, [-x * 0.4, 0, h * 0.86])
  fixed.shadeFoot()
  const door = [opening.width + 0.06, opening.high - opening.low + 0.08] as const
  const moving = [slidingDoor([opening.x, -y / 2 - 0.05, (opening.low + opening.high) / 2], door, 'white')]
  return { fixed, moving, lamp, footprint: footprintOf([x, y]), heightM: h }
}

export function drawPress([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  const h = Math.max(2.6, z + 1.8)
  drawHousing(fixed, [0, 0], [x, y, z], 'greyDark')
  fixed.paint('greyLight')
  for (const s of [-1, 1]) addBox(fixed, [s * (x / 2 - 0.14), 0, h / 2], [0.28, y * 0.8, h], 0.03)
  addBox(fixed, [0, 0, h - 0.3], [x, y, 0.6], 0.04)
  fixed.paint('steel')
  addBox(fixed, [0, 0, z + 0.03], [x * 0.7, y * 0.75, 0.08], 0.006)
  const ram = new SolidBuilder().paint('signalBlue')
  addBox(ram, [0, 0, h - 0.95], [x * 0.68, y * 0.7, 0.35], 0.02)
  ram.paint('chrome')
  addCylinder(ram, [0, 0, h - 0.8], [0, 0, h - 0.3], 0.12)
  const stroke = h - 1.15 - z
  const pose = (motion: number, _progress: number, out: Matrix4) =>
    out.makeTranslation(0, 0, -stroke * (1 - motion) * 0.9)
  const lamp = drawLampPole(fixed, [x * 0.42, 0, h])
  fixed.shadeFoot()
  return { fixed, moving: [{ solid: ram, pose }], lamp, footprint: footprintOf([x, y]), heightM: h }
}

export function drawOven([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  const h = Math.max(1.9, z + 1)
  const opening = { x: -x * 0.14, width: x * 0.5, low: Math.min(z, h * 0.3) - 0.08, high: h * 0.86 }
  drawCell(fixed, [x, y, h], opening)
  fixed.paint('steel')
  addCylinder(fixed, [0, y * 0.2, h], [0, y * 0.2, h + 0.5], 0.16)
  drawPanel(fixed, [x * 0.36, -y / 2, h * 0.6])
  const lamp = drawLampPole(fixed, [x * 0.4, 0, h])
  fixed.shadeFoot()
  const door = [opening.width + 0.06, opening.high - opening.low + 0.08] as const
  const moving = [slidingDoor([opening.x, -y / 2 - 0.05, (opening.low + opening.high) / 2], door, 'oven')]
  return { fixed, moving, lamp, footprint: footprintOf([x, y]), heightM: h }
}

export function drawGenericMachine([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  drawHousing(fixed, [0, 0], [x, y, z], 'greyLight')
  fixed.paint('greyDark')
  addBox(fixed, [0, 0, z - 0.02], [x * 0.96, y * 0.96, 0.05], 0.006)
  drawPanel(fixed, [x * 0.3, -y / 2, Math.max(0.5, z * 0.6)])
  const lamp = drawLampPole(fixed, [x / 2 - 0.08, y / 2 - 0.08, z], 0.45)
  fixed.shadeFoot()
  return { fixed, lamp, footprint: footprintOf([x, y]), heightM: z }
}
