// Where the figures and servers of plain stations and the figures of the whole flow lie for the one run that is going on in this
// thread: as heldParts, in the lane's memory. Whose numbers they are, LaneMemory knows.
import { bytesAt, doublesAt, integersAt } from '../lane/laneMemory'
import {
  AT_BEGAN,
  AT_BY_PRODUCT,
  AT_CLAIM,
  AT_CONTINUING,
  AT_CREW_AWAY,
  AT_DONE,
  AT_END,
  AT_FIGURES,
  AT_FIRST_GOOD,
  AT_FIRST_TIME,
  AT_FLOW,
  AT_FULL,
  AT_INCOMING,
  AT_JOBS,
  AT_LAST_PRODUCT,
  AT_LEADS,
  AT_LEFT,
  AT_PHASE,
  AT_REWORKED,
  AT_SCRAPPED,
  AT_SERVER_PRESENT,
  AT_SLOTS,
  AT_TIMER,
  AT_WAY,
  FIGURE_SHIFT,
  FLOW_DOUBLES,
  HELD_ENTITIES,
  HELD_LEADS,
  HELD_PRODUCTS,
  HELD_SERVERS,
  JOBS_SHIFT,
} from '../lane/layout'

/** Numbers of an entity's queue (QueueFigures), 2^FIGURE_SHIFT, and of its jobs (JobFigures), 2^JOBS_SHIFT. The lower bits say which. */
export const heldQueues = doublesAt(AT_FIGURES, HELD_ENTITIES << FIGURE_SHIFT)
export const heldJobs = doublesAt(AT_JOBS, HELD_ENTITIES << JOBS_SHIFT)

/** Numbers by product: good parts out and their lead times, then of each station parts served, their waits, and their jobs. */
export const heldByProduct = doublesAt(AT_BY_PRODUCT, HELD_PRODUCTS)

/** By entity: whose events the short way takes (WAY_…). */
export const heldWays = bytesAt(AT_WAY, HELD_ENTITIES)

export const heldServers = {
  phase: bytesAt(AT_PHASE, HELD_SERVERS),
  slots: integersAt(AT_SLOTS, HELD_SERVERS),
  present: integersAt(AT_SERVER_PRESENT, HELD_SERVERS),
  incoming: integersAt(AT_INCOMING, HELD_SERVERS),
  continuing: integersAt(AT_CONTINUING, HELD_SERVERS),
  claim: integersAt(AT_CLAIM, HELD_SERVERS),
  lastProduct: integersAt(AT_LAST_PRODUCT, HELD_SERVERS),
  crewAway: bytesAt(AT_CREW_AWAY, HELD_SERVERS),
  beganTick: doublesAt(AT_BEGAN, HELD_SERVERS),
  timer: doublesAt(AT_TIMER, HELD_SERVERS),
  endTick: doublesAt(AT_END, HELD_SERVERS),
  fullTicks: doublesAt(AT_FULL, HELD_SERVERS),
  leftTicks: doublesAt(AT_LEFT, HELD_SERVERS),
} as const

export const heldQuality = {
  done: doublesAt(AT_DONE, HELD_ENTITIES),
  scrapped: doublesAt(AT_SCRAPPED, HELD_ENTITIES),
  reworked: doublesAt(AT_REWORKED, HELD_ENTITIES),
  firstTime: doublesAt(AT_FIRST_TIME, HELD_ENTITIES),
  firstGood: doublesAt(AT_FIRST_GOOD, HELD_ENTITIES),
} as const

/** Numbers of the whole flow: parts in the system (TimeWeighted), then from FLOW_AT on those of FlowFigures. */
export const heldFlow = doublesAt(AT_FLOW, FLOW_DOUBLES)
export const heldLeads = doublesAt(AT_LEADS, HELD_LEADS)
