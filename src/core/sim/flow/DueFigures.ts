// How good parts leave against their due dates: lateness (out minus due; negative is early), tardiness (0 when in time) and the share
// that is late. Observes from the end of the warm-up on; parts without a due date do not count.
import type { DueMeasures } from '../../results/RunResults'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { TICKS_PER_SECOND } from '../kernel/ticks'
import { Tally } from '../stats/Tally'

export class DueFigures implements Saveable {
  private readonly latenessS = new Tally()
  private late = 0
  private tardyS = 0

  /** A good part with a due date leaves. */
  add(outTick: number, dueTick: number): void {
    const seconds = (outTick - dueTick) / TICKS_PER_SECOND
    this.latenessS.add(seconds)
    if (seconds <= 0) return
    this.late++
    this.tardyS += seconds
  }

  /** Undefined while no part with a due date has left. */
  measures(): DueMeasures | undefined {
    const { count, mean, max } = this.latenessS
    if (count === 0) return undefined
    return {
      shareLate: this.late / count,
      meanLatenessS: mean,
      maxLatenessS: max,
      meanTardinessS: this.tardyS / count,
      n: count,
    }
  }

  reset(): void {
    this.latenessS.reset()
    this.late = 0
    this.tardyS = 0
  }

  save(writer: StateWriter): void {
    this.latenessS.save(writer)
    writer.numbers([this.late, this.tardyS])
  }

  load(reader: StateReader): void {
    this.latenessS.load(reader)
    const [late, tardyS] = reader.numbers()
    this.late = late!
    this.tardyS = tardyS!
  }
}
