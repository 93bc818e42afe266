// Whether a robot reaches a place from anywhere its carrier takes it. Limits of joints count, obstacles do not.
import type { Frame } from '../../../math/frames'
import { carrierRangeOf, coarseLattice, coarseStepM } from '../../../robotics/planning/carrierLattice'
import type { RobotSystem } from '../../../robotics/planning/RobotSystem'

export function canReach(system: RobotSystem, worldFromTool: Frame): boolean {
  const range = carrierRangeOf(system, undefined)
  return coarseLattice(range, coarseStepM(system)).some(
    (carrier) => system.solve(worldFromTool, carrier).length > 0,
  )
}
