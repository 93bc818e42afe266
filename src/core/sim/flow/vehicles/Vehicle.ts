// One vehicle as plain fields: where it is, what it has been promised ahead, what it does and carries. Decides nothing.
import { detAtan2 } from '../../../math/deterministicTrig'
import { VEHICLE } from '../../../results/frameLayout'
import { NO_EVENT } from '../../kernel/EventCalendar'
import type { Saveable } from '../../kernel/Saveable'
import type { StateReader } from '../../kernel/StateReader'
import type { StateWriter } from '../../kernel/StateWriter'
import type { AisleNetwork } from './AisleNetwork'
import type { DriveLaw } from './DriveLaw'

/** What a vehicle is about; the number stands in saved runs. */
export const ERRAND = {
  none: 0,
  /** Back home, or out of somebody's way: may be called off. */
  rest: 1,
  fetch: 2,
  load: 3,
  bring: 4,
  unload: 5,
  toCharger: 6,
  charge: 7,
} as const

export const NO_TASK = -1

export class Vehicle implements Saveable {
  readonly local: number
  readonly law: DriveLaw
  /** Number in the aisle's traffic. */
  number = -1
  /** Node it stands on or has passed last. */
  node: number
  goal: number
  /** Lanes it may drive, the one it is on first, and how far each one's end is along the present drive. */
  lanes: number[] = []
  marksM: number[] = []
  /** Driven last, −1 before the first drive: which way it looks. */
  lastLane = -1
  /** Stands (or brakes) because the next lane is taken. */
  waitsForWay = false
  errand: number = ERRAND.none
  /** What it goes to fetch, loads or unloads. */
  task = NO_TASK
  carried: number[] = []
  idleSinceTick = 0
  /** The next node it passes, the point where it brakes, the end of loading, unloading or charging. */
  nodeEvent = NO_EVENT
  brakeEvent = NO_EVENT
  timerEvent = NO_EVENT
  timerEndTick = 0
  /** Ticks left of the timer while it is held, −1 otherwise. */
  timerLeft = -1
  /** Reasons to stand where it is (the fleet's and its own), and since when. */
  holds = 0
  heldSinceTick = -1
  /** Breakdowns and services of its own that are going on. */
  failures = 0
  services = 0
  /** Its ageing has been told that it works. */
  toldWorking = false

  constructor(local: number, node: number, law: DriveLaw) {
    this.local = local
    this.node = node
    this.goal = node
    this.law = law
  }

  get isHeld(): boolean {
    return this.holds > 0
  }

  get isMoving(): boolean {
    return this.lanes.length > 0
  }

  /** Can be sent on another errand. */
  get isFree(): boolean {
    return this.errand === ERRAND.none || this.errand === ERRAND.rest
  }

  /** The node from which the way goes on. */
  lastNode(network: AisleNetwork): number {
    return this.lanes.length === 0 ? this.node : network.lanes[this.lanes.at(-1)!]!.to
  }

  /** Place on the floor at a tick from the last event on. */
  read(network: AisleNetwork, tick: number, out: Float32Array, at: number): void {
    const here = network.nodes[this.node]!
    out[at + VEHICLE.x] = here.x
    out[at + VEHICLE.y] = here.y
    if (this.lastLane >= 0) out[at + VEHICLE.yaw] = yawOf(network, this.lastLane)
    if (!this.isMoving) return
    const s = this.law.positionM(tick)
    let n = 0
    while (n < this.marksM.length - 1 && s > this.marksM[n]!) n++
    const lane = network.lanes[this.lanes[n]!]!
    const from = network.nodes[lane.from]!
    const to = network.nodes[lane.to]!
    const done = lane.lengthM > 0 ? 1 - (this.marksM[n]! - s) / lane.lengthM : 1
    const share = Math.min(1, Math.max(0, done))
    out[at + VEHICLE.x] = from.x + (to.x - from.x) * share
    out[at + VEHICLE.y] = from.y + (to.y - from.y) * share
    out[at + VEHICLE.yaw] = yawOf(network, this.lanes[n]!)
  }

  save(writer: StateWriter): void {
    this.law.save(writer)
    writer.numbers([this.node, this.goal, this.waitsForWay ? 1 : 0, this.errand, this.task])
    writer.numbers([this.idleSinceTick, this.nodeEvent, this.brakeEvent, this.timerEvent])
    writer.numbers([this.timerEndTick, this.timerLeft, this.lastLane])
    writer.numbers([this.holds, this.heldSinceTick, this.failures, this.services, this.toldWorking ? 1 : 0])
    for (const list of [this.lanes, this.marksM, this.carried]) writer.numbers(list)
  }

  load(reader: StateReader): void {
    this.law.load(reader)
    const [node, goal, waits, errand, task] = reader.numbers()
    this.node = node!
    this.goal = goal!
    this.waitsForWay = waits === 1
    this.errand = errand!
    this.task = task!
    const [idleSince, nodeEvent, brakeEvent, timerEvent] = reader.numbers()
    this.idleSinceTick = idleSince!
    this.nodeEvent = nodeEvent!
    this.brakeEvent = brakeEvent!
    this.timerEvent = timerEvent!
    const [timerEnd, timerLeft, lastLane] = reader.numbers()
    this.timerEndTick = timerEnd!
    this.timerLeft = timerLeft!
    this.lastLane = lastLane!
    const [holds, heldSince, failures, services, toldWorking] = reader.numbers()
    this.holds = holds!
    this.heldSinceTick = heldSince!
    this.failures = failures!
    this.services = services!
    this.toldWorking = toldWorking === 1
    this.lanes = reader.numbers()
    this.marksM = reader.numbers()
    this.carried = reader.numbers()
  }
}

function yawOf(network: AisleNetwork, lane: number): number {
  const { from, to } = network.lanes[lane]!
  const a = network.nodes[from]!
  const b = network.nodes[to]!
  return detAtan2(b.y - a.y, b.x - a.x)
}
