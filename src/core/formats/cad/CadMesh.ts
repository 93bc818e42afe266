// A shape out of a CAD or building file: its mesh in the unit of that file, and what a person knows it by. Types only.
import type { RawMesh } from '../mesh/RawMesh'

export interface CadMesh extends RawMesh {
  /** Names of its parts, those nearest to the top first. */
  readonly names: readonly string[]
  readonly partCount: number
}
