// Where the people of a pool are: plain fields per person, straight walks between two moments. Does not know what for.

import { detAtan2 } from '../../math/deterministicTrig'
import { PERSON } from '../../results/frameLayout'
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { NumberArray, StateWriter } from '../kernel/StateWriter'

/** As PERSON.activity of a frame says it. */
export const ACTIVITY = { stand: 0, walk: 1, hands: 2, bent: 3, carry: 4, absent: 5 } as const

/** Distance under which a walk has no direction of its own, m. */
const NO_WALK_M = 1e-6

export class PersonTable implements Saveable {
  /** Claimant they work for, −1 when free. */
  readonly token: Float64Array
  /** Place they work at or walk to, −1 when free. */
  readonly place: Int32Array
  readonly activity: Uint8Array
  readonly inZone: Uint8Array
  private readonly fromX: Float64Array
  private readonly fromY: Float64Array
  private readonly toX: Float64Array
  private readonly toY: Float64Array
  /** Looking direction after the walk. */
  private readonly yaw: Float64Array
  private readonly startTick: Float64Array
  private readonly endTick: Float64Array
  /** Metres walked before the present walk. */
  private readonly walkedM: Float64Array

  constructor(count: number, x: number, y: number) {
    this.token = new Float64Array(count).fill(-1)
    this.place = new Int32Array(count).fill(-1)
    this.activity = new Uint8Array(count)
    this.inZone = new Uint8Array(count)
    this.fromX = new Float64Array(count).fill(x)
    this.fromY = new Float64Array(count).fill(y)
    this.toX = new Float64Array(count).fill(x)
    this.toY = new Float64Array(count).fill(y)
    this.yaw = new Float64Array(count)
    this.startTick = new Float64Array(count)
    this.endTick = new Float64Array(count)
    this.walkedM = new Float64Array(count)
  }

  distanceTo(person: number, tick: number, x: number, y: number): number {
    const share = this.shareOf(person, tick)
    const dx = x - this.xAt(person, share)
    const dy = y - this.yAt(person, share)
    return Math.sqrt(dx * dx + dy * dy)
  }

  /** Starts a walk from where the person is. */
  go(person: number, tick: number, ticks: number, x: number, y: number, yaw: number): void {
    this.stop(person, tick)
    this.toX[person] = x
    this.toY[person] = y
    this.yaw[person] = yaw
    this.endTick[person] = tick + ticks
  }

  /** The person stands still where they are. */
  stop(person: number, tick: number): void {
    const share = this.shareOf(person, tick)
    const x = this.xAt(person, share)
    const y = this.yAt(person, share)
    this.walkedM[person]! += share * this.lengthOf(person)
    this.fromX[person] = x
    this.fromY[person] = y
    this.toX[person] = x
    this.toY[person] = y
    this.startTick[person] = tick
    this.endTick[person] = tick
  }

  /** Writes the person section of a frame. */
  read(person: number, tick: number, isAbsent: boolean, out: Float32Array, offset: number): void {
    const share = this.shareOf(person, tick)
    const length = this.lengthOf(person)
    const isWalking = share < 1 && length > NO_WALK_M
    out[offset + PERSON.x] = this.xAt(person, share)
    out[offset + PERSON.y] = this.yAt(person, share)
    out[offset + PERSON.z] = 0
    out[offset + PERSON.yaw] = isWalking
      ? detAtan2(this.toY[person]! - this.fromY[person]!, this.toX[person]! - this.fromX[person]!)
      : this.yaw[person]!
    const carries = this.activity[person] === ACTIVITY.carry
    const walking = carries ? ACTIVITY.carry : ACTIVITY.walk
    out[offset + PERSON.activity] = isAbsent ? ACTIVITY.absent : isWalking ? walking : this.activity[person]!
    out[offset + PERSON.walked] = this.walkedM[person]! + share * length
  }

  save(writer: StateWriter): void {
    for (const column of this.columns()) writer.array(column)
  }

  load(reader: StateReader): void {
    for (const column of this.columns()) reader.into(column)
  }

  private shareOf(person: number, tick: number): number {
    const end = this.endTick[person]!
    if (tick >= end) return 1
    const start = this.startTick[person]!
    return Math.max(0, (tick - start) / (end - start))
  }

  private xAt(person: number, share: number): number {
    return this.fromX[person]! + (this.toX[person]! - this.fromX[person]!) * share
  }

  private yAt(person: number, share: number): number {
    return this.fromY[person]! + (this.toY[person]! - this.fromY[person]!) * share
  }

  private lengthOf(person: number): number {
    const dx = this.toX[person]! - this.fromX[person]!
    const dy = this.toY[person]! - this.fromY[person]!
    return Math.sqrt(dx * dx + dy * dy)
  }

  private columns(): NumberArray[] {
    return [
      this.token,
      this.place,
      this.activity,
      this.inZone,
      this.fromX,
      this.fromY,
      this.toX,
      this.toY,
      this.yaw,
      this.startTick,
      this.endTick,
      this.walkedM,
    ]
  }
}
