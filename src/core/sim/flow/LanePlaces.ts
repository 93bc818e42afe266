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
  moveTo(memory: StationMemory): void
}

/** What it handles of a rack: a buffer on which parts lie as long as they must. */
export interface LaneRack extends Place {
  readonly slots: SlotMap
  /** Infinity without a limit. */
  readonly capacity: number
  moveTo(memory: RackMemory): void
}

/** What it handles of a source. */
export interface LaneSource {
  readonly entity: number
  readonly spec: SourceSpec
  /** Parts that leave are replaced. */
  readonly isLoop: boolean
  /** Time between arrivals of one part each; undefined when that is not how parts come. */
  readonly interval: DrawnTime | undefined
  moveTo(record: EntityRecord): void
  /** The next part or parts come. */
  arrival(): void
}
