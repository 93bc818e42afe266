// Plans before the run everything that routes will ask of programs, and reports what cannot be done. Large grids of slots are
// sampled: each slot once on either side; the other combinations are planned when they first occur (plans are pure, so the run
// is the same).
import type { ProgramNode } from '../../../model/records/program'
import { findRecordOfType, recordsOfType } from '../../../model/SceneDocument'
import type { Problem } from '../../../results/problem'
import type { PlanBook } from '../../programs/PlanBook'
import type { ProgramCode } from '../../programs/ProgramCode'
import type { Binding, PlanFault } from '../../programs/ProgramPlan'
import type { PlanMaker } from '../../programs/planning/PlanMaker'
import type { CompileContext } from '../CompileContext'
import { findProgramUses, type ProgramUse } from './findBindings'

/** Pairs of slots that are all planned ahead; beyond, one slot at a time is varied. */
const MOST_PAIRS = 48
/** Slots of one place that are looked at ahead. */
const MOST_SLOTS = 64

/** Warnings go to the context; what programs cannot do goes to `faults`. Answers the first binding of every program. */
export function planAhead(
  context: CompileContext,
  programs: readonly ProgramCode[],
  { planner, plans }: { readonly planner: PlanMaker; readonly plans: PlanBook },
  faults: Problem[],
): (Binding | undefined)[] {
  const numbers = new Map(programs.map((program, number) => [program.id, number]))
  const reporter = new FaultReporter(context, faults)
  const typical: (Binding | undefined)[] = programs.map(() => undefined)
  const asked = findProgramUses(context.document).flatMap((use) => {
    const program = numbers.get(use.program)
    if (program === undefined) return []
    if (use.from !== undefined && !reporter.carries(programs[program]!)) return []
    const bindings = bindingsOf(context, use)
    typical[program] ??= bindings[0]
    return [{ use, program, bindings }]
  })
  typical.forEach((binding, program) => {
    if (binding === undefined) return
    const places = [binding.fromPlace, binding.toPlace]
    const singles = places.filter((place) => place >= 0 && context.slotCount(place) <= 1)
    planner.settle(program, binding, singles)
  })
  for (const { use, program, bindings } of asked) {
    for (const binding of bindings) {
      for (const fault of plans.planOf(program, binding).faults) reporter.add(use, binding, fault)
    }
  }
  reporter.reportUnused(programs)
  return typical
}

export function bindingsOf(context: CompileContext, use: ProgramUse): Binding[] {
  const product = context.productOf(use.product)
  const toPlace = context.entityOf(use.to)
  const fromPlace = use.from === undefined ? -1 : context.entityOf(use.from)
  if (product < 0 || toPlace < 0 || (use.from !== undefined && fromPlace < 0)) return []
  const toSlots = slotsOf(context, toPlace, 'to', use.to, use.toHalt)
  if (fromPlace < 0) {
    return toSlots.map((toSlot) => ({ product, fromPlace, fromSlot: -1, toPlace, toSlot }))
  }
  const fromSlots = slotsOf(context, fromPlace, 'from', use.from!, use.fromHalt)
  const all = fromSlots.length * toSlots.length <= MOST_PAIRS
  return fromSlots.flatMap((fromSlot, i) =>
    toSlots
      .filter((_, j) => all || i === 0 || j === 0)
      .map((toSlot) => ({ product, fromPlace, fromSlot, toPlace, toSlot })),
  )
}

/** A conveyor takes parts at its start and gives them at its end, or at a halt: its slots behind those two. */
function slotsOf(
  context: CompileContext,
  place: number,
  side: 'from' | 'to',
  id: string,
  halt: string | undefined,
): number[] {
  const belt = findRecordOfType(context.document, 'conveyor', id)
  if (belt !== undefined) {
    const n = belt.halts?.findIndex((one) => one.id === halt) ?? -1
    return [n >= 0 ? 2 + n : side === 'to' ? 0 : 1]
  }
  const count = Math.max(1, Math.min(MOST_SLOTS, context.slotCount(place)))
  return Array.from({ length: count }, (_, slot) => slot)
}

/** Turns faults of plans into problems of the document, each once. */
class FaultReporter {
  private readonly context: CompileContext
  private readonly faults: Problem[]
  private readonly known = new Set<string>()

  constructor(context: CompileContext, faults: Problem[]) {
    this.context = context
    this.faults = faults
  }

  /** A program that moves parts must pick and place. */
  carries(code: ProgramCode): boolean {
    if (code.doesPick && code.doesPlace) return true
    const missing = code.doesPick ? 'place' : 'pick'
    this.push(this.context.problems, code.id, '', {
      code: missing === 'pick' ? 'program.noPick' : 'program.noPlace',
      severity: 'error',
      message: `Program "${code.id}" moves parts but has no ${missing}.`,
      hint: `Add a ${missing} at ${missing === 'pick' ? 'task.from' : 'task.to'}.`,
      values: { program: code.id },
    })
    return false
  }

  add(use: ProgramUse, binding: Binding, fault: PlanFault): void {
    const way =
      use.from === undefined
        ? `"${use.product}" at "${use.to}"`
        : `"${use.product}" from "${use.from}" slot ${binding.fromSlot} to "${use.to}" slot ${binding.toSlot}`
    const list = fault.severity === 'error' ? this.faults : this.context.problems
    this.push(list, use.program, fault.node, {
      code: fault.code,
      severity: fault.severity,
      message: `${fault.message} (${use.program}: ${way})`,
      hint: fault.hint,
      values: {
        ...fault.values,
        program: use.program,
        product: use.product,
        to: use.to,
        from: use.from ?? '',
      },
    })
  }

  /** Programs that no route uses are not planned: nobody knows where their targets are. */
  reportUnused(programs: readonly ProgramCode[]): void {
    const { document } = this.context
    const used = new Set(findProgramUses(document).map((use) => use.program))
    for (const program of recordsOfType(document, 'program')) collectCalls(program.body, used)
    for (const { id } of programs) {
      if (used.has(id)) continue
      this.push(this.context.problems, id, '', {
        code: 'program.unused',
        severity: 'warning',
        message: `No route uses program "${id}": it is not checked and never runs.`,
        hint: 'Name it as a mover or operation of a route step, or remove it.',
        values: { program: id },
      })
    }
  }

  /** One fault per node, robot and kind: a grid of 200 unreachable slots is one mistake. */
  private push(list: Problem[], record: string, node: string, problem: Omit<Problem, 'where'>): void {
    const key = [record, node, problem.code, problem.values?.robot ?? '', problem.values?.product ?? ''].join(
      '|',
    )
    if (this.known.has(key)) return
    this.known.add(key)
    const path = node === '' ? `records.${record}` : `records.${record}.body[${node}]`
    list.push({ ...problem, where: { record, path } })
  }
}

/** Ids of the programs that are called anywhere below these nodes. */
function collectCalls(nodes: readonly ProgramNode[], into: Set<string>): void {
  for (const node of nodes) {
    if (node.kind === 'call') into.add(node.program)
    if (node.kind === 'repeat' || node.kind === 'if') collectCalls(node.body, into)
    if (node.kind === 'if') collectCalls(node.otherwise, into)
  }
}
