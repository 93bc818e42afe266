// What stands in a cell and what robots look like to each other, as planning needs it: numbers and shapes, no documents. Made by compile.
import type { ArmBody } from '../../../robotics/collision/ArmBody'
import type { Box } from '../../../robotics/collision/segmentBoxDistance'
import type { CompiledPart } from '../CompiledPart'

export interface CellSolid {
  /** Id of the record it belongs to. */
  readonly record: string
  readonly box: Box
  /** Station (entity) whose door this is: there only while the door is closed. */
  readonly door?: number
  /** Unit of the positioner on whose plate it stands; `box` is then for its axes at 0. */
  readonly plate?: number
}

export interface CellBodies {
  readonly solids: readonly CellSolid[]
  /** A robot by number, with what it holds. Its pose is whoever placed it last. */
  bodyOf(robot: number, part: CompiledPart | undefined): ArmBody
}
