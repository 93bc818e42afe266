// A robot of the catalog as the rest of the product sees it: joints, limits, datasheet, estimates, each with where it came from. Types only.
import type { Vec3 } from '../../../math/frames'

/** `published`: a maker's or repository's figure with a named source; `estimate`: recalled or derived, shown as "schatting". */
export type Certainty = 'published' | 'estimate'

export interface RobotJoint {
  readonly name: string
  readonly type: 'revolute' | 'continuous' | 'prismatic' | 'fixed'
  readonly originXyzM: Vec3
  readonly originRpyRad: Vec3
  readonly axis?: Vec3 | undefined
  /** rad, or m when it slides. */
  readonly lower?: number | undefined
  readonly upper?: number | undefined
  readonly velocity?: number | undefined
  /** Velocity over the likely time to full speed: an estimate. */
  readonly acceleration?: number
  readonly effortNm?: number | undefined
  /** No drive of its own: multiplier · the named joint of the arm + offset (rad or m). */
  readonly follows?:
    | { readonly joint: string; readonly multiplier: number; readonly offset: number }
    | undefined
}

/** Parameters from which the same flange follows in closed form. */
export type ClosedForm =
  | {
      /** Ortho-parallel arm with spherical wrist: a1, a2, b, c1…c4 (m); angle = q·sign − offset. */
      readonly kind: 'opw'
      readonly lengthsM: readonly number[]
      readonly offsetsRad: readonly number[]
      readonly signs: readonly number[]
      /** Constant rotation at the flange, row-major 3 × 3. */
      readonly flangeRotation?: readonly number[]
    }
  | {
      /** UR-type Denavit–Hartenberg table d1, a2, a3, d4, d5, d6 (m), base turned half about z; angle = q + offset. */
      readonly kind: 'dh'
      readonly lengthsM: readonly number[]
      readonly offsetsRad: readonly number[]
    }

export interface Datasheet {
  readonly payloadKg: number
  /** As the maker states it; what that means differs, see `reachMeaning`. */
  readonly reachM: number
  readonly massKg: number
  readonly repeatabilityM: number
  readonly maxToolSpeedMps?: number
  readonly source: string
  readonly certainty: Certainty
}

export interface EstimateBand {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export interface RobotModel {
  readonly id: string
  readonly manufacturer: string
  readonly name: string
  readonly kind: 'cobot' | 'industrial'
  readonly dof: number
  /** Structure of the axes, which decides the inverse kinematics. */
  readonly family: 'sphericalWrist' | 'parallelAxes' | 'offsetWrist' | 'redundant' | 'numeric'
  readonly baseFrameName: string
  readonly flangeFrameName: string
  /** Base to flange; origin angles are exact multiples of π/2. Fits `makeChain` as it is. */
  readonly joints: readonly RobotJoint[]
  /** Largest rounding of angles in the source file, rad, that was snapped away. */
  readonly angleTruncationRad: number
  readonly closedForm?: ClosedForm
  readonly datasheet: Datasheet
  /** Which point's distance comes closest to the stated reach, and by how much it differs (computed − stated). */
  readonly reachMeaning: { readonly definition: string; readonly differenceM: number }
  /** Time in which each joint reaches its full speed, s: makers publish none. */
  readonly timeToFullSpeedS: EstimateBand & { readonly source: string; readonly certainty: 'estimate' }
  /** KUKA's ROS package: worst-case values at full load, rad/s²; kept as data, far too slow as a default. */
  readonly fullLoadAcceleration?: { readonly radps2: readonly number[]; readonly source: string }
  readonly drawing: RobotDrawing
  /** Packed meshes (packMesh) of an imported robot, by link: 0 is the base, then one after each axis; in that link's frame. */
  readonly linkShapes?: readonly { readonly link: number; readonly data: string }[]
  readonly source: {
    readonly repository: string
    readonly commit: string
    readonly file: string
    readonly licence: string
  }
}

/** For the parametric drawing; radii follow from the payload, colours from photographs: estimates both. */
export interface RobotDrawing {
  readonly bodyColour: string
  readonly jointColour: string
  readonly accentColour: string
  readonly baseRadiusM: number
  /** One per movable joint, from the base to the wrist. */
  readonly linkRadiiM: readonly number[]
}
