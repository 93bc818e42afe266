// What drawing one record gives: a body that stands still, pieces that move with its one published value, and where its
// lamp and its floor mark belong. Frames: the record's own, z up, metres.
import type { Matrix4 } from 'three'
import type { Triple } from '../geometry/basis'
import type { SolidBuilder } from '../geometry/SolidBuilder'

/** A piece that follows MACHINE.motion (door opening 0…1, belt travel m) and MACHINE.progress (0…1). */
export interface MovingPiece {
  readonly solid: SolidBuilder
  readonly pose: (motion: number, progress: number, out: Matrix4) => void
}

export interface Footprint {
  readonly centre: readonly [number, number]
  readonly half: readonly [number, number]
  /** Of what does not fill its rectangle: the corners of its edge, to the left round it. */
  readonly edge?: readonly (readonly [number, number])[]
}

export interface Drawn {
  readonly fixed: SolidBuilder
  readonly moving?: readonly MovingPiece[]
  /** Where the state lamp stands; missing: no lamp. */
  readonly lamp?: Triple
  readonly footprint: Footprint
  readonly heightM: number
}

/** Footprint of a box-like record around its origin. */
export function footprintOf([x, y]: readonly number[]): Footprint {
  return { centre: [0, 0], half: [x! / 2, y! / 2] }
}
