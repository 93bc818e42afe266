// A track or gantry as prismatic axes in front of an arm, within the stroke a robot may use. Frames as in resolvePlacement.
import { type Frame, frameFromPose } from '../../../math/frames'
import { worldFromRecord } from '../../../model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../../model/SceneDocument'
import type { RecordOf } from '../../../model/sceneRecord'
import { type ChainJoint, type KinematicChain, makeChain } from '../../../robotics/chain/KinematicChain'

export interface CompiledCarrier {
  readonly worldFromCarrier: Frame
  readonly chain: KinematicChain
  readonly carriageFromArm: Frame
  /** Id of the track, undefined for a gantry: nobody else rides there. */
  readonly trackId: string | undefined
  readonly gapM: number
}

type Carrier = RecordOf<'track'> | RecordOf<'gantry'>
type Ride = NonNullable<RecordOf<'robot'>['carrier']>

/** undefined when the carrier does not exist or stands nowhere. */
export function compileCarrier(document: SceneDocument, ride: Ride): CompiledCarrier | undefined {
  const record = findRecord(document, ride.id)
  if (record?.type !== 'track' && record?.type !== 'gantry') return undefined
  const carrier = record as Carrier
  const worldFromCarrier = worldFromRecord(document, ride.id)
  if (worldFromCarrier === undefined) return undefined
  const joints = carrier.type === 'track' ? trackJoints(carrier) : gantryJoints(carrier)
  return {
    worldFromCarrier,
    chain: makeChain(withStroke(joints, ride.strokeM)),
    carriageFromArm: frameFromPose(ride.mount ?? { position: [0, 0, 0], quaternion: [0, 0, 0, 1] }),
    trackId: carrier.type === 'track' ? carrier.id : undefined,
    gapM: carrier.type === 'track' ? carrier.gapM : 0,
  }
}

function trackJoints(track: RecordOf<'track'>): ChainJoint[] {
  return [
    {
      name: 'x',
      type: 'prismatic',
      originXyzM: [0, 0, track.carriageHeightM],
      originRpyRad: [0, 0, 0],
      axis: [1, 0, 0],
      lower: 0,
      upper: track.lengthM,
      velocity: track.speedMps,
      acceleration: track.accelerationMps2,
    },
  ]
}

function gantryJoints(gantry: RecordOf<'gantry'>): ChainJoint[] {
  const ranges = [gantry.xM, gantry.yM, gantry.zM]
  return (['x', 'y', 'z'] as const).map((name, at) => ({
    name,
    type: 'prismatic',
    originXyzM: [0, 0, name === 'z' ? gantry.heightM : 0],
    originRpyRad: [0, 0, 0],
    axis: [at === 0 ? 1 : 0, at === 1 ? 1 : 0, at === 2 ? 1 : 0],
    lower: Math.min(...ranges[at]!),
    upper: Math.max(...ranges[at]!),
    velocity: gantry.speedMps[at]!,
    acceleration: gantry.accelerationMps2[at]!,
  }))
}

/** The first axis no farther than the robot may go. */
function withStroke(joints: ChainJoint[], strokeM: Ride['strokeM']): ChainJoint[] {
  if (strokeM === undefined) return joints
  const [first, ...rest] = joints
  const lower = Math.max(first!.lower!, Math.min(...strokeM))
  const upper = Math.min(first!.upper!, Math.max(...strokeM))
  return [{ ...first!, lower, upper }, ...rest]
}
