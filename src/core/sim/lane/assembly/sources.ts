// Sources whose parts come one by one after a drawn interval, or when there is room for them: Source.arrival and dispatch with nothing
// to look up. What is out of the ordinary is left to them.
import {
  CHOOSES_OTHERWISE,
  ENTITY_SHIFT,
  NUMBER_SHIFT,
  RUN_DEEPEST,
  RUN_FREE_PARTS,
  RUN_NESTING,
  RUN_NOW,
  SOURCE_COMING,
  SOURCE_DRAW,
  SOURCE_IS_BLOCKED,
  SOURCE_IS_ON,
  SOURCE_LIMIT,
  SOURCE_MADE,
  SOURCE_NEXT_EVENT,
  SOURCE_NEXT_TICK,
  SOURCE_PRODUCT_COUNT,
  SOURCE_PRODUCT_SHIFT,
  SOURCE_WAITING,
} from '../layout'
import { arrival, dispatch } from './border'
import {
  choicePlace,
  enteredOf,
  integers,
  numbers,
  run,
  sourceStep,
  stepChoiceCount,
  stepChoices,
  stepChooses,
  stepRack,
  whole,
} from './columns'
import { ARRIVAL, putEvent, requestDispatch } from './events'
import {
  ask,
  canRest,
  choosePlace,
  countVisit,
  draw,
  drawTicks,
  isNobodyWaiting,
  join,
  landOnRack,
  waitFor,
} from './moves'
import { countSource, enterSystem, leaveSource, makePart, NOT_ENTERED } from './parts'
import { hasRackRoom } from './racks'
import { hasRoom } from './servers'
import { BLOCKED, LEAVE, pushMove, STARVED, setBase, WORKING } from './states'

/** Where the next product lies in the source's tables. */
function nextListed(source: i32, made: f64): i32 {
  const count = integers[(source << ENTITY_SHIFT) + SOURCE_PRODUCT_COUNT]
  const at = count === 1 ? 0 : <i32>(<i64>made % <i64>count)
  return (source << SOURCE_PRODUCT_SHIFT) + at
}

/** One part comes and goes to its first step. */
export function arrive(source: i32): void {
  const own = source << ENTITY_SHIFT
  const at = source << NUMBER_SHIFT
  const made = numbers[at + SOURCE_MADE]
  const listed = nextListed(source, made)
  const step = sourceStep[listed]
  const isOrdinary = made + 1 < numbers[at + SOURCE_LIMIT] && whole[RUN_FREE_PARTS] > 0
  const rack = stepRack[step]
  const goesToRack = rack >= 0 && whole[RUN_NESTING] < whole[RUN_DEEPEST]
  const isOne = stepChooses[step] !== CHOOSES_OTHERWISE && stepChoiceCount[step] === 1
  const place = isOne ? choicePlace[stepChoices[step]] : -1
  const canGo = goesToRack
    ? isNobodyWaiting(rack) && hasRackRoom(rack)
    : isOne && isNobodyWaiting(place) && hasRoom(place)
  if (!isOrdinary || !canGo) {
    arrival(source)
    return
  }
  const part = makePart(source, listed)
  numbers[at + SOURCE_MADE] = made + 1
  countSource(source)
  enterSystem(source, part, listed)
  pushMove(LEAVE, source, part)
  if (integers[own + SOURCE_IS_BLOCKED] !== 0) requestDispatch(source)
  if (goesToRack) {
    ask(part, step)
    landOnRack(part, step)
  } else {
    countVisit(part, step)
    draw(part, step, 0)
    join(part, step, place)
  }
  const tick = run[RUN_NOW] + drawTicks(integers[own + SOURCE_DRAW])
  numbers[at + SOURCE_NEXT_TICK] = tick
  numbers[at + SOURCE_NEXT_EVENT] = putEvent(tick, ARRIVAL, source, 0)
  if (integers[own + SOURCE_WAITING] > 0) requestDispatch(source)
}

/** The turn of a source whose parts come into being when there is room for them. */
export function lookAtSource(source: i32): void {
  const own = source << ENTITY_SHIFT
  const made = numbers[(source << NUMBER_SHIFT) + SOURCE_MADE]
  const isDue = made < numbers[(source << NUMBER_SHIFT) + SOURCE_LIMIT] && integers[own + SOURCE_IS_ON] !== 0
  if (isDue && integers[own + SOURCE_COMING] < 0) {
    const listed = nextListed(source, made)
    const step = sourceStep[listed]
    const isPlain = stepChooses[step] !== CHOOSES_OTHERWISE || stepRack[step] >= 0
    if (!isPlain || whole[RUN_FREE_PARTS] === 0 || whole[RUN_NESTING] >= whole[RUN_DEEPEST]) {
      dispatch(source)
      return
    }
    numbers[(source << NUMBER_SHIFT) + SOURCE_MADE] = made + 1
    offer(source, listed, step)
  }
  const isComing = integers[own + SOURCE_COMING] >= 0
  const state = integers[own + SOURCE_WAITING] > (isComing ? 1 : 0) ? BLOCKED : isComing ? WORKING : STARVED
  integers[own + SOURCE_IS_BLOCKED] = state === BLOCKED ? 1 : 0
  setBase(source, state)
}

/** A part that comes into being when its first place lets it in. */
function offer(source: i32, listed: i32, step: i32): void {
  const own = source << ENTITY_SHIFT
  const part = makePart(source, listed)
  integers[own + SOURCE_WAITING] = integers[own + SOURCE_WAITING] + 1
  enteredOf[part] = NOT_ENTERED
  integers[own + SOURCE_COMING] = part
  ask(part, step)
  if (stepRack[step] >= 0) {
    if (!canRest(step)) {
      draw(part, step, 0)
      waitFor(part, step, 0)
      return
    }
    leaveSource(source, part)
    landOnRack(part, step)
    return
  }
  const isOne = stepChoiceCount[step] === 1
  if (isOne) draw(part, step, 0)
  const choice = choosePlace(part, step)
  if (choice < 0) {
    waitFor(part, step, isOne ? 0 : -1)
    return
  }
  if (!isOne) draw(part, step, choice)
  leaveSource(source, part)
  join(part, step, choicePlace[stepChoices[step] + choice])
}
