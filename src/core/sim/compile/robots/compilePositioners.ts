// Positioner records as units that programs turn: axes from base to plate, limits, speeds. To the fleet a positioner is a robot without a
// tool, so that it is claimed, waits, is saved and is drawn as robots are.

import { positionerAxes } from '../../../model/positionerAxes'
import { worldFromRecord } from '../../../model/resolvePlacement'
import { recordsOfType } from '../../../model/SceneDocument'
import type { RecordOf } from '../../../model/sceneRecord'
import { type ChainJoint, makeChain } from '../../../robotics/chain/KinematicChain'
import { RobotSystem } from '../../../robotics/planning/RobotSystem'
import { CERTAIN } from '../../programs/cycles/RobotUncertainty'
import type { RobotUnit } from '../../programs/RobotUnit'
import type { CompileContext } from '../CompileContext'

type PositionerRecord = RecordOf<'positioner'>

const NO_TIME = { kind: 'constant', value: 0, unit: 's' } as const

/** In order of id; one that stands nowhere is left out, and programs that need it say so. */
export function compilePositioners(context: CompileContext): RobotUnit[] {
  return recordsOfType(context.document, 'positioner').flatMap((record) => unitOf(context, record) ?? [])
}

function unitOf(context: CompileContext, record: PositionerRecord): RobotUnit | undefined {
  const worldFromBase = worldFromRecord(context.document, record.id)
  if (worldFromBase === undefined) return undefined
  const joints = positionerAxes(record).map(
    (axis): ChainJoint => ({
      name: axis.name,
      type: 'revolute',
      originXyzM: axis.originM,
      originRpyRad: [0, 0, 0],
      axis: axis.axis,
      lower: axis.lowerRad,
      upper: axis.upperRad,
      velocity: axis.speedRadPs,
      acceleration: axis.accelerationRadPs2,
      ...(record.timeToFullAccelerationS !== undefined && {
        jerk: axis.accelerationRadPs2 / record.timeToFullAccelerationS,
      }),
    }),
  )
  const system = new RobotSystem({ arm: makeChain(joints), worldFromBase })
  const none = (purpose: string) => context.drawnTime(NO_TIME, record.id, purpose, purpose)
  return {
    id: record.id,
    entity: context.entityOf(record.id),
    isPositioner: true,
    system,
    carrierAxes: 0,
    armAxes: joints.length,
    homeJoints: new Float64Array(joints.length),
    grip: none('grip'),
    release: none('release'),
    settle: none('settle'),
    tool: { kind: 'none', forceN: 0, friction: 0, lengthM: 0 },
    toolMassKg: 0,
    toolSizeM: [0, 0, 0],
    jointTorqueNm: joints.map(() => 0),
    payloadKg: record.payloadKg ?? 0,
    slowsUnderLoad: false,
    stopTimeS: Math.max(...joints.map(({ velocity, acceleration }) => velocity! / acceleration!)),
    track: -1,
    trackGapM: 0,
    estimated: Object.values(record.provenance ?? {}).some(({ certainty }) => certainty === 'estimate'),
    uncertainty: { ramp: CERTAIN, settle: CERTAIN, grip: CERTAIN, release: CERTAIN },
    contentKey: JSON.stringify([record.id, joints, Array.from(worldFromBase)]),
  }
}
