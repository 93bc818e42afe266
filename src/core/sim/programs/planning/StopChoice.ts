// What choosing the joints of a program's stops is asked, and what it answers. Types only.
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import type { PlanFault } from '../ProgramPlan'
import type { ProgramGuard } from './ProgramGuard'

/** `clear`: stay clear of the homes of other robots on the track. */
export interface AskedChoice {
  readonly clear: boolean
  readonly guard: ProgramGuard
}

export interface StopChoice {
  /** By stop; complete only without an error among the faults. */
  readonly joints: Float64Array[]
  /** Laws of straight motions that the choice has planned already, by motionKey. */
  readonly lines: Map<number, MotionLaw>
  readonly faults: PlanFault[]
}
