// Where the plate of a positioner is while nothing has turned it.
import type { Pose } from '../math/frames'
import type { RecordOf } from './sceneRecord'

/** The plate in the positioner's own frame with all axes at 0. */
export function restingPlate(positioner: RecordOf<'positioner'>): Pose {
  const aboveM = positioner.kind === 'tiltTurn' ? positioner.plateOffsetM : 0
  return { position: [0, 0, positioner.heightM + aboveM], quaternion: [0, 0, 0, 1] }
}
