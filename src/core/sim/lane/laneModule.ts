// The compiled short way (assembly/), brought to life on the memory of this thread. Once a thread; whom it calls outside is handed in.
import { base64ToBytes } from '../../math/base64'
import { LANE_CODE } from './laneCode'
import { laneMemory } from './laneMemory'

/** What the compiled code offers. */
export interface LaneCode {
  /** Handles the next events for as long as they are the lane's, up to and including a tick; how many, not above `most`. */
  runUntil(tick: number, most: number): number
  /** Gives who asked to be dispatched their turns, until none is left or something else is up. */
  takeTurns(): void
}

/** What it asks for without handing anything over (assembly/quick.ts). */
export interface QuickCalls {
  refill(draw: number): void
  nextOf(step: number, part: number): number
  countLeads(): void
  pushQueue(entity: number, part: number): void
}

/** What it asks for with the numbers of the run handed over (assembly/border.ts). Answers that are true or false are 1 or 0. */
export interface BorderCalls {
  schedule(tick: number, phase: number, target: number, arg: number): number
  isClear(): number
  flush(): void
  countRate(): void
  countDue(part: number): void
  endPatience(part: number): void
  send(part: number, to: number): void
  admit(entity: number): number
  arrival(entity: number): void
  dispatch(entity: number): void
  show(entity: number, state: number): void
}

/** Undefined where that is not possible: everything takes the long way then. */
export function bringToLife(quick: QuickCalls, border: BorderCalls): LaneCode | undefined {
  if (laneMemory === undefined) return undefined
  const module = compile()
  if (module === undefined) return undefined
  const imports = { env: { memory: laneMemory }, quick: { ...quick }, border: { ...border } }
  return new WebAssembly.Instance(module, imports).exports as unknown as LaneCode
}

/** Undefined on a page that may not (a Content-Security-Policy without 'wasm-unsafe-eval'), and on the page of a Chromium before 114. */
function compile(): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(new Uint8Array(base64ToBytes(LANE_CODE)!))
  } catch {
    return undefined
  }
}
