// A transfer that a fleet has been asked for, and which of those that wait goes first. Data and its order; no driving.
import type { StateReader } from '../../kernel/StateReader'
import type { StateWriter } from '../../kernel/StateWriter'

/** Order in which waiting loads are fetched. */
export const DISPATCH = { longestWaiting: 0, nearest: 1, priority: 2, dueDate: 3 } as const

export interface VehicleTask {
  readonly task: number
  readonly fromNode: number
  readonly toNode: number
  readonly loadTicks: number
  readonly unloadTicks: number
  readonly sinceTick: number
  /** Larger goes first. */
  readonly priority: number
  readonly dueTick: number
  /** Its wait has been told: a vehicle had begun to load it, and broke down. */
  readonly isTold?: boolean
}

/** True when `a` is fetched before `b`; equal ones in the order of asking. */
export function goesFirst(rule: number, a: VehicleTask, b: VehicleTask): boolean {
  if (rule === DISPATCH.priority) return a.priority > b.priority
  if (rule === DISPATCH.dueDate) return a.dueTick < b.dueTick
  return false
}

export function saveTasks(writer: StateWriter, tasks: readonly VehicleTask[]): void {
  writer.number(tasks.length)
  for (const one of tasks) {
    writer.numbers([one.task, one.fromNode, one.toNode, one.loadTicks])
    writer.numbers([one.unloadTicks, one.sinceTick, one.priority, one.dueTick, one.isTold === true ? 1 : 0])
  }
}

export function loadTasks(reader: StateReader): VehicleTask[] {
  return Array.from({ length: reader.number() }, () => {
    const [task, fromNode, toNode, loadTicks] = reader.numbers()
    const [unloadTicks, sinceTick, priority, dueTick, isTold] = reader.numbers()
    return {
      task: task!,
      fromNode: fromNode!,
      toNode: toNode!,
      loadTicks: loadTicks!,
      unloadTicks: unloadTicks!,
      sinceTick: sinceTick!,
      priority: priority!,
      dueTick: dueTick!,
      ...(isTold === 1 && { isTold: true }),
    }
  })
}
