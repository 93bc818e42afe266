// A program looked at closely: along every motion how far joints stay from their limits, how near the arm is to a singular pose, how close it comes to
// anything. Data for drawing on the path and in the program; computes no new motion.
import type { SceneDocument } from '../../../model/SceneDocument'
import { NEAR_LIMIT_RAD, NEAR_SINGULAR } from '../../../results/ProgramStudy'
import type { Problem } from '../../../results/problem'
import { singularityOf } from '../../../robotics/planning/singularityOf'
import { instructionOf, isUsable } from '../../programs/ProgramPlan'
import { Crew, type CrewMember } from '../../programs/planning/Crew'
import type { PlanCache } from '../../programs/planning/PlanCache'
import { clearanceIn, type ProgramGap } from './clearanceOf'
import { openCell } from './openCell'

export interface MotionSample {
  /** Within the motion. */
  readonly timeS: number
  /** Tool centre in the world, m. */
  readonly position: readonly [number, number, number]
  /** To the nearest joint limit (rad), and which joint of the arm, from 0. */
  readonly limitMarginRad: number
  readonly limitJoint: number
  /** 0 = singular, 1 = every joint moves the tool in its own way. Always 1 for more than six axes. */
  readonly independence: number
}

export interface MotionExam {
  readonly node: string
  readonly robot: string
  readonly durationS: number
  readonly samples: readonly MotionSample[]
  readonly verdict: 'clear' | 'nearLimit' | 'nearSingular' | 'touches'
  /** Nearest body, when within half a metre. */
  readonly nearest: ProgramGap | undefined
}

export interface ProgramExam {
  readonly program: string
  readonly ok: boolean
  readonly faults: readonly Problem[]
  readonly motions: readonly MotionExam[]
}

/** Of every motion at least; of a long one, such as a seam or a raster, one each so many seconds, so that its corners are seen. */
const SAMPLES = 24
const STEP_S = 0.15
const MOST_SAMPLES = 1000

/** `plans` shares planned motions with other questions. */
export function examineProgram(document: SceneDocument, program: string, plans?: PlanCache): ProgramExam {
  const cell = openCell(document, plans)
  const faults = cell.problems.filter(({ where }) => where.record === program)
  const number = cell.programs.findIndex(({ id }) => id === program)
  const code = cell.programs[number]
  const binding = cell.typical[number]
  const plan = code && binding && cell.plans.planOf(number, binding)
  if (code === undefined || plan === undefined || !isUsable(plan))
    return { program, ok: false, faults, motions: [] }
  const crew = new Crew(code, cell.units)
  const gaps = clearanceIn(cell, program)
  const motions = [...plan.motions].flatMap(([key, { law }]) =>
    crew.members.map((member): MotionExam => {
      const { node } = code.instructions[instructionOf(key)]!
      const nearest = gaps.find((gap) => gap.node === node && gap.robot === member.unit.id)
      const joints = new Float64Array(crew.axes)
      const steps = Math.min(MOST_SAMPLES, Math.max(SAMPLES, Math.ceil(law.durationS / STEP_S)))
      const samples = Array.from({ length: steps + 1 }, (_, at) => {
        const timeS = (at / steps) * law.durationS
        law.sample(timeS, joints)
        return sampleOf(member, crew.jointsOf(member, joints), timeS)
      })
      const verdict = verdictOf(samples, nearest)
      return { node, robot: member.unit.id, durationS: law.durationS, samples, verdict, nearest }
    }),
  )
  return { program, ok: true, faults, motions }
}

function sampleOf({ system }: CrewMember, q: Float64Array, timeS: number): MotionSample {
  const arm = system.armPart(q)
  const tool = system.worldFromTool(q)
  const { margin, joint } = system.arm.limitMargin(arm)
  const { independence } = singularityOf(system.arm, arm)
  const position = [tool[3]!, tool[7]!, tool[11]!] as const
  return { timeS, position, limitMarginRad: margin, limitJoint: joint, independence }
}

function verdictOf(samples: readonly MotionSample[], nearest: ProgramGap | undefined): MotionExam['verdict'] {
  if (nearest !== undefined && nearest.gapM < 0 && nearest.kind !== 'person') return 'touches'
  if (samples.some(({ limitMarginRad }) => limitMarginRad < NEAR_LIMIT_RAD)) return 'nearLimit'
  return samples.some(({ independence }) => independence < NEAR_SINGULAR) ? 'nearSingular' : 'clear'
}
