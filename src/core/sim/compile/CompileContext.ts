// What compiling a scene shares between its parts: the document, the indexes given out, and the engine's common objects. The
// robots' half (compileRobots…) reads it and registers its blocks in it; nothing here runs.
import type { Frame } from '../../math/frames'
import type { SceneDocument } from '../../model/SceneDocument'
import type { Problem } from '../../results/problem'
import type { BlockTable } from '../flow/BlockTable'
import type { DoorDesk } from '../flow/DoorDesk'
import type { DrawnTime } from '../flow/DrawnTime'
import type { EntityStates } from '../flow/EntityStates'
import type { OperationOwner, TransferTasks } from '../flow/MoverPort'
import type { PartStore } from '../flow/PartStore'
import type { ShiftCalendar } from '../flow/ShiftCalendar'
import type { CycleListener, ShiftWorker, Stoppable } from '../flow/Stoppable'
import type { ClaimDesk } from '../kernel/ClaimDesk'
import type { InterventionLog } from '../kernel/InterventionLog'
import type { Kernel } from '../kernel/Kernel'
import type { ResultHash } from '../kernel/ResultHash'
import type { StreamFactory } from '../kernel/StreamFactory'
import type { TraceRing } from '../kernel/TraceRing'
import type { SignalBoard } from '../signals/SignalBoard'
import type { DocumentTime } from './readTime'

export interface CompileOptions {
  readonly seed: number
  readonly replication: number
  readonly antithetic: boolean
  /** Cache of planned motions, shared between runs; the robots' half knows its type. */
  readonly plans: unknown
}

/** A product as running code needs it; the index is the number in PartStore.product and FrameTopology.products. */
export interface CompiledProduct {
  readonly id: string
  readonly priority: number
  readonly sizeM: readonly [number, number, number]
  readonly massKg: number
  readonly friction: number
}

export interface CompileContext {
  readonly document: SceneDocument
  readonly options: CompileOptions
  /** Whoever finds something wrong adds it; errors end the compilation after all parts have spoken. */
  readonly problems: Problem[]

  /** Record ids by entity index: source, sink, buffer, conveyor, station, robot, operator, zone, in id order. */
  readonly entities: readonly string[]
  /** Entity index of a record, −1 when it has none. For compiling only: no look-ups by name while running. */
  entityOf(id: string): number
  readonly products: readonly CompiledProduct[]
  /** −1 when there is no such product. */
  productOf(id: string): number

  readonly kernel: Kernel
  readonly hash: ResultHash
  readonly trace: TraceRing
  readonly interventions: InterventionLog
  readonly streams: StreamFactory
  /** A document's time with its stream (record id, purpose); `path` says where it stands, for messages. */
  drawnTime(time: DocumentTime, recordId: string, purpose: string, path: string): DrawnTime

  /** Base state and overlays of every entity; the only way to change a state. */
  readonly states: EntityStates
  readonly blocks: BlockTable
  readonly parts: PartStore
  /** The running transfer tasks: movers ask and report here. */
  readonly transfers: TransferTasks
  /** Where operations report that they are done. */
  readonly operations: OperationOwner
  readonly signals: SignalBoard
  readonly doors: DoorDesk
  /** Operators, exclusive zones and whatever else is held. Tokens are claimToken(block, local). */
  readonly claims: ClaimDesk
  /** The desk's resource of an exclusive zone, −1 when the record is none. */
  zoneResource(zoneId: string): number

  /** Working hours by calendar record id; workers are attached by the flow half from `shiftWorkers`. */
  readonly calendars: ReadonlyMap<string, ShiftCalendar>

  /** What failures can stop and what interventions hold, by entity. */
  readonly stoppables: (Stoppable | undefined)[]
  /** Who has working hours, by entity. */
  readonly shiftWorkers: (ShiftWorker | undefined)[]
  /** Told by robots and stations of each completed cycle or job, by entity; set by failures that count cycles. */
  readonly cycleListeners: (CycleListener | undefined)[]

  /** World frame of a slot of a place (underside centre of the part, z up); undefined when the place has no placement. */
  slotFrame(place: number, slot: number): Frame | undefined
  /** Number of slot frames of a place; slots beyond it are drawn on the last one. */
  slotCount(place: number): number
  /** World frame of any placed record, by id. */
  worldFrameOf(id: string): Frame | undefined
}
