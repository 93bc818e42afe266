// Memory for the figures and servers of plain stations, and for the figures of the whole flow, of the one run that is going on in
// this thread: as heldParts, arrays whose place never changes. What lies where is said here; whose it is, PlainLane knows.

/** Entities with a smaller index have room. */
export const HELD_ENTITIES = 256
/** Numbers of an entity's queue (QueueFigures), 2^6, and of its jobs (JobFigures), 2^2. The lower bits say which. */
export const QUEUE_SHIFT = 6
export const heldQueues = new Float64Array(HELD_ENTITIES << QUEUE_SHIFT)
export const JOBS_SHIFT = 2
export const heldJobs = new Float64Array(HELD_ENTITIES << JOBS_SHIFT)

/** Numbers by product: good parts out and their lead times, then of each station parts served, their waits, and their jobs. */
export const HELD_PRODUCTS = 1 << 15
export const heldByProduct = new Float64Array(HELD_PRODUCTS)

/** By entity: its first server among heldServers, its first number among heldByProduct. */
export const heldOffsets = {
  server: new Int32Array(HELD_ENTITIES),
  product: new Int32Array(HELD_ENTITIES),
} as const

/** By entity: whose events the short way takes. */
export const WAY = { none: 0, station: 1, source: 2 } as const
export const heldWays = new Uint8Array(HELD_ENTITIES)

export const HELD_SERVERS = 1024
export const heldServers = {
  phase: new Uint8Array(HELD_SERVERS),
  slots: new Int32Array(HELD_SERVERS),
  present: new Int32Array(HELD_SERVERS),
  incoming: new Int32Array(HELD_SERVERS),
  continuing: new Int32Array(HELD_SERVERS),
  claim: new Int32Array(HELD_SERVERS),
  lastProduct: new Int32Array(HELD_SERVERS),
  crewAway: new Uint8Array(HELD_SERVERS),
  beganTick: new Float64Array(HELD_SERVERS),
  timer: new Float64Array(HELD_SERVERS),
  endTick: new Float64Array(HELD_SERVERS),
  fullTicks: new Float64Array(HELD_SERVERS),
  leftTicks: new Float64Array(HELD_SERVERS),
} as const

export const heldQuality = {
  done: new Float64Array(HELD_ENTITIES),
  scrapped: new Float64Array(HELD_ENTITIES),
  reworked: new Float64Array(HELD_ENTITIES),
  firstTime: new Float64Array(HELD_ENTITIES),
  firstGood: new Float64Array(HELD_ENTITIES),
} as const

/** Numbers of the whole flow: parts in the system (TimeWeighted), then those of FlowFigures. */
export const FLOW_AT = 8
export const heldFlow = new Float64Array(24)
export const heldLeads = new Float64Array(256)
