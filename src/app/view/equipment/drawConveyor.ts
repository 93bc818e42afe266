// A belt conveyor from its start along +x (with bends: drawBentConveyor): legs, side profiles, belt with marks that travel with MACHINE.motion, drive motor.
import type { Matrix4 } from 'three'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { addHaltMarks } from './addHaltMarks'
import type { Drawn, MovingPiece } from './Drawn'
import { drawBentConveyor } from './drawBentConveyor'

const MARK_PITCH_M = 0.4
const PULLEY_M = 0.07

export function drawConveyor(belt: RecordOf<'conveyor'>): Drawn {
  const isBent = belt.bends !== undefined && belt.bends.length > 0
  const drawn = isBent ? drawBentConveyor(belt) : drawStraight(belt)
  addHaltMarks(drawn.fixed, belt)
  return drawn
}

function drawStraight({ lengthM, widthM, heightM }: RecordOf<'conveyor'>): Drawn {
  const fixed = new SolidBuilder()
  const z = heightM - PULLEY_M
  fixed.paint('beltBlack')
  addBox(fixed, [lengthM / 2, 0, z], [lengthM, widthM * 0.94, PULLEY_M * 2 - 0.006], 0.03)
  fixed.paint('greyLight')
  for (const s of [-1, 1]) {
    addBox(fixed, [lengthM / 2, s * (widthM / 2 + 0.02), z], [lengthM + 0.04, 0.05, 0.15], 0.008)
  }
  drawLegs(fixed, lengthM, widthM, z)
  fixed.paint('steelDark')
  addCylinder(
    fixed,
    [lengthM - 0.15, widthM / 2 + 0.05, z - 0.1],
    [lengthM - 0.15, widthM / 2 + 0.3, z - 0.1],
    0.07,
  )
  return {
    fixed: fixed.shadeFoot(),
    moving: [beltMarks(lengthM, widthM, heightM)],
    footprint: { centre: [lengthM / 2, 0], half: [lengthM / 2, widthM / 2 + 0.05] },
    heightM,
  }
}

function drawLegs(solid: SolidBuilder, lengthM: number, widthM: number, z: number): void {
  const pairs = Math.max(2, Math.ceil(lengthM / 2) + 1)
  for (let i = 0; i < pairs; i++) {
    const x = 0.2 + (i / (pairs - 1)) * (lengthM - 0.4)
    solid.paint('greyDark')
    for (const s of [-1, 1]) {
      addBox(solid, [x, s * (widthM / 2), z / 2], [0.06, 0.05, z], 0.005)
      addBox(solid, [x, s * (widthM / 2), 0.02], [0.14, 0.1, 0.04], 0.005)
    }
    addBox(solid, [x, 0, z * 0.35], [0.04, widthM, 0.05], 0.004)
  }
}

function beltMarks(lengthM: number, widthM: number, heightM: number): MovingPiece {
  const solid = new SolidBuilder().paint('beltMark')
  const pitch = Math.min(MARK_PITCH_M, lengthM / 3)
  const marks = Math.max(1, Math.floor(lengthM / pitch - 1e-6))
  for (let i = 0; i < marks; i++) {
    addBox(solid, [i * pitch + 0.03, 0, heightM - 0.002], [0.035, widthM * 0.86, 0.006], 0)
  }
  const pose = (motion: number, _progress: number, out: Matrix4) => {
    const shift = motion - Math.floor(motion / pitch) * pitch
    out.makeTranslation(shift, 0, 0)
  }
  return { solid, pose }
}
