// Puts a robot with its tool, or a track or gantry that robots ride on, into the picture; a robot follows its joints of the frame.
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { worldFromRobotBase } from '../../../core/model/resolvePlacement'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { makeChain } from '../../../core/robotics/chain/KinematicChain'
import { cobotLampPoint, drawCobot } from '../robots/drawCobot'
import { drawPortal } from '../robots/drawGantry'
import { drawImportedArm } from '../robots/drawImportedArm'
import { armLampPoint, drawIndustrialArm } from '../robots/drawIndustrialArm'
import { drawTool } from '../robots/drawTool'
import { drawTrackBed } from '../robots/drawTrack'
import { rigOf } from '../robots/RobotRig'
import type { RobotShape } from '../robots/RobotShape'
import { robotLivery } from '../robots/robotLivery'
import { toolSpecOf } from '../robots/toolSpecOf'
import { drawingKey } from './DrawingShelf'
import type { DrawScope } from './DrawScope'
import type { Figure } from './Figure'
import { planStill } from './planStill'
import { type DrawnRobot, RobotFigure } from './RobotFigure'

export function planRobot(figure: Figure, robot: RecordOf<'robot'>, scope: DrawScope): void {
  const { document } = scope
  const drawn = drawnRobot(robot, scope)
  if (robot.tool !== undefined) figure.drawnFrom.add(robot.tool)
  if (robot.carrier) figure.drawnFrom.add(robot.carrier.id)
  if (!drawn || !worldFromRobotBase(document, robot.id)) return
  const mover = new RobotFigure(figure, document, robot, drawn)
  figure.movers.push(mover)
  figure.stand = (now) => mover.stand(now)
}

export function planTrack(figure: Figure, document: SceneDocument, track: RecordOf<'track'>): void {
  const half = [track.lengthM / 2 + track.widthM * 0.6, track.widthM * 0.55] as const
  const footprint = { centre: [track.lengthM / 2, 0], half } as const
  planStill(figure, document, drawTrackBed(track), { footprint, strength: 0.9 })
}

export function planGantry(figure: Figure, document: SceneDocument, gantry: RecordOf<'gantry'>): void {
  planStill(figure, document, drawPortal(gantry))
}

function drawnRobot(
  robot: RecordOf<'robot'>,
  { document, robotModels, shelf }: DrawScope,
): DrawnRobot | undefined {
  const model = robotModels.find(({ id }) => id === robot.model)
  if (!model) return undefined
  const arm = shelf.get(armKey(model), () => drawArm(model))
  const tool = robot.tool === undefined ? undefined : findRecordOfType(document, 'tool', robot.tool)
  const spec = tool && toolSpecOf(tool)
  return { ...arm, tool: spec && shelf.get(drawingKey('tool', spec), () => drawTool(spec)) }
}

/** An imported robot may come again under the same name with other shapes; a catalog robot never changes. */
function armKey({ id, joints, linkShapes }: RobotModel): string {
  if (!linkShapes) return drawingKey('robot', id)
  return drawingKey(
    'robot',
    id,
    joints,
    ...linkShapes.map(({ link, data }) => [link, data.length, data.slice(-40)]),
  )
}

function drawArm(model: RobotModel): Omit<DrawnRobot, 'tool'> {
  const shape = robotShape(model)
  const rig = rigOf(shape)
  const livery = robotLivery(shape)
  const imported = model.linkShapes && drawImportedArm(model.linkShapes, shape.chain.linkCount, livery)
  if (imported) return { shape, rig, links: imported, lamp: cobotLampPoint(rig) }
  // A spherical wrist and six axes is what the cast drawing is made for; everything else is drawn joint by joint.
  const cast = !shape.cobot && shape.chain.dof === 6
  const links = cast ? drawIndustrialArm(rig, livery) : drawCobot(rig, livery)
  const lamp = cast ? armLampPoint(rig) : cobotLampPoint(rig)
  return { shape, rig, links, lamp }
}

function robotShape(model: RobotModel): RobotShape {
  return {
    chain: makeChain(model.joints),
    maker: model.manufacturer,
    cobot: model.kind === 'cobot',
    payloadKg: model.datasheet.payloadKg,
  }
}
