// A robot of the document as one that can be asked where it reaches: catalog arm, carrier, tool, where it stands. Kept by what it
// is made of, because building one costs more than asking it.
import { type Frame, frameFromPose, multiplyFrames } from '../../../core/math/frames'
import { resolveTool } from '../../../core/model/catalog/equipment/resolveTool'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { worldFromRecord, worldFromRobotBase } from '../../../core/model/resolvePlacement'
import { findRecord, findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { makeChain } from '../../../core/robotics/chain/KinematicChain'
import { InverseKinematics } from '../../../core/robotics/inverse/InverseKinematics'

/** Carrier positions that are tried along each axis. */
const CARRIER_STEPS = 5
/** Half a turn about x: the tool's z points into the object (core/sim/programs/partFrom). */
const FLIPPED: Frame = Float64Array.of(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0)

/** Arms by model id; their kinematics do not depend on the document. */
export type ArmShelf = Map<string, InverseKinematics>

export interface PlacedArm {
  readonly ik: InverseKinematics
  /** Bases to try: one, or several along a carrier. */
  readonly worldFromBase: readonly Frame[]
  readonly flangeFromTool: Frame
}

/** Undefined for a robot without a model, or one that stands nowhere. */
export function placedArm(
  document: SceneDocument,
  robot: RecordOf<'robot'>,
  models: readonly RobotModel[],
  shelf: ArmShelf,
): PlacedArm | undefined {
  const model = models.find(({ id }) => id === robot.model)
  const bases = basesOf(document, robot)
  if (!model || bases.length === 0) return undefined
  const ik = shelf.get(model.id) ?? new InverseKinematics(makeChain(model.joints))
  shelf.set(model.id, ik)
  const tool = robot.tool === undefined ? undefined : findRecordOfType(document, 'tool', robot.tool)
  return { ik, worldFromBase: bases, flangeFromTool: frameFromPose(resolveTool(tool).tcp) }
}

/** The tool's frame that a target asks for, in the world. */
export function worldFromToolAt(
  document: SceneDocument,
  target: { readonly of: string; readonly pose: Parameters<typeof frameFromPose>[0] },
): Frame | undefined {
  const world = worldFromRecord(document, target.of)
  return world && multiplyFrames(multiplyFrames(world, frameFromPose(target.pose)), FLIPPED)
}

function basesOf(document: SceneDocument, robot: RecordOf<'robot'>): Frame[] {
  if (!robot.carrier) {
    const base = worldFromRobotBase(document, robot.id)
    return base ? [base] : []
  }
  const carrier = findRecord(document, robot.carrier.id)
  const stroke = robot.carrier.strokeM
  if (carrier?.type === 'track') return along(document, robot, [stroke ?? [0, carrier.lengthM]])
  if (carrier?.type !== 'gantry') return []
  return along(document, robot, [stroke ?? carrier.xM, carrier.yM, carrier.zM])
}

function along(
  document: SceneDocument,
  robot: RecordOf<'robot'>,
  ranges: readonly (readonly [number, number])[],
): Frame[] {
  const steps = ranges.length === 1 ? 2 * CARRIER_STEPS : CARRIER_STEPS
  const positions = ranges.reduce<number[][]>(
    (points, [low, high]) =>
      points.flatMap((point) =>
        Array.from({ length: steps }, (_, i) => [...point, low + ((high - low) * i) / (steps - 1)]),
      ),
    [[]],
  )
  return positions.flatMap((position) => worldFromRobotBase(document, robot.id, position) ?? [])
}
