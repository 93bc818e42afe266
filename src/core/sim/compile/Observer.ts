// Events of a run that only look: the end of the warm-up. A block like any other, so that it is saved with the rest.
import type { Block } from '../flow/Block'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

export const OBSERVE = { warmupEnds: 0 } as const

export class Observer implements Block {
  /** True once the warm-up is over. */
  private warm = false
  private model: { resetStatistics(): void } | undefined

  watch(model: { resetStatistics(): void }): void {
    this.model = model
  }

  handle(op: number): void {
    if (op !== OBSERVE.warmupEnds) throw new Error(`the observer has no operation ${op}`)
    this.warm = true
    this.model?.resetStatistics()
  }

  save(writer: StateWriter): void {
    writer.boolean(this.warm)
  }

  load(reader: StateReader): void {
    this.warm = reader.boolean()
  }
}
