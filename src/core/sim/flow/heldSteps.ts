// What the short way has to know of every step of the one run that is going on in this thread, as heldParts in the lane's memory.
// LaneSteps fills it from the compiled steps when the run takes its turn; does not change while it goes on.
import { doublesAt, integersAt } from '../lane/laneMemory'
import {
  AT_STEP_FOLLOWER,
  AT_STEP_IN_ROUTE,
  AT_STEP_RACK,
  AT_STEP_REST,
  AT_STEP_STATION,
  HELD_STEPS,
} from '../lane/layout'

/** Follower of a step that has rules; neither a step nor OUT nor SCRAP. */
export const RULES = -3

export const heldSteps = {
  /** Entity of the plain station that is the step's only place and that parts reach by themselves; −1 for other steps. */
  station: integersAt(AT_STEP_STATION, HELD_STEPS),
  /** Entity of the buffer that is its only place, where parts lie until they can go on; −1 for other steps. */
  rack: integersAt(AT_STEP_RACK, HELD_STEPS),
  inRoute: integersAt(AT_STEP_IN_ROUTE, HELD_STEPS),
  /** Step after it, OUT or SCRAP; RULES: its rules say. */
  follower: integersAt(AT_STEP_FOLLOWER, HELD_STEPS),
  restTicks: doublesAt(AT_STEP_REST, HELD_STEPS),
} as const
