// Exact cases of des.json that ask only for event order, dispatch and cancellation: FT06 dispatching, preemptive-resume
// priorities, Penny Fab Two. Small models of plain fields on the kernel; the product's blocks have their own tests.
import { expect, it } from 'vitest'
import { NO_EVENT } from '../../../../src/core/sim/kernel/EventCalendar'
import { type BlockDispatcher, Kernel } from '../../../../src/core/sim/kernel/Kernel'
import { PHASE } from '../../../../src/core/sim/kernel/Phases'
import { TokenQueue } from '../../../../src/core/sim/kernel/TokenQueue'

const FT06: readonly (readonly (readonly [number, number])[])[] = [
  [
    [2, 1],
    [0, 3],
    [1, 6],
    [3, 7],
    [5, 3],
    [4, 6],
  ],
  [
    [1, 8],
    [2, 5],
    [4, 10],
    [5, 10],
    [0, 10],
    [3, 4],
  ],
  [
    [2, 5],
    [3, 4],
    [5, 8],
    [0, 9],
    [1, 1],
    [4, 7],
  ],
  [
    [1, 5],
    [0, 5],
    [2, 5],
    [3, 3],
    [4, 8],
    [5, 9],
  ],
  [
    [2, 9],
    [1, 3],
    [4, 5],
    [5, 4],
    [0, 3],
    [3, 1],
  ],
  [
    [1, 3],
    [3, 3],
    [5, 9],
    [0, 10],
    [4, 4],
    [2, 1],
  ],
]

/** Six machines that take the waiting job with the smallest key, ties by lower job index. */
class JobShop implements BlockDispatcher {
  readonly completion: number[] = []
  private readonly kernel = new Kernel(this)
  private readonly queues = FT06.map(() => new Map<number, number>())
  private readonly isBusy = FT06.map(() => false)
  private readonly step = FT06.map(() => 0)
  private readonly key: (job: number, step: number, now: number) => number

  constructor(key: (job: number, step: number, now: number) => number) {
    this.key = key
    for (let job = 0; job < FT06.length; job++) this.enqueue(job)
    this.kernel.runUntil(Number.POSITIVE_INFINITY)
  }

  dispatch(machine: number, op: number, job: number): void {
    if (op === 1) this.complete(machine, job)
    else this.start(machine)
  }

  private complete(machine: number, job: number): void {
    this.isBusy[machine] = false
    this.kernel.requestDispatch(machine)
    this.step[job]!++
    if (this.step[job] === FT06[job]!.length) this.completion[job] = this.kernel.now
    else this.enqueue(job)
  }

  private enqueue(job: number): void {
    const step = this.step[job]!
    const machine = FT06[job]![step]![0]
    this.queues[machine]!.set(job, this.key(job, step, this.kernel.now))
    this.kernel.requestDispatch(machine)
  }

  private start(machine: number): void {
    const queue = this.queues[machine]!
    if (this.isBusy[machine] || queue.size === 0) return
    const [job] = [...queue].sort((a, b) => a[1] - b[1] || a[0] - b[0])[0]!
    queue.delete(job)
    this.isBusy[machine] = true
    this.kernel.after(FT06[job]![this.step[job]!]![1], PHASE.completion, machine, 1, job)
  }
}

const remaining = (job: number, step: number) =>
  FT06[job]!.slice(step).reduce((sum, [, time]) => sum + time, 0)

it.each([
  ['FIFO', (_job: number, _step: number, now: number) => now, 65, [48, 56, 42, 65, 57, 61]],
  ['SPT', (job: number, step: number) => FT06[job]![step]![1], 88, [47, 88, 54, 41, 49, 37]],
  ['LPT', (job: number, step: number) => -FT06[job]![step]![1], 77, [72, 55, 48, 50, 73, 77]],
  ['MWKR', (job: number, step: number) => -remaining(job, step), 61, [56, 56, 50, 55, 57, 61]],
  ['LWKR', (job: number, step: number) => remaining(job, step), 83, [42, 83, 49, 44, 40, 37]],
] as const)('pub-ft06-dispatch %s', (_rule, key, makespan, completion) => {
  const shop = new JobShop(key)
  expect(shop.completion).toEqual(completion)
  expect(Math.max(...shop.completion)).toBe(makespan)
})

it('pub-preemption-trace: a running job gives way to a strictly more important one and resumes', () => {
  const jobs = [
    [0, 2, 10],
    [3, 1, 4],
    [5, 1, 2],
    [6, 0, 3],
    [9, 2, 1],
    [20, 1, 5],
    [20, 0, 2],
    [22, 3, 4],
  ] as const
  const left = jobs.map(([, , duration]) => duration as number)
  const start: number[] = []
  const completion: number[] = []
  const preemptions = jobs.map(() => 0)
  const waiting = new Set<number>()
  let running = -1
  let resumedAt = 0
  let end = NO_EVENT
  const kernel: Kernel = new Kernel({
    dispatch(_target, op, job) {
      if (op === 0) {
        waiting.add(job)
        kernel.requestDispatch(0)
      } else if (op === 1) {
        completion[job] = kernel.now
        running = -1
        kernel.requestDispatch(0)
      } else {
        takeBest()
      }
    },
  })
  const takeBest = () => {
    const best = [...waiting].sort(
      (a, b) => jobs[a]![1] - jobs[b]![1] || jobs[a]![0] - jobs[b]![0] || a - b,
    )[0]
    if (best === undefined || (running >= 0 && jobs[best]![1] >= jobs[running]![1])) return
    if (running >= 0) {
      expect(kernel.cancel(end)).toBe(true)
      left[running]! -= kernel.now - resumedAt
      preemptions[running]!++
      waiting.add(running)
    }
    waiting.delete(best)
    start[best] ??= kernel.now
    running = best
    resumedAt = kernel.now
    end = kernel.after(left[best]!, PHASE.completion, 0, 1, best)
  }
  jobs.forEach(([arrival], job) => void kernel.at(arrival, PHASE.arrival, 0, 0, job))
  kernel.runUntil(100)
  expect(start).toEqual([0, 3, 10, 6, 19, 22, 20, 27])
  expect(completion).toEqual([19, 10, 12, 9, 20, 27, 22, 31])
  expect(preemptions).toEqual([1, 1, 0, 0, 0, 0, 0, 0])
})

it.each([
  [1, 0.05, 20],
  [2, 0.1, 20],
  [4, 0.2, 20],
  [6, 0.3, 20],
  [8, 0.4, 20],
  [10, 0.4, 25],
  [12, 0.4, 30],
  [20, 0.4, 50],
])(
  'pub-penny-fab-2 with %i parts: throughput %f per hour, cycle time %f hours',
  (parts, throughput, cycleH) => {
    const servers = [1, 2, 6, 2]
    // a tick is half an hour here
    const service = [4, 10, 20, 6]
    const idle = [...servers]
    const queues = servers.map(() => new TokenQueue())
    const entered: number[] = []
    const cycles: number[] = []
    const outs: number[] = []
    const kernel: Kernel = new Kernel({
      dispatch(station, op, part) {
        if (op === 1) {
          idle[station]!++
          kernel.requestDispatch(station)
          const next = (station + 1) % 4
          if (next === 0) {
            outs.push(kernel.now)
            cycles.push(kernel.now - entered[part]!)
            entered[part] = kernel.now
          }
          queues[next]!.push(part)
          kernel.requestDispatch(next)
          return
        }
        if (op === 0) queues[station]!.push(part)
        while (idle[station]! > 0 && queues[station]!.size > 0) {
          idle[station]!--
          kernel.after(service[station]!, PHASE.completion, station, 1, queues[station]!.pop())
        }
      },
    })
    // one by one, at the pace of the bottleneck, so that the parts do not bunch
    for (let part = 0; part < parts; part++) {
      entered[part] = part * 5
      kernel.at(part * 5, PHASE.arrival, 0, 0, part)
    }
    kernel.runUntil(10000)
    const since = outs.findIndex((tick) => tick > 4000)
    const settled = cycles.slice(since)
    const perTick = (outs.length - 1 - since) / (outs.at(-1)! - outs[since]!)
    expect(2 * perTick).toBeCloseTo(throughput, 2)
    expect(settled.reduce((sum, cycle) => sum + cycle, 0) / settled.length / 2).toBeCloseTo(cycleH, 1)
  },
)
