// Memory for the parts of the one run that is going on in this thread: columns whose place never changes, so that the compiler
// reads and writes them without looking them up. A PartStore lays its columns here while its run goes on; holds no state itself.

/** Parts that have room; a run with more keeps them in memory of its own. */
export const HELD_PARTS = 1 << 14
/** Visits by step that have room. */
export const HELD_VISITS = HELD_PARTS * 4

export const heldParts = {
  generation: new Int32Array(HELD_PARTS),
  product: new Int32Array(HELD_PARTS),
  stage: new Int32Array(HELD_PARTS),
  holder: new Int32Array(HELD_PARTS),
  slot: new Int32Array(HELD_PARTS),
  components: new Int32Array(HELD_PARTS),
  step: new Int32Array(HELD_PARTS),
  next: new Int32Array(HELD_PARTS),
  source: new Int32Array(HELD_PARTS),
  priority: new Int32Array(HELD_PARTS),
  serial: new Float64Array(HELD_PARTS),
  enteredTick: new Float64Array(HELD_PARTS),
  dueTick: new Float64Array(HELD_PARTS),
  queuedTick: new Float64Array(HELD_PARTS),
  workTicks: new Float64Array(HELD_PARTS),
  restTicks: new Float64Array(HELD_PARTS),
  begun: new Int32Array(HELD_PARTS),
  setupTicks: new Float64Array(HELD_PARTS),
  waitTicket: new Float64Array(HELD_PARTS),
  patience: new Float64Array(HELD_PARTS),
  task: new Int32Array(HELD_PARTS),
  visits: new Int32Array(HELD_VISITS),
  free: new Int32Array(HELD_PARTS),
} as const
