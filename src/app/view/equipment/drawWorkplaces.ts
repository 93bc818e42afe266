// Open workplaces: tables, benches, weld tables, inspection, the ply cutter and the lay-up mould. What lies on them is drawn
// with the parts.
import type { Matrix4 } from 'three'
import { addBar, addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { type Drawn, footprintOf, type MovingPiece } from './Drawn'
import { drawLampPole, drawTable } from './drawFrame'
import { addMouldSurface } from './mouldSurface'

export function drawPlainTable(size: Triple): Drawn {
  const fixed = new SolidBuilder()
  drawTable(fixed, size, { top: 'greyLight', frame: 'greyDark' })
  const lamp = drawLampPole(fixed, [size[0] / 2 - 0.06, size[1] / 2 - 0.06, size[2]], 0.5)
  return { fixed: fixed.shadeFoot(), lamp, footprint: footprintOf(size), heightM: size[2] }
}

export function drawBench([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  drawTable(fixed, [x, y, z], { top: 'wood', frame: 'greyDark' }, 0.06)
  fixed.paint('greyDark')
  for (const s of [-1, 1])
    addBox(fixed, [s * (x / 2 - 0.06), y / 2 - 0.05, z + 0.4], [0.05, 0.05, 0.8], 0.004)
  fixed.paint('greyMid')
  addBox(fixed, [0, y / 2 - 0.05, z + 0.5], [x - 0.14, 0.02, 0.5], 0.004)
  fixed.paint('signalBlue')
  for (let i = 0; i < 4; i++)
    addBox(fixed, [(i / 3 - 0.5) * (x - 0.5), y / 2 - 0.15, z + 0.35], [0.2, 0.18, 0.13], 0.01)
  const lamp = drawLampPole(fixed, [x / 2 - 0.06, y / 2 - 0.05, z + 0.8], 0.15)
  return { fixed: fixed.shadeFoot(), lamp, footprint: footprintOf([x, y]), heightM: z + 0.8 }
}

export function drawWeldTable([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  fixed.paint('greyDark')
  for (const s of [-1, 1]) {
    addBox(fixed, [s * (x / 2 - 0.2), 0, z * 0.4], [0.16, y * 0.6, z * 0.8], 0.02)
    addBox(fixed, [s * (x / 2 - 0.2), 0, 0.03], [0.3, y * 0.9, 0.06], 0.01)
  }
  fixed.paint('steelDark')
  addBox(fixed, [0, 0, z - 0.06], [x, y, 0.12], 0.01)
  fixed.paint('hole')
  for (let i = 0; i < 10; i++) {
    for (let j = 0; j < 4; j++) {
      const at: Triple = [(i / 9 - 0.5) * (x - 0.2), (j / 3 - 0.5) * (y - 0.2), z]
      addCylinder(fixed, at, [at[0], at[1], z + 0.001], 0.016, { segments: 8 })
    }
  }
  const lamp = drawLampPole(fixed, [x / 2 - 0.05, y / 2 - 0.05, z], 0.5)
  return { fixed: fixed.shadeFoot(), lamp, footprint: footprintOf([x, y]), heightM: z }
}

/** A clamping plate with four clamps that reach over its edge: for what stands on a positioner or a table. No legs, no lamp. */
export function drawJig([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  fixed.paint('steelDark')
  addBox(fixed, [0, 0, z / 2], [x, y, z], 0.006)
  const high = CLAMP_M
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1]) {
      const at = [sx * (x / 2 - 0.04), sy * (y / 2 - 0.02)] as const
      fixed.paint('greyMid')
      addBox(fixed, [at[0], at[1], z + high / 2], [0.035, 0.03, high], 0.004)
      fixed.paint('safetyYellow')
      addBox(fixed, [at[0], at[1] - sy * 0.03, z + high], [0.03, 0.09, 0.018], 0.004)
    }
  }
  return { fixed, footprint: footprintOf([x, y]), heightM: z }
}

/** Height of a clamp over the plate. */
const CLAMP_M = 0.07

export function drawInspection([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  drawTable(fixed, [x, y, z], { top: 'white', frame: 'greyDark' }, 0.08)
  fixed.paint('greyDark')
  addBar(fixed, [-x / 2 + 0.05, y / 2 - 0.05, z], [-x / 2 + 0.05, y / 2 - 0.05, z + 1], 0.06, 0.06)
  addBar(fixed, [-x / 2 + 0.05, y / 2 - 0.05, z + 1], [0, 0, z + 1], 0.05, 0.05)
  fixed.paint('white')
  addBox(fixed, [0, 0, z + 0.97], [0.36, 0.16, 0.06], 0.01)
  const lamp = drawLampPole(fixed, [x / 2 - 0.06, y / 2 - 0.06, z], 0.5)
  return { fixed: fixed.shadeFoot(), lamp, footprint: footprintOf([x, y]), heightM: z + 1 }
}

/** Flat-bed cutter: perforated bed on a long housing, a bridge that travels with the job's progress, ply roll at −x. */
export function drawCutter([x, y, z]: Triple): Drawn {
  const fixed = new SolidBuilder()
  fixed.paint('greyDark')
  addBox(fixed, [0, 0, z * 0.42], [x - 0.3, y - 0.3, z * 0.8], 0.03)
  fixed.paint('greyLight')
  addBox(fixed, [0, 0, z - 0.08], [x, y, 0.16], 0.02)
  fixed.paint('beltBlack')
  addBox(fixed, [0, 0, z - 0.004], [x - 0.16, y - 0.3, 0.02], 0.002)
  fixed.paint('chrome')
  for (const s of [-1, 1]) addBox(fixed, [0, s * (y / 2 - 0.06), z + 0.03], [x - 0.1, 0.05, 0.06], 0.006)
  fixed.paint('greyMid')
  for (const s of [-1, 1]) addBox(fixed, [-x / 2 - 0.28, s * (y / 2 - 0.15), z * 0.5], [0.1, 0.08, z], 0.01)
  fixed.paint('partCarbon')
  addCylinder(fixed, [-x / 2 - 0.28, -y / 2 + 0.2, z * 0.85], [-x / 2 - 0.28, y / 2 - 0.2, z * 0.85], 0.2, {
    segments: 24,
  })
  const lamp = drawLampPole(fixed, [x / 2 - 0.06, y / 2 - 0.02, z], 0.5)
  return {
    fixed: fixed.shadeFoot(),
    moving: [cutterBridge(x, y, z)],
    lamp,
    footprint: footprintOf([x, y]),
    heightM: z + 0.4,
  }
}

function cutterBridge(x: number, y: number, z: number): MovingPiece {
  const bridge = new SolidBuilder().paint('white')
  for (const s of [-1, 1]) addBox(bridge, [0, s * (y / 2 + 0.02), z + 0.18], [0.36, 0.12, 0.4], 0.02)
  addBox(bridge, [0, 0, z + 0.32], [0.26, y + 0.1, 0.2], 0.03)
  bridge.paint('safetyRed')
  addBox(bridge, [0.135, 0, z + 0.32], [0.01, y * 0.7, 0.06], 0.002)
  bridge.paint('black')
  addBox(bridge, [0.2, y * 0.1, z + 0.22], [0.16, 0.22, 0.34], 0.02)
  bridge.paint('steel')
  addCylinder(bridge, [0.2, y * 0.1, z + 0.02], [0.2, y * 0.1, z + 0.06], 0.012)
  const pose = (_motion: number, progress: number, out: Matrix4) => {
    // There and back four times per sheet, so that cutting is seen at any speed.
    const saw = Math.abs(((progress * 4) % 2) - 1)
    out.makeTranslation((saw - 0.5) * (x - 0.8), 0, 0)
  }
  return { solid: bridge, pose }
}

/** Lay-up tool: welded egg-crate on castors with a gently curved face. */
export function drawMould(size: Triple): Drawn {
  const [x, y, z] = size
  const fixed = new SolidBuilder()
  fixed.paint('steelDark')
  const ribs = Math.max(3, Math.round(x / 0.75))
  for (let i = 0; i <= ribs; i++) {
    addBox(fixed, [(i / ribs - 0.5) * (x - 0.12), 0, z * 0.56], [0.03, y - 0.12, z * 0.56], 0)
  }
  for (const s of [-1, 0, 1]) addBox(fixed, [0, s * (y / 2 - 0.1), z * 0.56], [x - 0.1, 0.03, z * 0.56], 0)
  fixed.paint('greyDark')
  addBox(fixed, [0, 0, z * 0.24], [x, y, 0.1], 0.01)
  for (const sx of [-1, -0.33, 0.33, 1]) {
    for (const sy of [-1, 1])
      addBox(fixed, [sx * (x / 2 - 0.15), sy * (y / 2 - 0.15), z * 0.11], [0.12, 0.12, z * 0.22], 0.01)
  }
  fixed.paint('tooling')
  addMouldSurface(fixed, [x, y], z)
  const lamp = drawLampPole(fixed, [x / 2 - 0.05, y / 2 - 0.04, z * 0.3], z + 0.3)
  return { fixed: fixed.shadeFoot(), lamp, footprint: footprintOf(size), heightM: z }
}
