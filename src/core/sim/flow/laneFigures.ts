// The queue figures of plain stations, counted in the memory of the short way (PlainLane): what QueueFigures does, with nothing to
// look up. Not what is shown of them.
import type { Clock } from '../kernel/Clock'
import { TICKS_PER_SECOND } from '../kernel/ticks'
import { FIGURE_SHIFT } from '../lane/layout'
import { heldParts } from './heldParts'
import { heldByProduct, heldOffsets, heldQueues } from './heldPlaces'
import { LEVELS, QUEUE } from './QueueFigures'

const ofQueues = heldQueues
const byProduct = heldByProduct
const firstProduct = heldOffsets.product
const productOf = heldParts.product
const queuedTickOf = heldParts.queuedTick

/** QueueFigures.change. */
export function changeQueue(clock: Clock, entity: number, presentBy: number, waitingBy: number): void {
  const { now } = clock
  const at = entity << FIGURE_SHIFT
  const before = ofQueues[at | QUEUE.present]!
  const passed = now - ofQueues[at | QUEUE.sinceTick]!
  if (passed !== 0) {
    const weighted = passed * before
    ofQueues[at | QUEUE.sinceTick] = now
    ofQueues[at | QUEUE.waitingArea]! += passed * ofQueues[at | QUEUE.waiting]!
    ofQueues[at | QUEUE.presentArea]! += weighted
    ofQueues[at | QUEUE.presentSquareArea]! += weighted * before
    ofQueues[at | QUEUE.ticksAt | (before < LEVELS ? before : LEVELS - 1)]! += passed
  }
  ofQueues[at | QUEUE.waiting]! += waitingBy
  const after = before + presentBy
  ofQueues[at | QUEUE.present] = after
  if (after > ofQueues[at | QUEUE.mostPresent]!) ofQueues[at | QUEUE.mostPresent] = after
}

/** QueueFigures.addWaitOf. */
export function countWait(clock: Clock, entity: number, part: number, productCount: number): void {
  const at = entity << FIGURE_SHIFT
  const ticks = clock.now - queuedTickOf[part]!
  const seconds = ticks / TICKS_PER_SECOND
  ofQueues[at | QUEUE.served]!++
  if (ticks > 0) ofQueues[at | QUEUE.delayed]!++
  ofQueues[at | QUEUE.waitS]! += seconds
  ofQueues[at | QUEUE.waitSquareS2]! += seconds * seconds
  const by = firstProduct[entity]! + productOf[part]!
  byProduct[by]!++
  byProduct[by + productCount]! += seconds
}
