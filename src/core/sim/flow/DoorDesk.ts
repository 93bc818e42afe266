// Doors of stations: who opens and closes them, how long it takes, how far open they are. One block for all doors; the arg of
// its events is the door. A door that no program commands is worked by its station.
import type { Kernel } from '../kernel/Kernel'
import { PHASE } from '../kernel/Phases'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import { secondsToTicks } from '../kernel/ticks'
import type { Block } from './Block'
import type { DrawnTime } from './DrawnTime'

const OP_MOVED = 0

export interface DoorSpec {
  /** Entity index of the station. */
  readonly station: number
  readonly open: DrawnTime
  readonly close: DrawnTime
}

interface DoorWaiter {
  readonly door: number
  readonly target: number
  readonly op: number
  readonly arg: number
}

export class DoorDesk implements Block {
  private readonly kernel: Kernel
  private readonly specs: readonly DoorSpec[]
  private readonly doorOfStation = new Map<number, number>()
  private readonly commanded: Uint8Array
  /** Opening 0..1 at the start and the end of the present or last movement. */
  private readonly fromOpening: Float64Array
  private readonly toOpening: Float64Array
  private readonly startTick: Float64Array
  private readonly endTick: Float64Array
  private waiters: DoorWaiter[] = []
  private self = -1

  constructor(kernel: Kernel, specs: readonly DoorSpec[]) {
    this.kernel = kernel
    this.specs = specs
    for (let door = 0; door < specs.length; door++) this.doorOfStation.set(specs[door]!.station, door)
    this.commanded = new Uint8Array(specs.length)
    this.fromOpening = new Float64Array(specs.length).fill(1)
    this.toOpening = new Float64Array(specs.length).fill(1)
    this.startTick = new Float64Array(specs.length)
    this.endTick = new Float64Array(specs.length)
  }

  /** Its own block index, once it is registered. */
  bind(self: number): void {
    this.self = self
  }

  /** Number of a station's door, −1 when it has none. For compiling. */
  doorOf(station: number): number {
    return this.doorOfStation.get(station) ?? -1
  }

  /** From now on programs work this door; its station only waits until it is closed. */
  commandByProgram(door: number): void {
    this.commanded[door] = 1
  }

  isCommanded(door: number): boolean {
    return this.commanded[door] === 1
  }

  /** True when it stands fully open (or closed) and does not move. */
  isAt(door: number, open: boolean): boolean {
    return this.toOpening[door] === (open ? 1 : 0) && this.endTick[door]! <= this.kernel.now
  }

  move(door: number, open: boolean, target: number, op: number, arg: number): boolean {
    if (this.isAt(door, open)) return true
    const goal = open ? 1 : 0
    if (this.toOpening[door] !== goal) this.start(door, goal)
    this.waiters.push({ door, target, op, arg })
    return false
  }

  /** (target, op, arg) gets an event when the door is closed, whoever closes it; true when it is closed now. */
  waitUntilClosed(door: number, target: number, op: number, arg: number): boolean {
    if (this.isAt(door, false)) return true
    this.waiters.push({ door, target, op, arg })
    return false
  }

  /** Opening 0..1 at a tick between the last event and now. */
  opening(door: number, tick: number): number {
    const start = this.startTick[door]!
    const end = this.endTick[door]!
    const share = tick >= end ? 1 : Math.max(0, (tick - start) / (end - start))
    return this.fromOpening[door]! + (this.toOpening[door]! - this.fromOpening[door]!) * share
  }

  handle(op: number, arg: number): void {
    if (op !== OP_MOVED) throw new Error(`doors have no operation ${op}`)
    if (this.endTick[arg]! > this.kernel.now) return // turned round meanwhile
    const staying: DoorWaiter[] = []
    for (const waiter of this.waiters) {
      if (waiter.door !== arg) staying.push(waiter)
      else this.kernel.at(this.kernel.now, PHASE.completion, waiter.target, waiter.op, waiter.arg)
    }
    this.waiters = staying
  }

  save(writer: StateWriter): void {
    for (const array of this.columns()) writer.array(array)
    writer.number(this.waiters.length)
    for (const waiter of this.waiters) writer.numbers([waiter.door, waiter.target, waiter.op, waiter.arg])
  }

  load(reader: StateReader): void {
    for (const array of this.columns()) reader.into(array)
    const count = reader.number()
    this.waiters = Array.from({ length: count }, () => {
      const [door, target, op, arg] = reader.numbers() as [number, number, number, number]
      return { door, target, op, arg }
    })
  }

  private columns(): Float64Array[] {
    return [this.fromOpening, this.toOpening, this.startTick, this.endTick]
  }

  private start(door: number, goal: number): void {
    const now = this.kernel.now
    const from = this.opening(door, now)
    const spec = this.specs[door]!
    const fullS = (goal === 1 ? spec.open : spec.close).drawS()
    const ticks = secondsToTicks(fullS * Math.abs(goal - from))
    this.fromOpening[door] = from
    this.toOpening[door] = goal
    this.startTick[door] = now
    this.endTick[door] = now + ticks
    this.kernel.at(now + ticks, PHASE.completion, this.self, OP_MOVED, door)
  }
}
