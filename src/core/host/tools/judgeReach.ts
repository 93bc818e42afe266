// Whether robots get their tools to every place their programs name, how comfortably, and if not why: for colours in the picture
// while a person moves things. Looks at places one by one; the ways between them are the plan's.
import { type Frame, multiplyFrames } from '../../math/frames'
import type { TargetReach } from '../../results/Assessment'
import type { Problem } from '../../results/problem'
import { coarseLattice, coarseStepM } from '../../robotics/planning/carrierLattice'
import { type ReachAnswer, reachMargin } from '../../robotics/planning/reachMargin'
import { singularityOf } from '../../robotics/planning/singularityOf'
import type { OpenCell } from '../../sim/compile/programs/openCell'
import { programBindings } from '../../sim/compile/programs/programBindings'
import type { ProgramCode } from '../../sim/programs/ProgramCode'
import type { Binding } from '../../sim/programs/ProgramPlan'
import { Crew, type CrewMember } from '../../sim/programs/planning/Crew'

/** At these distances from a joint limit (rad) and from a singular pose a place is as comfortable as it needs to be … */
const EASY_LIMIT_RAD = 0.2
const EASY_INDEPENDENCE = 0.2
/** … and below this share of them a small change of the layout may put it out of reach. */
const NEAR = 0.25
/** A grid of slots is judged as far as a person can tell its places apart. */
const MOST_TARGETS = 2000

export function judgeReach(cell: OpenCell): TargetReach[] {
  const found = new Map<string, TargetReach>()
  const bindings = programBindings(cell)
  cell.programs.forEach((code, number) => {
    const crew = new Crew(code, cell.units)
    for (const binding of bindings[number]!) {
      if (found.size >= MOST_TARGETS) return
      judgeBinding(cell, code, crew, number, binding, found)
    }
  })
  return [...found.values()]
}

function judgeBinding(
  { planner, plans }: OpenCell,
  code: ProgramCode,
  crew: Crew,
  number: number,
  binding: Binding,
  found: Map<string, TargetReach>,
): void {
  const plan = plans.planOf(number, binding)
  const { objects } = planner.stopsOf(number, binding)
  code.stops.forEach((stop, index) => {
    const object = objects[index]
    if (stop.kind !== 'tool' || object === undefined) return
    for (const member of crew.members) {
      const tool = multiplyFrames(object, member.objectFromTool)
      const position = [tool[3]!, tool[7]!, tool[11]!] as const
      const key = [code.id, member.unit.id, stop.node, ...position.map((value) => value.toFixed(4))].join('|')
      if (found.has(key)) continue
      const joints = plan.stopJoints[index]
      const answer =
        joints === undefined ? bestReach(member, tool) : standing(member, crew.jointsOf(member, joints))
      const place = { robot: member.unit.id, program: code.id, node: lastNode(stop.node), position }
      found.set(key, { ...place, ...verdictOf(member, code.id, lastNode(stop.node), answer) })
    }
  })
}

/** Nodes are named by their path through calls; the person sees the last. */
function lastNode(node: string): string {
  return node.slice(node.lastIndexOf('/') + 1)
}

/** How comfortable the joints are that the plan has chosen. */
function standing({ system }: CrewMember, joints: Float64Array): ReachAnswer {
  const arm = system.armPart(joints)
  const { margin, joint } = system.arm.limitMargin(arm)
  return {
    ok: true,
    joints,
    limitMarginRad: margin,
    limitJoint: joint,
    singularity: singularityOf(system.arm, arm),
  }
}

/** Without a plan: from wherever the carrier may stand. */
function bestReach({ system, clearRange }: CrewMember, worldFromTool: Frame): ReachAnswer {
  let best: ReachAnswer | undefined
  for (const position of coarseLattice(clearRange, coarseStepM(system))) {
    const answer = reachMargin(system, worldFromTool, position)
    if (best === undefined || comfortOf(answer) > comfortOf(best)) best = answer
  }
  return best ?? reachMargin(system, worldFromTool, new Float64Array(system.carrierDof))
}

function comfortOf(answer: ReachAnswer): number {
  if (!answer.ok) return -1
  const limit = answer.limitMarginRad / EASY_LIMIT_RAD
  const wrist = answer.singularity.independence / EASY_INDEPENDENCE
  return Math.max(0, Math.min(1, limit, wrist))
}

function verdictOf(
  member: CrewMember,
  program: string,
  node: string,
  answer: ReachAnswer,
): Pick<TargetReach, 'verdict' | 'margin' | 'problem'> {
  if (!answer.ok)
    return { verdict: 'unreachable', margin: 0, problem: unreachable(member, program, node, answer) }
  const margin = comfortOf(answer)
  if (margin >= NEAR) return { verdict: 'reached', margin }
  return { verdict: 'nearLimit', margin, problem: nearLimit(member, program, node, answer) }
}

function unreachable(
  { unit }: CrewMember,
  program: string,
  node: string,
  { reason }: Extract<ReachAnswer, { ok: false }>,
): Problem {
  const values = { robot: unit.id, target: node, program }
  const place = { severity: 'error', where: placeOf(program, node) } as const
  switch (reason.code) {
    case 'tooFar':
    case 'tooNear':
      return {
        ...place,
        code: `program.${reason.code}`,
        message: `Robot "${unit.id}" cannot reach the target of "${node}": it is ${reason.missM.toFixed(2)} m too ${reason.code === 'tooFar' ? 'far away' : 'close to the robot'}.`,
        hint: 'Stand the robot or the target elsewhere.',
        values: { ...values, missM: reason.missM },
      }
    case 'jointLimit':
      return {
        ...place,
        code: 'program.jointLimit',
        message: `Robot "${unit.id}" cannot reach the target of "${node}": joint ${reason.joint + 1} would pass its limit.`,
        hint: 'Turn the target about its vertical, or stand the robot elsewhere.',
        values: { ...values, joint: reason.joint + 1, jointName: reason.jointName, excessRad: reason.excess },
      }
    case 'notFound':
      return {
        ...place,
        code: 'program.noSolution',
        message: `Robot "${unit.id}" cannot reach the target of "${node}": no joint angles give this place and direction.`,
        hint: 'Turn the target, or move it towards the middle of the robot’s reach.',
        values,
      }
  }
}

function nearLimit(
  { unit, system }: CrewMember,
  program: string,
  node: string,
  answer: Extract<ReachAnswer, { ok: true }>,
): Problem {
  const atLimit = answer.limitMarginRad / EASY_LIMIT_RAD < answer.singularity.independence / EASY_INDEPENDENCE
  const joint = (atLimit ? answer.limitJoint : answer.singularity.joint) + 1
  return {
    code: atLimit ? 'reach.nearLimit' : 'reach.nearSingular',
    severity: 'warning',
    message: atLimit
      ? `At "${node}" joint ${joint} of robot "${unit.id}" is close to its limit.`
      : `At "${node}" robot "${unit.id}" is close to a singular pose (joint ${joint}).`,
    where: placeOf(program, node),
    hint: 'Move or turn the robot or the target a little.',
    values: {
      robot: unit.id,
      target: node,
      program,
      joint,
      jointName: system.arm.jointNames[joint - 1] ?? '',
    },
  }
}

function placeOf(program: string, node: string) {
  return { record: program, path: `records.${program}.body[${node}]` }
}
