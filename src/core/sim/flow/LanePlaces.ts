// What the short way handles of stations, racks and sources, and the arrays that the numbers of each are moved to. Interfaces only.
import type { DrawnTime } from './DrawnTime'
import type { Bytes, Doubles, EntityRecord, Integers } from './entityRecord'
import type { JobFigures } from './JobFigures'
import type { PartQueue } from './PartQueue'
import type { Place } from './Place'
import type { QueueFigures } from './QueueFigures'
import type { ServerBank, ServerColumnMaker } from './ServerBank'
import type { SlotMap } from './SlotMap'
import type { SourceSpec } from './SourceSpec'
import type { WaitRoom } from './WaitList'

/** Arrays for a WaitList; `room` when they are not to be its own. */
export interface WaitMemory {
  readonly parts: Integers
  readonly tickets: Doubles
  readonly room: WaitRoom | undefined
}

export interface StationMemory {
  readonly record: EntityRecord
  readonly queue: Integers
  readonly waits: WaitMemory
  readonly times: Doubles
  readonly servers: ServerColumnMaker
}

export interface RackMemory {
  readonly record: EntityRecord
  readonly waits: WaitMemory
  readonly taken: Bytes
  readonly figures: Doubles
}

/** What the short way handles of a station. */
export interface LaneStation extends Place {
  readonly bank: ServerBank
  readonly queue: PartQueue
  readonly figures: QueueFigures
  readonly jobFigures: JobFigures
  /** Parts that may wait, Infinity without a limit. */
  readonly capacity: number
  count: number
  freeServers: number
  readonly bound: number
  readonly continues: number
  readonly closing: boolean
  /** Lets parts in and starts jobs at this very moment. */
  isLooking: boolean
  moveTo(memory: StationMemory): void
  isRunning(): boolean
  handle(op: number, arg: number): void
  /** For a part that is in the system and lies elsewhere. */
  hasRoom(): boolean
  /** A server is without a job from now on. */
  free(server: number): void
}

/** What it handles of a rack: a buffer on which parts lie as long as they must. */
export interface LaneRack extends Place {
  readonly slots: SlotMap
  /** Infinity without a limit. */
  readonly capacity: number
  moveTo(memory: RackMemory): void
  reserve(): number
  /** The part that room is kept for is here. */
  takeIn(): void
}

/** What it handles of a source. */
export interface LaneSource {
  readonly entity: number
  readonly spec: SourceSpec
  /** Parts that leave are replaced. */
  readonly isLoop: boolean
  /** Time between arrivals of one part each; undefined when that is not how parts come. */
  readonly interval: DrawnTime | undefined
  readonly nextEvent: Doubles
  readonly nextTick: Doubles
  readonly waiting: number
  readonly isBlocked: boolean
  made: number
  count: number
  inLoop: number
  moveTo(record: EntityRecord): void
  leave(part: number): void
  partGone(): void
  /** The next part or parts come. */
  arrival(): void
}
