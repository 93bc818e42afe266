// Parts come into being and leave the system: PartStore.create and release, FlowFigures.partEntered and partOut, Source.leave and
// partGone with nothing to look up.
import {
  COUNT,
  ENTITY_SHIFT,
  FLOW_ENTERED,
  FLOW_EVER_OUT,
  FLOW_GONE,
  FLOW_GONE_S,
  FLOW_LEAD_S,
  FLOW_LEADS,
  FLOW_OUT,
  HELD_LEADS,
  LEVEL_AREA,
  LEVEL_MAX,
  LEVEL_MIN,
  LEVEL_SINCE,
  LEVEL_VALUE,
  NUMBER_SHIFT,
  RUN_FREE_PARTS,
  RUN_LIVE_PARTS,
  RUN_NEXT_SERIAL,
  RUN_NOW,
  RUN_PRODUCTS,
  RUN_RATE_END,
  RUN_RATES,
  RUN_STEPS_EACH,
  SOURCE_COMING,
  SOURCE_IN_LOOP,
  SOURCE_IS_BLOCKED,
  SOURCE_IS_LOOP,
  SOURCE_PRODUCT_COUNT,
  SOURCE_PRODUCT_SHIFT,
  SOURCE_WAITING,
} from '../layout'
import { countDue, countRate } from './border'
import {
  byProduct,
  componentsOf,
  dueOf,
  enteredOf,
  flow,
  freeParts,
  generationOf,
  holderOf,
  integers,
  isOutput,
  leads,
  nextOf,
  numbers,
  patienceOf,
  priorityOf,
  productOf,
  run,
  serialOf,
  slotOf,
  sourceDue,
  sourceOf,
  sourcePriority,
  sourceProduct,
  stageOf,
  stepOf,
  taskOf,
  ticketOf,
  visitsOf,
  whole,
} from './columns'
import { requestDispatch } from './events'
import { TICKS_PER_SECOND } from './queues'
import { countLeads } from './quick'
import { LEAVE, pushMove } from './states'

/** Of a part that waits to come into being (Source). */
export const NOT_ENTERED: f64 = -1
const NO_SOURCE = -1

/** A new part at its source, of the product that lies at `listed` in the source's tables; there is a free handle. */
export function makePart(source: i32, listed: i32): i32 {
  const free = whole[RUN_FREE_PARTS] - 1
  whole[RUN_FREE_PARTS] = free
  const part = freeParts[free]
  whole[RUN_LIVE_PARTS] = whole[RUN_LIVE_PARTS] + 1
  generationOf[part] = abs<i32>(generationOf[part]) + 1
  productOf[part] = sourceProduct[listed]
  sourceOf[part] = source
  priorityOf[part] = sourcePriority[listed]
  serialOf[part] = run[RUN_NEXT_SERIAL]
  run[RUN_NEXT_SERIAL] = run[RUN_NEXT_SERIAL] + 1
  holderOf[part] = source
  return part
}

/** The part is in the system from now on: Source.enter. */
export function enterSystem(source: i32, part: i32, listed: i32): void {
  const now = run[RUN_NOW]
  enteredOf[part] = now
  dueOf[part] = now + sourceDue[listed]
  const loop = (source << ENTITY_SHIFT) + SOURCE_IN_LOOP
  integers[loop] = integers[loop] + 1
  flow[FLOW_ENTERED] = flow[FLOW_ENTERED] + 1
  // so many parts as would end the run have no room here
  const after = settleSystem(1)
  if (after > flow[LEVEL_MAX]) flow[LEVEL_MAX] = after
}

/** More or fewer in the system from now on; how many. */
function settleSystem(by: f64): f64 {
  const now = run[RUN_NOW]
  const before = flow[LEVEL_VALUE]
  flow[LEVEL_AREA] = flow[LEVEL_AREA] + before * (now - flow[LEVEL_SINCE])
  flow[LEVEL_SINCE] = now
  flow[LEVEL_VALUE] = before + by
  return before + by
}

/** Source.leave, with the trace. */
export function leaveSource(source: i32, part: i32): void {
  const own = source << ENTITY_SHIFT
  pushMove(LEAVE, source, part)
  integers[own + SOURCE_WAITING] = integers[own + SOURCE_WAITING] - 1
  countSource(source)
  if (integers[own + SOURCE_COMING] === part) {
    integers[own + SOURCE_COMING] = -1
    enterSystem(source, part, listedAt(source, productOf[part]))
    requestDispatch(source)
  } else if (integers[own + SOURCE_IS_BLOCKED] !== 0) requestDispatch(source)
}

/** One more has left the source. */
export function countSource(source: i32): void {
  const at = (source << NUMBER_SHIFT) + COUNT
  numbers[at] = numbers[at] + 1
}

/** Where the product lies in the source's tables. */
function listedAt(source: i32, product: i32): i32 {
  const first = source << SOURCE_PRODUCT_SHIFT
  const end = first + integers[(source << ENTITY_SHIFT) + SOURCE_PRODUCT_COUNT]
  let at = first
  while (at < end - 1 && sourceProduct[at] !== product) at++
  return at
}

/** Router.account and PartStore.release of a good part. */
export function goOut(part: i32): void {
  const now = run[RUN_NOW]
  const product = productOf[part]
  const leadS = (now - enteredOf[part]) / TICKS_PER_SECOND
  const after = settleSystem(-1)
  if (after < flow[LEVEL_MIN]) flow[LEVEL_MIN] = after
  flow[FLOW_GONE] = flow[FLOW_GONE] + 1
  flow[FLOW_GONE_S] = flow[FLOW_GONE_S] + leadS
  flow[FLOW_EVER_OUT] = flow[FLOW_EVER_OUT] + 1
  byProduct[product] = byProduct[product] + 1
  const sum = whole[RUN_PRODUCTS] + product
  byProduct[sum] = byProduct[sum] + leadS
  if (isOutput[product] !== 0) countOutput(part, leadS)
  tellSource(sourceOf[part])
  release(part)
}

function countOutput(part: i32, leadS: f64): void {
  flow[FLOW_OUT] = flow[FLOW_OUT] + 1
  if (run[RUN_NOW] >= run[RUN_RATE_END]) countRate()
  else whole[RUN_RATES] = whole[RUN_RATES] + 1
  flow[FLOW_LEAD_S] = flow[FLOW_LEAD_S] + leadS
  const n = <i32>flow[FLOW_LEADS]
  leads[n] = leadS
  flow[FLOW_LEADS] = <f64>(n + 1)
  if (n + 1 === HELD_LEADS) countLeads()
  if (dueOf[part] !== Infinity) countDue(part)
}

/** Source.partGone. */
function tellSource(source: i32): void {
  if (source === NO_SOURCE) return
  const own = source << ENTITY_SHIFT
  integers[own + SOURCE_IN_LOOP] = integers[own + SOURCE_IN_LOOP] - 1
  if (integers[own + SOURCE_IS_LOOP] !== 0) requestDispatch(source)
}

/** PartStore.release. */
function release(part: i32): void {
  whole[RUN_LIVE_PARTS] = whole[RUN_LIVE_PARTS] - 1
  stageOf[part] = 0
  holderOf[part] = -1
  slotOf[part] = -1
  componentsOf[part] = 0
  stepOf[part] = -1
  nextOf[part] = -1
  dueOf[part] = Infinity
  ticketOf[part] = 0
  patienceOf[part] = -1
  taskOf[part] = -1
  const steps = whole[RUN_STEPS_EACH]
  const first = part * steps
  for (let n = first; n < first + steps; n++) visitsOf[n] = 0
  generationOf[part] = -generationOf[part]
  const free = whole[RUN_FREE_PARTS]
  freeParts[free] = part
  whole[RUN_FREE_PARTS] = free + 1
}
