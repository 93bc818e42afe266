// Work that waits for robots, in the order in which it was handed over: transfer tasks and operations at stations. A list that can
// be saved; who gets what is decided by ProgramDesk.
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

export interface Job {
  /** Number of the list of alternative programs. */
  readonly choice: number
  /** Transfer task, −1 for an operation. */
  readonly task: number
  readonly part: number
  readonly product: number
  readonly fromPlace: number
  readonly fromSlot: number
  readonly toPlace: number
  readonly toSlot: number
  /** The station's token of an operation, −1 for a task. */
  readonly token: number
  readonly tick: number
}

export class ProgramJobs {
  private list: Job[] = []

  get waiting(): readonly Job[] {
    return this.list
  }

  add(job: Job): void {
    this.list.push(job)
  }

  remove(index: number): void {
    this.list.splice(index, 1)
  }

  ofTask(task: number): Job | undefined {
    return this.list.find((job) => job.task === task)
  }

  ofOperation(station: number, token: number): Job | undefined {
    return this.list.find((job) => job.task < 0 && job.toPlace === station && job.token === token)
  }

  save(writer: StateWriter): void {
    writer.number(this.list.length)
    for (const job of this.list) {
      const { choice, task, part, product, fromPlace, fromSlot, toPlace, toSlot, token, tick } = job
      writer.numbers([choice, task, part, product, fromPlace, fromSlot, toPlace, toSlot, token, tick])
    }
  }

  load(reader: StateReader): void {
    const count = reader.number()
    this.list = Array.from({ length: count }, () => {
      const [choice, task, part, product, fromPlace, fromSlot, toPlace, toSlot, token, tick] =
        reader.numbers() as [number, number, number, number, number, number, number, number, number, number]
      return { choice, task, part, product, fromPlace, fromSlot, toPlace, toSlot, token, tick }
    })
  }
}
