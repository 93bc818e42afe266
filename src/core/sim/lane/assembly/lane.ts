// The short way through plain stations, racks and sources, compiled: takes whole events off the calendar for as long as they are its own.
// Does to parts, servers, figures and trace exactly what Station, JobRunner, Router and TransferDesk do one by one; which way an event
// takes is never visible in a result. Keeps no state of its own: everything lies in the memory (layout.ts).
import {
  CHOOSES_OTHERWISE,
  COUNT,
  ENTITY_SHIFT,
  FIRST_PRODUCT,
  FIRST_SERVER,
  HELD_ENTITIES,
  IDLE_COUNT,
  JOBS_COUNT,
  JOBS_PLANNED,
  JOBS_SHIFT,
  NUMBER_SHIFT,
  RUN_ATTENTION,
  RUN_CALENDAR_HELD,
  RUN_HAS_OTHERS,
  RUN_HEAD,
  RUN_IS_FULL,
  RUN_IS_HELD,
  RUN_LATE,
  RUN_META,
  RUN_NOW,
  RUN_PRODUCTS,
  RUN_REMOVED,
  RUN_ROUND_FROM,
  RUN_STEPS_EACH,
  RUN_TAIL,
  STATION_BOUND,
  STATION_CLOSING,
  STATION_CONTINUES,
  STATION_LOOKING,
  WAY_NONE,
  WAY_RACK,
  WAY_SATURATED,
  WAY_SOURCE,
  WAY_STATION,
} from '../layout'
import { dispatch, endPatience, send } from './border'
import {
  beganTick,
  begunOf,
  byProduct,
  choicePlace,
  choicePlanned,
  continuing,
  done,
  endTick,
  firstGood,
  firstTime,
  fullTicks,
  integers,
  jobs,
  lastProduct,
  leftTicks,
  nearSlots,
  nearTicks,
  numbers,
  patienceOf,
  present,
  productOf,
  reworked,
  run,
  scrapped,
  slotOf,
  slots,
  stageOf,
  stepChoiceCount,
  stepChoices,
  stepChooses,
  stepFollower,
  stepInRoute,
  stepOf,
  stepRack,
  timer,
  visitsOf,
  wayOf,
  whole,
  workOf,
} from './columns'
import {
  argOf,
  COMPLETION,
  freeRecord,
  isSettled,
  metaOf,
  nextTurn,
  putEvent,
  requestDispatch,
  STOP,
  TWO_52,
  targetOf,
  turnIsOver,
} from './events'
import {
  admit,
  ask,
  canRest,
  countVisit,
  draw,
  isNobodyWaiting,
  join,
  landOnRack,
  lookAtRack,
  waitFor,
} from './moves'
import { goOut } from './parts'
import { changeQueue, countWait, isNobodyListed, popQueue, queueSize } from './queues'
import { nextOf as ruleOf } from './quick'
import { hasRoom, isRunning, takeIdle, vacate } from './servers'
import { arrive, lookAtSource } from './sources'
import {
  BLOCKED,
  DONE,
  LEAVE,
  liveliest,
  pushMove,
  STARVED,
  setBase,
  setPhase,
  WAITING,
  WORK,
  WORKING,
} from './states'

const NO_EVENT: f64 = -1
const OUT = -1
/** Follower of a step that has rules; neither a step nor OUT nor SCRAP. */
const RULES = -3
/** Meta of an event of operation 0 that is no housekeeping has none of these bits (eventRecord.ts). */
const OP_AND_HOUSEKEEPING = ~30

/** Handles the next events for as long as they are the lane's, up to and including a tick; how many, not above `most`. */
export function runUntil(tick: f64, most: i32): i32 {
  let handled = 0
  while (handled < most && isOpen()) {
    const head = whole[RUN_HEAD]
    if (head === whole[RUN_TAIL] || whole[RUN_LATE] > 0) break
    const at = nearTicks[head]
    // the hash takes a tick apart by its bits
    if (at > tick || at >= TWO_52) break
    const slot = nearSlots[head]
    const target = targetOf(slot)
    const meta = metaOf(slot)
    // a cancelled event has a target below 0
    const isOwn = target >= 0 && target < HELD_ENTITIES && (meta & OP_AND_HOUSEKEEPING) === 0
    const way = isOwn ? wayOf[target] : WAY_NONE
    if (way !== WAY_STATION && way !== WAY_SOURCE) break
    const arg = argOf(slot)
    whole[RUN_HEAD] = head + 1
    freeRecord(slot)
    run[RUN_REMOVED] = run[RUN_REMOVED] + 1
    whole[RUN_META] = meta
    run[RUN_NOW] = at
    if (way === WAY_STATION) workOver(target, arg)
    else arrive(target)
    handled++
    if (whole[RUN_ATTENTION] !== 0 && !lookNow()) break
  }
  return handled
}

/** Gives who asked to be dispatched their turns, until none is left or something else is up. */
export function takeTurns(): void {
  lookNow()
}

/** Everything that the lane needs lies here, and nobody asked to be dispatched whom it does not know. */
function isOpen(): boolean {
  const isHere = whole[RUN_IS_HELD] !== 0 && whole[RUN_CALENDAR_HELD] !== 0
  return isHere && whole[RUN_IS_FULL] === 0 && whole[RUN_HAS_OTHERS] === 0
}

/** Kernel.attend; false when the rest is up to it. */
function lookNow(): boolean {
  while (isOpen()) {
    const target = nextTurn()
    if (target < 0) break
    takeTurn(target)
    turnIsOver()
  }
  return (whole[RUN_ATTENTION] & STOP) === 0
}

function takeTurn(target: i32): void {
  const way = wayOf[target]
  if (way === WAY_STATION) look(target)
  else if (way === WAY_RACK) lookAtRack(target)
  else if (way === WAY_SATURATED) lookAtSource(target)
  else dispatch(target)
}

/** Station.dispatch. */
function look(entity: i32): void {
  const own = entity << ENTITY_SHIFT
  const isBusy = integers[own + STATION_BOUND] > 0 || integers[own + STATION_CONTINUES] > 0
  if (isBusy || integers[own + STATION_CLOSING] !== 0) {
    dispatch(entity)
    return
  }
  integers[own + STATION_LOOKING] = 1
  do {
    if (isRunning(entity)) startAll(entity)
  } while (!isNobodyListed(entity) && admit(entity))
  integers[own + STATION_LOOKING] = 0
  const state = liveliest(entity)
  const gathers = state === STARVED && queueSize(entity) + integers[own + STATION_BOUND] > 0
  setBase(entity, gathers ? WAITING : state)
}

/** Kernel.dispatchNow. */
function lookAt(entity: i32): void {
  whole[RUN_ROUND_FROM] = entity + 1
  look(entity)
  turnIsOver()
}

/** The first of the queue to the first free server, as long as there are both. */
function startAll(entity: i32): void {
  const own = entity << ENTITY_SHIFT
  while (queueSize(entity) > 0 && integers[own + IDLE_COUNT] > 0) {
    const server = takeIdle(entity)
    const at = integers[own + FIRST_SERVER] + server
    present[at] = present[at] + 1
    setPhase(entity, at, WORK, WORKING)
    changeQueue(entity, 0, -1)
    start(entity, at, server)
  }
}

/** The first of the queue to a server. */
function start(entity: i32, at: i32, server: i32): void {
  const part = popQueue(entity)
  slots[at] = part
  slotOf[part] = server
  if (begunOf[part] === 0) countWait(entity, part)
  begunOf[part] = 1
  if (patienceOf[part] !== NO_EVENT) endPatience(part)
  continuing[at] = 0
  lastProduct[at] = productOf[part]
  const ticks = workOf[part]
  const end = run[RUN_NOW] + ticks
  beganTick[at] = run[RUN_NOW]
  fullTicks[at] = ticks
  leftTicks[at] = ticks
  endTick[at] = end
  timer[at] = putEvent(end, COMPLETION, entity, server)
}

/** A server that has just become empty takes the next of the queue, and no other server could. */
function canGoOn(entity: i32): boolean {
  const own = entity << ENTITY_SHIFT
  if (queueSize(entity) === 0 || integers[own + IDLE_COUNT] > 0 || integers[own + STATION_CLOSING] !== 0)
    return false
  return integers[own + STATION_BOUND] === 0 && integers[own + STATION_CONTINUES] === 0 && isRunning(entity)
}

/** Kernel.requestDispatch: at once when nobody goes before. */
function askForTurn(entity: i32): void {
  if (isSettled()) lookAt(entity)
  else requestDispatch(entity)
}

/** The step's one place, when it is a plain station that has room now and is not `from`; −1 else. */
function openStation(step: i32, from: i32): i32 {
  if (step < 0 || stepChooses[step] === CHOOSES_OTHERWISE || stepChoiceCount[step] !== 1) return -1
  const entity = choicePlace[stepChoices[step]]
  return entity !== from && isNobodyWaiting(entity) && hasRoom(entity) ? entity : -1
}

/** JobFigures.addJob. */
function countJob(entity: i32, at: i32, step: i32, product: i32): void {
  const held = integers[(entity << ENTITY_SHIFT) + FIRST_PRODUCT] + 2 * whole[RUN_PRODUCTS] + product
  byProduct[held] = byProduct[held] + (run[RUN_NOW] - beganTick[at])
  const own = entity << JOBS_SHIFT
  jobs[own + JOBS_COUNT] = jobs[own + JOBS_COUNT] + 1
  // work that is nothing but a time is planned, the same at all places of the step
  jobs[own + JOBS_PLANNED] = jobs[own + JOBS_PLANNED] + choicePlanned[stepChoices[step]]
}

/** QualityFigures.count. */
function countQuality(entity: i32, part: i32, step: i32, to: i32): void {
  const inRoute = stepInRoute[step]
  const isFirst = visitsOf[part * whole[RUN_STEPS_EACH] + inRoute] <= 1
  const goesBack = to >= 0 && to <= step && to >= step - inRoute
  done[entity] = done[entity] + 1
  if (to < OUT) scrapped[entity] = scrapped[entity] + 1
  else if (goesBack) reworked[entity] = reworked[entity] + 1
  if (!isFirst) return
  firstTime[entity] = firstTime[entity] + 1
  if (to >= OUT && !goesBack) firstGood[entity] = firstGood[entity] + 1
}

/** The clock of a job has run out. */
function workOver(entity: i32, server: i32): void {
  const at = integers[(entity << ENTITY_SHIFT) + FIRST_SERVER] + server
  const part = slots[at]
  const step = stepOf[part]
  timer[at] = NO_EVENT
  leftTicks[at] = -1
  const count = (entity << NUMBER_SHIFT) + COUNT
  numbers[count] = numbers[count] + 1
  countJob(entity, at, step, productOf[part])
  stageOf[part] = stageOf[part] + 1
  const follower = stepFollower[step]
  const to = follower === RULES ? ruleOf(step, part) : follower
  countQuality(entity, part, step, to)
  if (to === OUT) {
    pushMove(LEAVE, entity, part)
    goOut(part)
  } else {
    const goal = openStation(to, entity)
    if (goal < 0) {
      cannotGo(entity, server, at, part, to)
      return
    }
    pushMove(LEAVE, entity, part)
    countVisit(part, to)
    draw(part, to, 0)
    join(part, to, goal)
  }
  if (canGoOn(entity) && isSettled()) {
    changeQueue(entity, -1, -1)
    start(entity, at, server)
    if (!isNobodyListed(entity)) lookAt(entity)
  } else {
    vacate(entity, server)
    askForTurn(entity)
  }
}

/** The part cannot go to a station at once: it lies down on a rack, waits on its server, or goes a way of its own. */
function cannotGo(entity: i32, server: i32, at: i32, part: i32, to: i32): void {
  if (canRest(to)) {
    pushMove(LEAVE, entity, part)
    vacate(entity, server)
    ask(part, to)
    landOnRack(part, to)
    askForTurn(entity)
    return
  }
  setPhase(entity, at, DONE, BLOCKED)
  const isOne = to >= 0 && stepChoiceCount[to] === 1
  const waits = isOne && (stepRack[to] >= 0 || stepChooses[to] !== CHOOSES_OTHERWISE)
  if (waits && choicePlace[stepChoices[to]] !== entity) {
    ask(part, to)
    draw(part, to, 0)
    waitFor(part, to, 0)
  } else send(part, to)
  requestDispatch(entity)
}
