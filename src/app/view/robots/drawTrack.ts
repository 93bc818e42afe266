// A robot track along +x and its carriage: bed with rails and rack, end stops, energy chain tray; carriage plate with motor.
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import { SolidBuilder } from '../geometry/SolidBuilder'

type Track = Pick<RecordOf<'track'>, 'lengthM' | 'widthM' | 'carriageHeightM'>

/** Length of a carriage, from the foot of what rides on it. */
function carriageLength({ widthM }: Track): number {
  return widthM * 1.05
}

/** A bed higher than this stands on posts instead of on the floor, m. */
const HIGH_BED_M = 0.6

export function drawTrackBed(track: Track): SolidBuilder {
  const { lengthM, widthM, carriageHeightM } = track
  const overhang = carriageLength(track) / 2 + 0.2
  const l = lengthM + overhang * 2
  const middle = lengthM / 2
  const bed = Math.max(0.06, carriageHeightM - 0.18)
  if (bed > HIGH_BED_M) return drawRaisedBeam(track, middle, l, bed)
  const solid = new SolidBuilder().paint('greyDark')
  const feet = Math.max(2, Math.round(l / 1.6) + 1)
  for (let i = 0; i < feet; i++) {
    addBox(
      solid,
      [middle + (i / (feet - 1) - 0.5) * (l - 0.3), 0, bed * 0.25],
      [0.16, widthM * 1.06, bed * 0.5],
      0.01,
    )
  }
  solid.paint('greyMid')
  for (const s of [-1, 1])
    addBox(solid, [middle, s * widthM * 0.34, bed * 0.6], [l, widthM * 0.2, bed * 0.8], 0.015)
  solid.paint('greyDark')
  addBox(solid, [middle, 0, bed * 0.62], [l - 0.1, widthM * 0.5, 0.03], 0)
  drawRails(solid, middle, l, widthM, bed)
  drawChainTray(solid, middle, l, widthM, bed)
  return solid.shadeFoot(0.25)
}

/** An axis at table height: one beam on posts. */
function drawRaisedBeam({ widthM }: Track, middle: number, l: number, bed: number): SolidBuilder {
  const solid = new SolidBuilder().paint('greyLight')
  const beam = Math.max(0.16, widthM * 0.5)
  addBox(solid, [middle, 0, bed - beam / 2], [l, widthM * 0.7, beam], 0.015)
  const posts = Math.max(2, Math.round(l / 2.5) + 1)
  for (let i = 0; i < posts; i++) {
    const x = middle + (i / (posts - 1) - 0.5) * (l - 0.5)
    solid.paint('greyDark')
    addBox(solid, [x, 0, (bed - beam) / 2], [0.14, widthM * 0.45, bed - beam], 0.012)
    addBox(solid, [x, 0, 0.015], [0.3, widthM * 1.1, 0.03], 0.006)
  }
  solid.paint('chrome')
  for (const s of [-1, 1])
    addBox(solid, [middle, s * widthM * 0.26, bed + 0.015], [l - 0.06, 0.03, 0.03], 0.004)
  solid.paint('cable')
  addBox(solid, [middle, -widthM * 0.5, bed - 0.1], [l * 0.8, 0.06, 0.06], 0.012)
  solid.paint('safetyYellow')
  for (const s of [-1, 1])
    addBox(solid, [middle + s * (l / 2 - 0.03), 0, bed + 0.05], [0.06, widthM * 0.7, 0.1], 0.008)
  return solid.shadeFoot(0.25)
}

function drawRails(solid: SolidBuilder, middle: number, l: number, widthM: number, bed: number): void {
  solid.paint('chrome')
  for (const s of [-1, 1])
    addBox(solid, [middle, s * widthM * 0.34, bed + 0.02], [l - 0.1, 0.05, 0.05], 0.006)
  solid.paint('steelDark')
  addBox(solid, [middle, widthM * 0.24, bed - 0.01], [l - 0.1, 0.03, 0.04], 0)
  solid.paint('safetyYellow')
  for (const s of [-1, 1])
    addBox(solid, [middle + s * (l / 2 - 0.05), 0, bed + 0.06], [0.1, widthM * 0.84, 0.14], 0.01)
}

function drawChainTray(solid: SolidBuilder, middle: number, l: number, widthM: number, bed: number): void {
  solid.paint('greyMid')
  addBox(solid, [middle, -widthM * 0.62, bed * 0.5], [l, 0.2, 0.03], 0)
  addBox(solid, [middle, -widthM * 0.62 - 0.1, bed * 0.5 + 0.06], [l, 0.015, 0.12], 0)
  solid.paint('cable')
  addBox(solid, [middle - l * 0.12, -widthM * 0.62, bed * 0.5 + 0.05], [l * 0.7, 0.13, 0.07], 0.015)
}

/** Frame: the carriage's own, origin on top of it. */
export function drawCarriage(track: Track): SolidBuilder {
  const { widthM } = track
  const l = carriageLength(track)
  const solid = new SolidBuilder().paint('greyLight')
  addBox(solid, [0, 0, -0.045], [l, widthM, 0.09], 0.015)
  if (track.carriageHeightM - 0.18 > HIGH_BED_M) return solid
  solid.paint('steelDark')
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1])
      addBox(solid, [sx * l * 0.36, sy * widthM * 0.34, -0.12], [0.22, 0.14, 0.07], 0.008)
  }
  solid.paint('black')
  addCylinder(solid, [l * 0.3, -widthM * 0.5 - 0.02, -0.02], [l * 0.3, -widthM * 0.5 - 0.02, 0.32], 0.09)
  addBox(solid, [-l * 0.2, -widthM * 0.56, -0.1], [0.3, 0.14, 0.22], 0.02)
  solid.paint('safetyYellow')
  for (const s of [-1, 1]) addBox(solid, [s * (l / 2 + 0.02), 0, -0.06], [0.05, widthM * 0.5, 0.06], 0.015)
  return solid
}
