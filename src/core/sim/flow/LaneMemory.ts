// Moves the numbers of one run into the memory that the short way (PlainLane) works on, and out again when another run of this
// thread goes on. The long way finds them in either place. One run at a time; which, is all that this file remembers.

import {
  FIGURE_SHIFT,
  FLOW_AT,
  HELD_ENTITIES,
  HELD_PRODUCTS,
  HELD_SERVERS,
  HELD_STEPS,
  JOBS_SHIFT,
} from '../lane/layout'
import { LEVEL_NUMBERS } from '../stats/TimeWeighted'
import type { DrawnTime } from './DrawnTime'
import type { FlowCore } from './FlowCore'
import { FLOW_NUMBERS, MOST_LEADS } from './FlowFigures'
import {
  heldByProduct,
  heldFlow,
  heldJobs,
  heldLeads,
  heldOffsets,
  heldQuality,
  heldQueues,
  heldServers,
  heldWays,
  WAY,
} from './heldPlaces'
import { heldSteps, RULES } from './heldSteps'
import type { JobFigures } from './JobFigures'
import { JOB_NUMBERS } from './JobFigures'
import type { PartQueue } from './PartQueue'
import type { Place } from './Place'
import type { QueueFigures } from './QueueFigures'
import { QUEUE_NUMBERS } from './QueueFigures'
import { CHOOSE, type RouteStep } from './RouteStep'
import type { ServerBank, ServerColumnMaker } from './ServerBank'
import type { SourceSpec } from './SourceSpec'

/** What the short way handles of a station. */
export interface LaneStation extends Place {
  readonly bank: ServerBank
  readonly queue: PartQueue
  readonly figures: QueueFigures
  readonly jobFigures: JobFigures
  count: number
  freeServers: number
  readonly bound: number
  readonly continues: number
  readonly closing: boolean
  /** Lets parts in and starts jobs at this very moment. */
  isLooking: boolean
  isRunning(): boolean
  handle(op: number, arg: number): void
  /** For a part that is in the system and lies elsewhere. */
  hasRoom(): boolean
  /** A server is without a job from now on. */
  free(server: number): void
}

/** What it handles of a rack: a buffer on which parts lie as long as they must. */
export interface LaneRack extends Place {
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
  readonly nextEvent: Float64Array
  readonly nextTick: Float64Array
  readonly waiting: number
  readonly isBlocked: boolean
  made: number
  count: number
  inLoop: number
  leave(part: number): void
  partGone(): void
  /** The next part or parts come. */
  arrival(): void
}

const hall: { holder: LaneMemory | undefined } = { holder: undefined }

export class LaneMemory {
  private isHeld = false
  /** It did not fit once: it goes the long way from then on. */
  private isTooLarge = false
  /** By entity; the plain ones for which there is room. */
  readonly stations: (LaneStation | undefined)[] = []
  readonly sources: readonly (LaneSource | undefined)[]
  private readonly core: FlowCore
  readonly racks: readonly (LaneRack | undefined)[]
  /** By step: its places, when all are plain stations that parts reach by themselves, as soon as one has room. */
  readonly machines: readonly (readonly number[] | undefined)[]
  private readonly productCount: number
  private servers = 0
  private products: number

  constructor(
    core: FlowCore,
    plain: readonly (LaneStation | undefined)[],
    racks: readonly (LaneRack | undefined)[],
    sources: readonly (LaneSource | undefined)[],
  ) {
    this.core = core
    this.sources = sources
    this.productCount = core.figures.outByProduct.length
    this.products = 2 * this.productCount
    const fits = core.steps.length <= HELD_STEPS && plain.length <= HELD_ENTITIES
    this.stations = plain.map((station) =>
      fits && station !== undefined && this.hasRoomFor(station) ? station : undefined,
    )
    this.racks = racks
    this.machines = core.steps.map((step) =>
      isDirect(step) && step.places.every((place) => this.stations[place] !== undefined)
        ? step.places
        : undefined,
    )
  }

  /** No station is plain, or there is no room for any. */
  get isEmpty(): boolean {
    return this.stations.every((station) => station === undefined)
  }

  /** True while the run's numbers lie here. */
  isOpen(): boolean {
    const { parts, kernel } = this.core
    return this.isHeld && parts.isHeld && kernel.calendar.isHeld
  }

  /** Moves this run in, and out whichever is there. */
  hold(): void {
    const { parts, kernel } = this.core
    if (this.isTooLarge || (hall.holder === this && parts.isHeld && kernel.calendar.isHeld)) return
    hall.holder?.letGo()
    this.isTooLarge = !parts.hold() || !kernel.calendar.hold()
    if (this.isTooLarge) {
      parts.letGo()
      return
    }
    hall.holder = this
    this.isHeld = true
    this.moveIn()
    this.layOutSteps()
  }

  private letGo(): void {
    this.isHeld = false
    hall.holder = undefined
    this.core.parts.letGo()
    this.core.kernel.calendar.letGo()
    this.moveOut()
  }

  private hasRoomFor({ bank }: LaneStation): boolean {
    const servers = this.servers + bank.count
    const products = this.products + 3 * this.productCount
    if (servers > HELD_SERVERS || products > HELD_PRODUCTS) return false
    this.servers = servers
    this.products = products
    return true
  }

  private moveIn(): void {
    const { figures, quality } = this.core
    const n = this.productCount
    figures.moveTo(
      heldFlow.subarray(0, LEVEL_NUMBERS),
      heldFlow.subarray(FLOW_AT, FLOW_AT + FLOW_NUMBERS),
      heldLeads,
      heldByProduct.subarray(0, n),
      heldByProduct.subarray(n, 2 * n),
    )
    quality.moveTo((column) => heldQuality[column].subarray(0, quality.done.length))
    heldWays.fill(WAY.none)
    for (const source of this.sources)
      if (source?.interval !== undefined) heldWays[source.entity] = WAY.source
    let server = 0
    let product = 2 * n
    for (const station of this.stations) {
      if (station === undefined) continue
      heldWays[station.entity] = WAY.station
      heldOffsets.server[station.entity] = server
      heldOffsets.product[station.entity] = product
      moveStation(station, server, product, n)
      server += station.bank.count
      product += 3 * n
    }
  }

  private layOutSteps(): void {
    for (const step of this.core.steps) {
      const { index, inRoute, next, otherwise, restTicks, plannedTicks } = step
      const machines = this.machines[index]
      heldSteps.station[index] = machines?.length === 1 ? machines[0]! : -1
      heldSteps.rack[index] = isRest(step) && this.racks[step.places[0]!] !== undefined ? step.places[0]! : -1
      heldSteps.inRoute[index] = inRoute
      heldSteps.follower[index] = next.length === 0 ? otherwise : RULES
      heldSteps.restTicks[index] = restTicks
      heldSteps.plannedTicks[index] = plannedTicks[0] ?? -1
    }
  }

  private moveOut(): void {
    const { figures, quality } = this.core
    const n = this.productCount
    const some = (count: number) => new Float64Array(count)
    figures.moveTo(some(LEVEL_NUMBERS), some(FLOW_NUMBERS), some(MOST_LEADS), some(n), some(n))
    quality.moveTo(() => some(quality.done.length))
    for (const station of this.stations) {
      if (station === undefined) continue
      station.figures.moveTo(some(QUEUE_NUMBERS), some(n), some(n))
      station.jobFigures.moveTo(some(JOB_NUMBERS), some(n))
      station.bank.moveTo(ownColumns(station.bank.count))
    }
  }
}

/** Parts get to the step's places by themselves, and do not look at who has room alone. */
function isDirect({ places, mover, patience, choose }: RouteStep): boolean {
  if (places.length === 0 || mover !== undefined || patience !== undefined) return false
  return places.length === 1 || choose === CHOOSE.first || choose === CHOOSE.shortestQueue
}

/** A part lies at the step's one place until the next step takes it. */
function isRest(step: RouteStep): boolean {
  const { places, operation, take, next, work, setup } = step
  const isIdle = !operation.hasWork && !take && work.length === 0 && setup.length === 0
  return isDirect(step) && places.length === 1 && isIdle && next.length === 0
}

function moveStation(
  { entity, figures, jobFigures, bank }: LaneStation,
  server: number,
  product: number,
  n: number,
): void {
  const queue = entity << FIGURE_SHIFT
  const jobs = entity << JOBS_SHIFT
  const by = (which: number) => heldByProduct.subarray(product + which * n, product + (which + 1) * n)
  figures.moveTo(heldQueues.subarray(queue, queue + QUEUE_NUMBERS), by(0), by(1))
  jobFigures.moveTo(heldJobs.subarray(jobs, jobs + JOB_NUMBERS), by(2))
  bank.moveTo({
    bytes: (column) => heldServers[column].subarray(server, server + bank.count),
    whole: (column) => heldServers[column].subarray(server, server + bank.count),
    ticks: (column) => heldServers[column].subarray(server, server + bank.count),
  })
}

function ownColumns(count: number): ServerColumnMaker {
  return {
    bytes: () => new Uint8Array(count),
    whole: () => new Int32Array(count),
    ticks: () => new Float64Array(count),
  }
}
