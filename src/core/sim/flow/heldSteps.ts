// What the short way (PlainLane) has to know of every step of the one run that is going on in this thread, in arrays whose place
// never changes, as heldParts. Filled from the compiled steps when the run takes its turn; does not change while it goes on.

/** Routes with more steps in all go the long way. */
export const HELD_STEPS = 1024

/** Follower of a step that has rules; neither a step nor OUT nor SCRAP. */
export const RULES = -3

export const heldSteps = {
  /** Entity of the plain station that is the step's only place and that parts reach by themselves; −1 for other steps. */
  station: new Int32Array(HELD_STEPS),
  /** Entity of the buffer that is its only place, where parts lie until they can go on; −1 for other steps. */
  rack: new Int32Array(HELD_STEPS),
  inRoute: new Int32Array(HELD_STEPS),
  /** Step after it, OUT or SCRAP; RULES: its rules say. */
  follower: new Int32Array(HELD_STEPS),
  restTicks: new Float64Array(HELD_STEPS),
  /** −1: as long as it takes. */
  plannedTicks: new Float64Array(HELD_STEPS),
} as const
