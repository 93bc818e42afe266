// A robot program as a list that any controller's language can be written from: motions with their frames, speeds and blends, tool actions, waits,
// blocks. One robot. Types only; made by sim/compile/programs/listProgram, written by formats/programs.

/** Rows of the 3 × 4 of a frame in the robot's base: metres. */
export type ListedFrame = Float64Array

export interface ListedMotion {
  readonly op: 'move'
  readonly kind: 'joint' | 'linear' | 'circular'
  /** Joints at the end: external axes first (m), then the arm (rad). */
  readonly joints: readonly number[]
  /** Angles of the positioners it works with at the end, rad: see `plateAxes`. */
  readonly plateRad: readonly number[]
  /** Tool centre in the robot's base at the end; undefined for a named pose. */
  readonly frame: ListedFrame | undefined
  readonly via: ListedFrame | undefined
  readonly viaJoints: readonly number[] | undefined
  /** undefined: as fast as the joints allow. */
  readonly speedMps: number | undefined
  readonly blendM: number
}

export type ListedStep = { readonly node: string } & (
  | ListedMotion
  | { readonly op: 'grip' | 'release'; readonly seconds: number }
  | { readonly op: 'wait'; readonly seconds: number; readonly why: 'settle' | 'process' | 'handshake' }
  /** Signals by number from 1, in the order of `signals`. */
  | { readonly op: 'waitSignal' | 'setSignal'; readonly signal: number; readonly value: number }
  | { readonly op: 'zone'; readonly zone: string; readonly enters: boolean }
  | { readonly op: 'door'; readonly station: string; readonly opens: boolean }
  | { readonly op: 'repeat'; readonly times: number; readonly loop: number }
  | { readonly op: 'endRepeat'; readonly loop: number }
  | { readonly op: 'if'; readonly signal: number; readonly value: number }
  | { readonly op: 'else' | 'endIf' }
)

/** One moment of the motion, for a trajectory table. */
export interface TrajectoryRow {
  readonly timeS: number
  readonly node: string
  /** Of the robot, then of the positioners: `jointNames`, `plateAxes`. */
  readonly joints: readonly number[]
}

export interface RobotListing {
  readonly program: string
  readonly scene: string
  readonly robot: string
  readonly model: string
  readonly manufacturer: string
  /** Tool centre in the flange. */
  readonly flangeFromTool: ListedFrame
  readonly toolName: string
  readonly toolMassKg: number
  readonly loadKg: number
  /** Number of external axes before the arm's joints. */
  readonly externalAxes: number
  readonly jointNames: readonly string[]
  /** Axes of the positioners that the program turns, as "positioner.axis". */
  readonly plateAxes: readonly string[]
  /** Largest joint speeds and accelerations, rad/s and rad/s². */
  readonly jointSpeed: readonly number[]
  readonly jointAcceleration: readonly number[]
  readonly signals: readonly string[]
  readonly zones: readonly string[]
  readonly steps: readonly ListedStep[]
  readonly trajectory: readonly TrajectoryRow[]
}
