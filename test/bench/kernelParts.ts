// What the parts beside the calendar cost: tracing every event, saving and loading a run, drawing variates.
import process from 'node:process'
import { ClaimDesk } from '../../src/core/sim/kernel/ClaimDesk'
import { Kernel } from '../../src/core/sim/kernel/Kernel'
import { ResultHash } from '../../src/core/sim/kernel/ResultHash'
import type { Saveable } from '../../src/core/sim/kernel/Saveable'
import { StateBoard } from '../../src/core/sim/kernel/StateBoard'
import { StateReader } from '../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../src/core/sim/kernel/StateWriter'
import { StreamFactory, streamFor } from '../../src/core/sim/kernel/StreamFactory'
import { TokenQueue } from '../../src/core/sim/kernel/TokenQueue'
import { TRACE, TraceRing } from '../../src/core/sim/kernel/TraceRing'
import { Variate } from '../../src/core/sim/kernel/Variate'
import type { VariateSpec } from '../../src/core/sim/kernel/VariateSpec'
import { Quantiles } from '../../src/core/sim/stats/Quantiles'
import { TimeWeighted } from '../../src/core/sim/stats/TimeWeighted'
import type { BenchRow } from './BenchTable'

function cpuNs(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const used = process.cpuUsage(start)
  return (used.user + used.system) * 1000
}

/** Share of time that tracing adds to the lightest of models: 100 events that reschedule themselves. */
export function measureTrace(): number {
  const EVENTS = 3e6
  const run = (traces: boolean) => {
    const ring = new TraceRing()
    const stream = streamFor(1, 0, 'trace', 'delay')
    const kernel: Kernel = new Kernel({
      dispatch(target, op, arg) {
        if (traces) ring.push(kernel.now, TRACE.event, target, op, arg)
        kernel.after(stream.below(2e6), 0, target, op, arg)
      },
    })
    for (let i = 0; i < 100; i++) kernel.at(i, 0, i, 0, 0)
    return cpuNs(() => {
      while (kernel.eventCount < EVENTS) kernel.runUntil(kernel.now + 1e8)
    })
  }
  run(true)
  run(false)
  let without = 0
  let traced = 0
  for (let i = 0; i < 5; i++) {
    without += run(false)
    traced += run(true)
  }
  return traced / without - 1
}

/** A run of a few hundred blocks: 400 streams, 300 queues, 1000 pending events, 20 000 lead times. */
export function measureCheckpoint(): BenchRow[] {
  const clock = { now: 0 }
  const kernel = new Kernel({ dispatch() {} })
  const streams = new StreamFactory(1)
  const queues = Array.from({ length: 300 }, (_, i) => new TokenQueue(i % 3 === 0 ? 'priority' : 'fifo'))
  const levels = Array.from({ length: 300 }, () => new TimeWeighted(clock))
  const board = new StateBoard(clock, new ResultHash(), new TraceRing(), 300)
  const desk = new ClaimDesk(kernel)
  const leadTimes = new Quantiles()
  for (let i = 0; i < 400; i++) streams.stream(`station-${i % 200}`, i < 200 ? 'service' : 'failure')
  for (let i = 0; i < 1000; i++) kernel.at(i * 7919, 0, i % 300, 1, i)
  for (let i = 0; i < 6000; i++) queues[i % 300]!.push(i, i % 5)
  for (let i = 0; i < 40; i++) desk.claimOne(i, 0, 0, 0, desk.addResource(1))
  for (let i = 0; i < 20000; i++) leadTimes.add((i * 7919) % 20011)
  const parts: Saveable[] = [kernel, streams, board, desk, leadTimes, ...queues, ...levels]
  const save = () => {
    const writer = new StateWriter()
    for (const part of parts) part.save(writer)
    return writer.finish()
  }
  const load = (saved: ReturnType<typeof save>) => {
    const reader = new StateReader(saved)
    for (const part of parts) part.load(reader)
  }
  for (let i = 0; i < 20; i++) load(save())
  const saved = save()
  const note = `${Math.round(saved.bytes.byteLength / 1024)} kB; target < 5`
  const saveMs = cpuNs(() => repeat(100, save)) / 1e8
  const loadMs = cpuNs(() => repeat(100, () => load(saved))) / 1e8
  return [
    { name: 'checkpoint of 300 blocks, save', value: saveMs, unit: 'ms', note },
    { name: 'checkpoint of 300 blocks, load', value: loadMs, unit: 'ms', note },
  ]
}

export function measureVariates(): BenchRow[] {
  const DRAWS = 2e6
  const specs: VariateSpec[] = [
    { kind: 'constant', value: 3 },
    { kind: 'uniform', min: 1, max: 2 },
    { kind: 'triangular', min: 1, mode: 2, max: 4 },
    { kind: 'exponential', mean: 2 },
    { kind: 'normal', mean: 10, sd: 2 },
    { kind: 'lognormal', mean: 3, sd: 1 },
    { kind: 'weibull', shape: 1.5, scale: 2 },
    { kind: 'erlang', k: 3, mean: 6 },
    { kind: 'gamma', shape: 2.5, scale: 2 },
    { kind: 'beta', alpha: 2, beta: 5 },
  ]
  return specs.map((spec) => {
    const variate = new Variate(spec)
    const stream = streamFor(1, 0, spec.kind, 'bench')
    let sum = 0
    const draw = (count: number) => {
      for (let i = 0; i < count; i++) sum += variate.sample(stream)
    }
    draw(DRAWS / 4)
    const ns = cpuNs(() => draw(DRAWS)) / DRAWS
    return {
      name: `draw, ${spec.kind}`,
      value: ns,
      unit: 'ns',
      note: `mean ${(sum / DRAWS / 1.25).toFixed(3)}`,
    }
  })
}

function repeat(times: number, work: () => void): void {
  for (let i = 0; i < times; i++) work()
}
