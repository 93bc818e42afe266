// A tool of the catalog: what it weighs, where its centre point is, how long it takes to hold and let go, and where each value
// comes from. Types, and the small makers of the values; which tools there are is in the lists beside it.
import type { Pose, Vec3 } from '../../../math/frames'
import type { Provenance } from '../../fields/recordFields'
import type { Distribution } from '../../fields/time'

export type ToolKind =
  | 'gripper'
  | 'vacuum'
  | 'plyGripper'
  | 'magnet'
  | 'drill'
  | 'weldTorch'
  | 'screwdriver'
  | 'camera'
  | 'router'
  | 'scanner'
  | 'none'

export interface ToolModel {
  readonly id: string
  readonly name: { readonly nl: string; readonly en: string }
  readonly kind: ToolKind
  readonly massKg: number
  /** Tool centre point in the flange frame, z away from the flange. */
  readonly tcp: Pose
  /** Zero for tools that hold nothing. */
  readonly grip: Distribution
  readonly release: Distribution
  /** Largest holding force, N: suction, magnet, or normal force of one jaw. Missing for tools that hold nothing. */
  readonly forceN?: number
  /** Jaw lining against an ordinary part; missing: the part's own. */
  readonly friction?: number
  /** Length x, width y, height z below the flange. */
  readonly sizeM: Vec3
  readonly provenance: Provenance
}

/** A tool centre point straight below the flange. */
export function straightTcp(lengthM: number): Pose {
  return { position: [0, 0, lengthM], quaternion: [0, 0, 0, 1] }
}

export function constantS(value: number): Distribution {
  return { kind: 'constant', value, unit: 's' }
}

export function triangularS(min: number, mode: number, max: number): Distribution {
  return { kind: 'triangular', min, mode, max, unit: 's' }
}

/** A maker's figure; source as in reference/robotics.md. */
export function published(source: string): Provenance[string] {
  return { source, certainty: 'published' }
}

/** Our own figure, shown as "schatting", with the band it may lie in. */
export function estimate(source: string, low: number, likely: number, high: number): Provenance[string] {
  return { source, certainty: 'estimate', low, likely, high }
}
