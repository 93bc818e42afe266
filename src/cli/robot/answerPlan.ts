// `robot plan`: a way free of collisions between two poses of one arm among boxes, floor and other arms, as plain data for JSON.
import { ArmBody } from '../../core/robotics/collision/ArmBody'
import { clearance } from '../../core/robotics/collision/cellClearance'
import { driveWay } from '../../core/robotics/planning/pathPlanning/driveWay'
import { ignoredPairs, pairKeys } from '../../core/robotics/planning/pathPlanning/ignoredPairs'
import { planWay, type WayAnswer } from '../../core/robotics/planning/pathPlanning/planWay'
import { SweptSpace } from '../../core/robotics/planning/pathPlanning/SweptSpace'
import { RobotSystem } from '../../core/robotics/planning/RobotSystem'
import type { Answer } from './Answer'
import { type CaseFault, caseFault, isFault } from './caseFault'
import { type CaseFields, readNumbers, readPose } from './readCase'
import { type CaseCell, readCell, readOptional } from './readCell'

export function answerPlan(fields: CaseFields): Answer | CaseFault {
  const cell = readCell(fields)
  if (isFault(cell)) return cell
  const system = new RobotSystem(cell.parts)
  const from = readJoints(fields.start_position ?? fields.from, 'from', system)
  if (isFault(from)) return from
  const goals = readGoals(fields, system)
  if (isFault(goals)) return goals
  const seed = readOptional(fields, 'seed') ?? 1
  if (typeof seed !== 'number') return seed
  const gapM = readOptional(fields, 'gapM') ?? 0
  if (typeof gapM !== 'number') return gapM
  const body = new ArmBody(system, cell.bodyOptions)
  const pairs = ignoredPairs(body)
  const ignored = pairKeys(pairs)
  const space = new SweptSpace(body, cell.obstacles, { ignored, gapM })
  const answer = planWay({ space, from, goals, seed })
  const contactQ = !answer.ok && (answer.code === 'startBlocked' ? from : goals[0])
  return {
    ...(answer.ok ? describeWay(answer, space) : { found: false, code: answer.code }),
    ...(contactQ && { contact: contactIn(cell, body, ignored, contactQ) }),
    samples: answer.samples,
    seed,
    ignoredPairs: pairs.map(({ links, reason, touchingShare }) => ({ links, reason, touchingShare })),
  }
}

function describeWay(answer: WayAnswer & { ok: true }, space: SweptSpace): Answer {
  return {
    found: true,
    straight: answer.samples === 0,
    joints: answer.poses.map((q) => Array.from(q)),
    lengthRad: answer.lengthRad,
    /** Corners rounded where there is room. */
    durationS: driveWay(space, answer.poses).durationS,
  }
}

function readJoints(value: unknown, subject: string, system: RobotSystem): Float64Array | CaseFault {
  const numbers = readNumbers(value, subject, system.dof)
  if (isFault(numbers)) return numbers
  const { margin, joint } = system.arm.limitMargin(numbers)
  return margin >= 0 ? Float64Array.from(numbers) : caseFault('badValue', subject, system.jointNames[joint]!)
}

/** Joint values, or every branch of a tool pose. */
function readGoals(fields: CaseFields, system: RobotSystem): Float64Array[] | CaseFault {
  if (fields.pose === undefined) {
    const to = readJoints(fields.target_position ?? fields.to, 'to', system)
    return isFault(to) ? to : [to]
  }
  const pose = readPose(fields.pose)
  if (isFault(pose)) return pose
  const goals = system.solve(pose)
  return goals.length > 0 ? goals : caseFault('badValue', 'pose', 'unreachable')
}

/** What touches what, the deepest contact first. */
function contactIn(cell: CaseCell, body: ArmBody, ignored: ReadonlySet<string>, q: Float64Array): Answer {
  body.place(q)
  const outer = clearance(body, cell.obstacles)
  const self = body.selfGap(ignored)
  if (self.gapM < outer.gapM) return { kind: 'self', links: self.links, gapM: self.gapM }
  return { ...outer.obstacle, link: outer.link, gapM: outer.gapM }
}
