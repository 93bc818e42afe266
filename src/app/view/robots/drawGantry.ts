// A portal: legs and long beams that stand still, a bridge that travels along x, a trolley along y, a column along z. Frames:
// the gantry's placement for the fixed part; bridge, trolley and column where their coordinates are 0.
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBar, addBox } from '../geometry/addBox'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'

type Gantry = Pick<RecordOf<'gantry'>, 'xM' | 'yM' | 'zM' | 'heightM'>

const BEAM_M = 0.42
/** From the end of the trolley's travel to the middle of the long beam. */
const BEAM_ASIDE_M = 0.6

interface Portal {
  readonly x: readonly [number, number]
  /** Middles of the two long beams. */
  readonly y: readonly [number, number]
  /** Middle height of the long beams and of the bridge above them. */
  readonly beamZ: number
  readonly bridgeZ: number
  readonly mountZ: number
}

function portalOf({ xM, yM, heightM }: Gantry): Portal {
  return {
    x: [xM[0] - 0.7, xM[1] + 0.7],
    y: [yM[0] - BEAM_ASIDE_M, yM[1] + BEAM_ASIDE_M],
    beamZ: heightM + 0.25,
    bridgeZ: heightM + 0.25 + BEAM_M,
    mountZ: heightM,
  }
}

export function drawPortal(gantry: Gantry): SolidBuilder {
  const p = portalOf(gantry)
  const solid = new SolidBuilder()
  const bays = Math.max(1, Math.round((p.x[1] - p.x[0]) / 6))
  for (const y of p.y) {
    solid.paint('greyLight')
    addBox(solid, [(p.x[0] + p.x[1]) / 2, y, p.beamZ], [p.x[1] - p.x[0], BEAM_M * 0.7, BEAM_M], 0.03)
    solid.paint('chrome')
    addBox(
      solid,
      [(p.x[0] + p.x[1]) / 2, y, p.beamZ + BEAM_M / 2 + 0.02],
      [p.x[1] - p.x[0] - 0.1, 0.06, 0.04],
      0,
    )
    for (let i = 0; i <= bays; i++)
      drawLeg(solid, p.x[0] + 0.25 + (i / bays) * (p.x[1] - p.x[0] - 0.5), y, p.beamZ - BEAM_M / 2)
  }
  solid.paint('greyLight')
  for (const x of p.x) addBar(solid, [x, p.y[0], p.beamZ], [x, p.y[1], p.beamZ], BEAM_M * 0.5, BEAM_M * 0.7)
  return solid.shadeFoot(0.4)
}

function drawLeg(solid: SolidBuilder, x: number, y: number, z: number): void {
  solid.paint('greyDark')
  addBox(solid, [x, y, z / 2], [0.34, 0.34, z], 0.03)
  addBox(solid, [x, y, 0.03], [0.62, 0.62, 0.06], 0.01)
  solid.paint('safetyYellow')
  addBox(solid, [x, y, 0.6], [0.355, 0.355, 0.7], 0.03)
}

/** Rides on both beams; x = 0. */
export function drawBridge(gantry: Gantry): SolidBuilder {
  const p = portalOf(gantry)
  const [y0, y1] = p.y
  const solid = new SolidBuilder().paint('greyLight')
  for (const s of [-1, 1])
    addBox(solid, [s * 0.34, (y0 + y1) / 2, p.bridgeZ + 0.1], [0.22, y1 - y0 + 0.3, 0.4], 0.03)
  solid.paint('greyDark')
  for (const y of p.y) {
    addBox(solid, [0, y, p.bridgeZ - 0.06], [1.5, 0.34, 0.26], 0.03)
    solid.paint('black')
    addBox(solid, [0.5, y, p.bridgeZ + 0.28], [0.26, 0.3, 0.4], 0.03)
    solid.paint('greyDark')
  }
  return solid
}

/** Rides on the bridge; x = y = 0. */
export function drawTrolley(gantry: Gantry): SolidBuilder {
  const p = portalOf(gantry)
  const solid = new SolidBuilder().paint('greyDark')
  addBox(solid, [0, 0, p.bridgeZ + 0.36], [1.1, 0.9, 0.14], 0.03)
  solid.paint('black')
  addBox(solid, [0.32, 0.25, p.bridgeZ + 0.56], [0.3, 0.26, 0.3], 0.03)
  return solid
}

/** Hangs in the trolley, its foot at the mount; x = y = z = 0. */
export function drawColumn(gantry: Gantry): SolidBuilder {
  const p = portalOf(gantry)
  const travel = Math.max(0, -gantry.zM[0])
  const top = p.bridgeZ + 0.7 + travel
  const foot: Triple = [0, 0, p.mountZ]
  const solid = new SolidBuilder().paint('greyMid')
  addBox(solid, [0, 0, (foot[2] + top) / 2], [0.36, 0.36, top - foot[2]], 0.02)
  solid.paint('chrome')
  for (const s of [-1, 1])
    addBox(solid, [0, s * 0.19, (foot[2] + top) / 2], [0.06, 0.03, top - foot[2] - 0.1], 0)
  solid.paint('greyDark')
  addBox(solid, [0, 0, foot[2] + 0.04], [0.8, 0.8, 0.08], 0.02)
  return solid
}
