// What looking closely at one robot program finds, as the page shows it: per node, along the way, close bodies, the honest cycle. Types
// and limits only; computed by host/tools/studyProgram.
import type { Problem } from './problem'
import type { CycleCause } from './states'

/** Less room to a joint limit (rad), or less independence (see singularityOf), along a motion is worth a colour and a word. */
export const NEAR_LIMIT_RAD = 0.087
export const NEAR_SINGULAR = 0.05

export type NodeVerdict = 'clear' | 'nearLimit' | 'nearSingular' | 'touches'

export interface NodeFigure {
  readonly node: string
  /** Motions, grips and waits of the node at their means, s; once, whatever repeats it. */
  readonly durationS: number
  readonly verdict: NodeVerdict
  /** To the nearest joint limit along its motions, rad, and which joint, from 0; undefined for nodes that do not move. */
  readonly limit?: { readonly marginRad: number; readonly joint: number } | undefined
  /** 0 = singular, 1 = far from it. */
  readonly independence?: number | undefined
  /** The nearest body, within half a metre. */
  readonly nearest?: BodyGap | undefined
  /** How the plan has the first robot stand there (first position of a pattern, start of a path): rad and m, carrier axes first. */
  readonly joints?: readonly number[] | undefined
}

/** The way of a tool centre through one motion. */
export interface ToolWay {
  readonly node: string
  readonly robot: string
  /** x y z in the world, one after another, m. */
  readonly points: readonly number[]
  /** One a point. */
  readonly verdicts: readonly Exclude<NodeVerdict, 'touches'>[]
}

/** How close a robot comes to something in one node. */
export interface BodyGap {
  readonly program: string
  readonly node: string
  readonly robot: string
  readonly part: 'link' | 'tool' | 'held'
  /** 0 = base. */
  readonly link: number
  /** Record id, or `floor`, or the robot itself. */
  readonly other: string
  readonly kind: 'cell' | 'person' | 'robot' | 'self' | 'floor'
  /** For another robot that is not at home: where its own program has it then. */
  readonly otherAt?: { readonly program: string; readonly node: string } | undefined
  /** ≤ 0: they touch, as far as coarse bodies tell, m. */
  readonly gapM: number
  /** Within the motion, s. */
  readonly atS: number
  /** Nearest points on the robot and on the other body, world, m; inside each other where they overlap. */
  readonly point: readonly [number, number, number]
  readonly otherPoint: readonly [number, number, number]
  /** The robot at that moment: carrier axes (m), then the arm (rad). */
  readonly joints: readonly number[]
}

export interface TimeRange {
  readonly p10S: number
  readonly p50S: number
  readonly p90S: number
}

export interface CycleFigure extends TimeRange {
  readonly ok: boolean
  readonly likelyS: number
  readonly split: readonly (TimeRange & { readonly cause: CycleCause; readonly likelyS: number })[]
  /** An acceleration or a time behind it is an estimate. */
  readonly estimated: boolean
  /** The poses in which a cycle begins and ends. */
  readonly from: string
  readonly to: string
}

export interface ProgramStudy {
  readonly program: string
  /** False when it has no plan: then only the faults tell something. */
  readonly ok: boolean
  readonly faults: readonly Problem[]
  readonly nodes: readonly NodeFigure[]
  readonly ways: readonly ToolWay[]
  readonly gaps: readonly BodyGap[]
  readonly cycle: CycleFigure
}

/** A box on the floor in which two robots should not be at the same time, and the program nodes that pass it. */
export interface ZoneProposal {
  readonly robots: readonly [string, string]
  readonly position: readonly [number, number, number]
  readonly sizeM: readonly [number, number, number]
  readonly nodes: readonly { readonly program: string; readonly node: string; readonly robot: string }[]
}

/** A time with its band that a measurement leaves for a field of a record. */
export interface CalibratedTime {
  readonly record: string
  readonly field: 'timeToFullSpeedS' | 'settle' | 'grip' | 'release'
  readonly lowS: number
  readonly likelyS: number
  readonly highS: number
  readonly beforeS: number
}

export type CalibrationResult =
  | {
      readonly ok: true
      readonly program: string
      readonly before: TimeRange
      readonly after: TimeRange
      readonly values: readonly CalibratedTime[]
      readonly misfits: readonly {
        readonly cause: string
        readonly measuredS: number
        readonly computedS: number
        readonly errors: number
      }[]
      readonly measurements: number
    }
  /** A line that cannot be read, counted from 1; 0: nothing usable at all. */
  | { readonly ok: false; readonly reason: 'unread'; readonly line: number; readonly text: string }
  | { readonly ok: false; readonly reason: 'noPlan'; readonly problems: readonly Problem[] }

export type ProgramLanguage = 'urscript' | 'krl' | 'rapid' | 'ls' | 'csv'

export type ProgramFiles =
  | { readonly ok: true; readonly files: readonly { readonly name: string; readonly text: string }[] }
  | {
      readonly ok: false
      readonly code: 'unknown' | 'unused' | 'faulty'
      readonly problems: readonly Problem[]
    }

/** A published cycle time beside ours. */
export interface ValidatedCycle {
  readonly id: string
  readonly what: { readonly nl: string; readonly en: string }
  readonly model: string
  readonly stated: string
  readonly source: string
  readonly certainty: 'seen' | 'recalled' | 'practice'
  readonly publishedLowS: number
  readonly publishedHighS: number
  readonly p10S: number
  readonly p50S: number
  readonly p90S: number
  readonly verdict: 'inside' | 'fast' | 'slow' | 'notComputed'
  /** From the published figure to the nearest end of our band, as a share of the published. */
  readonly miss: number
}
