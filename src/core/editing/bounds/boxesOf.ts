// The boxes a record fills in the hall: one for most, one a stretch for fences and walls, the legs of a gantry. Robots count as
// their column: what the arm sweeps is reach, not footprint.
import { type Frame, frameFromPose, identityFrame, multiplyFrames, type Vec3 } from '../../math/frames'
import { beltStretches, turnAbout } from '../../model/beltPath'
import { worldFromRecord, worldFromRobotBase } from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../model/sceneRecord'
import { slotPoses } from '../../model/slotPoses'
import type { OrientedBox } from './OrientedBox'

/** Column of an arm: half its foot, and how high it stands at rest. */
export const ROBOT_HALF_M = 0.2
const ROBOT_HEIGHT_M = 1.2
const LEG_HALF_M = 0.15
const LINE_HALF_M = 0.03
const DEFAULT_LINE_HEIGHT_M = 2
const PERSON: Vec3 = [0.5, 0.4, 1.75]
/** A source or sink without slots is a point; this is what one can click. */
const POINT_SIZE: Vec3 = [0.4, 0.4, 0.4]

/** Sizes of equipment that says none, by its look: what the view draws. */
const LOOK_SIZES: Partial<Record<RecordOf<'equipment'>['look'], Vec3>> = {
  pillar: [0.4, 0.4, 4],
  scanner: [0.15, 0.15, 0.2],
  cabinet: [0.8, 0.5, 1.8],
  pedestal: [0.4, 0.4, 0.6],
  desk: [1.6, 0.8, 0.75],
  screen: [0.6, 0.2, 1.5],
  bin: [0.6, 0.4, 0.5],
}

/** Empty for a record that is nowhere. */
export function boxesOf(document: SceneDocument, record: SceneRecordUnion): OrientedBox[] {
  if (record.type === 'equipment' && record.lineM !== undefined) return lineBoxes(record)
  if (record.type === 'robot') return robotBox(document, record)
  const world = worldFromRecord(document, record.id)
  if (world === undefined) return []
  switch (record.type) {
    case 'conveyor':
      return beltBoxes(world, record)
    case 'track':
      return [
        box(
          world,
          [record.lengthM / 2, 0, record.carriageHeightM / 2],
          [record.lengthM, record.widthM, record.carriageHeightM],
        ),
      ]
    case 'gantry':
      return gantryLegs(world, record)
    case 'positioner':
      return [positionerBox(world, record)]
    case 'operator':
      return [standing(world, PERSON)]
    case 'source':
    case 'sink':
      return [slotBox(world, record)]
    case 'equipment':
      // A plan on the floor fills no room.
      if (record.look === 'imported' && record.sizeM === undefined) return []
      return [standing(world, record.sizeM ?? sizeOfLook(record))]
    default:
      return 'sizeM' in record && Array.isArray(record.sizeM)
        ? [standing(world, record.sizeM as unknown as Vec3)]
        : []
  }
}

/** What stands beside the plate or the table of a positioner, both sides together; width of a stock, m. */
const STOCKS_M = 1.2
const POSTS_M = 0.7
const STOCK_WIDTH_M = 0.46

function sizeOfLook(record: RecordOf<'equipment'>): Vec3 {
  const size = LOOK_SIZES[record.look] ?? POINT_SIZE
  return record.heightM === undefined ? size : [size[0], size[1], record.heightM]
}

/** `middle` in the frame's own axes. */
function box(world: Frame, middle: Vec3, sizeM: Vec3): OrientedBox {
  return {
    worldFromCentre: multiplyFrames(world, frameFromPose({ position: middle, quaternion: [0, 0, 0, 1] })),
    halfM: [sizeM[0] / 2, sizeM[1] / 2, sizeM[2] / 2],
  }
}

function beltBoxes(world: Frame, belt: RecordOf<'conveyor'>): OrientedBox[] {
  const half = belt.heightM / 2
  return beltStretches(belt, belt.widthM).map(({ x, y, headingRad, lengthM, widthM }) => {
    const pose = { position: [x, y, half] as const, quaternion: turnAbout(headingRad) }
    const worldFromCentre = multiplyFrames(world, frameFromPose(pose))
    return { worldFromCentre, halfM: [lengthM / 2, widthM / 2, half] as const }
  })
}

function standing(world: Frame, sizeM: Vec3): OrientedBox {
  return box(world, [0, 0, sizeM[2] / 2], sizeM)
}

function robotBox(document: SceneDocument, robot: RecordOf<'robot'>): OrientedBox[] {
  const base = worldFromRobotBase(document, robot.id, robot.poses.home ?? [])
  if (base === undefined) return []
  const below = robot.carrier === undefined ? robot.pedestalM : 0
  const height = ROBOT_HEIGHT_M + below
  return [box(base, [0, 0, height / 2 - below], [2 * ROBOT_HALF_M, 2 * ROBOT_HALF_M, height])]
}

function gantryLegs(world: Frame, { xM, yM, heightM }: RecordOf<'gantry'>): OrientedBox[] {
  return xM.flatMap((x) =>
    yM.map((y) => box(world, [x, y, heightM / 2], [2 * LEG_HALF_M, 2 * LEG_HALF_M, heightM])),
  )
}

/** Base and plate at rest together; the stocks of a lying axis stand outside its length. */
function positionerBox(world: Frame, record: RecordOf<'positioner'>): OrientedBox {
  const { kind, plateM, lengthM, heightM } = record
  const along =
    kind === 'headTailstock' ? lengthM + STOCKS_M : kind === 'tiltTurn' ? plateM + POSTS_M : plateM
  return standing(world, [along, Math.max(plateM, STOCK_WIDTH_M), heightM])
}

function slotBox(world: Frame, place: RecordOf<'source'> | RecordOf<'sink'>): OrientedBox {
  const points = slotPoses(place).map(({ position }) => position)
  const spread = (axis: 0 | 1) => Math.max(...points.map((point) => Math.abs(point[axis])), 0)
  return standing(world, [POINT_SIZE[0] + 2 * spread(0), POINT_SIZE[1] + 2 * spread(1), POINT_SIZE[2]])
}

/** One upright plate a stretch, a little thicker than the mesh so that a click finds it. */
function lineBoxes({ lineM = [], heightM = DEFAULT_LINE_HEIGHT_M }: RecordOf<'equipment'>): OrientedBox[] {
  return lineM.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = lineM[index]!
    const length = Math.sqrt((x - fromX) * (x - fromX) + (y - fromY) * (y - fromY))
    if (length === 0) return []
    const frame = identityFrame()
    frame[0] = frame[5] = (x - fromX) / length
    frame[4] = (y - fromY) / length
    frame[1] = -frame[4]
    frame[3] = (x + fromX) / 2
    frame[7] = (y + fromY) / 2
    frame[11] = heightM / 2
    return [{ worldFromCentre: frame, halfM: [length / 2, LINE_HALF_M, heightM / 2] as const }]
  })
}
