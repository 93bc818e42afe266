// The order of two waiting parts under a discipline. Ties go by the tick they joined, then by their running number; rules that
// look at the work break ties by the running number alone (who was released first). So nothing depends on the order in which
// simultaneous events were handled.
import type { PartStore } from './PartStore'
import { DISCIPLINE } from './Place'

/** True when `a` goes before `b`. */
export function comesBefore(parts: PartStore, discipline: number, a: number, b: number): boolean {
  const difference = rank(parts, discipline, a) - rank(parts, discipline, b)
  if (difference !== 0) return difference < 0
  if (looksAtWork(discipline)) return parts.serial[a]! < parts.serial[b]!
  const wait = parts.queuedTick[a]! - parts.queuedTick[b]!
  if (wait !== 0) return discipline === DISCIPLINE.lifo ? wait > 0 : wait < 0
  return parts.serial[a]! < parts.serial[b]!
}

/** True when `a` is strictly more important than `b`: reason enough to interrupt it. Last come first served counts arrival. */
export function outranks(parts: PartStore, discipline: number, a: number, b: number): boolean {
  if (discipline === DISCIPLINE.lifo) return parts.queuedTick[a]! > parts.queuedTick[b]!
  return rank(parts, discipline, a) < rank(parts, discipline, b)
}

function looksAtWork(discipline: number): boolean {
  return discipline === DISCIPLINE.spt || (discipline >= DISCIPLINE.lpt && discipline <= DISCIPLINE.lwkr)
}

/** Smaller goes first; equal ranks are served by arrival. */
function rank(parts: PartStore, discipline: number, part: number): number {
  switch (discipline) {
    case DISCIPLINE.priority:
      return -parts.priority[part]!
    case DISCIPLINE.spt:
      return parts.workTicks[part]!
    case DISCIPLINE.lpt:
      return -parts.workTicks[part]!
    case DISCIPLINE.mwkr:
      return -(parts.workTicks[part]! + parts.restTicks[part]!)
    case DISCIPLINE.lwkr:
      return parts.workTicks[part]! + parts.restTicks[part]!
    case DISCIPLINE.edd: {
      const due = parts.dueTick[part]!
      return due === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : due
    }
    default:
      return 0
  }
}
