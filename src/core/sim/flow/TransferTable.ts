// The transfer tasks that are under way, as a structure of arrays with a free list. Plain storage: TransferDesk decides.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

export const TASK = { free: 0, submitted: 1, picked: 2 } as const
export const NO_TASK = -1

const FIRST_CAPACITY = 16

export class TransferTable implements Saveable {
  capacity = 0
  status = new Int32Array(0)
  part = new Int32Array(0)
  fromPlace = new Int32Array(0)
  fromSlot = new Int32Array(0)
  toPlace = new Int32Array(0)
  toSlot = new Int32Array(0)
  /** Step whose mover carries it. */
  step = new Int32Array(0)
  /** Server it is a component for, −1 for a part on its own way. */
  server = new Int32Array(0)
  private nextFree = new Int32Array(0)
  private firstFree = NO_TASK

  /** A fresh task, number as low as possible is not promised. */
  open(): number {
    if (this.firstFree === NO_TASK) this.grow()
    const task = this.firstFree
    this.firstFree = this.nextFree[task]!
    this.status[task] = TASK.submitted
    return task
  }

  close(task: number): void {
    this.status[task] = TASK.free
    this.nextFree[task] = this.firstFree
    this.firstFree = task
  }

  save(writer: StateWriter): void {
    writer.number(this.capacity)
    writer.number(this.firstFree)
    for (const column of this.columns()) writer.array(column)
  }

  load(reader: StateReader): void {
    const capacity = reader.number()
    // tasks beyond those of the saved run do not exist in it
    if (this.capacity > capacity) this.capacity = 0
    while (this.capacity < capacity) this.grow()
    this.firstFree = reader.number()
    for (const column of this.columns()) reader.into(column)
  }

  private columns(): Int32Array<ArrayBuffer>[] {
    return [
      this.status,
      this.part,
      this.fromPlace,
      this.fromSlot,
      this.toPlace,
      this.toSlot,
      this.step,
      this.server,
      this.nextFree,
    ]
  }

  private grow(): void {
    const old = this.capacity
    this.capacity = old === 0 ? FIRST_CAPACITY : old * 2
    const longer = this.columns().map((column) => {
      const grown = new Int32Array(this.capacity)
      if (old > 0) grown.set(column)
      return grown
    })
    this.status = longer[0]!
    this.part = longer[1]!
    this.fromPlace = longer[2]!
    this.fromSlot = longer[3]!
    this.toPlace = longer[4]!
    this.toSlot = longer[5]!
    this.step = longer[6]!
    this.server = longer[7]!
    this.nextFree = longer[8]!
    for (let task = this.capacity - 1; task >= old; task--) this.close(task)
  }
}
