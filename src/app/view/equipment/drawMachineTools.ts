// Machines with a housing: lathe, milling machine, press, oven and the machine without a look of its own. Doors slide with
// MACHINE.motion; the front is −y.
import type { Matrix4 } from 'three'
import { addBox } from '../geometry/addBox'
import { addCylinder, addRing } from '../geometry/addLathe'
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

/** Work space seen through an open door: dark recess in the front. */
function drawRecess(solid: SolidBuilder, centre: Triple, [x, z]: readonly [number, number]): void {
  solid.paint('black')
  addBox(solid, centre, [x, 0.03, z], 0)
}

/** Chip conveyor rising to a chute above the bin beside a lathe. */
function drawChipConveyor(solid: SolidBuilder, x: number, y: number): void {
  solid.paint('greyDark')
  addBox(solid, [x / 2 + 0.16, y * 0.1, 0.24], [0.34, 0.5, 0.36], 0.02)
  addBox(solid, [x / 2 + 0.36, y * 0.1, 0.62], [0.26, 0.42, 0.8], 0.02)
  solid.paint('greyMid')
  addBox(solid, [x / 2 + 0.42, y * 0.1, 0.1], [0.36, 0.48, 0.2], 0.01)
}

export function drawLathe([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  const h = Math.max(1.75, z + 0.75)
  drawHousing(fixed, [0, 0], [x, y, h], 'greyLight')
  fixed.paint('greyDark')
  addBox(fixed, [0, -y / 2 - 0.005, z - 0.28], [x * 0.98, 0.03, 0.16], 0.008)
  const door: readonly [number, number] = [x * 0.44, h * 0.52]
  drawRecess(fixed, [-x * 0.08, -y / 2 - 0.004, h * 0.58], door)
  fixed.paint('chrome')
  addCylinder(fixed, [-x * 0.22, -y / 2 + 0.12, z + 0.08], [-x * 0.12, -y / 2 + 0.12, z + 0.08], 0.14)
  drawPanel(fixed, [x * 0.38, -y / 2, h * 0.62])
  drawChipConveyor(fixed, x, y)
  const lamp = drawLampPole(fixed, [x * 0.4, 0, h])
  fixed.shadeFoot()
  const moving = [slidingDoor([-x * 0.08, -y / 2 - 0.05, h * 0.58], door, 'white')]
  return { fixed, moving, lamp, footprint: footprintOf([x, y]), heightM: h }
}

export function drawMill([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  const h = Math.max(2.1, z + 1.2)
  drawHousing(fixed, [0, 0], [x, y, h * 0.86], 'greyLight')
  fixed.paint('greyDark')
  addBox(fixed, [0, y * 0.12, h * 0.93], [x * 0.5, y * 0.6, h * 0.16], 0.03)
  addCylinder(fixed, [0, y * 0.12, h], [0, y * 0.12, h + 0.22], 0.14)
  const door: readonly [number, number] = [x * 0.5, h * 0.5]
  drawRecess(fixed, [0, -y / 2 - 0.004, h * 0.55], door)
  drawPanel(fixed, [x * 0.4, -y / 2, h * 0.58])
  fixed.paint('signalBlue')
  addBox(fixed, [0, -y / 2 - 0.004, h * 0.24], [x * 0.98, 0.03, 0.07], 0.004)
  const lamp = drawLampPole(fixed, [-x * 0.4, 0, h * 0.86])
  fixed.shadeFoot()
  const moving = [slidingDoor([0, -y / 2 - 0.05, h * 0.55], door, 'white')]
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
  drawHousing(fixed, [0, 0], [x, y, h], 'oven')
  fixed.paint('steel')
  addCylinder(fixed, [0, y * 0.2, h], [0, y * 0.2, h + 0.5], 0.16)
  const door: readonly [number, number] = [x * 0.46, h * 0.7]
  drawRecess(fixed, [-x * 0.2, -y / 2 - 0.004, h * 0.52], door)
  drawPanel(fixed, [x * 0.36, -y / 2, h * 0.6])
  const lamp = drawLampPole(fixed, [x * 0.4, 0, h])
  fixed.shadeFoot()
  const moving = [slidingDoor([-x * 0.2, -y / 2 - 0.05, h * 0.52], door, 'greyLight')]
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

/** Pressure vessel lying along x with a round door at −x that swings aside; the ring around the mouth is lit while curing. */
export function drawAutoclave([x, y]: Triple): Drawn {
  const fixed = new SolidBuilder()
  const r = y * 0.42
  const axis = r + 0.35
  const mouth = -x / 2 + 0.5
  fixed.paint('white')
  addCylinder(fixed, [mouth, 0, axis], [x / 2 - 0.4, 0, axis], r, { chamfer: r * 0.2, segments: 36 })
  fixed.paint('greyDark')
  addRing(fixed, [mouth, 0, axis], [1, 0, 0], r * 0.86, r * 1.1, 0.3, 36)
  for (const t of [0.25, 0.5, 0.75]) {
    addRing(fixed, [mouth + (x - 0.9) * t, 0, axis], [1, 0, 0], r, r * 1.03, 0.14, 36)
    addBox(fixed, [mouth + (x - 0.9) * t, 0, axis * 0.24], [0.4, y * 0.72, axis * 0.48], 0.03)
  }
  fixed.paint('black')
  addCylinder(fixed, [mouth - 0.02, 0, axis], [mouth + 0.02, 0, axis], r * 0.86, { segments: 32 })
  drawAutoclavePipes(fixed, x, y, axis, r)
  const lamp = drawLampPole(fixed, [mouth + 0.3, 0, axis + r], 0.3)
  const pose = (motion: number, _progress: number, out: Matrix4) => {
    const swing = motion * 1.9
    out.makeRotationZ(-swing)
    out.setPosition(mouth - 0.12, r * 1.08, 0)
  }
  return {
    fixed: fixed.shadeFoot(),
    moving: [{ solid: autoclaveDoor(axis, r), pose }],
    lamp,
    footprint: footprintOf([x, y]),
    heightM: axis + r,
  }
}

/** Hinge at the origin, disc towards −y. */
function autoclaveDoor(axis: number, r: number): SolidBuilder {
  const door = new SolidBuilder().paint('greyLight')
  const y = -r * 1.08
  addCylinder(door, [0.12, y, axis], [-0.16, y, axis], r * 1.04, { topRadius: r * 0.94, chamfer: 0.08, segments: 36 })
  door.paint('safetyYellow')
  addRing(door, [-0.16, y, axis], [1, 0, 0], r * 0.16, r * 0.24, 0.06, 20)
  door.paint('greyDark')
  addBox(door, [0, -0.04, axis], [0.2, 0.24, r * 0.7], 0.02)
  addCylinder(door, [0, 0, 0], [0, 0, axis + r * 0.6], 0.09)
  return door
}

function drawAutoclavePipes(solid: SolidBuilder, x: number, y: number, axis: number, r: number): void {
  solid.paint('signalBlue')
  addCylinder(solid, [x * 0.1, 0, axis + r], [x * 0.1, 0, axis + r + 0.5], 0.12)
  addCylinder(solid, [x * 0.1, 0, axis + r + 0.4], [x * 0.42, 0, axis + r + 0.4], 0.1)
  solid.paint('greyDark')
  addBox(solid, [x * 0.3, -y / 2 + 0.2, 0.9], [1.2, 0.4, 1.8], 0.03)
  solid.paint('screen')
  addBox(solid, [x * 0.3, -y / 2 - 0.005, 1.3], [0.5, 0.01, 0.35], 0.003)
}
