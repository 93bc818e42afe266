// The tool on a flange, by kind. Flange frame: z out of the flange; sizes from the record, else as such tools usually are.
// Jaws are separate pieces that move with the published opening.
import type { Matrix4 } from 'three'
import type { ToolKind } from '../../../core/model/catalog/equipment/ToolModel'
import { addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'

export interface ToolSpec {
  readonly kind: ToolKind
  /** Tool centre point in the flange frame: how far the tool reaches. */
  readonly tcp: Triple
  readonly sizeM?: Triple | undefined
}

export interface DrawnTool {
  readonly fixed: SolidBuilder
  readonly jaws: readonly {
    readonly solid: SolidBuilder
    readonly pose: (opening: number, out: Matrix4) => void
  }[]
}

/** Largest half opening of two-finger jaws, m. */
const JAW_TRAVEL_M = 0.045

export function drawTool(spec: ToolSpec): DrawnTool {
  const fixed = new SolidBuilder()
  const z = Math.max(0.06, spec.tcp[2])
  if (spec.kind === 'none') return { fixed, jaws: [] }
  drawAdapter(fixed, z)
  switch (spec.kind) {
    case 'gripper':
      return { fixed, jaws: drawGripper(fixed, z) }
    case 'vacuum':
      drawVacuum(fixed, z, spec.sizeM ?? [0.2, 0.14, 0.1])
      break
    case 'plyGripper':
      drawPlyGripper(fixed, z, spec.sizeM ?? [2.5, 0.4, 0.2])
      break
    case 'magnet':
      fixed.paint('safetyRed')
      addCylinder(fixed, [0, 0, z * 0.5], [0, 0, z], 0.07, { chamfer: 0.01 })
      break
    case 'drill':
    case 'screwdriver':
      drawSpindle(fixed, z, 'signalBlue', 0.006)
      break
    case 'router':
      drawSpindle(fixed, z, 'greyMid', 0.008)
      break
    case 'weldTorch':
      drawTorch(fixed, spec.tcp)
      break
    case 'camera':
      drawCamera(fixed, z)
      break
    case 'scanner':
      drawScanHead(fixed, z)
      break
  }
  return { fixed, jaws: [] }
}

function drawAdapter(solid: SolidBuilder, z: number): void {
  solid.paint('steelDark')
  addCylinder(solid, [0, 0, 0], [0, 0, Math.min(0.04, z * 0.25)], 0.052, { chamfer: 0.004 })
}

function drawGripper(solid: SolidBuilder, z: number): DrawnTool['jaws'] {
  const body = Math.max(0.06, z * 0.55)
  solid.paint('black')
  addBox(solid, [0, 0, 0.03 + body / 2], [0.15, 0.085, body], 0.012)
  solid.paint('aluminium')
  addBox(solid, [0, 0, 0.03 + body], [0.17, 0.06, 0.02], 0.004)
  return [-1, 1].map((s) => {
    const jaw = new SolidBuilder().paint('steel')
    addBox(jaw, [s * 0.02, 0, 0.045 + body], [0.036, 0.05, 0.03], 0.004)
    addBox(
      jaw,
      [s * 0.012, 0, (0.05 + body + z + 0.02) / 2],
      [0.018, 0.036, Math.max(0.04, z + 0.02 - body - 0.05)],
      0.004,
    )
    jaw.paint('rubber')
    addBox(jaw, [s * 0.004, 0, z], [0.006, 0.032, 0.04], 0.001)
    const pose = (opening: number, out: Matrix4) =>
      void out.makeTranslation(s * (0.004 + JAW_TRAVEL_M * opening), 0, 0)
    return { solid: jaw, pose }
  })
}

function drawPad(solid: SolidBuilder, [x, y, z]: Triple, r: number): void {
  solid.paint('steelDark')
  addCylinder(solid, [x, y, z - r * 2.6], [x, y, z - r], r * 0.4, { segments: 10 })
  solid.paint('signalBlue')
  addCylinder(solid, [x, y, z - r], [x, y, z], r * 0.5, { topRadius: r, segments: 14 })
}

/** Longer than this and a plate would be as heavy as the part: a frame of profiles carries the cups, m. */
const FRAME_FROM_M = 0.8

function drawVacuum(solid: SolidBuilder, z: number, [x, y]: Triple): void {
  if (x > FRAME_FROM_M) {
    drawCupFrame(solid, z, x, y)
    return
  }
  solid.paint('black')
  addCylinder(solid, [0, 0, 0.03], [0, 0, z - 0.09], 0.035)
  solid.paint('aluminium')
  addBox(solid, [0, 0, z - 0.085], [x, y, 0.03], 0.005)
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1]) drawPad(solid, [sx * (x / 2 - 0.03), sy * (y / 2 - 0.03), z], 0.028)
  }
}

/** Two long profiles, cross arms with cups, a spindle and a scan array at the ends of the middle arm. */
function drawCupFrame(solid: SolidBuilder, z: number, x: number, y: number): void {
  solid.paint('greyDark')
  addBox(solid, [0, 0, z * 0.3], [0.34, 0.34, z * 0.45], 0.02)
  solid.paint('aluminium')
  for (const s of [-1, 1]) addBox(solid, [0, s * y * 0.22, z - 0.18], [x, 0.08, 0.1], 0.01)
  const arms = Math.max(3, Math.round(x / 0.7))
  for (let i = 0; i < arms; i++) {
    const px = (i / (arms - 1) - 0.5) * (x - 0.16)
    solid.paint('aluminium')
    addBox(solid, [px, 0, z - 0.12], [0.06, y, 0.05], 0.006)
    for (const t of [-0.46, -0.16, 0.16, 0.46]) drawPad(solid, [px, t * y, z], 0.04)
  }
  solid.paint('cable')
  addBox(solid, [0, 0, z - 0.1], [x * 0.94, 0.05, 0.04], 0.008)
}

/** Bar along x with cross arms and rows of needle and vacuum pads. */
function drawPlyGripper(solid: SolidBuilder, z: number, [x, y]: Triple): void {
  solid.paint('greyDark')
  addBox(solid, [0, 0, z * 0.3], [0.26, 0.26, z * 0.4], 0.02)
  solid.paint('aluminium')
  for (const s of [-1, 1]) addBox(solid, [0, s * 0.07, z - 0.16], [x, 0.06, 0.08], 0.008)
  const arms = Math.max(3, Math.round(x / 0.5) + 1)
  for (let i = 0; i < arms; i++) {
    const px = (i / (arms - 1) - 0.5) * (x - 0.12)
    solid.paint('aluminium')
    addBox(solid, [px, 0, z - 0.11], [0.05, y, 0.04], 0.005)
    for (const s of [-1, 1]) drawPad(solid, [px, s * (y / 2 - 0.04), z], 0.03)
    solid.paint('safetyYellow')
    addBox(solid, [px, 0, z - 0.05], [0.09, 0.09, 0.06], 0.008)
  }
  solid.paint('cable')
  addBox(solid, [0, 0, z - 0.105], [x * 0.92, 0.03, 0.03], 0.006)
}

function drawSpindle(solid: SolidBuilder, z: number, paint: 'signalBlue' | 'greyMid', bitM: number): void {
  solid.paint('greyDark')
  addBox(solid, [0, 0, z * 0.22], [0.14, 0.16, z * 0.36], 0.012)
  solid.paint(paint)
  addCylinder(solid, [0, 0, z * 0.12], [0, 0, z * 0.74], 0.062, { chamfer: 0.01 })
  solid.paint('steel')
  addCylinder(solid, [0, 0, z * 0.74], [0, 0, z * 0.86], 0.034, { topRadius: 0.022 })
  solid.paint('chrome')
  addCylinder(solid, [0, 0, z * 0.86], [0, 0, z], bitM, { segments: 10 })
}

/** Straight neck towards the tool centre point, which may lie off the flange axis. */
function drawTorch(solid: SolidBuilder, tcp: Triple): void {
  const neck: Triple = [tcp[0] * 0.35, tcp[1] * 0.35, tcp[2] * 0.55]
  solid.paint('black')
  addCylinder(solid, [0, 0, 0.03], neck, 0.034)
  solid.paint('steelDark')
  addCylinder(solid, neck, [tcp[0] * 0.8, tcp[1] * 0.8, tcp[2] * 0.86], 0.018)
  solid.paint('partCopper')
  addCylinder(solid, [tcp[0] * 0.8, tcp[1] * 0.8, tcp[2] * 0.86], tcp, 0.015, {
    topRadius: 0.008,
    segments: 12,
  })
}

function drawCamera(solid: SolidBuilder, z: number): void {
  const h = Math.min(0.16, z)
  solid.paint('aluminium')
  addBox(solid, [0, 0, 0.03], [0.1, 0.07, 0.04], 0.005)
  solid.paint('black')
  addBox(solid, [0, 0, 0.04 + h * 0.3], [0.09, 0.07, h * 0.5], 0.008)
  addCylinder(solid, [0, 0, h * 0.5], [0, 0, h], 0.03, { chamfer: 0.004 })
  solid.paint('glass')
  addCylinder(solid, [0, 0, h], [0, 0, h + 0.003], 0.022)
  solid.paint('white')
  for (const s of [-1, 1]) addBox(solid, [s * 0.1, 0, h * 0.7], [0.05, 0.12, 0.02], 0.004)
}

/** Ultrasonic C-scan squirter head: yoke with two nozzles. */
function drawScanHead(solid: SolidBuilder, z: number): void {
  solid.paint('greyDark')
  addBox(solid, [0, 0, z * 0.3], [0.12, 0.12, z * 0.5], 0.012)
  solid.paint('signalBlue')
  addBox(solid, [0, 0, z * 0.66], [0.26, 0.1, 0.09], 0.012)
  solid.paint('steel')
  for (const s of [-1, 0, 1])
    addCylinder(solid, [s * 0.08, 0, z * 0.66], [s * 0.08, 0, z], 0.018, { topRadius: 0.01, segments: 12 })
}
