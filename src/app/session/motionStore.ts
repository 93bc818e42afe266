// What is shown of robot motion in the picture beside the cell: a ghost, the way of a tool, reach, the robot that is being taught.
// State only; of this visit, never saved.
import { create } from 'zustand'
import type { ToolWay } from '../../core/results/ProgramStudy'
import type { ReachPicture } from '../../core/results/ReachPicture'

type Missed = 'tooFar' | 'tooNear'
type AtLimit = 'jointLimit'
type Lost = 'notFound'

/** Where a volume is cut through: everything beyond `share` (0…1) of the axis is left out, or everything before it. */
export interface ReachCut {
  readonly axis: 0 | 1 | 2
  readonly share: number
  readonly keepsHigh: boolean
}

/** Why the tool cannot be where it was asked to be; as core/robotics says it. */
export type Unreached =
  | { readonly code: Missed; readonly missM: number }
  | { readonly code: AtLimit; readonly joint: number; readonly excess: number }
  | { readonly code: Lost }

/** A robot in a pose, and how comfortable that is. */
export interface RobotStance {
  readonly robot: string
  /** Carrier axes (m), then the arm (rad). */
  readonly joints: readonly number[]
  /** World from tool as asked for, rows of the 3 × 4; where the joints bring it when it is reached. */
  readonly worldFromTool: readonly number[]
  /** Undefined: it is there. */
  readonly unreached: Unreached | undefined
  /** To the nearest joint limit (rad, or m), which joint of the arm, from 0, and nearness to a singular pose (0 = in it). */
  readonly marginRad: number
  readonly limitJoint: number
  readonly independence: number
}

/** Where a robot comes closest to something, or touches it: a point on each, world, m. */
export interface Contact {
  readonly own: readonly [number, number, number]
  readonly other: readonly [number, number, number]
  readonly touches: boolean
}

export interface MotionState {
  /** A node of a program that was clicked. */
  readonly ghost: RobotStance | undefined
  readonly teach: RobotStance | undefined
  /** Handles of the tool that is taught: move it, or tilt it. */
  readonly teachMode: 'move' | 'tilt'
  /** Record the last face that was clicked belongs to. */
  readonly face: string | undefined
  readonly ways: readonly ToolWay[] | undefined
  /** A plane or a volume of reach, and where the volume is cut. */
  readonly reach: ReachPicture | undefined
  readonly reachCut: ReachCut | undefined
  readonly contact: Contact | undefined
}

export const useMotion = create<MotionState>(() => ({
  ghost: undefined,
  teach: undefined,
  teachMode: 'move',
  face: undefined,
  ways: undefined,
  reach: undefined,
  reachCut: undefined,
  contact: undefined,
}))
