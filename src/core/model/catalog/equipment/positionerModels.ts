// Positioners of the catalog. An editor copies these values into a record; nothing reads them while running. All are estimates by class:
// makers state speeds per size and load, and no accelerations.
import type { Provenance } from '../../fields/recordFields'
import type { POSITIONER_KINDS } from '../../records/positioner'
import { estimate } from './ToolModel'

export interface PositionerModel {
  readonly id: string
  readonly name: { readonly nl: string; readonly en: string }
  readonly kind: (typeof POSITIONER_KINDS)[number]
  readonly payloadKg: number
  readonly heightM: number
  readonly plateM: number
  readonly lengthM?: number
  readonly plateOffsetM?: number
  readonly turnRad: readonly [number, number]
  readonly turnSpeedRadPs: number
  readonly turnAccelerationRadPs2: number
  readonly tiltRad?: readonly [number, number]
  readonly tiltSpeedRadPs?: number
  readonly tiltAccelerationRadPs2?: number
  readonly timeToFullAccelerationS: number
  readonly provenance: Provenance
}

/** Servo positioners index half a turn in 1 to 5 s, as integrators of weld cells ask for; that is where these speeds come from. */
const OWN = 'own estimate by class: half a turn in 1–5 s'
const DEGREE = Math.PI / 180
const TWO_TURNS = [-720 * DEGREE, 720 * DEGREE] as const

export const POSITIONER_MODELS: readonly PositionerModel[] = [
  {
    id: 'turntable-500',
    name: { nl: 'Draaitafel 500 kg', en: 'Turntable 500 kg' },
    kind: 'turntable',
    payloadKg: 500,
    heightM: 0.75,
    plateM: 1.2,
    turnRad: TWO_TURNS,
    turnSpeedRadPs: 120 * DEGREE,
    turnAccelerationRadPs2: 120 * DEGREE,
    timeToFullAccelerationS: 0.1,
    provenance: {
      turnSpeedRadPs: estimate(OWN, 70 * DEGREE, 120 * DEGREE, 180 * DEGREE),
      turnAccelerationRadPs2: estimate(OWN, 60 * DEGREE, 120 * DEGREE, 240 * DEGREE),
      timeToFullAccelerationS: estimate(OWN, 0.05, 0.1, 0.2),
    },
  },
  {
    id: 'head-tail-500',
    name: { nl: 'Kop-staartmanipulator 500 kg', en: 'Head and tailstock 500 kg' },
    kind: 'headTailstock',
    payloadKg: 500,
    heightM: 0.9,
    plateM: 0.4,
    lengthM: 2.5,
    turnRad: TWO_TURNS,
    turnSpeedRadPs: 90 * DEGREE,
    turnAccelerationRadPs2: 90 * DEGREE,
    timeToFullAccelerationS: 0.1,
    provenance: {
      turnSpeedRadPs: estimate(OWN, 60 * DEGREE, 90 * DEGREE, 150 * DEGREE),
      turnAccelerationRadPs2: estimate(OWN, 45 * DEGREE, 90 * DEGREE, 180 * DEGREE),
      timeToFullAccelerationS: estimate(OWN, 0.05, 0.1, 0.2),
    },
  },
  {
    id: 'tilt-turn-250',
    name: { nl: 'Kantel-draaimanipulator 250 kg', en: 'Tilt and turn positioner 250 kg' },
    kind: 'tiltTurn',
    payloadKg: 250,
    heightM: 0.8,
    plateM: 0.8,
    plateOffsetM: 0.1,
    turnRad: TWO_TURNS,
    turnSpeedRadPs: 135 * DEGREE,
    turnAccelerationRadPs2: 135 * DEGREE,
    tiltRad: [-135 * DEGREE, 135 * DEGREE],
    tiltSpeedRadPs: 90 * DEGREE,
    tiltAccelerationRadPs2: 90 * DEGREE,
    timeToFullAccelerationS: 0.1,
    provenance: {
      turnSpeedRadPs: estimate(OWN, 90 * DEGREE, 135 * DEGREE, 180 * DEGREE),
      turnAccelerationRadPs2: estimate(OWN, 70 * DEGREE, 135 * DEGREE, 270 * DEGREE),
      tiltSpeedRadPs: estimate(OWN, 45 * DEGREE, 90 * DEGREE, 120 * DEGREE),
      tiltAccelerationRadPs2: estimate(OWN, 45 * DEGREE, 90 * DEGREE, 180 * DEGREE),
      tiltRad: estimate(OWN, 120 * DEGREE, 135 * DEGREE, 140 * DEGREE),
      timeToFullAccelerationS: estimate(OWN, 0.05, 0.1, 0.2),
    },
  },
]
