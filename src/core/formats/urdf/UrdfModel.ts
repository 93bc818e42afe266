// A robot as its URDF tells it, nothing chosen or guessed yet. Transmissions, sensors, Gazebo and inertia tensors are not kept. Types only.
import type { Vec3 } from '../../math/frames'
import type { SourcePlace } from '../xml/XmlElement'

export interface Origin {
  readonly xyzM: Vec3
  readonly rpyRad: Vec3
}

export type UrdfShape =
  | { readonly kind: 'mesh'; readonly file: string; readonly scale: Vec3 }
  | { readonly kind: 'box'; readonly sizeM: Vec3 }
  | { readonly kind: 'cylinder'; readonly radiusM: number; readonly lengthM: number }
  | { readonly kind: 'sphere'; readonly radiusM: number }

export interface UrdfVisual {
  readonly origin: Origin
  readonly shape: UrdfShape
  /** `#rrggbb` of its material. */
  readonly colour?: string
}

export interface UrdfLink {
  readonly name: string
  readonly visuals: readonly UrdfVisual[]
  readonly collisions: readonly UrdfVisual[]
  readonly massKg: number
}

export interface UrdfMimic {
  readonly joint: string
  readonly multiplier: number
  readonly offset: number
}

export interface UrdfJoint {
  readonly name: string
  /** As written: revolute, continuous, prismatic, fixed; anything else is held still. */
  readonly type: string
  readonly parent: string
  readonly child: string
  readonly origin: Origin
  readonly axis: Vec3
  readonly lower?: number
  readonly upper?: number
  readonly velocity?: number
  readonly effort?: number
  readonly mimic?: UrdfMimic
  readonly at: SourcePlace
}

export interface UrdfModel {
  readonly name: string
  readonly links: ReadonlyMap<string, UrdfLink>
  readonly joints: readonly UrdfJoint[]
}
