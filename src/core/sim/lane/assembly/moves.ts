// How parts get to plain stations and racks: into a queue, onto a rack and on from there, past a rack when a machine is free, or to wait
// outside. TransferDesk, Buffer and Router with nothing to look up; what is not plain is left to them.
import {
  ADMITS_FIFO,
  CHOOSES_FIRST,
  CHOOSES_OTHERWISE,
  DRAWS_AHEAD,
  ENTITY_SHIFT,
  HELD_WAITS,
  RELEASES_FIFO,
  RUN_DEEPEST,
  RUN_IS_SIMPLE,
  RUN_MOVES,
  RUN_NESTING,
  RUN_NEXT_TICKET,
  RUN_NOW,
  RUN_STEPS_EACH,
  STATION_FREE,
  STATION_LOOKING,
  WAY_RACK,
  WAY_SATURATED,
  WAY_SOURCE,
  WAY_STATION,
} from '../layout'
import { admit as admitOutside, send } from './border'
import {
  begunOf,
  choiceDraw,
  choicePlace,
  drawRange,
  draws,
  holderOf,
  integers,
  nextOf,
  queuedOf,
  restOf,
  run,
  slotOf,
  stageOf,
  stepChoiceCount,
  stepChoices,
  stepChooses,
  stepFollower,
  stepInRoute,
  stepOf,
  stepRack,
  stepRest,
  ticketOf,
  visitsOf,
  waitParts,
  wayOf,
  whole,
  workOf,
} from './columns'
import { requestDispatch } from './events'
import { leaveSource } from './parts'
import { changeQueue, firstWaiting, isNobodyListed, joinQueue, listWaiting, strikeOut } from './queues'
import { refill } from './quick'
import { hasRackRoom, leaveRack, rackState, takeIn, takeSlot } from './racks'
import { hasRoomFor, leaveServer, occupancy } from './servers'
import { ENTER, pushMove, pushWait, setBase } from './states'

/** Once more at the step. */
export function countVisit(part: i32, step: i32): void {
  const at = part * whole[RUN_STEPS_EACH] + stepInRoute[step]
  visitsOf[at] = visitsOf[at] + 1
}

/** The next of a varying time, ticks. */
export function drawTicks(draw: i32): f64 {
  let next = drawRange[draw << 1]
  if (next === drawRange[(draw << 1) + 1]) {
    refill(draw)
    next = drawRange[draw << 1]
  }
  drawRange[draw << 1] = next + 1
  return draws[draw * DRAWS_AHEAD + next]
}

/** TransferDesk.drawTimes. */
export function draw(part: i32, step: i32, choice: i32): void {
  const own = choiceDraw[stepChoices[step] + choice]
  workOf[part] = own < 0 ? 0 : drawTicks(own)
  restOf[part] = stepRest[step]
  begunOf[part] = 0
}

/** The part joins a station's queue: TransferDesk.land. */
export function join(part: i32, step: i32, entity: i32): void {
  holderOf[part] = entity
  slotOf[part] = -1
  stepOf[part] = step
  nextOf[part] = -1
  pushMove(ENTER, entity, part)
  run[RUN_MOVES] = run[RUN_MOVES] + 1
  changeQueue(entity, 1, 1)
  queuedOf[part] = run[RUN_NOW]
  joinQueue(entity, part)
  const own = entity << ENTITY_SHIFT
  if (integers[own + STATION_LOOKING] !== 0) return
  if (integers[own + STATION_FREE] > 0 || !isNobodyListed(entity)) requestDispatch(entity)
}

/** The part wants to start the step. */
export function ask(part: i32, step: i32): void {
  countVisit(part, step)
  queuedOf[part] = run[RUN_NOW]
  nextOf[part] = step
}

/** Nobody asked before who still waits. */
export function isNobodyWaiting(entity: i32): boolean {
  return isNobodyListed(entity) || firstWaiting(entity) < 0
}

/** TransferDesk.openChoice of a direct step, of a part that lies elsewhere; −1 when there is no room anywhere. */
export function choosePlace(part: i32, step: i32): i32 {
  const first = stepChoices[step]
  const count = stepChoiceCount[step]
  let best = -1
  let bestLoad = i32.MAX_VALUE
  for (let n = 0; n < count; n++) {
    const entity = choicePlace[first + n]
    if (!isNobodyWaiting(entity) || !hasRoomFor(part, entity)) continue
    if (stepChooses[step] === CHOOSES_FIRST) return n
    const load = occupancy(entity)
    if (load >= bestLoad) continue
    best = n
    bestLoad = load
  }
  return best
}

/** TransferDesk.wait; the part has asked, and lies at none of the step's places. `fixed`: the place that has been chosen, else −1. */
export function waitFor(part: i32, step: i32, fixed: i32): void {
  const first = stepChoices[step]
  const count = stepChoiceCount[step]
  const ticket = run[RUN_NEXT_TICKET]
  run[RUN_NEXT_TICKET] = ticket + 1
  ticketOf[part] = ticket
  for (let n = 0; n < count; n++) if (fixed < 0 || fixed === n) listWaiting(choicePlace[first + n], part)
  pushWait(holderOf[part], part, choicePlace[first + max(fixed, 0)])
}

/** A part that lies at a station or a source can go onto the step's rack. */
export function canRest(step: i32): boolean {
  const rack = step >= 0 ? stepRack[step] : -1
  if (rack < 0 || whole[RUN_NESTING] >= whole[RUN_DEEPEST]) return false
  return isNobodyWaiting(rack) && hasRackRoom(rack)
}

/** Onto the rack and, when there is room, on to the next step; the part has asked and has left where it was. */
export function landOnRack(part: i32, step: i32): void {
  const rack = stepRack[step]
  workOf[part] = 0
  restOf[part] = stepRest[step]
  begunOf[part] = 0
  holderOf[part] = rack
  slotOf[part] = takeSlot(rack)
  stepOf[part] = step
  pushMove(ENTER, rack, part)
  run[RUN_MOVES] = run[RUN_MOVES] + 1
  takeIn(rack)
  stageOf[part] = stageOf[part] + 1
  const follower = stepFollower[step]
  const nesting = whole[RUN_NESTING] + 1
  whole[RUN_NESTING] = nesting
  const isDirect = follower >= 0 && stepChooses[follower] !== CHOOSES_OTHERWISE
  if (isDirect && nesting < whole[RUN_DEEPEST]) goFrom(rack, part, follower)
  else send(part, follower)
  whole[RUN_NESTING] = whole[RUN_NESTING] - 1
}

/** TransferDesk.request, of a part on a rack. */
function goFrom(rack: i32, part: i32, step: i32): void {
  const isOne = stepChoiceCount[step] === 1
  ask(part, step)
  if (isOne) draw(part, step, 0)
  const choice = choosePlace(part, step)
  if (choice < 0) {
    waitFor(part, step, isOne ? 0 : -1)
    return
  }
  if (!isOne) draw(part, step, choice)
  leaveRack(rack, part)
  join(part, step, choicePlace[stepChoices[step] + choice])
}

/** The lane knows how a part leaves this place, and the place has no order of its own. */
function isKnown(part: i32, from: i32): boolean {
  const way = wayOf[from]
  if (way === WAY_STATION) return slotOf[part] >= 0
  if (way === WAY_RACK) return integers[(from << ENTITY_SHIFT) + RELEASES_FIFO] !== 0
  return way === WAY_SOURCE || way === WAY_SATURATED
}

function leave(part: i32, from: i32): void {
  const way = wayOf[from]
  if (way === WAY_STATION) leaveServer(from, part)
  else if (way === WAY_RACK) leaveRack(from, part)
  else leaveSource(from, part)
}

/** TransferDesk.admit, of a part that waits for a plain station; others are left to that. */
export function admit(entity: i32): boolean {
  const entry = firstWaiting(entity)
  if (entry < 0) return false
  const part = waitParts[entity * HELD_WAITS + entry]
  const from = holderOf[part]
  const step = nextOf[part]
  const isDirect = from >= 0 && from !== entity && stepChooses[step] !== CHOOSES_OTHERWISE
  const isFifo = integers[(entity << ENTITY_SHIFT) + ADMITS_FIFO] !== 0
  if (!isDirect || !isFifo || whole[RUN_IS_SIMPLE] === 0 || !isKnown(part, from))
    return admitOutside(entity) !== 0
  if (!hasRoomFor(part, entity)) return false
  strikeOut(entity, entry)
  ticketOf[part] = 0
  const first = stepChoices[step]
  const count = stepChoiceCount[step]
  if (count > 1) {
    let choice = 0
    while (choicePlace[first + choice] !== entity) choice++
    draw(part, step, choice)
  }
  leave(part, from)
  join(part, step, entity)
  return true
}

/** Buffer.dispatch. */
export function lookAtRack(rack: i32): void {
  while (admitToRack(rack));
  setBase(rack, rackState(rack))
}

/** TransferDesk.admit, of a part that waits for a rack; others are left to that. */
function admitToRack(rack: i32): boolean {
  const entry = firstWaiting(rack)
  if (entry < 0) return false
  const part = waitParts[rack * HELD_WAITS + entry]
  const from = holderOf[part]
  const step = nextOf[part]
  const rests = from >= 0 && from !== rack && stepRack[step] === rack
  const isShallow = whole[RUN_NESTING] < whole[RUN_DEEPEST]
  if (!rests || !isShallow || whole[RUN_IS_SIMPLE] === 0 || !isKnown(part, from))
    return admitOutside(rack) !== 0
  if (!hasRackRoom(rack)) return false
  strikeOut(rack, entry)
  ticketOf[part] = 0
  leave(part, from)
  landOnRack(part, step)
  return true
}
