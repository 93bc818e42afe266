// What a vehicle does, in the states of everything. Its own: a stop of the whole fleet lies over it.
import { STATE } from '../../../results/states'
import { ERRAND, type Vehicle } from './Vehicle'

export function stateOf(vehicle: Vehicle): number {
  if (vehicle.failures > 0) return STATE.failed
  if (vehicle.services > 0) return STATE.maintenance
  if (vehicle.errand === ERRAND.charge) return STATE.maintenance
  if (vehicle.isFree) return STATE.starved
  return vehicle.waitsForWay && !vehicle.isMoving ? STATE.blocked : STATE.working
}
