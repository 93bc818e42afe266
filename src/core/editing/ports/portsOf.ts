// Where a record can be joined to another: ends of belts, fronts of machines, feet and mounts, tops. World poses; what fits what is
// snapToPorts'.
//
// Two ports that meet have the same frame: x is the way parts go, or the heading of what is mounted; z is up.
import {
  type Frame,
  frameFromPose,
  multiplyFrames,
  type Pose,
  poseFromFrame,
  type Quat,
} from '../../math/frames'
import { alongBelt } from '../../model/beltPath'
import {
  localPose,
  worldFromNamedFrame,
  worldFromRecord,
  worldFromRobotBase,
} from '../../model/resolvePlacement'
import type { SceneDocument } from '../../model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../model/sceneRecord'

/**
 * `out` lets parts go, `in` takes them; `base` stands on something, `mount` carries a base (exactly there), `top` carries it
 * anywhere on its surface; `flange` carries a tool.
 */
export type PortKind = 'in' | 'out' | 'base' | 'mount' | 'top' | 'flange'

export interface Port {
  readonly record: string
  /** Unique within the record. */
  readonly name: string
  readonly kind: PortKind
  readonly worldFromPort: Frame
  /** Named frame of the record that is attached to, for mounts and tops. */
  readonly frame?: string
  /** For a top: half its size, so that what is put on it need not be in the middle. */
  readonly halfM?: readonly [number, number]
}

const UPRIGHT: Quat = [0, 0, 0, 1]
/** A quarter turn about z: the port's x along the record's +y, into a machine whose front is −y. */
const INTO: Quat = [0, 0, Math.SQRT1_2, Math.SQRT1_2]
/** About where the end of an arm is at rest; its exact place is the chain's. */
const ARM_AT_REST_M = 1.2
const OUT_OF: Quat = [0, 0, -Math.SQRT1_2, Math.SQRT1_2]

/** Looks of stations that stand on the floor and are loaded from the front. */
const TOP_LOOKS = new Set(['table', 'bench', 'weldTable', 'inspection', 'generic'])

export function portsOf(document: SceneDocument, record: SceneRecordUnion): Port[] {
  switch (record.type) {
    case 'conveyor':
      return beltPorts(document, record)
    case 'station':
      return [...fronts(document, record), ...(TOP_LOOKS.has(record.look) ? tops(document, record) : [])]
    case 'buffer':
      return [
        ...bases(document, record),
        ...(record.look === 'table' || record.look === 'trolley' ? tops(document, record) : []),
      ]
    case 'track':
    case 'gantry':
      return port(document, record, 'carriage', 'mount')
    case 'positioner':
      return plates(document, record)
    case 'robot':
      return robotPorts(document, record)
    case 'equipment':
      return record.look === 'pedestal'
        ? [...bases(document, record), ...port(document, record, 'top', 'mount')]
        : bases(document, record)
    default:
      return []
  }
}

function port(document: SceneDocument, record: SceneRecordUnion, frame: string, kind: PortKind): Port[] {
  const worldFromPort = worldFromNamedFrame(document, record.id, frame)
  return worldFromPort === undefined ? [] : [{ record: record.id, name: frame, kind, worldFromPort, frame }]
}

function at(
  document: SceneDocument,
  record: SceneRecordUnion,
  name: string,
  kind: PortKind,
  pose: Pose,
): Port[] {
  const world = worldFromRecord(document, record.id)
  return world === undefined
    ? []
    : [{ record: record.id, name, kind, worldFromPort: multiplyFrames(world, frameFromPose(pose)) }]
}

/** Both ends, and both sides of every halt, where parts can come and go. */
function beltPorts(document: SceneDocument, belt: RecordOf<'conveyor'>): Port[] {
  const ends = [...port(document, belt, 'start', 'in'), ...port(document, belt, 'end', 'out')]
  const sides = (belt.halts ?? []).flatMap(({ id, atM }) => {
    const onBelt = frameFromPose(alongBelt(belt, atM))
    return (['left', 'right'] as const).flatMap((side) => {
      const sign = side === 'left' ? 1 : -1
      const position = [0, (sign * belt.widthM) / 2, 0] as const
      const pose = (quaternion: Quat) =>
        poseFromFrame(multiplyFrames(onBelt, frameFromPose({ position, quaternion })))
      const [out, into] = sign > 0 ? [INTO, OUT_OF] : [OUT_OF, INTO]
      return [
        ...at(document, belt, `halt:${id}:${side}:in`, 'in', pose(into)),
        ...at(document, belt, `halt:${id}:${side}:out`, 'out', pose(out)),
      ]
    })
  })
  return [...ends, ...sides]
}

/** Middle of the front edge at working height. */
function fronts(document: SceneDocument, station: RecordOf<'station'>): Port[] {
  const position = [0, -station.sizeM[1] / 2, station.sizeM[2]] as const
  return [
    ...at(document, station, 'front:in', 'in', { position, quaternion: INTO }),
    ...at(document, station, 'front:out', 'out', { position, quaternion: OUT_OF }),
  ]
}

function tops(document: SceneDocument, record: RecordOf<'station'> | RecordOf<'buffer'>): Port[] {
  const [x, y] = record.sizeM
  return port(document, record, 'top', 'top').map((top) => ({ ...top, halfM: [x / 2, y / 2] as const }))
}

/** Stations and buffers are put on it and turn along. */
function plates(document: SceneDocument, record: RecordOf<'positioner'>): Port[] {
  const half = record.plateM / 2
  return port(document, record, 'plate', 'top').map((plate) => ({ ...plate, halfM: [half, half] as const }))
}

function bases(document: SceneDocument, record: SceneRecordUnion): Port[] {
  return localPose(record, 'top') === undefined && record.type !== 'equipment'
    ? []
    : at(document, record, 'base', 'base', { position: [0, 0, 0], quaternion: UPRIGHT })
}

function robotPorts(document: SceneDocument, robot: RecordOf<'robot'>): Port[] {
  const base = worldFromRobotBase(document, robot.id, robot.poses.home ?? [])
  if (base === undefined) return []
  const foot: Port = { record: robot.id, name: 'base', kind: 'base', worldFromPort: base }
  const raised = frameFromPose({ position: [0, 0, ARM_AT_REST_M], quaternion: UPRIGHT })
  const worldFromPort = multiplyFrames(base, raised)
  const flange: Port = { record: robot.id, name: 'flange', kind: 'flange', worldFromPort }
  return robot.carrier === undefined ? [foot, flange] : [flange]
}
