// The hold model on the product's kernel: N pending events, each, when it comes, schedules itself again after the next
// increment of a table. The same model as peers/holdModel.cpp, with the same table, so that both end at the same tick.
import process from 'node:process'
import { Kernel } from '../../src/core/sim/kernel/Kernel'

const TABLE = 1 << 16
const MEAN_TICKS = 1e6

export interface HoldResult {
  /** CPU nanoseconds of the whole process (compiler and collector threads too) per hold. */
  readonly nsPerHold: number
  readonly lastTick: number
}

class HoldModel {
  readonly kernel = new Kernel(this)
  private readonly kind: Uint8Array
  private readonly increments: Float64Array
  private readonly counts = new Float64Array(6)
  private drawn = 0

  constructor(count: number, kinds: number, increments: Float64Array) {
    this.kind = new Uint8Array(count)
    this.increments = increments
    for (let i = 0; i < count; i++) {
      this.kind[i] = i % kinds
      this.again(i, 0, 0, 0)
    }
  }

  dispatch(target: number, op: number, arg: number): void {
    switch (this.kind[target]) {
      case 0:
        this.again(target, 0, op, arg)
        break
      case 1:
        this.counts[1]! += 1
        this.again(target, 1, op, arg)
        break
      case 2:
        this.counts[2]! += this.kernel.now
        this.again(target, 0, op, arg + 1)
        break
      case 3:
        this.counts[3]! -= 1
        this.again(target, 2, op, arg)
        break
      case 4:
        this.counts[4]! += arg
        this.again(target, 1, op, arg)
        break
      default:
        this.counts[5]! += op
        this.again(target, 0, op, arg)
    }
  }

  /** Runs until `holds` more events have been handled: in slices of simulated time, as a host does. */
  run(holds: number, sliceTicks: number): void {
    const end = this.kernel.eventCount + holds
    while (this.kernel.eventCount < end) this.kernel.runUntil(this.kernel.now + sliceTicks)
  }

  private again(target: number, phase: number, op: number, arg: number): void {
    this.kernel.after(this.increments[this.drawn++ & (TABLE - 1)]!, phase, target, op, arg)
  }
}

export function measureHold(count: number, holds: number, equal: boolean, kinds: number): HoldResult {
  const model = new HoldModel(count, kinds, makeIncrements(equal))
  // about 10 000 events a slice, or all that come at once
  const slice = 1e4 / count
  const sliceTicks = Math.round((equal ? Math.max(1, slice) : slice) * MEAN_TICKS)
  model.run(holds / 4, sliceTicks)
  const counted = model.kernel.eventCount
  const start = process.cpuUsage()
  model.run(holds, sliceTicks)
  const used = process.cpuUsage(start)
  const done = model.kernel.eventCount - counted
  return { nsPerHold: ((used.user + used.system) * 1000) / done, lastTick: model.kernel.now }
}

/** Exponential with mean 1 s by the Lehmer generator the peer uses, or all equal. */
function makeIncrements(equal: boolean): Float64Array {
  const increments = new Float64Array(TABLE).fill(MEAN_TICKS)
  if (equal) return increments
  let seed = 12345
  return increments.map(() => {
    seed = (48271 * seed) % 2147483647
    return Math.ceil(-Math.log(seed / 2147483647) * MEAN_TICKS)
  })
}

/** Bytes that a pending event takes, arrays' spare room included. Needs `--expose-gc`. */
export function measureMemory(count: number): number {
  const gc = (globalThis as { gc?: () => void }).gc!
  const small = new HoldModel(1, 1, makeIncrements(false))
  gc()
  const before = usedBytes()
  const model = new HoldModel(count, 1, makeIncrements(false))
  model.run(count, MEAN_TICKS)
  gc()
  const after = usedBytes()
  if (small.kernel.calendar.size + model.kernel.calendar.size !== count + 1)
    throw new Error('events got lost')
  // the model's own byte per block and its table are not the calendar's
  return (after - before - count - TABLE * 8) / count
}

function usedBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
