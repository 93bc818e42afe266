// Rules about robots and what carries and arms them: a known model, a place to stand, poses with the right number of values inside the
// limits, a tool light enough. Whether targets can be reached is found when programs are planned.
import { GANTRY_MODELS, TRACK_MODELS } from '../catalog/equipment/carrierModels'
import { findToolModel, TOOL_MODELS } from '../catalog/equipment/findToolModel'
import { resolveTool } from '../catalog/equipment/resolveTool'
import { ROBOT_MODELS } from '../catalog/robots/findRobotModel'
import { findRobotModelIn } from '../catalog/robots/findRobotModelIn'
import { isDriven } from '../catalog/robots/isDriven'
import type { RobotModel } from '../catalog/robots/RobotModel'
import type { RecordOf } from '../sceneRecord'
import type { SceneScope } from './SceneScope'

/** Poses are typed with a few digits; a limit may be touched. */
const LIMIT_TOLERANCE = 1e-4

interface Axis {
  readonly name: string
  readonly lower: number
  readonly upper: number
}

export function checkRobots(scope: SceneScope): void {
  for (const model of scope.all('robotModel')) checkModel(scope, model)
  for (const robot of scope.all('robot')) checkRobot(scope, robot)
  for (const tool of scope.all('tool')) checkTool(scope, tool)
  for (const track of scope.all('track')) checkTrack(scope, track)
  for (const gantry of scope.all('gantry')) checkGantry(scope, gantry)
}

function checkRobot(scope: SceneScope, robot: RecordOf<'robot'>): void {
  if (!robot.placement && !robot.carrier) scope.add('robot.nowhere', robot.id, 'placement')
  if (robot.placement && robot.carrier) scope.add('robot.twoPlaces', robot.id, 'placement')
  const model = findRobotModelIn(scope.document, robot.model)
  if (!model) {
    const known = [...scope.all('robotModel'), ...ROBOT_MODELS].map((one) => one.id)
    const suggestion = scope.nearest(robot.model, () => known, known.slice(0, 6).join(', '))
    scope.add('robot.unknownModel', robot.id, 'model', { model: robot.model, suggestion })
    return
  }
  const carrier = carrierAxes(scope, robot)
  if (carrier) checkPoses(scope, robot, [...carrier, ...armAxes(model)], carrier.length)
  const tool = robot.tool === undefined ? undefined : scope.findOf('tool', robot.tool)
  const massKg = resolveTool(tool).massKg
  if (massKg > model.datasheet.payloadKg)
    scope.add('robot.toolTooHeavy', robot.id, 'tool', { mass: massKg, payload: model.datasheet.payloadKg })
}

/** What a person may have changed in an imported robot so that it no longer is one. */
function checkModel(scope: SceneScope, model: RecordOf<'robotModel'>): void {
  const movable = model.joints.filter(isDriven)
  if (movable.length === 0) scope.add('robotModel.noAxes', model.id, 'joints')
  model.joints.forEach(({ name, type, axis, lower, upper, velocity, follows }, index) => {
    if (type === 'fixed') return
    const add = (code: 'axis' | 'speed' | 'limits' | 'leader', field: string, values = {}) =>
      scope.add(`robotModel.${code}`, model.id, `joints[${index}].${field}`, { joint: name, ...values })
    if (!axis || !(Math.hypot(...axis) > 1e-6)) add('axis', 'axis')
    if (follows !== undefined && !movable.some((joint) => joint.name === follows.joint))
      add('leader', 'follows.joint', { leader: follows.joint })
    if (velocity === undefined && follows === undefined) add('speed', 'velocity')
    if (lower !== undefined && upper !== undefined && lower >= upper) add('limits', 'lower', { lower, upper })
  })
}

function armAxes(model: RobotModel): Axis[] {
  return model.joints.filter(isDriven).map(({ name, lower, upper }) => ({
    name,
    lower: lower ?? Number.NEGATIVE_INFINITY,
    upper: upper ?? Number.POSITIVE_INFINITY,
  }))
}

/** The carrier's axes as far as this robot may use them; undefined when the carrier is not there. */
function carrierAxes(scope: SceneScope, robot: RecordOf<'robot'>): Axis[] | undefined {
  if (!robot.carrier) return []
  const carrier = scope.find(robot.carrier.id)
  if (carrier?.type !== 'track' && carrier?.type !== 'gantry') return undefined
  const [low, high] = carrier.type === 'track' ? ([0, carrier.lengthM] as const) : carrier.xM
  const [from, to] = robot.carrier.strokeM ?? [low, high]
  if (from >= to || from < low || to > high)
    scope.add('robot.strokeOutside', robot.id, 'carrier.strokeM', {
      from,
      to,
      low,
      high,
      carrier: carrier.id,
    })
  const x = { name: 'x', lower: from, upper: to }
  if (carrier.type === 'track') return [x]
  const axis = (name: string, [lower, upper]: readonly [number, number]) => ({ name, lower, upper })
  return [x, axis('y', carrier.yM), axis('z', carrier.zM)]
}

function checkPoses(
  scope: SceneScope,
  robot: RecordOf<'robot'>,
  axes: readonly Axis[],
  carried: number,
): void {
  if (!robot.poses.home) scope.add('robot.noHome', robot.id, 'poses')
  for (const [pose, values] of Object.entries(robot.poses)) {
    const path = `poses.${pose}`
    if (values.length !== axes.length) {
      const wanted = { pose, got: values.length, wanted: axes.length, carried, arm: axes.length - carried }
      scope.add('robot.poseLength', robot.id, path, wanted)
      continue
    }
    values.forEach((value, index) => {
      const { name, lower, upper } = axes[index]!
      if (value < lower - LIMIT_TOLERANCE || value > upper + LIMIT_TOLERANCE)
        scope.add('robot.poseLimit', robot.id, `${path}[${index}]`, { pose, axis: name, value, lower, upper })
    })
  }
}

function checkTool(scope: SceneScope, tool: RecordOf<'tool'>): void {
  if (tool.model === undefined) {
    if (tool.kind === undefined) scope.add('tool.nothingKnown', tool.id, 'model')
    return
  }
  if (findToolModel(tool.model)) return
  const known = TOOL_MODELS.map((one) => one.id)
  const suggestion = scope.nearest(tool.model, () => known, known.slice(0, 6).join(', '))
  scope.add('tool.unknownModel', tool.id, 'model', { model: tool.model, suggestion })
}

function checkTrack(scope: SceneScope, track: RecordOf<'track'>): void {
  checkCarrierModel(scope, track, TRACK_MODELS)
  const riders = scope
    .all('robot')
    .filter((robot) => robot.carrier?.id === track.id && robot.poses.home)
    .map((robot) => ({ id: robot.id, atM: robot.poses.home?.[0] ?? 0 }))
    .sort((a, b) => a.atM - b.atM)
  riders.forEach((rider, index) => {
    const before = riders[index - 1]
    if (before && rider.atM - before.atM < track.gapM - LIMIT_TOLERANCE)
      scope.add('track.homesTooClose', rider.id, 'poses.home[0]', {
        other: before.id,
        gap: track.gapM,
        track: track.id,
      })
  })
}

function checkGantry(scope: SceneScope, gantry: RecordOf<'gantry'>): void {
  checkCarrierModel(scope, gantry, GANTRY_MODELS)
  for (const axis of ['xM', 'yM', 'zM'] as const) {
    const [low, high] = gantry[axis]
    if (low >= high) scope.add('gantry.emptyRange', gantry.id, axis, { low, high })
  }
}

function checkCarrierModel(
  scope: SceneScope,
  carrier: RecordOf<'track'> | RecordOf<'gantry'>,
  models: readonly { readonly id: string }[],
): void {
  if (carrier.model === undefined || models.some((model) => model.id === carrier.model)) return
  const known = models.map((model) => model.id)
  const suggestion = scope.nearest(carrier.model, () => known, known.join(', '))
  scope.add('carrier.unknownModel', carrier.id, 'model', { model: carrier.model, suggestion })
}
