// What happened in a run, entry by entry, with names instead of numbers. Types only.
import type { ResourceState } from './states'

export interface TraceEntry {
  /** Seconds since the scene's start. */
  readonly t: number
  /** Record (or signal) it is about. */
  readonly entity?: string | undefined
  /** `step` and what else has no words of its own carry their numbers. */
  readonly what: 'state' | 'enter' | 'leave' | 'wait' | 'signal' | 'step' | 'intervention'
  readonly state?: ResourceState | undefined
  readonly was?: ResourceState | undefined
  /** Running number of the part. */
  readonly part?: number
  readonly product?: string | undefined
  /** What the part waits for. */
  readonly for?: string | undefined
  /** Of a signal or an intervention. */
  readonly value?: number
  readonly verb?: string | undefined
  readonly a?: number
  readonly b?: number
}

export interface NumberedEntry extends TraceEntry {
  /** Counts all entries since the start of the run. */
  readonly sequence: number
}

/** Why an entity stands still, and why what it waits for does not come. */
export interface WaitLink {
  readonly who: string
  /** Code of what it lacks: place, component, people, mover, program, door, batch, shift. */
  readonly lacks: string
  readonly on: readonly string[]
  readonly product?: string
}
