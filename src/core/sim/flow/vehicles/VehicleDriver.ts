// Drives the vehicles of one fleet along their ways: asks for the next lane where it would have to brake, goes on without
// slowing when it gets it, stands and waits when it does not. Exact events, no polling. Why a vehicle goes is the fleet's.
import { NO_EVENT } from '../../kernel/EventCalendar'
import type { Kernel } from '../../kernel/Kernel'
import { PHASE } from '../../kernel/Phases'
import type { DrawnTime } from '../DrawnTime'
import type { AisleNetwork } from './AisleNetwork'
import type { AisleTraffic } from './AisleTraffic'
import type { Vehicle } from './Vehicle'

/** Operations of the events that driving causes at the fleet; the argument is the vehicle's local number. */
export const DRIVE_OP = { node: 0, brake: 1 } as const

/** What the fleet hears of a drive. */
export interface DriveListener {
  readonly entity: number
  /** Begins or ceases to move or to wait: account for the time until now. */
  beforeChange(vehicle: Vehicle): void
  changed(vehicle: Vehicle): void
  drove(vehicle: Vehicle, metres: number): void
  arrived(vehicle: Vehicle): void
}

export class VehicleDriver {
  readonly network: AisleNetwork
  private readonly kernel: Kernel
  /** Undefined: vehicles do not hinder each other. */
  private readonly traffic: AisleTraffic | undefined
  private readonly listener: DriveListener
  /** Instead of driving a distance. */
  private readonly travelTime: ((vehicle: Vehicle) => DrawnTime) | undefined

  constructor(
    kernel: Kernel,
    network: AisleNetwork,
    traffic: AisleTraffic | undefined,
    listener: DriveListener,
    travelTime: ((vehicle: Vehicle) => DrawnTime) | undefined,
  ) {
    this.kernel = kernel
    this.network = network
    this.traffic = traffic
    this.listener = listener
    this.travelTime = travelTime
  }

  /** Sends a vehicle to a node, from wherever it is; ends with `arrived`, after this call. */
  go(vehicle: Vehicle, goal: number): void {
    this.stopWaiting(vehicle)
    this.listener.beforeChange(vehicle)
    vehicle.goal = goal
    if (vehicle.isMoving) this.expect(vehicle)
    else if (vehicle.node === goal) this.expectNode(vehicle, this.kernel.now)
    else this.setOff(vehicle)
    this.listener.changed(vehicle)
  }

  handle(op: number, vehicle: Vehicle): void {
    if (op === DRIVE_OP.node) this.reachNode(vehicle)
    else this.reachBrakePoint(vehicle)
  }

  laneGranted(vehicle: Vehicle, lane: number): void {
    this.listener.beforeChange(vehicle)
    vehicle.waitsForWay = false
    this.driveOn(vehicle, lane)
    this.listener.changed(vehicle)
  }

  /** It stands where it is until as many reasons are gone as there were; true for the first. */
  hold(vehicle: Vehicle): boolean {
    vehicle.holds++
    if (vehicle.holds > 1) return false
    vehicle.heldSinceTick = this.kernel.now
    this.cancel(vehicle)
    return true
  }

  /** True when no reason is left and it drives on. */
  resume(vehicle: Vehicle): boolean {
    vehicle.holds--
    if (vehicle.isHeld) return false
    vehicle.law.delay(this.kernel.now - vehicle.heldSinceTick)
    vehicle.heldSinceTick = -1
    if (vehicle.isMoving) this.expect(vehicle)
    else if (vehicle.node === vehicle.goal) this.expectNode(vehicle, this.kernel.now)
    return true
  }

  /** It goes no farther than it has been promised. */
  stayOnWay(vehicle: Vehicle): void {
    this.stopWaiting(vehicle)
    vehicle.goal = vehicle.lastNode(this.network)
  }

  /** Clock of its motion: stands while it is held. */
  driveTick(vehicle: Vehicle, tick: number): number {
    return vehicle.isHeld ? vehicle.heldSinceTick : tick
  }

  private setOff(vehicle: Vehicle): void {
    vehicle.marksM = []
    vehicle.law.plan(this.driveTick(vehicle, this.kernel.now), 0, 0, 0)
    const lane = this.nextLane(vehicle)
    if (this.claim(vehicle, lane)) this.driveOn(vehicle, lane)
  }

  private nextLane(vehicle: Vehicle): number {
    return this.network.laneTowards(vehicle.lastNode(this.network), vehicle.goal)
  }

  private claim(vehicle: Vehicle, lane: number): boolean {
    if (this.traffic === undefined || this.traffic.claim(vehicle.number, lane)) return true
    vehicle.waitsForWay = true
    this.traffic.settleWait(vehicle.number, lane)
    return false
  }

  private stopWaiting(vehicle: Vehicle): void {
    if (!vehicle.waitsForWay) return
    this.listener.beforeChange(vehicle)
    vehicle.waitsForWay = false
    this.traffic!.withdraw(vehicle.number)
  }

  /** The lane is the vehicle's: the drive ends at its far end from now on. */
  private driveOn(vehicle: Vehicle, lane: number): void {
    const tick = this.driveTick(vehicle, this.kernel.now)
    const { law } = vehicle
    if (!vehicle.isMoving) {
      vehicle.marksM = []
      law.plan(tick, 0, 0, 0)
    }
    const endM = (vehicle.marksM.at(-1) ?? 0) + this.network.lanes[lane]!.lengthM
    if (this.travelTime === undefined) law.plan(tick, law.positionM(tick), law.speedMps(tick), endM)
    else law.planTime(tick, this.travelTime(vehicle).drawTicks(), endM)
    vehicle.lanes.push(lane)
    vehicle.marksM.push(endM)
    this.expect(vehicle)
  }

  private reachBrakePoint(vehicle: Vehicle): void {
    vehicle.brakeEvent = NO_EVENT
    if (!vehicle.isMoving || vehicle.waitsForWay || vehicle.lastNode(this.network) === vehicle.goal) return
    const lane = this.nextLane(vehicle)
    if (this.claim(vehicle, lane)) this.driveOn(vehicle, lane)
  }

  private reachNode(vehicle: Vehicle): void {
    vehicle.nodeEvent = NO_EVENT
    if (!vehicle.isMoving) {
      this.listener.arrived(vehicle)
      return
    }
    this.listener.beforeChange(vehicle)
    const lane = vehicle.lanes.shift()!
    const { to, lengthM } = this.network.lanes[lane]!
    if (vehicle.isMoving) vehicle.marksM.shift()
    vehicle.node = to
    this.listener.drove(vehicle, lengthM)
    vehicle.lastLane = lane
    // What lies behind is given back first: this vehicle's own next claim must not look as if it still held it.
    this.traffic?.leave(vehicle.number, lane)
    if (vehicle.isMoving) this.expectNode(vehicle, this.tickOfNextNode(vehicle))
    else this.comeToRest(vehicle)
  }

  private comeToRest(vehicle: Vehicle): void {
    this.kernel.cancel(vehicle.brakeEvent)
    vehicle.brakeEvent = NO_EVENT
    this.listener.changed(vehicle)
    if (vehicle.node === vehicle.goal) this.expectNode(vehicle, this.kernel.now)
    else if (!vehicle.waitsForWay) this.setOff(vehicle)
  }

  private expect(vehicle: Vehicle): void {
    this.cancel(vehicle)
    if (vehicle.isHeld) return
    this.expectNode(vehicle, this.tickOfNextNode(vehicle))
    if (vehicle.waitsForWay || vehicle.lastNode(this.network) === vehicle.goal) return
    if (this.travelTime !== undefined) return
    const tick = Math.max(this.kernel.now, vehicle.law.brakeTick)
    vehicle.brakeEvent = this.kernel.at(
      tick,
      PHASE.arrival,
      this.listener.entity,
      DRIVE_OP.brake,
      vehicle.local,
    )
  }

  private tickOfNextNode(vehicle: Vehicle): number {
    const m = vehicle.marksM[0]!
    return Math.max(this.kernel.now, vehicle.law.tickAt(m))
  }

  private expectNode(vehicle: Vehicle, tick: number): void {
    if (vehicle.isHeld) return
    this.kernel.cancel(vehicle.nodeEvent)
    vehicle.nodeEvent = this.kernel.at(
      tick,
      PHASE.arrival,
      this.listener.entity,
      DRIVE_OP.node,
      vehicle.local,
    )
  }

  private cancel(vehicle: Vehicle): void {
    this.kernel.cancel(vehicle.nodeEvent)
    this.kernel.cancel(vehicle.brakeEvent)
    vehicle.nodeEvent = NO_EVENT
    vehicle.brakeEvent = NO_EVENT
  }
}
