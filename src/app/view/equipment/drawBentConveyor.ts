// A belt conveyor with bends: belt, side profiles and legs along its way, each mark of the belt a piece of its own that follows it.
import { Matrix4 } from 'three'
import {
  type BeltPiece,
  beltOutline,
  beltPieces,
  beltStretches,
  pointOn,
  wayOf,
} from '../../../core/model/beltPath'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { addBox } from '../geometry/addBox'
import { addCylinder } from '../geometry/addLathe'
import { addSweep } from '../geometry/addSweep'
import { SolidBuilder } from '../geometry/SolidBuilder'
import type { Drawn, Footprint, MovingPiece } from './Drawn'

const MARK_PITCH_M = 0.4
const PULLEY_M = 0.07
const LEGS_APART_M = 1.2
/** A bend in the picture has a corner every so many radians: a 1 m bend is off by less than 1 mm. */
const CORNER_RAD = 0.08

type Belt = Pick<RecordOf<'conveyor'>, 'lengthM' | 'widthM' | 'heightM' | 'bends'>

export function drawBentConveyor(belt: Belt): Drawn {
  const { lengthM, widthM, heightM } = belt
  const pieces = beltPieces(belt)
  const way = wayOf(pieces, CORNER_RAD)
  const fixed = new SolidBuilder()
  const z = heightM - PULLEY_M
  fixed.paint('beltBlack')
  const half = widthM * 0.47
  addSweep(fixed, way, { acrossM: [-half, half], zM: [z - PULLEY_M + 0.006, heightM - 0.003] })
  fixed.paint('greyLight')
  for (const s of [-1, 1]) {
    const middle = s * (widthM / 2 + 0.02)
    addSweep(fixed, way, { acrossM: [middle - 0.025, middle + 0.025], zM: [z - 0.075, z + 0.075] })
  }
  drawLegs(fixed, pieces, lengthM, widthM, z)
  fixed.paint('steelDark')
  fixed.within(frameAt(pieces, lengthM - 0.15))
  addCylinder(fixed, [0, widthM / 2 + 0.05, z - 0.1], [0, widthM / 2 + 0.3, z - 0.1], 0.07)
  fixed.within()
  return {
    fixed: fixed.shadeFoot(),
    moving: beltMarks(belt, pieces),
    footprint: footprintOfBelt(belt),
    heightM,
  }
}

function drawLegs(
  solid: SolidBuilder,
  pieces: readonly BeltPiece[],
  lengthM: number,
  widthM: number,
  z: number,
): void {
  const pairs = Math.max(2, Math.ceil(lengthM / LEGS_APART_M) + 1)
  const inset = Math.min(0.2, lengthM / 4)
  solid.paint('greyDark')
  for (let i = 0; i < pairs; i++) {
    solid.within(frameAt(pieces, inset + (i / (pairs - 1)) * (lengthM - 2 * inset)))
    for (const s of [-1, 1]) {
      addBox(solid, [0, s * (widthM / 2), z / 2], [0.06, 0.05, z], 0.005)
      addBox(solid, [0, s * (widthM / 2), 0.02], [0.14, 0.1, 0.04], 0.005)
    }
    addBox(solid, [0, 0, z * 0.35], [0.04, widthM, 0.05], 0.004)
  }
  solid.within()
}

/** All marks share one shape; each goes round by itself. */
function beltMarks({ lengthM, widthM, heightM }: Belt, pieces: readonly BeltPiece[]): MovingPiece[] {
  const solid = new SolidBuilder().paint('beltMark')
  addBox(solid, [0, 0, heightM - 0.002], [0.035, widthM * 0.86, 0.006], 0)
  const marks = Math.max(1, Math.floor(lengthM / MARK_PITCH_M))
  return Array.from({ length: marks }, (_, n) => {
    const startM = (n * lengthM) / marks
    const pose = (motion: number, _progress: number, out: Matrix4) => {
      const s = startM + motion
      placeAt(pieces, s - Math.floor(s / lengthM) * lengthM, out)
    }
    return { solid, pose }
  })
}

function frameAt(pieces: readonly BeltPiece[], alongM: number): Matrix4 {
  return placeAt(pieces, alongM, new Matrix4())
}

function placeAt(pieces: readonly BeltPiece[], alongM: number, out: Matrix4): Matrix4 {
  const piece = pieces.findLast(({ fromM }) => fromM <= alongM) ?? pieces[0]!
  const { x, y, headingRad } = pointOn(piece, alongM - piece.fromM)
  return out.makeRotationZ(headingRad).setPosition(x, y, 0)
}

/** The rectangle around it, in its own axes. */
function footprintOfBelt(belt: Belt): Footprint {
  const corners = beltStretches(belt, belt.widthM + 0.1).flatMap((box) =>
    [-1, 1].flatMap((along) =>
      [-1, 1].map((across) => {
        const [c, s] = [Math.cos(box.headingRad), Math.sin(box.headingRad)]
        const [u, v] = [(along * box.lengthM) / 2, (across * box.widthM) / 2]
        return [box.x + c * u - s * v, box.y + s * u + c * v] as const
      }),
    ),
  )
  const range = (axis: 0 | 1) => {
    const values = corners.map((corner) => corner[axis])
    return [Math.min(...values), Math.max(...values)] as const
  }
  const [x, y] = [range(0), range(1)]
  return {
    centre: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2],
    half: [(x[1] - x[0]) / 2, (y[1] - y[0]) / 2],
    edge: beltOutline(belt, belt.widthM + 0.1, CORNER_RAD),
  }
}
