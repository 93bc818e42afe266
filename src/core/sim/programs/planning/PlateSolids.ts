// Solids on the plates of a program as they stand at its stops. While a plate turns, what is on it is nowhere for the guard: it looks at
// poses and motions one by one, with everything else at rest.
import type { ProgramCode } from '../ProgramCode'
import type { CellSolid } from './CellBodies'
import type { Crew } from './Crew'
import { anglesAt, type PlacedStops } from './placeStops'

/** Where the object is at every stop, and how the plates stand (see placeStops). */
export type GuardedStops = Pick<PlacedStops, 'objects' | 'angles'>

const NO_ANGLES = new Float64Array(0)

export class PlateSolids {
  private readonly code: ProgramCode
  private readonly crew: Crew
  private readonly placed: GuardedStops

  constructor(code: ProgramCode, crew: Crew, placed: GuardedStops) {
    this.code = code
    this.crew = crew
    this.placed = placed
  }

  /** Equal for motions during which all solids stand alike; empty in programs without plates. */
  keyOf(before: number, stops: readonly number[]): string {
    if (this.crew.plates.length === 0) return ''
    return `${this.turns(before, stops)} ${this.anglesOf(stops[0] ?? before).join(' ')}`
  }

  /** Whether a solid stands still during a motion from one stop to others. */
  isThere({ plate }: CellSolid, before: number, stops: readonly number[]): boolean {
    return plate === undefined || !this.code.positioners.includes(plate) || !this.turns(before, stops)
  }

  /** On a plate of the program it has turned along. */
  at(solid: CellSolid, stop: number): CellSolid {
    const plate = this.crew.plates[this.code.positioners.indexOf(solid.plate ?? -1)]
    if (plate === undefined) return solid
    const first = plate.first - this.crew.robotAxes
    const angles = this.anglesOf(stop).subarray(first, first + plate.axes)
    const worldFromBox = plate.positioner.carried(solid.box.worldFromBox, angles)
    return { ...solid, box: { ...solid.box, worldFromBox } }
  }

  private turns(before: number, stops: readonly number[]): boolean {
    const from = this.anglesOf(before)
    return stops.some((stop) => this.anglesOf(stop).some((angle, axis) => angle !== from[axis]))
  }

  private anglesOf(stop: number): Float64Array {
    return stop < 0 ? NO_ANGLES : anglesAt(this.code, stop, this.placed.angles)
  }
}
