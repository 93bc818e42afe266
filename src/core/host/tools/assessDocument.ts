// What a document would do, for a person who is editing it: what is wrong, which places are reached and how well, how long programs take,
// and the figures of a short run. A document that is half built gets as far as it goes. No figures of a long study.
import { parseSceneText } from '../../model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import { validateScene } from '../../model/validateScene'
import type { Assessment } from '../../results/Assessment'
import type { Problem } from '../../results/problem'
import { type OpenCell, openCell } from '../../sim/compile/programs/openCell'
import { secondsToTicks, ticksToSeconds } from '../../sim/kernel/ticks'
import type { PlanCache } from '../../sim/programs/planning/PlanCache'
import { Simulation } from '../../sim/Simulation'
import { decidingWorlds } from './decidingWorlds'
import { judgeReach } from './judgeReach'
import { layoutProblems } from './layoutProblems'
import { plannedCycles } from './plannedCycles'

/** One shift after the warm-up says enough to compare two layouts. */
const SHIFT_S = 8 * 3600
/** The figures should stand there within 0.4 s of an edit, waiting and drawing included: the run gets what reading and planning left. */
const BUDGET_MS = 280
const LEAST_RUN_MS = 40
const SLICE_S = 120

export interface AssessTools {
  readonly nowMs: () => number
  /** Plans of earlier questions: most of a document is as it was. */
  readonly plans: PlanCache
}

/** Without `withRun` only what a drag needs: problems, reach and planned cycles. */
export async function assessDocument(
  documentText: string,
  tools: AssessTools,
  withRun = true,
): Promise<Assessment> {
  const startMs = tools.nowMs()
  const parsed = parseSceneText(documentText)
  if (!parsed.ok) return { problems: parsed.problems, reach: [], cycles: [] }
  const document = parsed.value
  const found = validateScene(document)
  const cell = motionsOf(document, tools.plans, found)
  const motions = cell === undefined ? { reach: [], cycles: [] } : judged(cell)
  const run = withRun ? await shortRun(document, tools, startMs) : { problems: [] }
  const problems = [...found, ...(cell?.faults ?? []), ...run.problems, ...layoutProblems(document)]
  const { results, simulatedS }: ShortRun = run
  return {
    problems: eachOnce(problems),
    ...motions,
    ...(results === undefined ? {} : { results, simulatedS }),
  }
}

/** Compiling counts on what validation promises; a document with errors is looked at as far as it bears looking at. */
function motionsOf(
  document: SceneDocument,
  plans: PlanCache,
  found: readonly Problem[],
): OpenCell | undefined {
  if (recordsOfType(document, 'robot').length === 0) return undefined
  if (found.every(({ severity }) => severity === 'warning')) return openCell(document, plans)
  try {
    return openCell(document, plans)
  } catch {
    return undefined
  }
}

function judged(cell: OpenCell): Pick<Assessment, 'reach' | 'cycles'> {
  return { reach: judgeReach(cell), cycles: plannedCycles(cell) }
}

interface ShortRun extends Pick<Assessment, 'results' | 'simulatedS'> {
  readonly problems: readonly Problem[]
}

async function shortRun(document: SceneDocument, tools: AssessTools, startMs: number): Promise<ShortRun> {
  const scene = recordsOfType(document, 'scene')[0]
  const options = { seed: scene?.seed ?? 1, plans: tools.plans, ...(await decidingWorlds(document)) }
  const created = Simulation.create(document, options)
  if (!created.ok) return { problems: created.problems }
  const simulation = created.value
  const stopMs = Math.max(startMs + BUDGET_MS, tools.nowMs() + LEAST_RUN_MS)
  const untilS = (scene?.warmupS ?? 0) + SHIFT_S
  let atS = 0
  while (atS < untilS && tools.nowMs() < stopMs) {
    atS = Math.min(untilS, atS + SLICE_S)
    if (simulation.advanceTo(secondsToTicks(atS)) !== 'reached') break
  }
  const { problem } = simulation
  return {
    problems: [...simulation.warnings, ...(problem === undefined ? [] : [problem])],
    results: simulation.results(),
    simulatedS: ticksToSeconds(simulation.now),
  }
}

/** The same fault is found on several ways. Errors first. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  const known = new Map(problems.map((problem) => [keyOf(problem), problem]))
  const once = [...known.values()]
  return [
    ...once.filter(({ severity }) => severity === 'error'),
    ...once.filter(({ severity }) => severity !== 'error'),
  ]
}

/** Products differ in weight, not in where they lie. */
const BY_PRODUCT = new Set(['program.payload', 'program.drops'])

function keyOf({ code, where, values }: Problem): string {
  const product = BY_PRODUCT.has(code) ? values?.product : ''
  return [code, where.path, values?.robot ?? '', product, values?.b ?? ''].join('|')
}
