// Cases of the bare kernel: the order of simultaneous events, and a line that moves in unit steps.
import { type BlockDispatcher, Kernel } from '../../../sim/kernel/Kernel'
import { streamFor } from '../../../sim/kernel/StreamFactory'
import { numberOf } from '../readParameters'
import type { ComputedCase, SampledCase } from '../VerifyCase'

type Entry = readonly [time: number, priority: number, label: string]

/** The priorities of the case as phases of the kernel, which are few and fixed. */
const PHASE_OF: Readonly<Record<number, number>> = { [-1]: 0, 0: 1, 1: 2, 5: 3 }

class Recorder implements BlockDispatcher {
  readonly order: string[] = []
  private readonly kernel = new Kernel(this)
  private readonly labels: string[] = []
  private readonly handles = new Map<string, number>()

  constructor(entries: readonly Entry[]) {
    for (const [time, priority, label] of entries) this.insert(time, priority, label)
    this.kernel.runUntil(Number.POSITIVE_INFINITY)
  }

  dispatch(_target: number, _op: number, label: number): void {
    const name = this.labels[label]!
    this.order.push(name)
    if (name === 'C') {
      this.insert(this.kernel.now, 0, 'C2')
      this.insert(this.kernel.now, 5, 'C3')
    }
    if (name === 'E') this.kernel.cancel(this.handles.get('F')!)
  }

  private insert(time: number, priority: number, label: string): void {
    const handle = this.kernel.at(time, PHASE_OF[priority]!, 0, 0, this.labels.length)
    this.labels.push(label)
    this.handles.set(label, handle)
  }
}

export const eventOrderCase: ComputedCase = {
  id: 'pub-event-order',
  kind: 'computed',
  compute: (p, expected) => {
    const { order } = new Recorder(p.insert as readonly Entry[])
    const longer = Math.max(order.length, Object.keys(expected).length)
    return Array.from({ length: longer }, (_, n) => ({
      name: `order[${n}]`,
      expected: expected[`order[${n}]`] ?? 'nothing',
      measured: order[n] ?? 'nothing',
      allowed: 0,
    }))
  },
}

/** Gershwin's two machines: each step a machine may fail or be repaired, then parts move as the buffer stood before. */
export const unitStepLineCase: SampledCase = {
  id: 'pub-line2-geometric',
  kind: 'sampled',
  sample: (seed, p, effort) => {
    const size = numberOf(p, 'N')
    const [first, second] = [1, 2].map((n) => {
      const stream = streamFor(seed, 0, `machine-${n}`, 'state')
      const [fails, mends] = [numberOf(p, `p${n}`), numberOf(p, `r${n}`)]
      return (isUp: boolean, mayFail: boolean) => {
        const u = stream.uniform()
        return isUp ? !(mayFail && u < fails) : u < mends
      }
    }) as [(isUp: boolean, mayFail: boolean) => boolean, (isUp: boolean, mayFail: boolean) => boolean]
    let [up1, up2, buffer, made, area] = [true, true, 0, 0, 0]
    for (let step = -effort.warmupItems; step < effort.items; step++) {
      const [isFull, isEmpty] = [buffer === size, buffer === 0]
      up1 = first(up1, !isFull)
      up2 = second(up2, !isEmpty)
      const out = up2 && !isEmpty ? 1 : 0
      buffer += (up1 && !isFull ? 1 : 0) - out
      if (step < 0) continue
      made += out
      area += buffer
    }
    return { E: made / effort.items, mean_buffer: area / effort.items }
  },
}
