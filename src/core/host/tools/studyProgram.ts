// One program looked at closely for the page: what each node takes and how much room it has, the way of the tool, close bodies, the honest
// cycle. Gathers what compile computes; judges nothing itself.
import { parseSceneText } from '../../model/parseSceneText'
import { findRecordOfType, type SceneDocument } from '../../model/SceneDocument'
import { SimError } from '../../protocol/SimError'
import {
  type BodyGap,
  type CycleFigure,
  NEAR_LIMIT_RAD,
  NEAR_SINGULAR,
  type NodeFigure,
  type NodeVerdict,
  type ProgramStudy,
  type ToolWay,
} from '../../results/ProgramStudy'
import { CYCLE_CAUSES } from '../../results/states'
import { clearanceIn, type ProgramGap } from '../../sim/compile/programs/clearanceOf'
import { type CycleEstimate, estimateCycles } from '../../sim/compile/programs/estimateCycles'
import { examineProgram, type MotionExam } from '../../sim/compile/programs/examineProgram'
import { listProgram } from '../../sim/compile/programs/listProgram'
import { nodePostures } from '../../sim/compile/programs/nodePostures'
import { openCell } from '../../sim/compile/programs/openCell'
import type { PlanCache } from '../../sim/programs/planning/PlanCache'

const WORSE: readonly NodeVerdict[] = ['clear', 'nearSingular', 'nearLimit', 'touches']

export function studyProgram(documentText: string, program: string, plans: PlanCache): ProgramStudy {
  const document = readDocument(documentText)
  const exam = examineProgram(document, program, plans)
  const [estimate] = estimateCycles(document, { program, plans })
  const cell = openCell(document, plans)
  const gaps = exam.ok ? clearanceIn(cell, program).map(bodyGap) : []
  const postures = nodePostures(cell, program)
  const times = new Map<string, number>()
  if (exam.ok) for (const [node, seconds] of standingTimes(document, program, plans)) times.set(node, seconds)
  const moving = leadMotions(document, program, exam.motions)
  for (const { node, durationS } of moving) times.set(node, (times.get(node) ?? 0) + durationS)
  const nodes = [...times].map(([node, durationS]) =>
    figureOf(
      node,
      durationS,
      exam.motions.filter((motion) => motion.node === node),
      gaps,
    ),
  )
  return {
    program,
    ok: exam.ok,
    faults: exam.faults,
    nodes: nodes.map((figure) => ({
      ...figure,
      node: ownNode(figure.node),
      joints: postures.get(figure.node),
    })),
    ways: exam.motions.map(wayOf),
    gaps: gaps.map((gap) => ({ ...gap, node: ownNode(gap.node) })),
    cycle: cycleFigure(estimate),
  }
}

/** Where the programs come close to something, nearest first. */
export function closeBodies(
  documentText: string,
  programs: readonly string[],
  plans: PlanCache,
): readonly BodyGap[] {
  const cell = openCell(readDocument(documentText), plans)
  return programs
    .flatMap((program) => clearanceIn(cell, program).map(bodyGap))
    .map((gap) => ({ ...gap, node: ownNode(gap.node) }))
    .sort((a, b) => a.gapM - b.gapM)
}

export function readDocument(text: string): SceneDocument {
  const parsed = parseSceneText(text)
  if (!parsed.ok) throw new SimError(parsed.problems)
  return parsed.value
}

/** Nodes inside called programs are named by their path: the person sees the call. */
function ownNode(node: string): string {
  const end = node.indexOf('/')
  return end < 0 ? node : node.slice(0, end)
}

/** Robots that carry one thing move at the same time: one of them counts. */
function leadMotions(
  document: SceneDocument,
  program: string,
  motions: readonly MotionExam[],
): readonly MotionExam[] {
  const lead = findRecordOfType(document, 'program', program)?.robots[0]?.robot
  return motions.filter(({ robot }) => robot === lead)
}

function standingTimes(document: SceneDocument, program: string, plans: PlanCache): Map<string, number> {
  const times = new Map<string, number>()
  const listed = listProgram(document, program, plans)
  for (const step of listed.ok ? (listed.listings[0]?.steps ?? []) : []) {
    if (step.op === 'grip' || step.op === 'release' || step.op === 'wait')
      times.set(step.node, (times.get(step.node) ?? 0) + step.seconds)
  }
  return times
}

function figureOf(
  node: string,
  durationS: number,
  motions: readonly MotionExam[],
  gaps: readonly BodyGap[],
): NodeFigure {
  let verdict: NodeVerdict = 'clear'
  let limit: NodeFigure['limit']
  let independence: number | undefined
  for (const motion of motions) {
    if (WORSE.indexOf(motion.verdict) > WORSE.indexOf(verdict)) verdict = motion.verdict
    for (const sample of motion.samples) {
      if (limit === undefined || sample.limitMarginRad < limit.marginRad)
        limit = { marginRad: sample.limitMarginRad, joint: sample.limitJoint }
      independence = Math.min(independence ?? 1, sample.independence)
    }
  }
  const nearest = gaps.find((gap) => gap.node === node && gap.kind !== 'person')
  return { node, durationS, verdict, limit, independence, nearest }
}

function wayOf({ node, robot, samples }: MotionExam): ToolWay {
  return {
    node: ownNode(node),
    robot,
    points: samples.flatMap(({ position }) => [...position]),
    verdicts: samples.map(({ limitMarginRad, independence }) =>
      independence < NEAR_SINGULAR ? 'nearSingular' : limitMarginRad < NEAR_LIMIT_RAD ? 'nearLimit' : 'clear',
    ),
  }
}

function bodyGap({ points, ...gap }: ProgramGap): BodyGap {
  const { own, other: otherPoint, joints } = points
  return { ...gap, point: own, otherPoint, joints }
}

const NO_CYCLE: CycleFigure = {
  ok: false,
  p10S: 0,
  p50S: 0,
  p90S: 0,
  likelyS: 0,
  split: [],
  estimated: true,
  from: '',
  to: '',
}

/** As it crosses to the page; not `ok` when there is none. */
export function cycleFigure(estimate: CycleEstimate | undefined): CycleFigure {
  if (estimate === undefined) return NO_CYCLE
  const { ok, p10S, p50S, p90S, likelyS, estimated, from, to } = estimate
  const split = CYCLE_CAUSES.flatMap((cause) => {
    const band = estimate.split[cause]
    return band === undefined ? [] : [{ cause, ...band }]
  })
  return { ok, p10S, p50S, p90S, likelyS, split, estimated, from, to }
}
