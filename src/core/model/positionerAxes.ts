// The axes of a positioner from its base to its plate. Pure geometry of the record; nothing turns here.
import type { Vec3 } from '../math/frames'
import type { RecordOf } from './sceneRecord'

/** One turning axis: origin in the frame of the axis before (the first: of the placement), direction there. */
export interface PositionerAxis {
  readonly name: 'tilt' | 'turn'
  readonly originM: Vec3
  readonly axis: Vec3
  readonly lowerRad: number
  readonly upperRad: number
  readonly speedRadPs: number
  readonly accelerationRadPs2: number
}

/** From base to plate; the plate's frame stands on the last one. */
export function positionerAxes(positioner: RecordOf<'positioner'>): PositionerAxis[] {
  const { kind, heightM, plateOffsetM } = positioner
  const turn = {
    name: 'turn' as const,
    lowerRad: positioner.turnRad[0],
    upperRad: positioner.turnRad[1],
    speedRadPs: positioner.turnSpeedRadPs,
    accelerationRadPs2: positioner.turnAccelerationRadPs2,
  }
  if (kind === 'turntable') return [{ ...turn, originM: [0, 0, heightM], axis: [0, 0, 1] }]
  if (kind === 'headTailstock') return [{ ...turn, originM: [0, 0, heightM], axis: [1, 0, 0] }]
  const tilt = {
    name: 'tilt' as const,
    originM: [0, 0, heightM] as Vec3,
    axis: [1, 0, 0] as Vec3,
    lowerRad: positioner.tiltRad[0],
    upperRad: positioner.tiltRad[1],
    speedRadPs: positioner.tiltSpeedRadPs,
    accelerationRadPs2: positioner.tiltAccelerationRadPs2,
  }
  return [tilt, { ...turn, originM: [0, 0, plateOffsetM], axis: [0, 0, 1] }]
}
