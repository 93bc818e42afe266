// Values of signals and who waits for them (PLC-like: a number each, waiting is for equality). Knows no programs or stations:
// a waiter is (target, op, arg) and is woken by an event at the tick the value arrives.
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TRACE, type TraceRing } from '../kernel/TraceRing'

interface SignalWaiter {
  readonly signal: number
  readonly value: number
  readonly target: number
  readonly op: number
  readonly arg: number
}

export class SignalBoard implements Saveable {
  readonly ids: readonly string[]
  readonly values: Float64Array
  private readonly kernel: Kernel
  private readonly trace: TraceRing
  private readonly indexes: ReadonlyMap<string, number>
  private waiters: SignalWaiter[] = []

  constructor(kernel: Kernel, trace: TraceRing, signals: readonly { id: string; initial: number }[]) {
    this.kernel = kernel
    this.trace = trace
    this.ids = signals.map((signal) => signal.id)
    this.values = Float64Array.from(signals, (signal) => signal.initial)
    this.indexes = new Map(this.ids.map((id, index) => [id, index]))
  }

  /** Number of a signal record, −1 when there is none. For compiling, not while running. */
  indexOf(id: string): number {
    return this.indexes.get(id) ?? -1
  }

  /** Gives the signal a value; whoever waits for it is woken at this tick, in the order in which they came. */
  set(signal: number, value: number): void {
    if (this.values[signal] === value) return
    this.values[signal] = value
    this.trace.push(this.kernel.now, TRACE.signal, -1, signal, value)
    if (this.waiters.length === 0) return
    const staying: SignalWaiter[] = []
    for (const waiter of this.waiters) {
      if (waiter.signal === signal && waiter.value === value) {
        this.kernel.at(this.kernel.now, PHASE.arrival, waiter.target, waiter.op, waiter.arg)
      } else staying.push(waiter)
    }
    this.waiters = staying
  }

  /** True when it has the value already; else (target, op, arg) is woken as soon as it gets it. */
  waitFor(signal: number, value: number, target: number, op: number, arg: number): boolean {
    if (this.values[signal] === value) return true
    this.waiters.push({ signal, value, target, op, arg })
    return false
  }

  /** The signal that a block waits for, −1 when none: for messages. */
  awaitedBy(target: number): number {
    return this.waiters.find((waiter) => waiter.target === target)?.signal ?? -1
  }

  save(writer: StateWriter): void {
    writer.array(this.values)
    writer.number(this.waiters.length)
    for (const waiter of this.waiters)
      writer.numbers([waiter.signal, waiter.value, waiter.target, waiter.op, waiter.arg])
  }

  load(reader: StateReader): void {
    reader.into(this.values)
    const count = reader.number()
    this.waiters = Array.from({ length: count }, () => {
      const [signal, value, target, op, arg] = reader.numbers() as [number, number, number, number, number]
      return { signal, value, target, op, arg }
    })
  }
}
