// How fast a belt runs: its schedule, the knob on top of it, and the belt time that follows. What stands on it is not its business.
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { BeltClock } from './BeltClock'

export interface BeltSpeeds {
  readonly entries: readonly { readonly tick: number; readonly share: number }[]
  /** Then from the beginning again; Infinity: once. */
  readonly periodTicks: number
}

/** The belt's block, and its operation for a change of speed. */
interface SpeedTarget {
  readonly entity: number
  readonly op: number
}

export class BeltDrive implements Saveable {
  readonly clock: BeltClock
  private readonly kernel: Kernel
  private readonly target: SpeedTarget
  /** Shares of the belt's speed from these ticks on; undefined: always 1. */
  private readonly speeds: BeltSpeeds | undefined
  private override = 1
  /** Scheduled share of the speed, and the number of the next change. */
  private share = 1
  private nextSpeed = 0

  constructor(kernel: Kernel, target: SpeedTarget, speeds: BeltSpeeds | undefined) {
    this.kernel = kernel
    this.target = target
    this.speeds = speeds
    this.clock = new BeltClock(kernel)
  }

  start(): void {
    if (this.speeds !== undefined) this.expectSpeed(0)
  }

  setOverride(fraction: number): void {
    this.override = fraction
    this.clock.setRate(this.override * this.share)
  }

  /** The event of the schedule: what depends on the speed must be reckoned anew afterwards. */
  changeSpeed(): void {
    const { entries } = this.speeds!
    this.share = entries[this.nextSpeed % entries.length]!.share
    this.setOverride(this.override)
    this.expectSpeed(this.nextSpeed + 1)
  }

  save(writer: StateWriter): void {
    this.clock.save(writer)
    writer.numbers([this.override, this.share, this.nextSpeed])
  }

  load(reader: StateReader): void {
    this.clock.load(reader)
    const [override, share, nextSpeed] = reader.numbers()
    this.override = override!
    this.share = share!
    this.nextSpeed = nextSpeed!
  }

  /** The n-th change counted from the start, over all rounds of the schedule. */
  private expectSpeed(n: number): void {
    const { entries, periodTicks } = this.speeds!
    this.nextSpeed = n
    const round = Math.floor(n / entries.length)
    if (round > 0 && periodTicks === Number.POSITIVE_INFINITY) return
    const tick = (round === 0 ? 0 : round * periodTicks) + entries[n % entries.length]!.tick
    this.kernel.housekeepingAt(tick, PHASE.failure, this.target.entity, this.target.op, 0)
  }
}
