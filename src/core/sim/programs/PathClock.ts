// How far a timed activity has come: the path parameter τ of a motion under a speed override that may change at any tick
// (engine decision 5). Knows no geometry and schedules nothing; its owner asks for the end tick and books the event.
//
// From tick0 on, dτ/dt = ω runs linearly from omega0 to omegaGoal with slope ±1/stopTimeS and then stays there. With
// stopTimeS = 0 it jumps (a timer that is paused, not a mass that brakes).
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { NEVER, secondsToTicks, ticksToSeconds } from '../kernel/ticks'

export class PathClock {
  /** Length of the activity in τ, s: its duration at override 1. */
  durationS = 0
  tick0 = 0
  tau0 = 0
  omega0 = 0
  omegaGoal = 0
  stopTimeS = 0

  /** Begins at τ = 0 with the speed it will keep: a law starts at rest, so its path parameter may start at once. */
  start(tick: number, durationS: number, omega: number, stopTimeS: number): void {
    this.durationS = durationS
    this.tick0 = tick
    this.tau0 = 0
    this.omega0 = omega
    this.omegaGoal = omega
    this.stopTimeS = stopTimeS
  }

  /** From `tick` on the speed runs towards `omega`. */
  retarget(tick: number, omega: number): void {
    const tau = this.tauAt(tick)
    const speed = this.omegaAt(tick)
    this.tick0 = tick
    this.tau0 = tau
    this.omega0 = this.stopTimeS > 0 ? speed : omega
    this.omegaGoal = omega
  }

  tauAt(tick: number): number {
    const elapsedS = ticksToSeconds(tick - this.tick0)
    const rampS = this.rampS()
    const gained =
      elapsedS < rampS
        ? elapsedS * (this.omega0 + (this.slope() * elapsedS) / 2)
        : (rampS * (this.omega0 + this.omegaGoal)) / 2 + this.omegaGoal * (elapsedS - rampS)
    return Math.min(this.durationS, this.tau0 + gained)
  }

  omegaAt(tick: number): number {
    const elapsedS = ticksToSeconds(tick - this.tick0)
    return elapsedS < this.rampS() ? this.omega0 + this.slope() * elapsedS : this.omegaGoal
  }

  /** The first tick at which τ has reached `tau` (default: the end); NEVER when it stops before. */
  tickAt(tau: number = this.durationS): number {
    const leftS = tau - this.tau0
    if (leftS <= 0) return this.tick0
    const rampS = this.rampS()
    const rampGain = (rampS * (this.omega0 + this.omegaGoal)) / 2
    if (leftS <= rampGain) return this.tick0 + secondsToTicks(this.solveRamp(leftS))
    if (this.omegaGoal <= 0) return NEVER
    return this.tick0 + secondsToTicks(rampS + (leftS - rampGain) / this.omegaGoal)
  }

  save(writer: StateWriter): void {
    writer.number(this.durationS)
    writer.number(this.tick0)
    writer.number(this.tau0)
    writer.number(this.omega0)
    writer.number(this.omegaGoal)
    writer.number(this.stopTimeS)
  }

  load(reader: StateReader): void {
    this.durationS = reader.number()
    this.tick0 = reader.number()
    this.tau0 = reader.number()
    this.omega0 = reader.number()
    this.omegaGoal = reader.number()
    this.stopTimeS = reader.number()
  }

  private rampS(): number {
    return Math.abs(this.omegaGoal - this.omega0) * this.stopTimeS
  }

  private slope(): number {
    return this.omegaGoal < this.omega0 ? -1 / this.stopTimeS : 1 / this.stopTimeS
  }

  /** Smallest t with omega0·t + slope·t²/2 = left, in the form without cancellation. */
  private solveRamp(leftS: number): number {
    const inside = this.omega0 * this.omega0 + 2 * this.slope() * leftS
    return (2 * leftS) / (this.omega0 + Math.sqrt(Math.max(0, inside)))
  }
}
