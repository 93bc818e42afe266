// A rack: a buffer on which parts lie until the next step takes them. Buffer, SlotMap and LevelTimes with nothing to look up.
import {
  AT_TAKEN,
  COUNT,
  ENTITY_SHIFT,
  FIGURE_MOST_PRESENT,
  FIGURE_PRESENT,
  FIGURE_SHIFT,
  FIRST_SLOT,
  NUMBER_SHIFT,
  PLACE_CAPACITY,
  RACK_PRESENT,
  RACK_RESERVED,
  SLOT_COUNT,
  SLOTS_LOWEST,
} from '../layout'
import { baseOf, figures, integers, numbers, slotOf, taken } from './columns'
import { requestDispatch } from './events'
import { isNobodyListed, settleFigures } from './queues'
import { BLOCKED, LEAVE, pushMove, STARVED, WORKING } from './states'

/** Room for one that does not lie there already. */
export function hasRackRoom(rack: i32): boolean {
  const own = rack << ENTITY_SHIFT
  const capacity = integers[own + PLACE_CAPACITY]
  return capacity < 0 || integers[own + RACK_PRESENT] + integers[own + RACK_RESERVED] < capacity
}

/** Takes a slot for a part that is there at once: Buffer.reserve and takeIn. */
export function takeSlot(rack: i32): i32 {
  const own = rack << ENTITY_SHIFT
  const count = integers[own + SLOT_COUNT]
  const first = integers[own + FIRST_SLOT]
  let lowest = integers[own + SLOTS_LOWEST]
  while (lowest < count && taken[first + lowest] !== 0) lowest++
  if (lowest >= count) {
    integers[own + SLOTS_LOWEST] = lowest
    return count - 1
  }
  taken[first + lowest] = 1
  integers[own + SLOTS_LOWEST] = lowest + 1
  return lowest
}

export function takeIn(rack: i32): void {
  const own = rack << ENTITY_SHIFT
  integers[own + RACK_PRESENT] = integers[own + RACK_PRESENT] + 1
  changeContent(rack, 1)
  showLater(rack)
}

/** The part is taken from the rack. */
export function leaveRack(rack: i32, part: i32): void {
  const own = rack << ENTITY_SHIFT
  pushMove(LEAVE, rack, part)
  integers[own + RACK_PRESENT] = integers[own + RACK_PRESENT] - 1
  numbers[(rack << NUMBER_SHIFT) + COUNT] = numbers[(rack << NUMBER_SHIFT) + COUNT] + 1
  changeContent(rack, -1)
  giveSlot(rack, slotOf[part])
  if (isNobodyListed(rack)) showLater(rack)
  else requestDispatch(rack)
}

function giveSlot(rack: i32, slot: i32): void {
  if (slot < 0) return
  const own = rack << ENTITY_SHIFT
  store<u8>(AT_TAKEN + integers[own + FIRST_SLOT] + slot, 0)
  if (slot < integers[own + SLOTS_LOWEST]) integers[own + SLOTS_LOWEST] = slot
}

/** LevelTimes.add. */
function changeContent(rack: i32, by: f64): void {
  const at = rack << FIGURE_SHIFT
  const before = figures[at + FIGURE_PRESENT]
  settleFigures(at, before)
  const after = before + by
  figures[at + FIGURE_PRESENT] = after
  if (after > figures[at + FIGURE_MOST_PRESENT]) figures[at + FIGURE_MOST_PRESENT] = after
}

export function rackState(rack: i32): i32 {
  const own = rack << ENTITY_SHIFT
  const here = integers[own + RACK_PRESENT]
  if (here === 0) return STARVED
  const capacity = integers[own + PLACE_CAPACITY]
  return capacity >= 0 && here >= capacity ? BLOCKED : WORKING
}

function showLater(rack: i32): void {
  if (baseOf[rack] !== rackState(rack)) requestDispatch(rack)
}
