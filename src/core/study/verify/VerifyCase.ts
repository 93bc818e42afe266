// What a reference case is: scenes that the ordinary engine runs and the figures read from them, or a calculation with the
// public functions. Expected values are data (referenceCases.json), never here.
import type { SceneDocument } from '../../model/SceneDocument'
import type { RunResults } from '../../results/RunResults'
import type { Simulation } from '../../sim/Simulation'

/** Numbers and words by the name of the metric, such as `TH[2]` or `classes[0].Wq`. */
export type Figures = Record<string, number | string>

/** How much is computed. */
export interface Effort {
  /** Parts (customers, jobs) measured in one replication. */
  readonly items: number
  readonly warmupItems: number
  /** As long as the case itself asks for. */
  readonly isFull: boolean
}

/** A moment of every cycle at which a run is looked at. */
export interface Probe {
  readonly everyS: number
  /** Within the cycle, rising. */
  readonly atS: readonly number[]
  read(simulation: Simulation): readonly number[]
}

/** A part came to or left a place. */
export interface Move {
  readonly timeS: number
  readonly what: 'enter' | 'leave'
  readonly place: string
  readonly product: string
}

/** An entity changed its state. */
export interface StateChange {
  readonly timeS: number
  readonly entity: string
  readonly state: string
}

/** A scene and how it is looked at; warm-up and end are those of its scene record. */
export interface SceneTask {
  readonly document: SceneDocument
  /** Runs in one replication, each with its own numbers; default 1. */
  readonly repeats?: number
  readonly probe?: Probe
  /** Notes moves and state changes. */
  readonly isTraced?: boolean
}

export interface SceneRun {
  readonly results: RunResults
  /** One list for each moment looked at. */
  readonly probed: readonly (readonly number[])[]
  readonly moves: readonly Move[]
  readonly changes: readonly StateChange[]
}

/** All runs of the scene of that name in this replication. */
export type RunsOf = (scene: string) => readonly [SceneRun, ...SceneRun[]]

export type CaseParameters = Readonly<Record<string, unknown>>

interface NamedCase {
  readonly id: string
  /** Metrics of the data that no simulation gives, each with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>
}

/** Scenes by name; `replicated` cases run on twenty seeds, `exact` ones once. */
export interface SceneCase extends NamedCase {
  readonly kind: 'replicated' | 'exact'
  scenes(parameters: CaseParameters, effort: Effort): Readonly<Record<string, SceneTask>>
  measure(runsOf: RunsOf, parameters: CaseParameters): Figures
}

/** A figure that passes inside a range. */
export interface RangedMetric {
  readonly name: string
  readonly expected: number | string
  readonly measured: number | string
  /** Largest difference that passes; 0 means equal. */
  readonly allowed: number
}

export interface ComputedCase extends NamedCase {
  readonly kind: 'computed'
  compute(
    parameters: CaseParameters,
    expected: Readonly<Record<string, number | string>>,
    effort: Effort,
  ): RangedMetric[]
}

/** Drawn anew on each seed, and judged as a replicated scene is. */
export interface SampledCase extends NamedCase {
  readonly kind: 'sampled'
  sample(seed: number, parameters: CaseParameters, effort: Effort): Figures
}

export type VerifyCase = SceneCase | SampledCase | ComputedCase
