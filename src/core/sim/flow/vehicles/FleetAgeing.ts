// Tells the failures of each vehicle of a fleet when it works and what it has done, so that each ages by its own. Decides nothing.
import { STATE } from '../../../results/states'
import type { WorkingListener } from '../EntityStates'
import type { CycleListener } from '../Stoppable'
import { stateOf } from './stateOf'
import type { Vehicle } from './Vehicle'

export class FleetAgeing {
  private readonly working: WorkingListener[][]
  private readonly cycles: CycleListener[][]

  constructor(vehicles: number) {
    this.working = Array.from({ length: vehicles }, () => [])
    this.cycles = Array.from({ length: vehicles }, () => [])
  }

  /** For compiling. */
  add(local: number, listener: WorkingListener & CycleListener): void {
    this.working[local]!.push(listener)
    this.cycles[local]!.push(listener)
  }

  /** `covered`: the whole fleet stands still. */
  tell(vehicle: Vehicle, covered: boolean): void {
    const isWorking = !covered && stateOf(vehicle) === STATE.working
    if (isWorking === vehicle.toldWorking) return
    vehicle.toldWorking = isWorking
    for (const listener of this.working[vehicle.local]!) listener.workingChanged(isWorking)
  }

  /** It has delivered a load. */
  cycleDone(vehicle: Vehicle): void {
    for (const listener of this.cycles[vehicle.local]!) listener.cycleDone()
  }
}
