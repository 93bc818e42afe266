// What planning makes of a program for one binding: joints of every stop, a law for every motion, where a part would slip and
// which stretch of track each robot needs. Immutable and free of anything that belongs to one run, so runs share it.
import type { MotionLaw } from '../../robotics/motion/MotionLaw'

/** What a program is run for. Numbers of the model; −1 where there is none. */
export interface Binding {
  readonly product: number
  /** −1 for a program that works at a station. */
  readonly fromPlace: number
  readonly fromSlot: number
  /** The destination, or the station the program works at. */
  readonly toPlace: number
  readonly toSlot: number
}

/** The part slips when the path parameter passes here faster than `holdOverride`. */
export interface Slip {
  readonly fromTauS: number
  readonly toTauS: number
  readonly holdOverride: number
}

export interface PlannedMotion {
  /** Joints of all robots of the program, one after another. */
  readonly law: MotionLaw
  readonly slip: Slip | undefined
}

/** Lowest and highest carriage coordinate from an instruction on to the end of the program, by instruction. */
export interface CarriageSweep {
  readonly lowM: Float64Array
  readonly highM: Float64Array
}

/** Something a person must know about a plan; becomes a Problem where document and names are known. */
export interface PlanFault {
  readonly severity: 'error' | 'warning'
  readonly node: string
  readonly code: string
  readonly message: string
  readonly hint: string
  readonly values: Readonly<Record<string, string | number>>
}

export interface ProgramPlan {
  readonly stopJoints: readonly Float64Array[]
  readonly motions: ReadonlyMap<number, PlannedMotion>
  /** By robot of the program; undefined for robots that ride no shared track. */
  readonly sweeps: readonly (CarriageSweep | undefined)[]
  /** All motions at override 1, loops counted, no waits, s. */
  readonly motionS: number
  readonly faults: readonly PlanFault[]
}

/** An unusable plan says why in its faults. */
export function isUsable(plan: ProgramPlan): boolean {
  return plan.faults.every((fault) => fault.severity !== 'error')
}

/** Key of a motion: the instruction and the stop it starts from. */
export function motionKey(instruction: number, fromStop: number): number {
  return instruction * STOP_LIMIT + fromStop
}

/** The instruction of such a key. */
export function instructionOf(key: number): number {
  return Math.floor(key / STOP_LIMIT)
}

/** More stops than any program has: key = instruction · limit + stop. */
export const STOP_LIMIT = 65536
