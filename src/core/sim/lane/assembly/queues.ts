// Parts that wait: in the queue of a station, with its figures, and outside a place. PartQueue, QueueFigures and WaitList with nothing
// to look up.
import {
  ENTITY_SHIFT,
  FIGURE_DELAYED,
  FIGURE_MOST_PRESENT,
  FIGURE_PRESENT,
  FIGURE_PRESENT_AREA,
  FIGURE_SERVED,
  FIGURE_SHIFT,
  FIGURE_SINCE,
  FIGURE_SQUARE_AREA,
  FIGURE_TICKS_AT,
  FIGURE_WAIT_S,
  FIGURE_WAIT_SQUARE,
  FIGURE_WAITING,
  FIGURE_WAITING_AREA,
  FIRST_PRODUCT,
  HELD_PARTS,
  HELD_WAITS,
  LEVELS,
  QUEUE_HEAD,
  QUEUE_IS_FIFO,
  QUEUE_LENGTH,
  QUEUE_TAIL,
  RUN_IS_FULL,
  RUN_NOW,
  RUN_PRODUCTS,
  WAITS_HEAD,
  WAITS_SIZE,
  WAITS_TAIL,
} from '../layout'
import {
  byProduct,
  figures,
  integers,
  productOf,
  queuedOf,
  queueParts,
  run,
  ticketOf,
  waitParts,
  waitTickets,
  whole,
} from './columns'
import { pushQueue } from './quick'

export const TICKS_PER_SECOND: f64 = 1e6

export function queueSize(entity: i32): i32 {
  const own = entity << ENTITY_SHIFT
  return integers[own + QUEUE_TAIL] - integers[own + QUEUE_HEAD]
}

/** Only when there is one. */
export function popQueue(entity: i32): i32 {
  const own = entity << ENTITY_SHIFT
  const head = integers[own + QUEUE_HEAD]
  const part = queueParts[entity * HELD_PARTS + head]
  if (head + 1 === integers[own + QUEUE_TAIL]) {
    integers[own + QUEUE_HEAD] = 0
    integers[own + QUEUE_TAIL] = 0
  } else {
    integers[own + QUEUE_HEAD] = head + 1
  }
  return part
}

/** A part joins, behind those who go before it. */
export function joinQueue(entity: i32, part: i32): void {
  const own = entity << ENTITY_SHIFT
  const tail = integers[own + QUEUE_TAIL]
  const isAlone = integers[own + QUEUE_HEAD] === tail
  const last = isAlone ? -1 : queueParts[entity * HELD_PARTS + tail - 1]
  const goesLast = isAlone || (integers[own + QUEUE_IS_FIFO] !== 0 && queuedOf[last] < run[RUN_NOW])
  if (!goesLast || (tail === integers[own + QUEUE_LENGTH] && !moveQueueToFront(entity))) {
    pushQueue(entity, part)
    return
  }
  const end = integers[own + QUEUE_TAIL]
  queueParts[entity * HELD_PARTS + end] = part
  integers[own + QUEUE_TAIL] = end + 1
}

/** Part of PartQueue.makeRoom; false when more than half of its length is taken. */
function moveQueueToFront(entity: i32): boolean {
  const own = entity << ENTITY_SHIFT
  const size = queueSize(entity)
  if (size * 2 > integers[own + QUEUE_LENGTH]) return false
  const queue = entity * HELD_PARTS
  const from = queue + integers[own + QUEUE_HEAD]
  for (let n = 0; n < size; n++) queueParts[queue + n] = queueParts[from + n]
  integers[own + QUEUE_HEAD] = 0
  integers[own + QUEUE_TAIL] = size
  return true
}

/** QueueFigures.change. */
export function changeQueue(entity: i32, presentBy: f64, waitingBy: f64): void {
  const at = entity << FIGURE_SHIFT
  const before = figures[at + FIGURE_PRESENT]
  settleFigures(at, before)
  figures[at + FIGURE_WAITING] = figures[at + FIGURE_WAITING] + waitingBy
  const after = before + presentBy
  figures[at + FIGURE_PRESENT] = after
  if (after > figures[at + FIGURE_MOST_PRESENT]) figures[at + FIGURE_MOST_PRESENT] = after
}

/** The time since the last change, with so many present. */
export function settleFigures(at: i32, before: f64): void {
  const now = run[RUN_NOW]
  const passed = now - figures[at + FIGURE_SINCE]
  if (passed === 0) return
  const weighted = passed * before
  figures[at + FIGURE_SINCE] = now
  figures[at + FIGURE_WAITING_AREA] =
    figures[at + FIGURE_WAITING_AREA] + passed * figures[at + FIGURE_WAITING]
  figures[at + FIGURE_PRESENT_AREA] = figures[at + FIGURE_PRESENT_AREA] + weighted
  figures[at + FIGURE_SQUARE_AREA] = figures[at + FIGURE_SQUARE_AREA] + weighted * before
  const level = at + FIGURE_TICKS_AT + min(<i32>before, LEVELS - 1)
  figures[level] = figures[level] + passed
}

/** QueueFigures.addWaitOf. */
export function countWait(entity: i32, part: i32): void {
  const at = entity << FIGURE_SHIFT
  const ticks = run[RUN_NOW] - queuedOf[part]
  const seconds = ticks / TICKS_PER_SECOND
  figures[at + FIGURE_SERVED] = figures[at + FIGURE_SERVED] + 1
  if (ticks > 0) figures[at + FIGURE_DELAYED] = figures[at + FIGURE_DELAYED] + 1
  figures[at + FIGURE_WAIT_S] = figures[at + FIGURE_WAIT_S] + seconds
  figures[at + FIGURE_WAIT_SQUARE] = figures[at + FIGURE_WAIT_SQUARE] + seconds * seconds
  const by = integers[(entity << ENTITY_SHIFT) + FIRST_PRODUCT] + productOf[part]
  byProduct[by] = byProduct[by] + 1
  const waits = by + whole[RUN_PRODUCTS]
  byProduct[waits] = byProduct[waits] + seconds
}

/** Nobody waits to come in, not even somebody who has gone elsewhere since. */
export function isNobodyListed(entity: i32): boolean {
  return integers[(entity << ENTITY_SHIFT) + WAITS_SIZE] === 0
}

/** WaitList.first. */
export function firstWaiting(entity: i32): i32 {
  const own = entity << ENTITY_SHIFT
  if (integers[own + WAITS_SIZE] === 0) return -1
  const list = entity * HELD_WAITS
  const tail = integers[own + WAITS_TAIL]
  for (let entry = integers[own + WAITS_HEAD]; entry < tail; entry++) {
    const part = waitParts[list + entry]
    if (part < 0) continue
    if (ticketOf[part] === waitTickets[list + entry]) {
      integers[own + WAITS_HEAD] = entry
      return entry
    }
    strikeOut(entity, entry)
    if (integers[own + WAITS_SIZE] === 0) return -1
  }
  return -1
}

/** WaitList.remove. */
export function strikeOut(entity: i32, entry: i32): void {
  const own = entity << ENTITY_SHIFT
  waitParts[entity * HELD_WAITS + entry] = -1
  const size = integers[own + WAITS_SIZE] - 1
  integers[own + WAITS_SIZE] = size
  if (size > 0) return
  integers[own + WAITS_HEAD] = 0
  integers[own + WAITS_TAIL] = 0
}

/** WaitList.add. */
export function listWaiting(entity: i32, part: i32): void {
  const own = entity << ENTITY_SHIFT
  const list = entity * HELD_WAITS
  if (integers[own + WAITS_TAIL] === HELD_WAITS) moveToFront(entity)
  const tail = integers[own + WAITS_TAIL]
  // one turn adds a few: before there is no room at all, the run has gone elsewhere
  if (tail >= HELD_WAITS / 2 && integers[own + WAITS_SIZE] >= HELD_WAITS / 2) whole[RUN_IS_FULL] = 1
  if (tail === HELD_WAITS) unreachable()
  waitParts[list + tail] = part
  waitTickets[list + tail] = ticketOf[part]
  integers[own + WAITS_TAIL] = tail + 1
  integers[own + WAITS_SIZE] = integers[own + WAITS_SIZE] + 1
}

function moveToFront(entity: i32): void {
  const own = entity << ENTITY_SHIFT
  const list = entity * HELD_WAITS
  let tail = 0
  for (let entry = integers[own + WAITS_HEAD]; entry < HELD_WAITS; entry++) {
    const part = waitParts[list + entry]
    if (part < 0) continue
    waitParts[list + tail] = part
    waitTickets[list + tail] = waitTickets[list + entry]
    tail++
  }
  integers[own + WAITS_HEAD] = 0
  integers[own + WAITS_TAIL] = tail
}
