// What planning a motion is told of the program's stops, and why there may be no motion. Types only.
import type { Frame } from '../../../math/frames'
import type { RunFailure } from '../../../robotics/planning/sampleRun'

/** Where the stops of a program are: joints of the crew, and the object's frame (undefined for a named pose). */
export interface StopPlaces {
  jointsOf(stop: number): Float64Array
  objectOf(stop: number): Frame | undefined
}

/** `mover` is the place in the program of the robot that cannot. */
export type MotionFault =
  | RunFailure
  | { readonly mover: number; readonly failure: { readonly code: 'otherBranch' } }
  /** A plate turns during a motion that only one robot by itself can make over it. */
  | {
      readonly mover: number
      readonly failure: { readonly code: 'plateTurns'; readonly positioner: string }
    }
