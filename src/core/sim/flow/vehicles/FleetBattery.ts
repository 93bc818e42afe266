// The batteries of a fleet: how full each is, when one has to charge and how long that takes. Power is constant between two
// changes of what the vehicle does, so levels are exact. Sends nobody anywhere.
import type { Clock } from '../../kernel/Clock'
import type { Saveable } from '../../kernel/Saveable'
import type { StateReader } from '../../kernel/StateReader'
import type { StateWriter } from '../../kernel/StateWriter'
import { secondsToTicks, TICKS_PER_HOUR, TICKS_PER_SECOND } from '../../kernel/ticks'
import { ERRAND, type Vehicle } from './Vehicle'

const SECONDS_PER_HOUR = TICKS_PER_HOUR / TICKS_PER_SECOND

export interface BatterySpec {
  readonly capacityWh: number
  readonly driveW: number
  readonly standW: number
  readonly chargeW: number
  /** Nodes. */
  readonly chargers: readonly number[]
  /** Shares of the capacity. */
  readonly chargeBelow: number
  readonly chargeUntil: number
  readonly initial: number
}

export class FleetBattery implements Saveable {
  readonly spec: BatterySpec
  private readonly clock: Clock
  private readonly levelWh: Float64Array
  private readonly sinceTick: Float64Array

  constructor(clock: Clock, spec: BatterySpec, vehicles: number) {
    this.clock = clock
    this.spec = spec
    this.levelWh = new Float64Array(vehicles).fill(spec.capacityWh * spec.initial)
    this.sinceTick = new Float64Array(vehicles)
  }

  /** Before a vehicle does something else: what it used until now. Returns the level, which may be below 0. */
  settle(vehicle: Vehicle): number {
    const { local } = vehicle
    this.levelWh[local] = this.levelAt(vehicle, this.clock.now)
    this.sinceTick[local] = this.clock.now
    return this.levelWh[local]!
  }

  /** Share of the capacity at a tick from the last change on, 0..1. */
  shareAt(vehicle: Vehicle, tick: number): number {
    return Math.min(1, Math.max(0, this.levelAt(vehicle, tick) / this.spec.capacityWh))
  }

  mustCharge(vehicle: Vehicle): boolean {
    return this.levelAt(vehicle, this.clock.now) < this.spec.chargeBelow * this.spec.capacityWh
  }

  chargeTicks(vehicle: Vehicle): number {
    const missing = this.spec.chargeUntil * this.spec.capacityWh - this.levelAt(vehicle, this.clock.now)
    return secondsToTicks((Math.max(0, missing) / this.spec.chargeW) * SECONDS_PER_HOUR)
  }

  save(writer: StateWriter): void {
    writer.array(this.levelWh)
    writer.array(this.sinceTick)
  }

  load(reader: StateReader): void {
    reader.into(this.levelWh)
    reader.into(this.sinceTick)
  }

  private levelAt(vehicle: Vehicle, tick: number): number {
    const hours = (tick - this.sinceTick[vehicle.local]!) / TICKS_PER_HOUR
    return this.levelWh[vehicle.local]! + hours * this.powerW(vehicle)
  }

  /** Negative while it uses energy. */
  private powerW(vehicle: Vehicle): number {
    const { chargeW, driveW, standW } = this.spec
    if (vehicle.isHeld) return -standW
    if (vehicle.errand === ERRAND.charge) return chargeW
    return vehicle.isMoving ? -driveW : -standW
  }
}
