// Who is on which node and way of an aisle: a vehicle holds where it stands and all it has been promised ahead, so no two can
// meet. Waiting vehicles are let on in the order of asking. Finds vehicles that wait for each other in a circle.
import type { Saveable } from '../../kernel/Saveable'
import type { StateReader } from '../../kernel/StateReader'
import type { StateWriter } from '../../kernel/StateWriter'
import type { AisleNetwork } from './AisleNetwork'

/** A vehicle as the traffic knows it; several fleets may share an aisle. */
export interface AisleUser {
  /** It waited for this lane and may enter it now. */
  laneGranted(local: number, lane: number): void
  /** True when it stands without work, so that it can be asked to make way. */
  isIdle(local: number): boolean
  /** Drives off to a node that is free; false when there is none. */
  makeWay(local: number, forVehicle: number): boolean
}

interface Waiter {
  readonly vehicle: number
  readonly lane: number
}

export class AisleTraffic implements Saveable {
  readonly network: AisleNetwork
  /** Called when vehicles have locked each other for good. */
  onJam: (circle: readonly number[]) => void = () => {}
  private readonly users: { readonly user: AisleUser; readonly local: number }[] = []
  /** Vehicles by node and by track. */
  private readonly onNode: number[][]
  private readonly onTrack: number[][]
  /** Where each vehicle will come to stand without another promise; what it holds behind that it gives back by itself. */
  private readonly lastNode: number[] = []
  private waiters: Waiter[] = []

  constructor(network: AisleNetwork) {
    this.network = network
    this.onNode = network.nodes.map(() => [])
    this.onTrack = Array.from({ length: network.trackCount }, () => [])
  }

  /** A vehicle that stands on a node at the start; returns its number here. */
  enter(user: AisleUser, local: number, node: number): number {
    this.users.push({ user, local })
    this.onNode[node]!.push(this.users.length - 1)
    this.lastNode.push(node)
    return this.users.length - 1
  }

  /** True when the vehicle may enter the lane and stop at its end; otherwise it waits for that. */
  claim(vehicle: number, lane: number): boolean {
    if (this.isOpen(lane) && !this.waiters.some((waiter) => this.isRival(waiter.lane, lane))) {
      this.take(vehicle, lane)
      return true
    }
    this.waiters.push({ vehicle, lane })
    return false
  }

  /** After a claim was refused: those who stand idle in the way are asked to leave, circles are told. */
  settleWait(vehicle: number, lane: number): void {
    for (const other of [...this.onNode[this.network.lanes[lane]!.to]!]) {
      const { user, local } = this.users[other]!
      if (other !== vehicle && user.isIdle(local)) user.makeWay(local, vehicle)
    }
    const circle = this.findCircle(vehicle)
    if (circle !== undefined) this.onJam(circle)
  }

  withdraw(vehicle: number): void {
    const before = this.waiters.length
    this.waiters = this.waiters.filter((waiter) => waiter.vehicle !== vehicle)
    if (this.waiters.length < before) this.serve()
  }

  /** The vehicle has reached the end of the lane: what lies behind it is free. */
  leave(vehicle: number, lane: number): void {
    const { from, track } = this.network.lanes[lane]!
    remove(this.onNode[from]!, vehicle)
    remove(this.onTrack[track]!, vehicle)
    this.serve()
  }

  /** Lane it waits for, −1 when it does not wait. */
  waitsFor(vehicle: number): number {
    return this.waiters.find((waiter) => waiter.vehicle === vehicle)?.lane ?? -1
  }

  /** Vehicles that stand, or will stand, where this one wants to go. */
  inTheWayOf(vehicle: number): number[] {
    const lane = this.waitsFor(vehicle)
    return lane < 0 ? [] : this.stayers(this.network.lanes[lane]!.to, vehicle)
  }

  /** True when a vehicle could stand there now. */
  hasRoom(node: number): boolean {
    return this.onNode[node]!.length < this.network.nodes[node]!.capacity
  }

  save(writer: StateWriter): void {
    for (const list of [...this.onNode, ...this.onTrack]) writer.numbers(list)
    writer.numbers(this.lastNode)
    writer.numbers(this.waiters.flatMap(({ vehicle, lane }) => [vehicle, lane]))
  }

  load(reader: StateReader): void {
    for (const list of [...this.onNode, ...this.onTrack]) list.splice(0, list.length, ...reader.numbers())
    this.lastNode.splice(0, this.lastNode.length, ...reader.numbers())
    const numbers = reader.numbers()
    this.waiters = []
    for (let n = 0; n < numbers.length; n += 2)
      this.waiters.push({ vehicle: numbers[n]!, lane: numbers[n + 1]! })
  }

  private isOpen(lane: number): boolean {
    const { to, track } = this.network.lanes[lane]!
    return this.hasRoom(to) && this.onTrack[track]!.length === 0
  }

  /** Both need the same node or the same track. */
  private isRival(a: number, b: number): boolean {
    const first = this.network.lanes[a]!
    const second = this.network.lanes[b]!
    return first.to === second.to || first.track === second.track
  }

  private take(vehicle: number, lane: number): void {
    const { to, track } = this.network.lanes[lane]!
    this.onNode[to]!.push(vehicle)
    this.onTrack[track]!.push(vehicle)
    this.lastNode[vehicle] = to
  }

  /** Lets on whom the way is free for, first come first served where two want the same. */
  private serve(): void {
    const granted: Waiter[] = []
    const kept: Waiter[] = []
    for (const waiter of this.waiters) {
      const isBehind = kept.some((other) => this.isRival(other.lane, waiter.lane))
      if (!isBehind && this.isOpen(waiter.lane)) {
        this.take(waiter.vehicle, waiter.lane)
        granted.push(waiter)
      } else kept.push(waiter)
    }
    this.waiters = kept
    for (const { vehicle, lane } of granted) {
      const { user, local } = this.users[vehicle]!
      user.laneGranted(local, lane)
    }
  }

  /** A circle of waiting vehicles through this one, each kept by the next; undefined while one of them can still go. */
  private findCircle(vehicle: number): number[] | undefined {
    const stuck = this.stuck()
    if (!stuck.has(vehicle)) return undefined
    const path: number[] = []
    let at: number | undefined = vehicle
    while (at !== undefined && !path.includes(at)) {
      path.push(at)
      at = this.inTheWayOf(at).find((other) => stuck.has(other))
    }
    return at === undefined ? undefined : path.slice(path.indexOf(at))
  }

  /** Vehicles that wait although all that do not wait were to leave: they wait for each other. */
  private stuck(): Set<number> {
    const stuck = new Set(this.waiters.map(({ vehicle }) => vehicle))
    for (let before = -1; before !== stuck.size; ) {
      before = stuck.size
      for (const { vehicle, lane } of this.waiters)
        if (this.couldGo(lane, vehicle, stuck)) stuck.delete(vehicle)
    }
    return stuck
  }

  private couldGo(lane: number, vehicle: number, stuck: ReadonlySet<number>): boolean {
    const { to } = this.network.lanes[lane]!
    return this.stayers(to, vehicle).filter((one) => stuck.has(one)).length < this.network.nodes[to]!.capacity
  }

  private stayers(node: number, except: number): number[] {
    return this.onNode[node]!.filter((one) => one !== except && this.lastNode[one] === node)
  }
}

function remove(list: number[], vehicle: number): void {
  const at = list.indexOf(vehicle)
  if (at >= 0) list.splice(at, 1)
}
