// The calendar against the plainest possible one: a list sorted by (tick, phase, order of scheduling). Random programs of
// schedule, cancel, peek, pop and save, over delays that drive every part of it. Does not measure speed.
import { describe, expect, it } from 'vitest'
import { EventCalendar, NO_EVENT } from '../../../../src/core/sim/kernel/EventCalendar'
import { RandomStream } from '../../../../src/core/sim/kernel/RandomStream'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'

interface Entry {
  tick: number
  phase: number
  order: number
  target: number
  handle: number
  housekeeping: boolean
}

type Delay = (random: RandomStream) => number

const DELAYS: Record<string, Delay> = {
  exponential: (r) => Math.ceil(-Math.log(r.uniform()) * 1000),
  'all equal': () => 1000,
  'mostly zero': (r) => (r.uniform() < 0.9 ? 0 : 5),
  'two scales': (r) => (r.uniform() < 0.9 ? r.below(20) : 1e9 + r.below(1e6)),
  'few values': (r) => r.below(4) * 500,
  'nine scales': (r) => Math.ceil(10 ** (r.uniform() * 9)),
  'near and never': (r) => (r.uniform() < 0.5 ? r.below(3) : 1e12),
}

/** Ours beside the reference; every operation checks that they agree. */
class Twin {
  calendar = new EventCalendar()
  readonly entries: Entry[] = []
  now = 0
  private orders = 0
  private readonly random: RandomStream
  private readonly delay: Delay

  constructor(seed: number, delay: Delay) {
    this.random = new RandomStream(seed, 2, 3, 4)
    this.delay = delay
  }

  schedule(): void {
    const tick = this.now + this.delay(this.random)
    const phase = this.random.below(5)
    const target = this.orders
    const housekeeping = this.random.uniform() < 0.2
    const handle = housekeeping
      ? this.calendar.scheduleHousekeeping(tick, phase, target, target % 7, 3 - target)
      : this.calendar.schedule(tick, phase, target, target % 7, 3 - target)
    this.entries.push({ tick, phase, order: this.orders++, target, handle, housekeeping })
  }

  cancel(): void {
    if (this.entries.length === 0) return
    const [entry] = this.entries.splice(this.random.below(this.entries.length), 1)
    expect(this.calendar.tickOf(entry!.handle)).toBe(entry!.tick)
    expect(this.calendar.cancel(entry!.handle)).toBe(true)
    expect(this.calendar.cancel(entry!.handle)).toBe(false)
    expect(this.calendar.isPending(entry!.handle)).toBe(false)
  }

  pop(): void {
    const index = this.firstIndex()
    if (index < 0) {
      expect(this.calendar.pop()).toBe(false)
      return
    }
    const [entry] = this.entries.splice(index, 1)
    if (this.random.uniform() < 0.3) {
      expect(this.calendar.peekTick()).toBe(entry!.tick)
      expect(this.calendar.peekPhase()).toBe(entry!.phase)
      expect(this.calendar.popUntil(entry!.tick - 1)).toBe(false)
    }
    const c = this.calendar
    expect(c.popUntil(entry!.tick)).toBe(true)
    expect([c.tick, c.phase, c.target, c.op, c.arg]).toEqual([
      entry!.tick,
      entry!.phase,
      entry!.target,
      entry!.target % 7,
      3 - entry!.target,
    ])
    expect(c.cancel(entry!.handle)).toBe(false)
    this.now = entry!.tick
  }

  restore(): void {
    const writer = new StateWriter()
    this.calendar.save(writer)
    const saved = writer.finish()
    this.calendar = new EventCalendar()
    this.calendar.load(new StateReader(saved))
    const again = new StateWriter()
    this.calendar.save(again)
    expect(new Uint8Array(again.finish().bytes)).toEqual(new Uint8Array(saved.bytes))
  }

  check(): void {
    expect(this.calendar.size).toBe(this.entries.length)
    expect(this.calendar.productiveCount).toBe(this.entries.filter((entry) => !entry.housekeeping).length)
  }

  /** Drives towards `size` pending events for a while. */
  drive(steps: number, size: number, cancelShare: number): void {
    for (let step = 0; step < steps; step++) {
      const grow = this.entries.length < size ? 0.7 : 0.3
      if (this.random.uniform() < grow) this.schedule()
      else if (this.random.uniform() < cancelShare) this.cancel()
      else this.pop()
    }
    this.check()
  }

  private firstIndex(): number {
    let first = -1
    for (let i = 0; i < this.entries.length; i++) {
      if (first < 0 || before(this.entries[i]!, this.entries[first]!)) first = i
    }
    return first
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.tick - b.tick < 0 || (a.tick === b.tick && (a.phase - b.phase || a.order - b.order) < 0)
}

describe.each(Object.entries(DELAYS))('delays %s', (_name, delay) => {
  it.each([
    [1, 10],
    [2, 60],
    [3, 700],
  ])('seed %i around %i pending: order, cancel, save and load', (seed, size) => {
    const twin = new Twin(seed, delay)
    for (let round = 0; round < 6; round++) {
      twin.drive(500, size, 0.1)
      if (round % 2 === 0) twin.restore()
    }
    while (twin.entries.length > 0) twin.pop()
    twin.pop()
    twin.check()
  })

  it('survives a flood of cancellations (seed 4)', () => {
    const twin = new Twin(4, delay)
    for (let round = 0; round < 4; round++) {
      for (let i = 0; i < 400; i++) twin.schedule()
      for (let i = 0; i < 380; i++) twin.cancel()
      for (let i = 0; i < 15; i++) twin.pop()
      twin.check()
    }
  })
})

describe('large numbers', () => {
  it('delivers 20 000 simultaneous events of mixed phases in order while each adds another', () => {
    const calendar = new EventCalendar()
    const count = 20000
    for (let i = 0; i < count; i++) calendar.schedule(7, i % 3, i, 0, 0)
    let followers = 0
    let last = -1
    let delivered = 0
    while (calendar.pop()) {
      delivered++
      if (calendar.op === 0) {
        if (calendar.phase === 2) expect(calendar.target % 3).toBe(2)
        if (calendar.target < count - 3 && last >= 0 && calendar.target % 3 === last % 3) {
          expect(calendar.target).toBe(last + 3)
        }
        last = calendar.target
        if (followers++ < count) calendar.schedule(7, (calendar.target * 7) % 3, calendar.target, 1, 0)
      }
    }
    expect(delivered).toBe(2 * count)
  })

  it('keeps order over 200 000 events on five rungs of scale', () => {
    const calendar = new EventCalendar()
    const random = new RandomStream(5, 6, 7, 8)
    const delay = DELAYS['nine scales']!
    for (let i = 0; i < 100000; i++) calendar.schedule(delay(random), 0, i, 0, 0)
    let tick = 0
    for (let i = 0; i < 100000; i++) {
      if (!calendar.pop() || calendar.tick < tick) throw new Error(`tick ${calendar.tick} after ${tick}`)
      tick = calendar.tick
      calendar.schedule(tick + delay(random), 0, i, 0, 0)
    }
    expect(calendar.size).toBe(100000)
  })
})

it('refuses the handles of no event, of strangers and of reused slots', () => {
  const calendar = new EventCalendar()
  expect(calendar.cancel(NO_EVENT)).toBe(false)
  expect(calendar.cancel(12345678)).toBe(false)
  expect(calendar.tickOf(NO_EVENT)).toBeNaN()
  const first = calendar.schedule(1, 0, 0, 0, 0)
  calendar.pop()
  const second = calendar.schedule(1, 0, 0, 0, 0)
  expect(calendar.cancel(first)).toBe(false)
  expect(calendar.isPending(second)).toBe(true)
})
