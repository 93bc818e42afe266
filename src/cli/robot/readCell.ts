// Reads what stands around the robot of a question — base, tool, boxes, floor, other arms — into the objects the core works with.
import type { Frame, Vec3 } from '../../core/math/frames'
import { identityFrame } from '../../core/math/frames'
import { frameFromXyzRpy } from '../../core/math/rotations'
import { ArmBody, type ArmBodyOptions } from '../../core/robotics/collision/ArmBody'
import type { Obstacles } from '../../core/robotics/collision/cellClearance'
import type { Box } from '../../core/robotics/collision/segmentBoxDistance'
import { RobotSystem, type RobotSystemParts } from '../../core/robotics/planning/RobotSystem'
import { type CaseFault, caseFault, isFault } from './caseFault'
import type { CaseFields, CaseRobot } from './readCase'
import { readFields, readNumbers, readPose, readRobot } from './readCase'

/** A slender gripper or torch; the catalog of grippers is a matter of scenes. */
const TOOL_RADIUS_M = 0.04

export interface CaseCell {
  readonly robot: CaseRobot
  readonly parts: RobotSystemParts
  readonly bodyOptions: ArmBodyOptions
  readonly obstacles: Obstacles
  /** Whether anything stands there at all. */
  readonly hasObstacles: boolean
}

export function readCell(fields: CaseFields): CaseCell | CaseFault {
  const robot = readRobot(fields)
  if (isFault(robot)) return robot
  const worldFromBase = readPlace(fields.base, 'base')
  if (isFault(worldFromBase)) return worldFromBase
  const flangeFromTool = readTool(fields.tool)
  if (isFault(flangeFromTool)) return flangeFromTool
  const boxes = readBoxes(fields.boxes)
  if (isFault(boxes)) return boxes
  const bodies = readArms(fields.arms)
  if (isFault(bodies)) return bodies
  const floorZ = readOptional(fields, 'floorZ')
  if (floorZ !== undefined && typeof floorZ !== 'number') return floorZ
  return {
    robot,
    parts: { arm: robot.ik.chain, worldFromBase, flangeFromTool },
    bodyOptions: {
      linkRadiiM: robot.model.drawing.linkRadiiM,
      ...(fields.tool !== undefined && { toolRadiusM: TOOL_RADIUS_M }),
    },
    obstacles: { boxes, bodies, floorZ },
    hasObstacles: boxes.length + bodies.length > 0 || floorZ !== undefined,
  }
}

/** A number that may be absent. */
export function readOptional(fields: CaseFields, name: string): number | undefined | CaseFault {
  const value = fields[name]
  if (value === undefined) return undefined
  return typeof value === 'number' && Number.isFinite(value) ? value : caseFault('notNumbers', name)
}

/** A pose, or x y z with an optional heading in rad; absent = the origin. */
function readPlace(value: unknown, subject: string): Frame | CaseFault {
  if (value === undefined) return identityFrame()
  const list = Array.isArray(value) ? value.flat() : value
  const numbers = readNumbers(list, subject)
  if (isFault(numbers)) return numbers
  if (numbers.length !== 3 && numbers.length !== 4) return readPose(numbers)
  return frameFromXyzRpy([numbers[0]!, numbers[1]!, numbers[2]!], [0, 0, numbers[3] ?? 0])
}

/** A length along the flange's z, or as a place in the flange. */
function readTool(value: unknown): Frame | CaseFault {
  const length = Array.isArray(value) && value.length === 1 ? value[0] : value
  return readPlace(typeof length === 'number' ? [0, 0, length] : value, 'tool')
}

/** Six or seven numbers each: middle x y z, whole size along its own x y z, heading in rad. */
function readBoxes(value: unknown): Box[] | CaseFault {
  if (value === undefined) return []
  if (!Array.isArray(value)) return caseFault('notNumbers', 'boxes')
  const boxes: Box[] = []
  for (const entry of value) {
    const numbers = readNumbers(entry, 'boxes')
    if (isFault(numbers)) return numbers
    if (numbers.length !== 6 && numbers.length !== 7)
      return caseFault('wrongCount', 'boxes', `${numbers.length}, 6`)
    const [x, y, z, a, b, c, heading = 0] = numbers as [number, number, number, number, number, number]
    if (!(Math.min(a, b, c) > 0)) return caseFault('badValue', 'boxes', entry.join(','))
    const halfM: Vec3 = [a / 2, b / 2, c / 2]
    boxes.push({ worldFromBox: frameFromXyzRpy([x, y, z], [0, 0, heading]), halfM })
  }
  return boxes
}

/** Other arms that stand still: model, base, joints. */
function readArms(value: unknown): ArmBody[] | CaseFault {
  if (value === undefined) return []
  if (!Array.isArray(value)) return caseFault('notObject', 'arms')
  const bodies: ArmBody[] = []
  for (const entry of value) {
    const fields = readFields(entry)
    if (isFault(fields)) return fields
    const robot = readRobot(fields)
    if (isFault(robot)) return robot
    const worldFromBase = readPlace(fields.base, 'base')
    if (isFault(worldFromBase)) return worldFromBase
    const joints = readNumbers(fields.joints, 'joints', robot.ik.chain.dof)
    if (isFault(joints)) return joints
    const system = new RobotSystem({ arm: robot.ik.chain, worldFromBase })
    const body = new ArmBody(system, { linkRadiiM: robot.model.drawing.linkRadiiM })
    body.place(joints)
    bodies.push(body)
  }
  return bodies
}
