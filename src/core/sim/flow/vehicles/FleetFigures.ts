// What a fleet's vehicles have spent their time and way on, from the end of the warm-up. Adds up; decides nothing.
import type { TransportMeasures } from '../../../results/RunResults'
import type { Clock } from '../../kernel/Clock'
import type { Saveable } from '../../kernel/Saveable'
import type { StateReader } from '../../kernel/StateReader'
import type { StateWriter } from '../../kernel/StateWriter'
import { TICKS_PER_SECOND } from '../../kernel/ticks'
import { Tally } from '../../stats/Tally'
import { ERRAND, type Vehicle } from './Vehicle'

/** What time goes to; the order is the index of the sums. */
const USES = ['idle', 'empty', 'loaded', 'handling', 'charging', 'waitingForWay', 'down'] as const
type Use = (typeof USES)[number]

export class FleetFigures implements Saveable {
  readonly waitS = new Tally()
  distanceM = 0
  loadedM = 0
  charges = 0
  lowestWh = Number.POSITIVE_INFINITY
  private readonly clock: Clock
  private readonly ticks = new Float64Array(USES.length)
  /** Until when each vehicle's time has been accounted. */
  private readonly sinceTick: Float64Array
  private startTick = 0

  constructor(clock: Clock, vehicles: number) {
    this.clock = clock
    this.sinceTick = new Float64Array(vehicles)
  }

  /** Time since the last call goes to what the vehicle has been doing. Whole ticks: may be called at any time. */
  settle(vehicle: Vehicle): void {
    const { now } = this.clock
    this.ticks[USES.indexOf(whatFor(vehicle))]! += now - this.sinceTick[vehicle.local]!
    this.sinceTick[vehicle.local] = now
  }

  measures(capacityWh: number): TransportMeasures {
    const total = (this.clock.now - this.startTick) * this.sinceTick.length
    const share = (use: Use) => (total > 0 ? this.ticks[USES.indexOf(use)]! / total : 0)
    return {
      idle: share('idle'),
      empty: share('empty'),
      loaded: share('loaded'),
      handling: share('handling'),
      charging: share('charging'),
      waitingForWay: share('waitingForWay'),
      ...(share('down') > 0 && { down: share('down') }),
      distanceM: this.distanceM,
      loadedDistanceM: this.loadedM,
      meanWaitS: this.waitS.mean,
      ...(capacityWh > 0
        ? { charges: this.charges, lowestCharge: Math.min(1, this.lowestWh / capacityWh) }
        : {}),
    }
  }

  /** Seconds that vehicles have charged. */
  get chargingS(): number {
    return this.ticks[USES.indexOf('charging')]! / TICKS_PER_SECOND
  }

  resetStatistics(): void {
    this.waitS.reset()
    this.distanceM = 0
    this.loadedM = 0
    this.charges = 0
    this.lowestWh = Number.POSITIVE_INFINITY
    this.ticks.fill(0)
    this.sinceTick.fill(this.clock.now)
    this.startTick = this.clock.now
  }

  save(writer: StateWriter): void {
    this.waitS.save(writer)
    writer.array(this.ticks)
    writer.array(this.sinceTick)
    writer.numbers([this.distanceM, this.loadedM, this.charges, this.lowestWh, this.startTick])
  }

  load(reader: StateReader): void {
    this.waitS.load(reader)
    reader.into(this.ticks)
    reader.into(this.sinceTick)
    const [distance, loaded, charges, lowest, start] = reader.numbers()
    this.distanceM = distance!
    this.loadedM = loaded!
    this.charges = charges!
    this.lowestWh = lowest!
    this.startTick = start!
  }
}

function whatFor(vehicle: Vehicle): Use {
  if (vehicle.failures + vehicle.services > 0) return 'down'
  if (vehicle.waitsForWay && !vehicle.isMoving) return 'waitingForWay'
  switch (vehicle.errand) {
    case ERRAND.load:
    case ERRAND.unload:
      return 'handling'
    case ERRAND.charge:
      return 'charging'
    case ERRAND.none:
      return 'idle'
    default:
      return vehicle.carried.length > 0 ? 'loaded' : 'empty'
  }
}
