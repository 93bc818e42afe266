// What every entity does and what keeps it from doing it: a base state under the reasons to stand still (failed, maintenance,
// held, off). Writes the resulting state to the StateBoard and tells ageing; does not decide anything.
import { STATE } from '../../results/states'
import type { Saveable } from '../kernel/Saveable'
import type { StateBoard } from '../kernel/StateBoard'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

/** States that lie over a base state, the first one present wins. */
const OVERLAYS = [STATE.failed, STATE.maintenance, STATE.held, STATE.off] as const

/** Told when an entity starts or stops being in state `working`; drives failures by operating time. */
export interface WorkingListener {
  workingChanged(working: boolean): void
}

export class EntityStates implements Saveable {
  readonly board: StateBoard
  private base: Uint8Array<ArrayBuffer>
  /** Bit n: OVERLAYS[n] is on. */
  private overlays: Uint8Array<ArrayBuffer>
  /** How many causes each overlay has: two failures at once end one by one. [entity · OVERLAYS.length + n] */
  private readonly causes: Uint8Array
  private readonly listeners: (WorkingListener[] | undefined)[]

  constructor(board: StateBoard) {
    this.board = board
    this.base = new Uint8Array(board.entityCount).fill(STATE.starved)
    this.overlays = new Uint8Array(board.entityCount)
    this.causes = new Uint8Array(board.entityCount * OVERLAYS.length)
    this.listeners = Array.from({ length: board.entityCount })
  }

  /** Moves what entities do, by entity, to arrays as long as those they replace; the board moves by itself. */
  moveTo(base: Uint8Array<ArrayBuffer>, overlays: Uint8Array<ArrayBuffer>): void {
    base.set(this.base)
    overlays.set(this.overlays)
    this.base = base
    this.overlays = overlays
  }

  /** What the entity would do if nothing kept it: working, setup, waiting, starved, blocked. */
  setBase(entity: number, state: number): void {
    if (this.base[entity] === state) return
    this.base[entity] = state
    if (this.overlays[entity] === 0) this.show(entity, state)
  }

  /** What it would do now if nothing kept it. */
  baseOf(entity: number): number {
    return this.base[entity]!
  }

  /** Puts a reason to stand still over the base state, or takes one away; the same reason may be there several times. */
  setOverlay(entity: number, state: number, on: boolean): void {
    const n = OVERLAYS.indexOf(state as (typeof OVERLAYS)[number])
    const at = entity * OVERLAYS.length + n
    this.causes[at] = Math.max(0, this.causes[at]! + (on ? 1 : -1))
    const old = this.overlays[entity]!
    const now = this.causes[at]! > 0 ? old | (1 << n) : old & ~(1 << n)
    if (now === old) return
    this.overlays[entity] = now
    this.show(entity, this.topmost(entity))
  }

  hasOverlay(entity: number, state: number): boolean {
    return (this.overlays[entity]! & (1 << OVERLAYS.indexOf(state as (typeof OVERLAYS)[number]))) !== 0
  }

  /** True while any reason to stand still is on. */
  isStopped(entity: number): boolean {
    return this.overlays[entity] !== 0
  }

  stateOf(entity: number): number {
    return this.board.states[entity]!
  }

  addWorkingListener(entity: number, listener: WorkingListener): void {
    const known = this.listeners[entity]
    if (known === undefined) this.listeners[entity] = [listener]
    else known.push(listener)
  }

  /** Somebody wants to know when it starts or stops working. */
  hasListeners(entity: number): boolean {
    return this.listeners[entity] !== undefined
  }

  save(writer: StateWriter): void {
    this.board.save(writer)
    writer.array(this.base)
    writer.array(this.overlays)
    writer.array(this.causes)
  }

  load(reader: StateReader): void {
    this.board.load(reader)
    reader.into(this.base)
    reader.into(this.overlays)
    reader.into(this.causes)
  }

  private topmost(entity: number): number {
    const bits = this.overlays[entity]!
    for (let n = 0; n < OVERLAYS.length; n++) if ((bits & (1 << n)) !== 0) return OVERLAYS[n]!
    return this.base[entity]!
  }

  /** What comes out of base and overlays: part of setBase() and setOverlay(), and of the lane's setting of a base. */
  show(entity: number, state: number): void {
    const old = this.board.states[entity]!
    if (old === state) return
    this.board.setState(entity, state)
    const listeners = this.listeners[entity]
    if (listeners === undefined) return
    if (old === STATE.working || state === STATE.working) {
      for (const listener of listeners) listener.workingChanged(state === STATE.working)
    }
  }
}
