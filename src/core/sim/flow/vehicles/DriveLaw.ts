// How a vehicle moves along its path between two decisions: from a speed up to full speed, on, and down to a stand exactly at the
// end of what it has been promised. Closed forms in seconds and metres from the plan's own tick; knows no path and no traffic.
import type { Saveable } from '../../kernel/Saveable'
import type { StateReader } from '../../kernel/StateReader'
import type { StateWriter } from '../../kernel/StateWriter'
import { secondsToTicks, TICKS_PER_SECOND } from '../../kernel/ticks'

export class DriveLaw implements Saveable {
  private readonly accelerationMps2: number
  private readonly fullSpeedMps: number
  private startTick = 0
  private startM = 0
  private startMps = 0
  private endM = 0
  private peakMps = 0
  private gainS = 0
  private evenS = 0
  private brakeS = 0

  constructor(fullSpeedMps: number, accelerationMps2: number) {
    this.fullSpeedMps = fullSpeedMps
    this.accelerationMps2 = accelerationMps2
  }

  /** From a place and speed at a tick to a stand at `endM`. */
  plan(tick: number, atM: number, speedMps: number, endM: number): void {
    const a = this.accelerationMps2
    const way = Math.max(0, endM - atM)
    // Gain and brake with the same a: (v² − v₀²)/2a + v²/2a = way.
    const reachable = Math.sqrt(a * way + (speedMps * speedMps) / 2)
    this.startTick = tick
    this.startM = atM
    this.startMps = speedMps
    this.endM = endM
    this.peakMps = Math.max(speedMps, Math.min(this.fullSpeedMps, reachable))
    const peak = this.peakMps
    this.gainS = (peak - speedMps) / a
    this.brakeS = peak / a
    const rest = way - (peak * peak - speedMps * speedMps) / (2 * a) - (peak * peak) / (2 * a)
    this.evenS = peak > 0 ? Math.max(0, rest) / peak : 0
  }

  /** A trip of a given duration instead of a distance. */
  planTime(tick: number, ticks: number, endM: number): void {
    this.startTick = tick
    this.startM = endM
    this.endM = endM
    this.startMps = 0
    this.peakMps = 0
    this.gainS = 0
    this.brakeS = 0
    this.evenS = ticks / TICKS_PER_SECOND
  }

  /** When it begins to brake for the end. */
  get brakeTick(): number {
    return this.startTick + secondsToTicks(this.gainS + this.evenS)
  }

  /** First tick at which it has come so far. */
  tickAt(m: number): number {
    return this.startTick + secondsToTicks(this.secondsTo(m))
  }

  positionM(tick: number): number {
    const a = this.accelerationMps2
    let t = Math.max(0, (tick - this.startTick) / TICKS_PER_SECOND)
    if (t < this.gainS) return this.startM + this.startMps * t + (a * t * t) / 2
    t -= this.gainS
    const gainedM = this.startM + ((this.startMps + this.peakMps) / 2) * this.gainS
    if (t < this.evenS) return gainedM + this.peakMps * t
    t -= this.evenS
    const left = this.brakeS - t
    return left <= 0 ? this.endM : this.endM - (a * left * left) / 2
  }

  speedMps(tick: number): number {
    const a = this.accelerationMps2
    const t = Math.max(0, (tick - this.startTick) / TICKS_PER_SECOND)
    if (t < this.gainS) return this.startMps + a * t
    const left = this.gainS + this.evenS + this.brakeS - t
    return Math.max(0, Math.min(this.peakMps, a * left))
  }

  /** The whole motion happens later: it stood still meanwhile. */
  delay(ticks: number): void {
    this.startTick += ticks
  }

  save(writer: StateWriter): void {
    writer.numbers([this.startTick, this.startM, this.startMps, this.endM])
    writer.numbers([this.peakMps, this.gainS, this.evenS, this.brakeS])
  }

  load(reader: StateReader): void {
    const [tick, startM, startMps, endM] = reader.numbers()
    this.startTick = tick!
    this.startM = startM!
    this.startMps = startMps!
    this.endM = endM!
    const [peak, gainS, evenS, brakeS] = reader.numbers()
    this.peakMps = peak!
    this.gainS = gainS!
    this.evenS = evenS!
    this.brakeS = brakeS!
  }

  private secondsTo(m: number): number {
    const a = this.accelerationMps2
    const way = m - this.startM
    if (m >= this.endM) return this.gainS + this.evenS + this.brakeS
    if (way <= 0) return 0
    const gainM = ((this.startMps + this.peakMps) / 2) * this.gainS
    if (way <= gainM) return (Math.sqrt(this.startMps * this.startMps + 2 * a * way) - this.startMps) / a
    const evenM = this.peakMps * this.evenS
    if (way <= gainM + evenM) return this.gainS + (way - gainM) / this.peakMps
    return this.gainS + this.evenS + this.brakeS - Math.sqrt((2 * (this.endM - m)) / a)
  }
}
