// Puts robots, the tracks and gantries they ride on and their tools into the plan; each robot follows its joints of the frame.
import { Matrix4 } from 'three'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { makeChain } from '../../../core/robotics/chain/KinematicChain'
import { cobotLampPoint, drawCobot } from '../robots/drawCobot'
import { drawPortal } from '../robots/drawGantry'
import { armLampPoint, drawIndustrialArm } from '../robots/drawIndustrialArm'
import { drawTool } from '../robots/drawTool'
import { drawTrackBed } from '../robots/drawTrack'
import { rigOf } from '../robots/RobotRig'
import type { RobotShape } from '../robots/RobotShape'
import { robotLivery } from '../robots/robotLivery'
import { toolSpecOf } from '../robots/toolSpecOf'
import type { CellPlan } from './CellPlan'
import { matrixOfFrame } from './matrixOfFrame'
import { floorRect } from './planPlaces'
import { type DrawnRobot, RobotFigure } from './RobotFigure'

export function planRobots(plan: CellPlan, document: SceneDocument, models: readonly RobotModel[]): void {
  for (const track of recordsOfType(document, 'track')) planTrack(plan, document, track)
  for (const gantry of recordsOfType(document, 'gantry')) planGantry(plan, document, gantry)
  for (const robot of recordsOfType(document, 'robot')) {
    const drawn = drawnRobot(document, robot, models)
    if (drawn) plan.movers.push(new RobotFigure(plan, document, robot, drawn))
  }
}

function planTrack(plan: CellPlan, document: SceneDocument, track: RecordOf<'track'>): void {
  const world = worldFromRecord(document, track.id)
  if (!world) return
  const matrix = matrixOfFrame(world, 0, new Matrix4())
  plan.add(track.id, drawTrackBed(track), matrix)
  const half = [track.lengthM / 2 + track.widthM * 0.6, track.widthM * 0.55] as const
  const rect = floorRect(matrix, { footprint: { centre: [track.lengthM / 2, 0], half } })
  plan.contacts.push({ ...rect, strength: 0.9 })
}

function planGantry(plan: CellPlan, document: SceneDocument, gantry: RecordOf<'gantry'>): void {
  const world = worldFromRecord(document, gantry.id)
  if (world) plan.add(gantry.id, drawPortal(gantry), matrixOfFrame(world, 0, new Matrix4()))
}

function drawnRobot(
  document: SceneDocument,
  robot: RecordOf<'robot'>,
  models: readonly RobotModel[],
): DrawnRobot | undefined {
  const shape = robotShape(models.find(({ id }) => id === robot.model))
  if (!shape) return undefined
  const rig = rigOf(shape)
  const livery = robotLivery(shape)
  // A spherical wrist and six axes is what the cast drawing is made for; everything else is drawn joint by joint.
  const cast = !shape.cobot && shape.chain.dof === 6
  const links = cast ? drawIndustrialArm(rig, livery) : drawCobot(rig, livery)
  const tool = robot.tool === undefined ? undefined : findRecordOfType(document, 'tool', robot.tool)
  const lamp = cast ? armLampPoint(rig) : cobotLampPoint(rig)
  return { shape, rig, links, lamp, tool: tool && drawTool(toolSpecOf(tool)) }
}

function robotShape(model: RobotModel | undefined): RobotShape | undefined {
  if (!model) return undefined
  return {
    chain: makeChain(model.joints),
    maker: model.manufacturer,
    cobot: model.kind === 'cobot',
    payloadKg: model.datasheet.payloadKg,
  }
}
