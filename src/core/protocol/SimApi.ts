// What crosses the border between the page and the thread that runs one cell: control calls (through Comlink) and the
// messages of the frame port. No behaviour; poses never go through these calls, only through the port.

import type { RobotModel } from '../model/catalog/robots/RobotModel'
import type { SceneDocument } from '../model/SceneDocument'
import type { FrameTopology } from '../results/frameLayout'
import type { Problem } from '../results/problem'
import type { RunResults } from '../results/RunResults'
import type { ResourceState } from '../results/states'
import type { NumberedEntry, WaitLink } from '../results/TraceEntry'
import type { FramePort } from './FramePort'

/** What the running thread read: the page never parses a document itself. */
export interface OpenReport {
  readonly document: SceneDocument
  /** Kinematics and looks of the robots the document names, so that the page need not carry the catalog. */
  readonly robotModels: readonly RobotModel[]
}

export interface LoadRequest {
  readonly seed: number
  readonly warmupS?: number
  /** Run to this simulated time at full speed before showing anything (openAt or a hand-over from an older run). */
  readonly startAtS?: number
}

export interface LoadReport {
  readonly topology: FrameTopology
  readonly compileS: number
  /** Warnings; errors make load reject with a SimError. */
  readonly problems: readonly Problem[]
}

/** What a person does to a running cell; logged, hashed and replayable (engine decision 3). */
export interface Intervention {
  readonly verb:
    | 'override'
    | 'stop'
    | 'reset'
    | 'door'
    | 'fault'
    | 'repair'
    | 'personEnters'
    | 'personLeaves'
    | 'signal'
  /** Record id it acts on. */
  readonly entity: string
  /** Override 0..1, door 0/1, signal value. */
  readonly value: number
}

export type StepKind = 'event' | 'part'

/** Where a run stops by itself: at a time, when an entity comes into a state, when so many wait at it or have been done by it. */
export type Breakpoint =
  | { readonly kind: 'time'; readonly timeS: number }
  | { readonly kind: 'state'; readonly entity: string; readonly state: ResourceState | 'any' }
  | { readonly kind: 'queue'; readonly entity: string; readonly atLeast: number }
  | { readonly kind: 'count'; readonly entity: string; readonly atLeast: number }

/** Control of one running cell. Every call answers or rejects; a dead thread rejects through the handle. */
export interface SimApi {
  /** Gives the port for frames; frames are ArrayBuffers that must come back on the same port. */
  connect(port: FramePort): Promise<void>
  /** Reads a document text for the next load; rejects with its problems. The run on screen goes on. */
  open(documentText: string): Promise<OpenReport>
  /** Catalog entries of robots that were added to the document on screen. */
  robotModels(ids: readonly string[]): Promise<readonly RobotModel[]>
  /** Starts a new run of the document read last; when that cannot run, rejects and goes on with the run before it. */
  load(request: LoadRequest): Promise<LoadReport>
  /** `reason` names who wants the pause ("user", "hidden", "dialog"): it runs only when no reason is left. */
  pause(reason: string): Promise<void>
  play(reason: string): Promise<void>
  /** Simulated seconds per wall second; Infinity for as fast as possible. */
  setSpeed(speed: number): Promise<void>
  step(kind: StepKind): Promise<void>
  runUntil(timeS: number): Promise<void>
  /** All conditions to stop at; of the run on screen and those after it. */
  setBreakpoints(breakpoints: readonly Breakpoint[]): Promise<void>
  /** What happened since the entry numbered `from`, the newest `most` of it. */
  trace(from: number, most: number): Promise<readonly NumberedEntry[]>
  /** Why an entity stands still, and why what it waits for does not come; empty when it does not wait. */
  why(entity: string): Promise<readonly WaitLink[]>
  intervene(intervention: Intervention): Promise<void>
  results(): Promise<RunResults>
  /** Saves the run; the bytes can be given to `resume` of the same document and version. */
  checkpoint(): Promise<ArrayBuffer>
  resume(checkpoint: ArrayBuffer): Promise<void>
  /** Answers at once; used to notice a hung thread. */
  ping(): Promise<number>
}

/** From the host to the page, on the frame port. */
export type HostMessage =
  | { readonly kind: 'topology'; readonly topology: FrameTopology }
  | { readonly kind: 'frame'; readonly buffer: ArrayBuffer }
  | { readonly kind: 'figures'; readonly results: RunResults }
  /** Stopped at the breakpoint with this number; it can go on. */
  | { readonly kind: 'broke'; readonly breakpoint: number }
  | {
      readonly kind: 'ended'
      readonly reason: 'deadlock' | 'horizon' | 'error' | 'drained'
      readonly problem?: Problem
    }

/** From the page to the host, on the frame port. */
export type ViewMessage = { readonly kind: 'return'; readonly buffer: ArrayBuffer }
