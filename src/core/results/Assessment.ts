// The consequences of a layout as they are shown while a person edits it. Types only; computed by host/tools/assessDocument.
import type { Problem } from './problem'
import type { RunResults } from './RunResults'

/** Whether a robot gets its tool to one place of a program. */
export interface TargetReach {
  readonly robot: string
  readonly program: string
  /** Id of the program node. */
  readonly node: string
  /** World position of the tool centre, m. */
  readonly position: readonly [number, number, number]
  readonly verdict: 'reached' | 'nearLimit' | 'unreachable'
  /** 0 at a limit or singularity … 1 comfortable; 0 when unreachable. */
  readonly margin: number
  /** Why not, or what is near. */
  readonly problem?: Problem
}

export interface ProgramCycle {
  readonly program: string
  readonly robot: string
  readonly durationS: number
}

export interface Assessment {
  readonly problems: readonly Problem[]
  readonly reach: readonly TargetReach[]
  readonly cycles: readonly ProgramCycle[]
  /** Of a short run, when the document can run. */
  readonly results?: RunResults
  /** What the short run covered, s of simulated time. */
  readonly simulatedS?: number
}

/** A place for a robot that stands on the floor or on what it stands on now. */
export interface RobotPlace {
  readonly robot: string
  /** World pose of the robot record: the floor point under its base. */
  readonly position: readonly [number, number, number]
  readonly quaternion: readonly [number, number, number, number]
  /** Targets out of reach from there, and those met with little room. */
  readonly missed: number
  readonly tight: number
  /** One round along all targets met, s. */
  readonly cycleTimeS: number
}
