// Cycle times one may believe: of every program of a document the time in steady state with its band, split by cause. Computed, with what is
// not known stated; waiting for others is shown by a run, not here.
import type { SceneDocument } from '../../../model/SceneDocument'
import type { Problem } from '../../../results/problem'
import { CAUSE_COUNT, CYCLE_CAUSES, type CycleCause } from '../../../results/states'
import { AS_PLANNED, CycleModel, rampGrid } from '../../programs/cycles/CycleModel'
import { type CycleBand, cycleBand, factorsWithin } from '../../programs/cycles/cycleBand'
import type { TimeBand } from '../../programs/cycles/TimeBand'
import { isUsable } from '../../programs/ProgramPlan'
import type { PlanCache } from '../../programs/planning/PlanCache'
import { type OpenCell, openCell } from './openCell'

export interface CycleEstimate extends TimeBand {
  readonly program: string
  /** The robots that run it, the leading one first. */
  readonly robots: readonly string[]
  readonly ok: boolean
  /** With everything as planned and every time at its mean. */
  readonly likelyS: number
  readonly split: Readonly<Partial<Record<CycleCause, TimeBand & { readonly likelyS: number }>>>
  /** True when an acceleration or a time behind it is an estimate. */
  readonly estimated: boolean
  /** The pose in which a cycle begins and the one in which it ends. */
  readonly from: string
  readonly to: string
  /** Why there is no figure. */
  readonly faults: readonly Problem[]
}

export interface CycleQuestion {
  /** Only this program. */
  readonly program?: string | undefined
  readonly seed?: number | undefined
  readonly plans?: PlanCache | undefined
}

const NO_BAND: TimeBand = { p10S: 0, p50S: 0, p90S: 0 }

export function estimateCycles(document: SceneDocument, question: CycleQuestion = {}): CycleEstimate[] {
  const cell = openCell(document, question.plans)
  const ids = Object.values(document.records).flatMap((record) =>
    record.type === 'program' ? [record.id] : [],
  )
  return ids
    .filter((id) => question.program === undefined || id === question.program)
    .sort()
    .map((id) => estimateCycle(cell, id, question.seed ?? 1))
}

/** The model of a program's cycle, undefined when it has no usable plan. */
export function cycleModelOf(
  cell: OpenCell,
  program: string,
  ramps?: readonly number[],
): CycleModel | undefined {
  const number = cell.programs.findIndex(({ id }) => id === program)
  const code = cell.programs[number]
  const binding = cell.typical[number]
  if (code === undefined || binding === undefined) return undefined
  if (!isUsable(cell.plans.planOf(number, binding))) return undefined
  const { ramp } = cell.units[code.robots[0]!]!.uncertainty
  return new CycleModel(cell.planner, number, code, cell.units, binding, ramps ?? rampGrid(ramp))
}

function estimateCycle(cell: OpenCell, program: string, seed: number): CycleEstimate {
  const record = cell.context.document.records[program]
  const robots = record?.type === 'program' ? record.robots.map(({ robot }) => robot) : []
  const [from, to] = record?.type === 'program' ? [record.startPose, record.endPose] : ['', '']
  const model = cycleModelOf(cell, program)
  const faults = cell.problems.filter(
    (problem) => problem.where.record === program && (model === undefined || problem.severity === 'error'),
  )
  const shared = { program, robots, from, to, faults }
  if (model === undefined) return { ...shared, ...NO_BAND, ok: false, likelyS: 0, split: {}, estimated: true }
  const band = cycleBand(model, seed, factorsWithin(model.uncertainty))
  const likely = model.means(AS_PLANNED, new Float64Array(CAUSE_COUNT))
  const { p10S, p50S, p90S } = band
  return {
    ...shared,
    p10S,
    p50S,
    p90S,
    ok: true,
    likelyS: likely.reduce((sum, seconds) => sum + seconds, 0),
    split: splitOf(band, likely),
    estimated: cell.units.some(({ id, estimated }) => robots.includes(id) && estimated),
  }
}

function splitOf(band: CycleBand, likely: Float64Array): CycleEstimate['split'] {
  const entries = CYCLE_CAUSES.flatMap((cause, number) =>
    band.byCause[number]!.p90S > 0
      ? [[cause, { ...band.byCause[number]!, likelyS: likely[number]! }] as const]
      : [],
  )
  return Object.fromEntries(entries)
}
