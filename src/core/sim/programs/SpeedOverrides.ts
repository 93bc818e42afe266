// The speed override of every robot: the smaller of the operator's knob and what people in zones allow, zero while anything
// stops it. Does not know motions or people; its owner tells it what changed and asks for the new value.
import { STATE } from '../../results/states'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

/** Reasons to stand still, one bit each; several may hold at once. */
const STOP_BIT: Readonly<Record<number, number>> = {
  [STATE.failed]: 1,
  [STATE.maintenance]: 2,
  [STATE.held]: 4,
  [STATE.off]: 8,
}

export class SpeedOverrides {
  private readonly knob: Float64Array
  private readonly people: Float64Array
  private readonly stops: Uint8Array

  constructor(robotCount: number) {
    this.knob = new Float64Array(robotCount).fill(1)
    this.people = new Float64Array(robotCount).fill(1)
    this.stops = new Uint8Array(robotCount)
  }

  /** What the drives may do now: 0 … 1. */
  of(robot: number): number {
    return this.stops[robot]! !== 0 ? 0 : Math.min(this.knob[robot]!, this.people[robot]!)
  }

  isStopped(robot: number): boolean {
    return this.stops[robot]! !== 0
  }

  /** Kept still by a stop button, by people in a zone or by a knob at zero. */
  isHeld(robot: number): boolean {
    const pressed = (this.stops[robot]! & STOP_BIT[STATE.held]!) !== 0
    return pressed || this.people[robot] === 0 || this.knob[robot] === 0
  }

  /** Stands still until a person or a shift wakes it. */
  sleeps(robot: number): boolean {
    return this.isHeld(robot) || (this.stops[robot]! & STOP_BIT[STATE.off]!) !== 0
  }

  /** Held by people in a zone and by nothing else. */
  isHeldByPeople(robot: number): boolean {
    return this.stops[robot]! === 0 && this.people[robot]! === 0
  }

  setKnob(robot: number, fraction: number): void {
    this.knob[robot] = Math.max(0, Math.min(1, fraction))
  }

  setPeople(robot: number, fraction: number): void {
    this.people[robot] = Math.max(0, Math.min(1, fraction))
  }

  /** `state`: STATE.failed, maintenance, held or off. */
  setStop(robot: number, state: number, on: boolean): void {
    const bit = STOP_BIT[state] ?? 0
    this.stops[robot] = on ? this.stops[robot]! | bit : this.stops[robot]! & ~bit
  }

  save(writer: StateWriter): void {
    writer.array(this.knob)
    writer.array(this.people)
    writer.array(this.stops)
  }

  load(reader: StateReader): void {
    reader.into(this.knob)
    reader.into(this.people)
    reader.into(this.stops)
  }
}
