// What is to be told beside one step: its time, how much room it has, and why it cannot be done. Joins the study of the program with the
// assessment of the cell. Pure.
import type { Assessment } from '../../../core/results/Assessment'
import type { NodeFigure, NodeVerdict, ProgramStudy } from '../../../core/results/ProgramStudy'
import type { Problem } from '../../../core/results/problem'

export interface NodeNotice {
  readonly verdict: NodeVerdict | 'bad' | undefined
  readonly durationS: number | undefined
  readonly figure: NodeFigure | undefined
  readonly problems: readonly Problem[]
}

const WORSE = ['clear', 'nearSingular', 'nearLimit', 'touches'] as const

export function nodeNotice(
  program: string,
  node: string,
  study: ProgramStudy | undefined,
  assessment: Assessment | undefined,
): NodeNotice {
  const known = study?.program === program ? study : undefined
  const reach = (assessment?.reach ?? []).filter((one) => one.program === program && one.node === node)
  const lost = reach.find(({ verdict }) => verdict === 'unreachable')
  const own = (known?.faults ?? []).filter(({ where }) => isOf(where.path, node))
  const problems = own.length > 0 ? own : lost?.problem ? [lost.problem] : []
  const figures = (known?.nodes ?? []).filter((one) => one.node === node)
  const worst = figures.reduce<NodeFigure | undefined>(
    (bad, one) => (bad === undefined || rank(one) > rank(bad) ? one : bad),
    undefined,
  )
  const isBad = lost !== undefined || own.some(({ severity }) => severity === 'error')
  const near = reach.some(({ verdict }) => verdict === 'nearLimit') ? 'nearLimit' : undefined
  const calm = worst?.verdict === 'clear' ? near : undefined
  return {
    verdict: isBad ? 'bad' : (calm ?? worst?.verdict ?? near ?? (reach.length > 0 ? 'clear' : undefined)),
    durationS: figures.length === 0 ? undefined : figures.reduce((sum, one) => sum + one.durationS, 0),
    figure: worst,
    problems,
  }
}

function rank({ verdict }: NodeFigure): number {
  return WORSE.indexOf(verdict)
}

/** Faults stand at `body[node]`, inside a call at `body[call/node]`. */
function isOf(path: string, node: string): boolean {
  const at = /\.body\[([^\]]+)\]/.exec(path)?.[1]
  return at === node || at?.startsWith(`${node}/`) === true
}
