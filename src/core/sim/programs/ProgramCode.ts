// A robot program as flat instructions that do not depend on what it is run for: jumps instead of blocks, stops instead of
// poses, numbers instead of ids. Made by sim/compile from the program record; data only.
import type { Frame, Vec3 } from '../../math/frames'
import type { DrawnTime } from '../flow/DrawnTime'
import type { PlateSetting } from './PlateSetting'

/** What a stop is relative to; resolved by the binding (from, to, station) or once (place, fixed). */
export type Anchor =
  | { readonly kind: 'from' }
  | { readonly kind: 'to' }
  | { readonly kind: 'station' }
  /** A slot of a named place (entity number). */
  | { readonly kind: 'place'; readonly place: number; readonly slot: number }
  /** Something that is no place: its frame in the world; on a plate: with the axes of that unit at 0. */
  | { readonly kind: 'fixed'; readonly worldFrom: Frame; readonly positioner?: number }

/** A moment of rest the program passes through; it gets one joint vector per binding. `plate`: setting of the plates, if it has any. */
export type Stop = {
  readonly plate?: number
} /** Joints of all robots of the program, one after another, carrier axes first. */ & (
  | { readonly kind: 'pose'; readonly node: string; readonly joints: Float64Array }
  | {
      readonly kind: 'tool'
      readonly node: string
      readonly anchor: Anchor
      /** Object (what the tools hold or would hold) in the anchor's frame. */
      readonly offset: Frame
    }
  /** Above another stop along the object's own z, with the same carrier position: approach and retract. Below when negative. */
  | { readonly kind: 'lifted'; readonly node: string; readonly of: number; readonly liftM: number }
  /** As another stop, displaced in the anchor's frame by carrier axes alone: the arm keeps its joints. */
  | { readonly kind: 'carried'; readonly node: string; readonly of: number; readonly shift: Vec3 }
  /** The robots as at another stop, while the plates go to another setting. */
  | { readonly kind: 'turned'; readonly node: string; readonly of: number }
)

/**
 * How a motion goes: each joint by the shortest time; the tool on a straight line; on an arc; only the carrier moving; several of these
 * without a rest between (chain).
 */
export type MotionShape = 'joint' | 'line' | 'arc' | 'carrier' | 'chain'

/** One of the motions of a chain. */
export interface MotionLeg {
  readonly node: string
  readonly to: number
  readonly shape: 'joint' | 'line' | 'arc'
  /** Stop on the arc between. */
  readonly via: number | undefined
  readonly speedMps: number | undefined
  /** The corner at its end is rounded within this distance. */
  readonly blendM: number
}

/** Fields of every instruction: the node it came from, as a path of node ids through calls. */
interface At {
  readonly node: string
}

export type Instruction = At &
  (
    | {
        readonly op: 'motion'
        readonly to: number
        readonly shape: MotionShape
        /** Fastest speed of the tool (of the object, when several hold it); undefined: what the joints allow. */
        readonly speedMps: number | undefined
        /** CAUSE number. */
        readonly cause: number
        readonly holding: boolean
        /** arc: the stop on it between. */
        readonly via?: number
        /** chain: its motions; `to` is the last one's. */
        readonly legs?: readonly MotionLeg[]
        /** joint: may go round what stands in between. */
        readonly detour?: true
      }
    /** Closes or opens the tools at a stop: where the part then is follows from the stop. */
    | { readonly op: 'grip' | 'release'; readonly stop: number }
    | { readonly op: 'settle' }
    | { readonly op: 'handshake' }
    | { readonly op: 'dwell'; readonly time: DrawnTime; readonly cause: number }
    | { readonly op: 'waitSignal'; readonly signal: number; readonly value: number }
    | { readonly op: 'setSignal'; readonly signal: number; readonly value: number }
    | { readonly op: 'enterZone'; readonly zone: number }
    | { readonly op: 'leaveZone'; readonly zone: number }
    | { readonly op: 'door'; readonly door: number; readonly station: number; readonly open: boolean }
    /** The part of the task is in the tools from here, or lies at its destination. */
    | { readonly op: 'picked' }
    | { readonly op: 'delivered' }
    /** Sets a loop counter; goes back while it has rounds left; goes on. */
    | { readonly op: 'loopStart'; readonly loop: number; readonly times: number }
    | { readonly op: 'loopEnd'; readonly loop: number; readonly back: number }
    | { readonly op: 'jump'; readonly to: number }
    /** Goes on when the signal has the value, else jumps. */
    | { readonly op: 'ifSignal'; readonly signal: number; readonly value: number; readonly otherwise: number }
    | { readonly op: 'done' }
  )

export interface ProgramCode {
  readonly id: string
  /** Robot numbers; the first is the one whose numbers stand for the run. */
  readonly robots: readonly number[]
  /** Units whose plates it turns or works on. */
  readonly positioners: readonly number[]
  /** All units it claims: robots, then positioners; their joints stand in this order. */
  readonly crew: readonly number[]
  readonly plates: readonly PlateSetting[]
  /** Tool centre of each robot in the object's frame. */
  readonly grasps: readonly Frame[]
  readonly coupledSpeedMps: number
  readonly handshake: DrawnTime | undefined
  readonly instructions: readonly Instruction[]
  readonly stops: readonly Stop[]
  readonly startStop: number
  readonly loopCount: number
  readonly doesPick: boolean
  readonly doesPlace: boolean
  /** Text that is equal for equal programs: the key of the plan cache. */
  readonly contentKey: string
}
