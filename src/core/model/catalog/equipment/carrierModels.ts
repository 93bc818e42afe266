// Rails and gantries of the catalog. An editor copies these values into a record; nothing reads
// them while running. All are estimates by class: makers publish speeds per project.
import type { Vec3 } from '../../../math/frames'
import type { Provenance } from '../../fields/recordFields'
import { estimate } from './ToolModel'

export interface TrackModel {
  readonly id: string
  readonly name: { readonly nl: string; readonly en: string }
  readonly payloadKg: number
  readonly speedMps: number
  readonly accelerationMps2: number
  readonly carriageHeightM: number
  readonly widthM: number
  /** Length of a carriage: the smallest sensible gap between two. */
  readonly gapM: number
  readonly provenance: Provenance
}

export interface GantryModel {
  readonly id: string
  readonly name: { readonly nl: string; readonly en: string }
  readonly payloadKg: number
  readonly speedMps: Vec3
  readonly accelerationMps2: Vec3
  readonly provenance: Provenance
}

const OWN = 'own estimate by class'

export const TRACK_MODELS: readonly TrackModel[] = [
  {
    id: 'rail-heavy',
    name: { nl: 'Vloerrail voor zware robots', en: 'Floor rail for heavy robots' },
    payloadKg: 2500,
    speedMps: 1.5,
    accelerationMps2: 1,
    carriageHeightM: 0.45,
    widthM: 1.4,
    gapM: 2.6,
    provenance: {
      speedMps: estimate(OWN, 1, 1.5, 2.2),
      accelerationMps2: estimate(OWN, 0.6, 1, 2),
      gapM: { source: 'layout study of the SAM|XL scene', certainty: 'estimate' },
    },
  },
  {
    id: 'rail-light',
    name: { nl: 'Lichte lineaire as voor cobots', en: 'Light linear axis for cobots' },
    payloadKg: 150,
    speedMps: 1,
    accelerationMps2: 1.5,
    carriageHeightM: 0.3,
    widthM: 0.5,
    gapM: 0.6,
    provenance: {
      speedMps: estimate(OWN, 0.5, 1, 2),
      accelerationMps2: estimate(OWN, 0.8, 1.5, 4),
      gapM: estimate(OWN, 0.4, 0.6, 0.8),
    },
  },
]

export const GANTRY_MODELS: readonly GantryModel[] = [
  {
    id: 'gantry-large',
    name: { nl: 'Portaal 10 × 11 m met hangende robot', en: 'Gantry 10 × 11 m with hanging robot' },
    payloadKg: 2000,
    speedMps: [1, 1, 0.4],
    accelerationMps2: [0.6, 0.6, 0.5],
    provenance: {
      speedMps: estimate(OWN, 0.5, 1, 1.5),
      accelerationMps2: estimate(OWN, 0.3, 0.6, 1.2),
    },
  },
]
