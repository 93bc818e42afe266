// Moves what belongs to the whole run into the lane's memory and out again: what every entity does and has done, the trace, the
// hour that is being counted. Whose turn it is, LaneMemory knows.

import { STRIDE } from '../kernel/TraceRing'
import { bytesAt, doublesAt, integersAt } from '../lane/laneMemory'
import {
  AT_BASE,
  AT_ENTITY_INTEGERS,
  AT_OVERLAYS,
  AT_SINCE,
  AT_SPENT,
  AT_STATE,
  AT_TRACE,
  ENTITY_SHIFT,
  HAS_LISTENERS,
  HELD_ENTITIES,
  HELD_TRACE,
  STATES,
} from '../lane/layout'
import type { FlowCore } from './FlowCore'

const entityIntegers = integersAt(AT_ENTITY_INTEGERS, HELD_ENTITIES << ENTITY_SHIFT)
const traced = doublesAt(AT_TRACE, HELD_TRACE * STRIDE)

/** All that follows has room. */
export function runFits({ states, trace }: FlowCore): boolean {
  return states.board.entityCount <= HELD_ENTITIES && trace.capacity === HELD_TRACE
}

/** After the places have laid down their records; only when runFits(). */
export function moveRunIn({ states, trace }: FlowCore): void {
  const { board } = states
  const { entityCount } = board
  board.moveTo(
    bytesAt(AT_STATE, entityCount),
    doublesAt(AT_SINCE, entityCount),
    doublesAt(AT_SPENT, entityCount * STATES),
  )
  states.moveTo(bytesAt(AT_BASE, entityCount), bytesAt(AT_OVERLAYS, entityCount))
  for (let entity = 0; entity < entityCount; entity++)
    entityIntegers[(entity << ENTITY_SHIFT) | HAS_LISTENERS] = states.hasListeners(entity) ? 1 : 0
  trace.moveTo(traced)
}

/** Back to memory of its own. */
export function moveRunOut({ states, trace }: FlowCore): void {
  const { board } = states
  const { entityCount } = board
  board.moveTo(
    new Uint8Array(entityCount),
    new Float64Array(entityCount),
    new Float64Array(entityCount * STATES),
  )
  states.moveTo(new Uint8Array(entityCount), new Uint8Array(entityCount))
  trace.moveTo(new Float64Array(HELD_TRACE * STRIDE))
}
