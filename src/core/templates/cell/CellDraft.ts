// A cell before its robot is chosen: records around the origin, where the robot may stand, and what it has to do. Types only.
import type { Vec3 } from '../../math/frames'
import type { InTwoLanguages } from '../../results/TemplateQuestion'
import type { ToolChoice } from '../robots/chooseTool'
import type { RawRecord } from './makeRecord'

/** A program as routes will ask for it; `station` is where work is done on a part that lies still. */
export interface ProgramUse {
  readonly program: string
  readonly from?: string
  readonly to?: string
  readonly station?: string
  /** How often for one job. */
  readonly times: number
  /** Time of grips, doors, clamps and waits inside the program, s. */
  readonly waitsS: number
}

/** Lowest and highest value. */
export type Span = readonly [number, number]

export interface Rect {
  readonly xM: Span
  readonly yM: Span
}

/** A piece of the guarded area's edge without fence: `machine` and `belt` close it themselves, `people` get a light curtain. */
export interface Opening {
  readonly side: 'front' | 'back' | 'left' | 'right'
  readonly spanM: Span
  readonly for: 'people' | 'belt' | 'machine'
}

export interface CellDraft {
  readonly name: InTwoLanguages
  readonly description: InTwoLanguages
  /** All but scene, hall, robot, tool, safeguards, calendar, costs and views; local coordinates, the robot looks along +y. */
  readonly records: readonly RawRecord[]
  readonly tool: ToolChoice
  /** The part the robot carries; mass 0 for a robot that carries nothing. */
  readonly load: {
    readonly massKg: number
    /** Of its bounding box; what it is stacked by. */
    readonly sizeM: Vec3
    readonly heightM: number
    /** How far in front of the tool its middle hangs: 0 between jaws, half its height under suction cups. */
    readonly centreM: number
  }
  /** Floor that is free for the robot's foot, and heights for its base. */
  readonly freeFloor: Rect & { readonly baseHeightM: Span }
  readonly uses: readonly ProgramUse[]
  /** Jobs an hour the robot must keep up with; undefined: the machine sets the pace. */
  readonly jobsPerHour?: number
  /** Time of a job in which the robot does nothing, s. */
  readonly machineS: number
  /** Products whose leaving counts. */
  readonly outputs: readonly string[]
  /** Finished parts a job. */
  readonly partsPerJob: number
  /** Everything, belts included; and what a fence would go around. */
  readonly outline: Rect
  readonly guarded: Rect
  readonly openings: readonly Opening[]
  /** Questions to which a too heavy part, a too long way and a too high rate go back. */
  readonly blame: {
    readonly mass: string
    readonly reach: string
    /** Its question, how many of what it asks one job gives, and in what time it counts. */
    readonly rate?: { readonly question: string; readonly perJob: number; readonly per: 'hour' | 'minute' }
  }
  /** What the story points at. */
  readonly highlight: readonly string[]
}
