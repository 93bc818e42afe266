// Moves the numbers of one run into the memory that the short way (lane/assembly) works on, and out again when another run of this
// thread goes on. The long way finds them in either place. One run at a time; which, is all that this file remembers.

import { bytesAt } from '../lane/laneMemory'
import {
  AT_IS_OUTPUT,
  FIGURE_SHIFT,
  FLOW_AT,
  HELD_ENTITIES,
  HELD_PRODUCTS,
  HELD_SERVERS,
  HELD_SLOTS,
  HELD_WAITS,
  JOBS_SHIFT,
  MOST_SERVERS,
  WAY_NONE,
  WAY_RACK,
  WAY_STATION,
} from '../lane/layout'
import { LEVEL_NUMBERS } from '../stats/TimeWeighted'
import { newRecord } from './entityRecord'
import type { FlowCore } from './FlowCore'
import { FLOW_NUMBERS, MOST_LEADS } from './FlowFigures'
import { heldByProduct, heldFlow, heldJobs, heldLeads, heldQuality, heldQueues, heldWays } from './heldPlaces'
import { JOB_NUMBERS } from './JobFigures'
import type { LaneRack, LaneSource, LaneStation } from './LanePlaces'
import { LaneSteps } from './LaneSteps'
import { holdRack, holdSource, holdStation, ownRack, ownStation, wayOfSource } from './laneRecords'
import { moveRunIn, moveRunOut, runFits } from './laneRun'
import { QUEUE_NUMBERS } from './QueueFigures'
import type { WaitRoom } from './WaitList'

const isOutput = bytesAt(AT_IS_OUTPUT, HELD_PRODUCTS)

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
  readonly steps: LaneSteps
  private readonly productCount: number
  /** Where lists of waiting parts lie. */
  private readonly room: WaitRoom = { isOutgrown: false }
  private servers = 0
  private products: number
  private slots = 0

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
    const fits = plain.length <= HELD_ENTITIES && runFits(core)
    this.stations = plain.map((station) =>
      fits && station !== undefined && this.hasRoomFor(station) ? station : undefined,
    )
    this.racks = racks.map((rack) => (rack !== undefined && this.hasRoomForRack(rack) ? rack : undefined))
    this.steps = new LaneSteps({ steps: core.steps, stations: this.stations, racks: this.racks, sources })
    this.isTooLarge = !this.steps.fits
  }

  /** No station is plain, or there is no room for any. */
  get isEmpty(): boolean {
    return this.stations.every((station) => station === undefined)
  }

  /** True while the run's numbers lie here. */
  isOpen(): boolean {
    const { parts, kernel } = this.core
    return this.isHeld && parts.isHeld && kernel.calendar.isHeld && !this.room.isOutgrown
  }

  /** Moves this run in, and out whichever is there. */
  hold(): void {
    const { parts, kernel } = this.core
    if (this.isTooLarge || this.isOpen()) return
    hall.holder?.letGo()
    this.isTooLarge = this.waitsTooLong() || !parts.hold() || !kernel.calendar.hold()
    if (this.isTooLarge) {
      parts.letGo()
      return
    }
    hall.holder = this
    this.isHeld = true
    this.moveIn()
    moveRunIn(this.core)
    this.steps.layOut()
  }

  /** It does not fit any more: it goes the long way from now on. */
  close(): void {
    this.isTooLarge = true
    if (this.isHeld) this.letGo()
  }

  private letGo(): void {
    this.isHeld = false
    hall.holder = undefined
    this.core.parts.letGo()
    this.core.kernel.calendar.letGo()
    this.moveOut()
    moveRunOut(this.core)
    this.steps.moveOut()
  }

  private hasRoomFor({ bank }: LaneStation): boolean {
    const servers = this.servers + bank.count
    const products = this.products + 3 * this.productCount
    if (bank.count > MOST_SERVERS || servers > HELD_SERVERS || products > HELD_PRODUCTS) return false
    this.servers = servers
    this.products = products
    return true
  }

  private hasRoomForRack({ entity, slots }: LaneRack): boolean {
    const count = this.slots + slots.count
    if (entity >= HELD_ENTITIES || count > HELD_SLOTS) return false
    this.slots = count
    return true
  }

  /** Some list of waiting parts is too long, or has been. */
  private waitsTooLong(): boolean {
    const isLong = (place: LaneStation | LaneRack | undefined) =>
      place !== undefined && place.waiters.size > HELD_WAITS
    return this.room.isOutgrown || this.stations.some(isLong) || this.racks.some(isLong)
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
    isOutput.set(figures.isOutput)
    heldWays.fill(WAY_NONE)
    this.moveStationsIn()
    this.moveOthersIn()
  }

  private moveStationsIn(): void {
    const n = this.productCount
    let server = 0
    let product = 2 * n
    for (const station of this.stations) {
      if (station === undefined) continue
      const { entity, bank } = station
      heldWays[entity] = WAY_STATION
      moveFigures(station, product, n)
      holdStation(station, server, product, this.room)
      server += bank.count
      product += 3 * n
    }
  }

  private moveOthersIn(): void {
    let slot = 0
    for (const rack of this.racks) {
      if (rack === undefined) continue
      heldWays[rack.entity] = WAY_RACK
      holdRack(rack, slot, this.room)
      slot += rack.slots.count
    }
    for (const source of this.sources) {
      if (source === undefined || source.entity >= HELD_ENTITIES) continue
      heldWays[source.entity] = wayOfSource(source.spec)
      holdSource(source)
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
      station.moveTo(ownStation(station))
    }
    for (const rack of this.racks) rack?.moveTo(ownRack(rack))
    for (const source of this.sources) source?.moveTo(newRecord())
  }
}

function moveFigures({ entity, figures, jobFigures }: LaneStation, product: number, n: number): void {
  const queue = entity << FIGURE_SHIFT
  const jobs = entity << JOBS_SHIFT
  const by = (which: number) => heldByProduct.subarray(product + which * n, product + (which + 1) * n)
  figures.moveTo(heldQueues.subarray(queue, queue + QUEUE_NUMBERS), by(0), by(1))
  jobFigures.moveTo(heldJobs.subarray(jobs, jobs + JOB_NUMBERS), by(2))
}
