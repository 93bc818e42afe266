// What flow needs of the robots of a cell, so that it knows no kinematics: movers, operations, interventions, figures.
// Implemented by sim/programs, handed over by sim/compile. Interface only.
import type { Problem } from '../../results/problem'
import type { CycleFigures } from '../../results/RunResults'
import type { MoverPort, OperationPort } from './MoverPort'

/** What a person, or people in a zone, do to a running robot; robots by entity index. */
export interface RobotInterventions {
  /** The speed knob, 0..1. */
  setOverride(robot: number, override: number): void
  /** Lowest speed fraction that people in zones allow: 1 free, 0 held. */
  limitByPeople(robot: number, fraction: number): void
  /** Protective stop on the path, until reset. */
  stop(robot: number): void
  reset(robot: number): void
}

export interface RobotsPort {
  /** Robot programs as movers; the mover numbers come from `moverOf`. */
  readonly movers: MoverPort
  /** Robot programs as operations; the choice numbers come from `choiceOf`. */
  readonly operations: OperationPort
  readonly interventions: RobotInterventions
  /** Number of a list of alternative programs that carry parts. Called while compiling. */
  moverOf(programIds: readonly string[]): number
  /** Number of a list of alternative programs that work at a station. Called while compiling. */
  choiceOf(programIds: readonly string[]): number
  /** Robots that carry out this mover or choice, as entity indexes: for messages. */
  robotsOfMover(mover: number): readonly number[]
  cycleFigures(): readonly CycleFigures[]
  /** Programs that wait for each other's zones for ever, named; the kernel was stopped when the circle closed. */
  deadlock(): Problem | undefined
  /** A robot that waits for a signal, named: the reason when nothing can happen any more. */
  waitForSignal(): Problem | undefined
  /** End of the warm-up: figures start anew, cycles in hand count from now. */
  resetStatistics(): void
}
