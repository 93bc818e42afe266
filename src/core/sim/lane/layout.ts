// Where the numbers of the run whose turn it is lie: byte offsets into the lane's one memory (laneMemory), and what stands where in
// each record. Whole numbers only, in the words that TypeScript and AssemblyScript share: both ways through a station read this file.

/** Parts that have room; a run with more keeps them in memory of its own. */
export const HELD_PARTS = 16384
/** Visits by step that have room: untouched memory costs nothing. */
export const HELD_VISITS = HELD_PARTS * 64
/** Entities with a smaller index have room. */
export const HELD_ENTITIES = 256
export const HELD_SERVERS = 1024
/** Servers of one plain station: their idle ones are the bits of one number. */
export const MOST_SERVERS = 32
/** Numbers by product: good parts out and their lead times, then of each station parts served, their waits, and their jobs. */
export const HELD_PRODUCTS = 32768
/** Routes with more steps in all go the long way. */
export const HELD_STEPS = 1024
/** Places of steps, one after the other. */
export const HELD_CHOICES = 4096
/** Varying times. */
export const HELD_DRAWS = 1024
/** Times drawn ahead of one. */
export const DRAWS_AHEAD = 256
/** Events that have room; a calendar with more keeps them in memory of its own. */
export const HELD_RECORDS = 1024
/** Events of a near list; one that is longer is long because its events are simultaneous, and lies elsewhere. */
export const NEAR_CAPACITY = 1024
/** Entries of a list of waiting parts. */
export const HELD_WAITS = 1024
/** Slots of racks. */
export const HELD_SLOTS = 65536
export const HELD_LEADS = 256
/** Entries of the trace: enough for the Gantt of the last minutes of a busy cell. */
export const HELD_TRACE = 16384
export const STATES = 9

// Numbers of the whole run, doubles: copied in when the lane takes over and out when it hands over (LaneBorder).
export const RUN_NOW = 0
export const RUN_SEQUENCE = 1
export const RUN_REMOVED = 2
export const RUN_NEAR_END = 3
export const RUN_NEXT_SERIAL = 4
export const RUN_MOVES = 5
export const RUN_NEXT_TICKET = 6
export const RUN_OBSERVED_SINCE = 7
/** FlowFigures.rateHoldsUntil. */
export const RUN_RATE_END = 8
export const RUN_DOUBLES = 16

// The same, whole numbers.
export const RUN_HEAD = 0
export const RUN_TAIL = 1
export const RUN_STOP = 2
export const RUN_FREE_SLOT = 3
export const RUN_LATE = 4
export const RUN_META = 5
export const RUN_FREE_PARTS = 6
export const RUN_LIVE_PARTS = 7
export const RUN_HASH_A = 8
export const RUN_HASH_B = 9
export const RUN_ATTENTION = 10
export const RUN_REQUESTS = 11
export const RUN_ROUND_FROM = 12
export const RUN_NESTING = 13
export const RUN_DEEPEST = 14
/** 1: nobody waits who is to be let in before it is his turn (TransferPort.isSimple). */
export const RUN_IS_SIMPLE = 15
/** 1 while parts, servers and figures lie here; 1 while the calendar does. */
export const RUN_IS_HELD = 17
export const RUN_CALENDAR_HELD = 18
export const RUN_PRODUCTS = 19
/** Visits of a part. */
export const RUN_STEPS_EACH = 20
/** 1: an entity that has no room here asked to be dispatched as well. */
export const RUN_HAS_OTHERS = 21
/** 1: a list is so long that the run goes on elsewhere when this turn is over. */
export const RUN_IS_FULL = 22
/** Where the next entry of the trace goes, counted on; at which count the trace has to be drained. */
export const RUN_TRACE_AT = 23
export const RUN_TRACE_DRAIN = 32
/** Good parts out since the border was crossed that FlowFigures has yet to count in this hour. */
export const RUN_RATES = 33
/** First of eight words, a bit for each entity that asked to be dispatched. */
export const RUN_REQUEST_WORDS = 24
export const RUN_INTEGERS = 64

// What an entity is to the lane (AT_WAY).
export const WAY_NONE = 0
export const WAY_STATION = 1
/** A source from which one part comes each time, after a drawn interval. */
export const WAY_SOURCE = 2
/** A source whose parts come into being when there is room for them. */
export const WAY_SATURATED = 3
export const WAY_RACK = 4

// Whole numbers of an entity: ENTITY_INTEGERS each, 2^ENTITY_SHIFT.
export const ENTITY_SHIFT = 5
export const STATION_FREE = 0
export const STATION_BOUND = 1
export const STATION_CONTINUES = 2
export const STATION_CLOSING = 3
export const STATION_LOOKING = 4
export const STATION_RESERVED = 5
export const STATION_WITHDRAWN = 6
export const STATION_ON_DUTY = 7
export const STATION_NUMBERS = 8
export const RACK_PRESENT = 0
export const RACK_RESERVED = 1
export const RACK_NUMBERS = 2
export const SOURCE_WAITING = 0
export const SOURCE_IN_LOOP = 1
export const SOURCE_IS_ON = 2
export const SOURCE_IS_BLOCKED = 3
export const SOURCE_COMING = 4
export const SOURCE_NUMBERS = 5
/** Parts in the queue: those of AT_QUEUE from head to tail; the array is so long at this moment. */
export const QUEUE_HEAD = 8
export const QUEUE_TAIL = 9
export const QUEUE_LENGTH = 10
/** Waiting parts: entries from head to tail, `size` of them not struck out. */
export const WAITS_HEAD = 11
export const WAITS_TAIL = 12
export const WAITS_SIZE = 13
export const IDLE_COUNT = 14
export const IDLE_BITS = 15
/** Lowest slot of a rack that may be free. */
export const SLOTS_LOWEST = 16
// From here on what does not change while the run has its turn.
export const STATION_SERVERS = 20
/** Parts that may wait, −1 without a limit; the same of a rack. */
export const PLACE_CAPACITY = 21
/** First of its servers, of its numbers by product, of its slots. */
export const FIRST_SERVER = 22
export const FIRST_PRODUCT = 23
export const FIRST_SLOT = 24
export const SLOT_COUNT = 25
/** 1: who comes last goes last; of the queue, of those let in, of those sent on. */
export const QUEUE_IS_FIFO = 26
export const ADMITS_FIFO = 27
export const RELEASES_FIFO = 28
/** Of a source: its draw, how many products follow each other in SOURCE_PRODUCTS, whether it is a loop. */
export const SOURCE_DRAW = 26
export const SOURCE_PRODUCT_COUNT = 27
export const SOURCE_IS_LOOP = 28
/** Somebody wants to know when it works (EntityStates). */
export const HAS_LISTENERS = 29

// Doubles of an entity: 2^NUMBER_SHIFT each.
export const NUMBER_SHIFT = 3
export const COUNT = 0
export const SOURCE_MADE = 1
export const SOURCE_NEXT_TICK = 2
export const SOURCE_NEXT_EVENT = 3
export const SOURCE_LEFT = 4
export const SOURCE_LIMIT = 5

// Doubles of a queue's figures and of a rack's content: 2^FIGURE_SHIFT each.
export const FIGURE_SHIFT = 6
export const FIGURE_PRESENT = 0
export const FIGURE_WAITING = 1
export const FIGURE_MOST_PRESENT = 2
export const FIGURE_SINCE = 3
export const FIGURE_START = 4
export const FIGURE_WAITING_AREA = 5
export const FIGURE_PRESENT_AREA = 6
export const FIGURE_SQUARE_AREA = 7
export const FIGURE_SERVED = 8
export const FIGURE_DELAYED = 9
export const FIGURE_WAIT_S = 10
export const FIGURE_WAIT_SQUARE = 11
export const FIGURE_PREEMPTIONS = 12
export const FIGURE_TICKS_AT = 32
export const LEVELS = 32

// Doubles of a station's jobs: 2^JOBS_SHIFT each.
export const JOBS_SHIFT = 2
export const JOBS_PLANNED = 0
export const JOBS_COUNT = 1
export const JOBS_UNPLANNED = 2

// Doubles of a station's time shares (UnitTimes): 2^TIMES_SHIFT each.
export const TIMES_SHIFT = 5
export const TIMES_COUNTS = 0
export const TIMES_SPENT = 9
export const TIMES_OVER = 18
export const TIMES_SINCE = 19
export const TIMES_START = 20
export const TIMES_NUMBERS = 21

// Doubles of the whole flow.
export const LEVEL_VALUE = 0
export const LEVEL_MIN = 1
export const LEVEL_MAX = 2
export const LEVEL_SINCE = 3
export const LEVEL_START = 4
export const LEVEL_AREA = 5
export const FLOW_AT = 8
export const FLOW_OUT = 8
export const FLOW_SCRAPPED = 9
export const FLOW_ENTERED = 10
export const FLOW_EVER_OUT = 11
export const FLOW_GONE = 12
export const FLOW_GONE_S = 13
export const FLOW_LEADS = 14
export const FLOW_LEAD_S = 15
export const FLOW_DOUBLES = 24

// Byte offsets. The first page stays empty: AssemblyScript may use it.
export const AT_RUN_DOUBLES = 1024
export const AT_RUN_INTEGERS = AT_RUN_DOUBLES + RUN_DOUBLES * 8
export const AT_FLOW = AT_RUN_INTEGERS + RUN_INTEGERS * 4
export const AT_LEADS = AT_FLOW + FLOW_DOUBLES * 8
export const AT_WAY = AT_LEADS + HELD_LEADS * 8
export const AT_IS_OUTPUT = AT_WAY + HELD_ENTITIES
export const AT_ENTITY_INTEGERS = AT_IS_OUTPUT + HELD_PRODUCTS
export const AT_ENTITY_DOUBLES = AT_ENTITY_INTEGERS + HELD_ENTITIES * 128
export const AT_FIGURES = AT_ENTITY_DOUBLES + HELD_ENTITIES * 64
export const AT_JOBS = AT_FIGURES + HELD_ENTITIES * 512
export const AT_TIMES = AT_JOBS + HELD_ENTITIES * 32
export const AT_BY_PRODUCT = AT_TIMES + HELD_ENTITIES * 256
// Of QualityFigures, by entity.
export const AT_DONE = AT_BY_PRODUCT + HELD_PRODUCTS * 8
export const AT_SCRAPPED = AT_DONE + HELD_ENTITIES * 8
export const AT_REWORKED = AT_SCRAPPED + HELD_ENTITIES * 8
export const AT_FIRST_TIME = AT_REWORKED + HELD_ENTITIES * 8
export const AT_FIRST_GOOD = AT_FIRST_TIME + HELD_ENTITIES * 8
// Of StateBoard and EntityStates, by entity.
export const AT_SINCE = AT_FIRST_GOOD + HELD_ENTITIES * 8
export const AT_SPENT = AT_SINCE + HELD_ENTITIES * 8
export const AT_STATE = AT_SPENT + HELD_ENTITIES * STATES * 8
export const AT_BASE = AT_STATE + HELD_ENTITIES
export const AT_OVERLAYS = AT_BASE + HELD_ENTITIES
// Of ServerBank, by server.
export const AT_BEGAN = AT_OVERLAYS + HELD_ENTITIES
export const AT_TIMER = AT_BEGAN + HELD_SERVERS * 8
export const AT_END = AT_TIMER + HELD_SERVERS * 8
export const AT_FULL = AT_END + HELD_SERVERS * 8
export const AT_LEFT = AT_FULL + HELD_SERVERS * 8
export const AT_SLOTS = AT_LEFT + HELD_SERVERS * 8
export const AT_SERVER_PRESENT = AT_SLOTS + HELD_SERVERS * 4
export const AT_INCOMING = AT_SERVER_PRESENT + HELD_SERVERS * 4
export const AT_CONTINUING = AT_INCOMING + HELD_SERVERS * 4
export const AT_CLAIM = AT_CONTINUING + HELD_SERVERS * 4
export const AT_LAST_PRODUCT = AT_CLAIM + HELD_SERVERS * 4
export const AT_PHASE = AT_LAST_PRODUCT + HELD_SERVERS * 4
export const AT_CREW_AWAY = AT_PHASE + HELD_SERVERS
export const AT_UNIT_STATE = AT_CREW_AWAY + HELD_SERVERS
// Of the calendar: its records of 32 bytes, its near list.
export const AT_RECORDS = AT_UNIT_STATE + HELD_SERVERS
export const AT_NEAR_TICKS = AT_RECORDS + HELD_RECORDS * 32
export const AT_NEAR_SLOTS = AT_NEAR_TICKS + NEAR_CAPACITY * 8
// Of the steps.
export const AT_STEP_RACK = AT_NEAR_SLOTS + NEAR_CAPACITY * 4
export const AT_STEP_IN_ROUTE = AT_STEP_RACK + HELD_STEPS * 4
export const AT_STEP_FOLLOWER = AT_STEP_IN_ROUTE + HELD_STEPS * 4
/** First of its places among the choices, and how many there are. */
export const AT_STEP_CHOICES = AT_STEP_FOLLOWER + HELD_STEPS * 4
export const AT_STEP_CHOICE_COUNT = AT_STEP_CHOICES + HELD_STEPS * 4
/** How a part chooses when all places are plain stations that it reaches by itself; CHOOSES_OTHERWISE for other steps. */
export const AT_STEP_CHOOSES = AT_STEP_CHOICE_COUNT + HELD_STEPS * 4
export const CHOOSES_OTHERWISE = -1
export const CHOOSES_SHORTEST = 0
export const CHOOSES_FIRST = 1
export const AT_CHOICE_PLACE = AT_STEP_CHOOSES + HELD_STEPS * 4
/** −1: no work. */
export const AT_CHOICE_DRAW = AT_CHOICE_PLACE + HELD_CHOICES * 4
/** Planned ticks of the step's work there, −1: as long as it takes. */
export const AT_CHOICE_PLANNED = AT_CHOICE_DRAW + HELD_CHOICES * 4
export const AT_STEP_REST = AT_CHOICE_PLANNED + HELD_CHOICES * 8
// Of the varying times: ticks drawn ahead, those from `next` to `end` not asked for yet.
export const AT_DRAWS = AT_STEP_REST + HELD_STEPS * 8
/** Two whole numbers each: next, end. */
export const AT_DRAW_RANGE = AT_DRAWS + HELD_DRAWS * DRAWS_AHEAD * 8
// Of a source, by product in its order: 2^SOURCE_PRODUCT_SHIFT each.
export const SOURCE_PRODUCT_SHIFT = 4
export const AT_SOURCE_PRODUCT = AT_DRAW_RANGE + HELD_DRAWS * 8
export const AT_SOURCE_PRIORITY = AT_SOURCE_PRODUCT + HELD_ENTITIES * 64
export const AT_SOURCE_STEP = AT_SOURCE_PRIORITY + HELD_ENTITIES * 64
export const AT_SOURCE_DUE = AT_SOURCE_STEP + HELD_ENTITIES * 64
// Of the trace: entries of 32 bytes.
export const AT_TRACE = AT_SOURCE_DUE + HELD_ENTITIES * 128
// Of PartStore, by part.
export const AT_SERIAL = AT_TRACE + HELD_TRACE * 32
export const AT_ENTERED = AT_SERIAL + HELD_PARTS * 8
export const AT_DUE = AT_ENTERED + HELD_PARTS * 8
export const AT_QUEUED = AT_DUE + HELD_PARTS * 8
export const AT_WORK = AT_QUEUED + HELD_PARTS * 8
export const AT_REST = AT_WORK + HELD_PARTS * 8
export const AT_SETUP = AT_REST + HELD_PARTS * 8
export const AT_TICKET = AT_SETUP + HELD_PARTS * 8
export const AT_PATIENCE = AT_TICKET + HELD_PARTS * 8
export const AT_GENERATION = AT_PATIENCE + HELD_PARTS * 8
export const AT_PRODUCT = AT_GENERATION + HELD_PARTS * 4
export const AT_STAGE = AT_PRODUCT + HELD_PARTS * 4
export const AT_HOLDER = AT_STAGE + HELD_PARTS * 4
export const AT_SLOT = AT_HOLDER + HELD_PARTS * 4
export const AT_COMPONENTS = AT_SLOT + HELD_PARTS * 4
export const AT_STEP = AT_COMPONENTS + HELD_PARTS * 4
export const AT_NEXT = AT_STEP + HELD_PARTS * 4
export const AT_SOURCE = AT_NEXT + HELD_PARTS * 4
export const AT_PRIORITY = AT_SOURCE + HELD_PARTS * 4
export const AT_BEGUN = AT_PRIORITY + HELD_PARTS * 4
export const AT_TASK = AT_BEGUN + HELD_PARTS * 4
export const AT_FREE = AT_TASK + HELD_PARTS * 4
export const AT_VISITS = AT_FREE + HELD_PARTS * 4
// By entity: taken slots (all racks in one), waiting parts with their tickets, queued parts.
export const AT_TAKEN = AT_VISITS + HELD_VISITS * 4
export const AT_WAIT_TICKET = AT_TAKEN + HELD_SLOTS
export const AT_WAIT_PART = AT_WAIT_TICKET + HELD_ENTITIES * HELD_WAITS * 8
/** HELD_PARTS each: a part stands in one queue at a time. Untouched memory costs nothing. */
export const AT_QUEUE = AT_WAIT_PART + HELD_ENTITIES * HELD_WAITS * 4
export const MEMORY_BYTES = AT_QUEUE + HELD_ENTITIES * HELD_PARTS * 4
export const PAGE_BYTES = 65536
