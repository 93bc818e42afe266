// What makes the band of a cycle time as wide as it is: acceleration, settling, gripping, and whose each of them is. Pure.
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import { visitNodes } from '../../../core/model/validate/visitNodes'
import type { CycleFigure } from '../../../core/results/ProgramStudy'
import type { CycleCause } from '../../../core/results/states'

export interface CycleDriver {
  readonly kind: 'acceleration' | 'settle' | 'grip' | 'process'
  /** From P10 to P90 of the causes it decides, s. */
  readonly spanS: number
  /** Records that hold the values: robots, their tools, and the program where it waits for that reason. */
  readonly records: readonly string[]
}

const DECIDES: Readonly<Record<CycleDriver['kind'], readonly CycleCause[]>> = {
  acceleration: ['travel', 'approach'],
  settle: ['settle'],
  grip: ['grip'],
  process: ['process'],
}

/** The widest first; only those that matter at all. */
export function driversOfCycle(
  document: SceneDocument,
  program: string,
  { split }: Pick<CycleFigure, 'split'>,
): readonly CycleDriver[] {
  const crew = findRecordOfType(document, 'program', program)?.robots.map(({ robot }) => robot) ?? []
  const tools = crew.flatMap((robot) => findRecordOfType(document, 'robot', robot)?.tool ?? [])
  const waits = waitsIn(document, program)
  const holders = { acceleration: crew, settle: crew, grip: tools, process: [] as string[] }
  return (['acceleration', 'settle', 'grip', 'process'] as const)
    .map((kind) => {
      const spanS = split
        .filter(({ cause }) => DECIDES[kind].includes(cause))
        .reduce((sum, { p10S, p90S }) => sum + p90S - p10S, 0)
      const own = kind !== 'acceleration' && waits.has(kind) ? [program] : []
      return { kind, spanS, records: [...new Set([...holders[kind], ...own])] }
    })
    .filter(({ spanS }) => spanS > 0)
    .sort((a, b) => b.spanS - a.spanS)
}

/** Why the program's own steps wait. */
function waitsIn(document: SceneDocument, program: string): ReadonlySet<string> {
  const causes = new Set<string>()
  visitNodes(findRecordOfType(document, 'program', program)?.body ?? [], (node) => {
    if (node.kind === 'wait') causes.add(node.cause)
    if (node.kind === 'process') causes.add('process')
  })
  return causes
}
