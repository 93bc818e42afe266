// Robot records as robots that programs can move: catalog chain with the record's own limits, carrier, tool, times. A record that
// cannot be used is reported and left out; programs that need it then say so.
import { frameFromPose } from '../../../math/frames'
import { type CompleteTool, resolveTool } from '../../../model/catalog/equipment/resolveTool'
import { findRobotModelIn } from '../../../model/catalog/robots/findRobotModelIn'
import { isDriven } from '../../../model/catalog/robots/isDriven'
import type { RobotModel } from '../../../model/catalog/robots/RobotModel'
import { worldFromRobotBase } from '../../../model/resolvePlacement'
import { findRecordOfType, recordsOfType } from '../../../model/SceneDocument'
import type { RecordOf } from '../../../model/sceneRecord'
import { makeChain } from '../../../robotics/chain/KinematicChain'
import { RobotSystem } from '../../../robotics/planning/RobotSystem'
import { accelerationShare } from '../../programs/accelerationShare'
import type { RobotUnit } from '../../programs/RobotUnit'
import type { ToolGrip } from '../../programs/ToolGrip'
import type { CompileContext } from '../CompileContext'
import { type CompiledCarrier, compileCarrier } from './compileCarrier'
import { uncertaintyOf } from './uncertaintyOf'

/**
 * Rest before a grip holds, where the record says nothing: robots settle within a tenth of a second after a stop at low speed. An
 * estimate without a published source.
 */
const DEFAULT_SETTLE = { kind: 'constant', value: 0.1, unit: 's' } as const

type RobotRecord = RecordOf<'robot'>

/** Usable robots in order of id. */
export function compileRobots(context: CompileContext): RobotUnit[] {
  const tracks = new Map<string, number>()
  const units: RobotUnit[] = []
  for (const record of recordsOfType(context.document, 'robot')) {
    const unit = compileRobot(context, record, tracks)
    if (unit !== undefined) units.push(unit)
  }
  return units
}

function compileRobot(
  context: CompileContext,
  record: RobotRecord,
  tracks: Map<string, number>,
): RobotUnit | undefined {
  const model = findRobotModelIn(context.document, record.model)
  if (model === undefined)
    return fault(context, record, 'model', `has no model "${record.model}" in the catalog`)
  const carrier = record.carrier && compileCarrier(context.document, record.carrier)
  if (record.carrier !== undefined && carrier === undefined) {
    return fault(
      context,
      record,
      'carrier.id',
      `rides on "${record.carrier.id}", which is no track or gantry`,
    )
  }
  const toolRecord =
    record.tool === undefined ? undefined : findRecordOfType(context.document, 'tool', record.tool)
  const tool = resolveTool(toolRecord)
  const system = systemOf(context, record, model, carrier, tool)
  if (system === undefined)
    return fault(context, record, 'placement', 'stands nowhere: no placement and no carrier')
  const home = homeOf(context, record, system)
  if (home === undefined) return undefined
  return {
    ...timesOf(context, record, tool),
    id: record.id,
    isPositioner: false,
    entity: context.entityOf(record.id),
    system,
    carrierAxes: system.carrierDof,
    armAxes: system.arm.dof,
    homeJoints: home,
    tool: gripOf(tool),
    toolMassKg: tool.massKg,
    toolSizeM: tool.sizeM,
    jointTorqueNm: torquesOf(model),
    slowsUnderLoad: record.timeToFullSpeedS === undefined,
    payloadKg: model.datasheet.payloadKg,
    stopTimeS: stopTimeOf(system),
    track: trackNumber(carrier?.trackId, tracks),
    trackGapM: carrier?.gapM ?? 0,
    uncertainty: uncertaintyOf(record, model, toolRecord),
    contentKey: contentKey(record, model, carrier, tool, system),
  }
}

function systemOf(
  context: CompileContext,
  record: RobotRecord,
  model: RobotModel,
  carrier: CompiledCarrier | undefined,
  tool: CompleteTool,
): RobotSystem | undefined {
  const worldFromBase = carrier?.worldFromCarrier ?? worldFromRobotBase(context.document, record.id)
  if (worldFromBase === undefined) return undefined
  return new RobotSystem({
    arm: makeChain(jointsOf(record, model, tool.massKg)),
    worldFromBase,
    carrier: carrier?.chain,
    carriageFromArm: carrier?.carriageFromArm,
    flangeFromTool: frameFromPose(tool.tcp),
  })
}

/**
 * Speeds scaled as the record says; accelerations by its time to full speed, else by the catalog's estimate, less what a heavy tool costs. A time that the
 * record gives holds with whatever the robot carries.
 */
function jointsOf(record: RobotRecord, model: RobotModel, toolMassKg: number): RobotModel['joints'] {
  const estimateS = model.timeToFullSpeedS.likely / accelerationShare(toolMassKg, model.datasheet.payloadKg)
  const timeToFullSpeedS = record.timeToFullSpeedS ?? estimateS
  const rampS = record.timeToFullAccelerationS
  return model.joints.map((joint) =>
    joint.velocity === undefined
      ? joint
      : {
          ...joint,
          velocity: joint.velocity * record.speedScale,
          acceleration: joint.velocity / timeToFullSpeedS,
          ...(rampS !== undefined && { jerk: joint.velocity / timeToFullSpeedS / rampS }),
        },
  )
}

function torquesOf(model: RobotModel): number[] {
  return model.joints.filter(isDriven).map(({ effortNm }) => effortNm ?? 0)
}

function homeOf(context: CompileContext, record: RobotRecord, system: RobotSystem): Float64Array | undefined {
  const { home } = record.poses
  if (home?.length === system.dof) return Float64Array.from(home)
  const what = home === undefined ? 'has no pose "home"' : `pose "home" has ${home.length} values`
  return fault(context, record, 'poses.home', `${what}; it has ${system.dof} axes, carrier first`)
}

/** Longest time any axis needs from full speed to rest. */
function stopTimeOf(system: RobotSystem): number {
  const { velocity, acceleration } = system.limits
  let longest = 0
  for (let axis = 0; axis < system.dof; axis++) {
    const time = velocity[axis]! / acceleration[axis]!
    if (Number.isFinite(time)) longest = Math.max(longest, time)
  }
  return longest
}

function timesOf(
  context: CompileContext,
  record: RobotRecord,
  tool: CompleteTool,
): Pick<RobotUnit, 'grip' | 'release' | 'settle' | 'estimated'> {
  const isGuessed = record.timeToFullSpeedS === undefined || isEstimate(record, 'timeToFullSpeedS')
  const settles = record.settle === undefined || isEstimate(record, 'settle')
  return {
    grip: context.drawnTime(tool.grip, record.id, 'grip', 'grip'),
    release: context.drawnTime(tool.release, record.id, 'release', 'release'),
    settle: context.drawnTime(record.settle ?? DEFAULT_SETTLE, record.id, 'settle', 'settle'),
    estimated: isGuessed || settles || tool.estimatedTimes,
  }
}

function isEstimate(record: RobotRecord, field: string): boolean {
  return record.provenance?.[field]?.certainty === 'estimate'
}

function gripOf(tool: CompleteTool): ToolGrip {
  const { forceN, friction, sizeM } = tool
  return { kind: gripKind(tool.kind), forceN, friction, lengthM: sizeM[0] }
}

function gripKind(kind: CompleteTool['kind']): ToolGrip['kind'] {
  if (kind === 'gripper') return 'jaws'
  return kind === 'vacuum' || kind === 'plyGripper' || kind === 'magnet' ? 'suction' : 'none'
}

function trackNumber(id: string | undefined, tracks: Map<string, number>): number {
  if (id === undefined) return -1
  const known = tracks.get(id) ?? tracks.size
  tracks.set(id, known)
  return known
}

function contentKey(
  record: RobotRecord,
  model: RobotModel,
  carrier: CompiledCarrier | undefined,
  tool: CompleteTool,
  system: RobotSystem,
): string {
  const { lower, upper, velocity, acceleration, jerk } = system.limits
  const frames = [system.worldFromBase, system.carriageFromArm, system.flangeFromTool]
  const numbers = [...frames, lower, upper, velocity, acceleration, jerk].map((list) => Array.from(list))
  const load = [tool.kind, tool.massKg, tool.forceN, tool.friction, tool.sizeM]
  return JSON.stringify([record.id, model.id, carrier?.trackId, carrier?.gapM, numbers, load])
}

function fault(context: CompileContext, record: RobotRecord, field: string, what: string): undefined {
  context.problems.push({
    code: 'robot.unusable',
    severity: 'error',
    message: `Robot "${record.id}" ${what}.`,
    where: { record: record.id, path: `records.${record.id}.${field}` },
    hint: 'Programs of this robot cannot run until this is mended.',
    values: { robot: record.id, field },
  })
  return undefined
}
