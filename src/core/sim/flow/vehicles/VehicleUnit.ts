// One vehicle of a fleet as something that can break down or be serviced by itself.
import type { Stoppable } from '../Stoppable'
import type { Vehicle } from './Vehicle'
import type { VehicleFleet } from './VehicleFleet'

export class VehicleUnit implements Stoppable {
  private readonly fleet: VehicleFleet
  private readonly vehicle: Vehicle

  constructor(fleet: VehicleFleet, vehicle: Vehicle) {
    this.fleet = fleet
    this.vehicle = vehicle
  }

  suspend(state: number): void {
    this.fleet.breakDown(this.vehicle, state)
  }

  release(state: number): void {
    this.fleet.mended(this.vehicle, state)
  }
}
