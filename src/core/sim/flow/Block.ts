// What every block of a running model is: a state machine of plain fields that handles its events and can be saved.
import type { Saveable } from '../kernel/Saveable'

export interface Block extends Saveable {
  /** An event addressed to this block; DISPATCH_OP of the kernel when it asked to be dispatched. */
  handle(op: number, arg: number): void
}
