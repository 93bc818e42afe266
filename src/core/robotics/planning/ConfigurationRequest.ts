// What is asked of, and answered by, the choice of arm configurations and carrier positions. Types only.
import type { Frame } from '../../math/frames'
import type { UnreachableReason } from '../inverse/InverseKinematics'
import type { MotionLaw } from '../motion/MotionLaw'
import type { ToolPath } from '../motion/ToolPath'
import type { MoverFailure } from './PathMover'
import type { PathPlan } from './planPath'
import type { RobotSystem } from './RobotSystem'

export interface ConfigurationTarget {
  readonly worldFromTool: Frame
  /** How it is reached from the target before it: freely through joint space, or with the tool on a line (keeping branch and carrier). */
  readonly move: 'joint' | 'linear'
  /** Carrier position that must be taken here; absent = chosen (joint) or as before (linear). */
  readonly carrierQ?: readonly number[] | undefined
  /** For a linear move: another way than the straight line; it must begin at the target before and end here. */
  readonly path?: ToolPath | undefined
  /** For a linear move: the carrier does the travelling and the arm keeps its pose. */
  readonly follow?: 'arm' | 'carrier' | undefined
  /** Tool speed of a linear move. */
  readonly speedMps?: number | undefined
  readonly accelerationMps2?: number | undefined
}

export interface ConfigurationRequest {
  readonly system: RobotSystem
  /** Named poses at which the sequence starts and, after a last joint move, ends. */
  readonly startQ: ArrayLike<number>
  readonly endQ: ArrayLike<number>
  readonly targets: readonly ConfigurationTarget[]
  /** Part of each carrier axis that may be used, [lower, upper]; default its limits. */
  readonly carrierRange?: readonly (readonly [number, number])[] | undefined
  /** Says whether joint values may be taken (clear of tables, floor, itself); must not depend on anything that changes. */
  readonly isAllowed?: ((q: Float64Array) => boolean) | undefined
  /** Ways that touch something are taken only where there is no other. */
  readonly clearance?: ConfigurationClearance | undefined
}

/** How deep something is touched, m; 0 = free. Must not depend on anything that changes. */
export interface ConfigurationClearance {
  /** Standing at a target. */
  poseDepthM(target: number, q: Float64Array): number
  /** On the joint move towards a target; one more than the last = to the end pose. */
  moveDepthM(target: number, from: ArrayLike<number>, to: ArrayLike<number>): number
  /** Whether that move may leave the straight way where it touches, and stands free at both ends: then a touch costs a detour, no more. */
  mayGoRound?(target: number, from: ArrayLike<number>, to: ArrayLike<number>): boolean
  /** On the linear move towards a target. */
  lineDepthM(target: number, law: MotionLaw): number
  /** Whether something that comes and goes can be there; asked only where the rest is free. Absent: nothing comes and goes. */
  readonly shared?: SharedClearance | undefined
}

/** The same three questions about another robot on its way. */
export interface SharedClearance {
  atPose(target: number, q: Float64Array): boolean
  onMove(target: number, from: ArrayLike<number>, to: ArrayLike<number>): boolean
  onLine(target: number, law: MotionLaw): boolean
}

export interface ConfigurationChoice {
  readonly ok: true
  /** Joint values (carrier, arm) at each target. */
  readonly joints: readonly Float64Array[]
  /** Sum of all moves, the last one to the end pose included, s. */
  readonly durationS: number
  /** The planned linear moves, by target; undefined where the move is a joint move. */
  readonly linear: readonly (PathPlan | undefined)[]
  /** Targets at which every way found touches something (see `clearance`). */
  readonly touching: readonly number[]
}

export interface ConfigurationFailure {
  readonly ok: false
  /** Index of the first target that cannot be met. */
  readonly target: number
  /** `unreachable`: the target itself; `lineBlocked`: the linear move towards it; `collision`: reached only in joint values not allowed. */
  readonly code: 'unreachable' | 'lineBlocked' | 'collision'
  readonly reason: UnreachableReason | MoverFailure | { readonly code: 'collision' }
  /** For a blocked line: where along it, m. */
  readonly atM?: number | undefined
}
