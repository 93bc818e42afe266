// Whether an arm would do in the place of a robot: its payload against tool and heaviest part, its stated reach against the distance to the
// places the robot has to come. A quick estimate for choosing; the assessment after the swap is exact. Pure.
import { resolveTool } from '../../../../core/model/catalog/equipment/resolveTool'
import type { RobotModel } from '../../../../core/model/catalog/robots/RobotModel'
import { worldFromRobotBase } from '../../../../core/model/resolvePlacement'
import { findRecordOfType, recordsOfType, type SceneDocument } from '../../../../core/model/SceneDocument'
import type { RecordOf } from '../../../../core/model/sceneRecord'
import type { Assessment } from '../../../../core/results/Assessment'

export interface ModelVerdict {
  readonly tone: 'good' | 'near' | 'bad'
  readonly why: 'fits' | 'nearReach' | 'tooShort' | 'toolTooHeavy' | 'partTooHeavy' | 'noTargets'
}

/** Beyond this share of the stated reach the wrist can hardly turn. */
const COMFORTABLE = 0.85

export function judgeModels(
  models: readonly RobotModel[],
  robot: RecordOf<'robot'>,
  document: SceneDocument,
  assessment: Assessment | undefined,
): ReadonlyMap<string, ModelVerdict> {
  const tool = robot.tool === undefined ? undefined : findRecordOfType(document, 'tool', robot.tool)
  const { massKg: toolKg, kind } = resolveTool(tool)
  const holds = ['gripper', 'vacuum', 'plyGripper', 'magnet'].includes(kind)
  const partKg = holds ? Math.max(0, ...recordsOfType(document, 'product').map(({ massKg }) => massKg)) : 0
  const farthestM = robot.carrier === undefined ? farthest(robot, document, assessment) : undefined
  return new Map(models.map((model) => [model.id, judge(model, toolKg, partKg, farthestM)]))
}

function judge(
  { datasheet }: RobotModel,
  toolKg: number,
  partKg: number,
  farthestM: number | undefined,
): ModelVerdict {
  if (toolKg > datasheet.payloadKg) return { tone: 'bad', why: 'toolTooHeavy' }
  if (toolKg + partKg > datasheet.payloadKg) return { tone: 'bad', why: 'partTooHeavy' }
  if (farthestM === undefined) return { tone: 'good', why: 'noTargets' }
  if (farthestM > datasheet.reachM) return { tone: 'bad', why: 'tooShort' }
  if (farthestM > datasheet.reachM * COMFORTABLE) return { tone: 'near', why: 'nearReach' }
  return { tone: 'good', why: 'fits' }
}

/** Horizontal distance from the foot to the farthest target; the height of the shoulder is the arm's own. */
function farthest(
  robot: RecordOf<'robot'>,
  document: SceneDocument,
  assessment: Assessment | undefined,
): number | undefined {
  const base = worldFromRobotBase(document, robot.id)
  const targets = (assessment?.reach ?? []).filter((target) => target.robot === robot.id)
  if (base === undefined || targets.length === 0) return undefined
  const distances = targets.map(({ position: [x, y] }) => {
    const [dx, dy] = [x - base[3]!, y - base[7]!]
    return Math.sqrt(dx * dx + dy * dy)
  })
  return Math.max(...distances)
}
