// Events of a run that only look: the end of the warm-up, and every hour whether part of the cell has frozen. A block like any
// other, so that it is saved with the rest.
import type { Block } from '../flow/Block'
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_HOUR } from '../kernel/ticks'

export const OBSERVE = { warmupEnds: 0, standstill: 1 } as const

/** How often a circle of waiting is looked for while the rest of the cell goes on. */
const LOOK_EVERY_TICKS = TICKS_PER_HOUR

/** What the observer looks at. */
export interface Observed {
  readonly kernel: Kernel
  resetStatistics(): void
  /** Entities of places that can never free room again. */
  frozenPlaces(): readonly number[]
}

export class Observer implements Block {
  /** True once the warm-up is over. */
  private warm = false
  /** Places found frozen at the last look. */
  frozen: readonly number[] = []
  private model: Observed | undefined
  private self = -1

  watch(model: Observed, self: number): void {
    this.model = model
    this.self = self
  }

  /** Called once when the run begins. */
  start(): void {
    const { kernel } = this.model!
    kernel.housekeepingAt(kernel.now + LOOK_EVERY_TICKS, PHASE.observer, this.self, OBSERVE.standstill, 0)
  }

  handle(op: number): void {
    const model = this.model!
    if (op === OBSERVE.warmupEnds) {
      this.warm = true
      model.resetStatistics()
    } else if (op === OBSERVE.standstill) {
      this.frozen = model.frozenPlaces()
      if (this.frozen.length > 0) model.kernel.stop()
      this.start()
    } else throw new Error(`the observer has no operation ${op}`)
  }

  save(writer: StateWriter): void {
    writer.boolean(this.warm)
  }

  load(reader: StateReader): void {
    this.warm = reader.boolean()
    this.frozen = []
  }
}
