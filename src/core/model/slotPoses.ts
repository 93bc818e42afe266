// Where the slots of a place are, in the place's own frame. Poses only: which slot holds what is the simulation's.
import { frameFromPose, multiplyFrames, type Pose, poseFromFrame, type Vec3 } from '../math/frames'
import { alongBelt } from './beltPath'
import type { SlotLayout } from './fields/slotLayout'
import type { RecordOf, SceneRecordUnion } from './sceneRecord'

/** Records that parts can be at. */
export type PlaceRecord =
  | RecordOf<'source'>
  | RecordOf<'sink'>
  | RecordOf<'buffer'>
  | RecordOf<'conveyor'>
  | RecordOf<'station'>

const UPRIGHT = [0, 0, 0, 1] as const
/** An unlimited or very large buffer shows no more slots than this; further parts lie on the last one. */
const MOST_SPREAD_SLOTS = 200

export function isPlace(record: SceneRecordUnion | undefined): record is PlaceRecord {
  switch (record?.type) {
    case 'source':
    case 'sink':
    case 'buffer':
    case 'conveyor':
    case 'station':
      return true
    default:
      return false
  }
}

/** Parts the layout has room for. */
export function slotCount(layout: SlotLayout): number {
  switch (layout.kind) {
    case 'grid':
      return layout.columns * layout.rows * layout.layers
    case 'list':
      return layout.poses.length
    case 'stack':
      return layout.count
  }
}

/**
 * Slots in the place's frame, at least one. Without a layout a station's servers and a buffer's parts are spread evenly over
 * the top surface; a conveyor has two: 0 where parts are put on, 1 where they are taken off, and its halts
 * behind these. `partHeightM` is the pitch of a stack.
 */
export function slotPoses(place: PlaceRecord, partHeightM = 0): Pose[] {
  switch (place.type) {
    case 'conveyor':
      return [0, place.lengthM, ...(place.halts ?? []).map(({ atM }) => atM)].map((m) => alongBelt(place, m))
    case 'source':
      return [{ position: [0, 0, 0], quaternion: UPRIGHT }]
    case 'sink':
      return place.slots ? layoutPoses(place.slots, 0, partHeightM) : slotPosesOnFloor
    case 'buffer':
    case 'station':
      if (place.slots) return layoutPoses(place.slots, place.sizeM[2], partHeightM)
      return spreadPoses(place.capacity ?? 1, place.sizeM)
  }
}

const slotPosesOnFloor: Pose[] = [{ position: [0, 0, 0], quaternion: UPRIGHT }]

function layoutPoses(layout: SlotLayout, topM: number, partHeightM: number): Pose[] {
  if (layout.kind === 'list')
    return layout.poses.map(({ position, quaternion }) => ({ position, quaternion }))
  const origin = frameFromPose(layout.origin ?? { position: [0, 0, topM], quaternion: UPRIGHT })
  const offsets = layout.kind === 'grid' ? gridOffsets(layout) : stackOffsets(layout.count, partHeightM)
  return offsets.map((position) =>
    poseFromFrame(multiplyFrames(origin, frameFromPose({ position, quaternion: UPRIGHT }))),
  )
}

/** Columns along x first, then rows along y, then layers upwards; the grid's middle is on the origin. */
function gridOffsets(grid: Extract<SlotLayout, { kind: 'grid' }>): Vec3[] {
  const [pitchX, pitchY, pitchZ] = grid.pitchM
  const offsets: Vec3[] = []
  for (let layer = 0; layer < grid.layers; layer++)
    for (let row = 0; row < grid.rows; row++)
      for (let column = 0; column < grid.columns; column++)
        offsets.push([
          (column - (grid.columns - 1) / 2) * pitchX,
          (row - (grid.rows - 1) / 2) * pitchY,
          layer * pitchZ,
        ])
  return offsets
}

function stackOffsets(count: number, pitchM: number): Vec3[] {
  return Array.from({ length: count }, (_, index) => [0, 0, index * pitchM])
}

/** As square a grid as the footprint allows. */
function spreadPoses(capacity: number, [lengthM, widthM, heightM]: Vec3): Pose[] {
  const shown = Math.min(capacity, MOST_SPREAD_SLOTS)
  const ratio = widthM > 0 ? lengthM / widthM : 1
  const columns = Math.min(shown, Math.max(1, Math.ceil(Math.sqrt(shown * ratio))))
  const rows = Math.ceil(shown / columns)
  const offsets = gridOffsets({
    kind: 'grid',
    columns,
    rows,
    layers: 1,
    pitchM: [lengthM / columns, widthM / rows, 0],
  })
  return offsets
    .slice(0, shown)
    .map(([x, y]) => ({ position: [x, y, heightM] as const, quaternion: UPRIGHT }))
}
