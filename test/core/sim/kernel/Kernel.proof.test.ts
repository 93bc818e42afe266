// The run loop: event order (des.json pub-event-order), the dispatch phase, reasons to come to rest, stepping, and saving in
// mid-tick. Small models with plain fields stand in for blocks. Does not measure speed.
import { describe, expect, it } from 'vitest'
import { type BlockDispatcher, DISPATCH_OP, Kernel } from '../../../../src/core/sim/kernel/Kernel'
import { PHASE } from '../../../../src/core/sim/kernel/Phases'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { TICKS_PER_SECOND } from '../../../../src/core/sim/kernel/ticks'

/** Writes down what it is handed; `onEvent` may react. */
class Recorder implements BlockDispatcher {
  readonly log: string[] = []
  readonly kernel = new Kernel(this)
  onEvent: (target: number, op: number, arg: number) => void = () => {}

  dispatch(target: number, op: number, arg: number): void {
    this.log.push(op === DISPATCH_OP ? `dispatch ${target}` : `${target}:${op}@${this.kernel.now}`)
    this.onEvent(target, op, arg)
  }
}

describe('event order', () => {
  it('pub-event-order: time, then priority, then insertion', () => {
    const labels = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'C2', 'C3']
    const insert: [number, number, string][] = [
      [5, 0, 'A'],
      [3, 1, 'B'],
      [3, 0, 'C'],
      [3, 0, 'D'],
      [4, 0, 'E'],
      [5, 0, 'F'],
      [5, -1, 'G'],
      [3, 1, 'H'],
    ]
    const recorder = new Recorder()
    const order: string[] = []
    const handles = new Map<string, number>()
    const put = (time: number, priority: number, label: string) => {
      // the case's priorities start at −1, phases at 0
      handles.set(label, recorder.kernel.at(time, priority + 1, labels.indexOf(label), 0, 0))
    }
    for (const [time, priority, label] of insert) put(time, priority, label)
    recorder.onEvent = (target) => {
      const label = labels[target]!
      order.push(label)
      if (label === 'C') {
        put(3, 0, 'C2')
        put(3, 5, 'C3')
      }
      if (label === 'E') recorder.kernel.cancel(handles.get('F')!)
    }
    expect(recorder.kernel.runUntil(100)).toBe('exhausted')
    expect(order).toEqual(['C', 'D', 'C2', 'B', 'H', 'C3', 'E', 'G', 'A'])
  })

  it('dispatches each asking block once a tick, in index order, after phases 0 to 2 and before observers', () => {
    const recorder = new Recorder()
    const { kernel } = recorder
    recorder.onEvent = (target, op) => {
      if (op === 1) for (const server of [40, 3, 70, 3]) kernel.requestDispatch(server)
      if (op === 2) kernel.requestDispatch(target)
    }
    kernel.at(10, PHASE.observer, 99, 9, 0)
    kernel.at(10, PHASE.failure, 5, 2, 0)
    kernel.at(10, PHASE.completion, 1, 1, 0)
    kernel.at(11, PHASE.completion, 2, 0, 0)
    kernel.runUntil(20)
    expect(recorder.log).toEqual([
      '1:1@10',
      '5:2@10',
      'dispatch 3',
      'dispatch 5',
      'dispatch 40',
      'dispatch 70',
      '99:9@10',
      '2:0@11',
    ])
  })

  it('gives a block that asks ahead of the round its turn in it, one behind it another round', () => {
    const recorder = new Recorder()
    const { kernel } = recorder
    let asked = 0
    recorder.onEvent = (target, op) => {
      if (op !== DISPATCH_OP || target !== 20 || asked++ > 0) return
      kernel.requestDispatch(64)
      kernel.requestDispatch(2)
      kernel.at(kernel.now, PHASE.completion, 1, 7, 0)
    }
    kernel.requestDispatch(20)
    kernel.requestDispatch(30)
    kernel.runUntil(0)
    // the completion at the same tick runs before the second round
    expect(recorder.log).toEqual(['dispatch 20', 'dispatch 30', 'dispatch 64', '1:7@0', 'dispatch 2'])
  })
})

describe('coming to rest', () => {
  it('handles events up to and including the tick and leaves the clock there', () => {
    const recorder = new Recorder()
    recorder.kernel.at(5, 0, 1, 0, 0)
    recorder.kernel.at(6, 0, 2, 0, 0)
    expect(recorder.kernel.runUntil(5)).toBe('reached')
    expect(recorder.log).toEqual(['1:0@5'])
    expect(recorder.kernel.now).toBe(5)
    expect(recorder.kernel.runUntil(50)).toBe('exhausted')
    expect(recorder.kernel.now).toBe(50)
    expect(recorder.kernel.eventCount).toBe(2)
  })

  it('stops after the present event and goes on from there', () => {
    const recorder = new Recorder()
    for (let i = 0; i < 4; i++) recorder.kernel.at(1, 0, i, 0, 0)
    recorder.onEvent = (target) => target === 1 && recorder.kernel.stop()
    expect(recorder.kernel.runUntil(9)).toBe('stopped')
    expect(recorder.log).toHaveLength(2)
    expect(recorder.kernel.now).toBe(1)
    expect(recorder.kernel.runUntil(9)).toBe('exhausted')
    expect(recorder.log).toHaveLength(4)
  })

  it('reports quiescence when only housekeeping goes on, unless work is suspended', () => {
    const recorder = new Recorder()
    const { kernel } = recorder
    recorder.onEvent = (target) => {
      if (target === 9) kernel.housekeepingAt(kernel.now + 100, PHASE.failure, 9, 0, 0)
    }
    kernel.housekeepingAt(100, PHASE.failure, 9, 0, 0)
    kernel.at(250, PHASE.completion, 1, 0, 0)
    kernel.quiescentLimitTicks = 1000
    kernel.suspendedCount = 1
    expect(kernel.runUntil(3000)).toBe('reached')
    kernel.suspendedCount = 0
    expect(kernel.runUntil(9000)).toBe('quiescent')
    expect(kernel.quietSinceTick).toBe(250)
    // work that appears ends the silence
    kernel.at(kernel.now + 10, PHASE.completion, 1, 0, 0)
    expect(kernel.runUntil(kernel.now + 500)).toBe('reached')
    expect(kernel.runUntil(kernel.now + 5000)).toBe('quiescent')
  })

  it('reports a clock that does not move', () => {
    const recorder = new Recorder()
    const { kernel } = recorder
    const loop = new Kernel({ dispatch: () => void loop.at(loop.now, 0, 0, 0, 0) })
    loop.at(3, 0, 0, 0, 0)
    expect(loop.runUntil(10)).toBe('stuck')
    expect(loop.now).toBe(3)
    expect(kernel.runUntil(10)).toBe('exhausted')
  }, 60000)

  it('reports blocks that ask each other for ever', () => {
    const loop: Kernel = new Kernel({ dispatch: (target) => loop.requestDispatch(1 - target) })
    loop.requestDispatch(0)
    expect(loop.runUntil(10)).toBe('stuck')
  }, 60000)

  it('refuses events before now and at no time', () => {
    const { kernel } = new Recorder()
    kernel.runUntil(10)
    expect(() => kernel.at(9, 0, 0, 0, 0)).toThrow(/tick 9/)
    expect(() => kernel.after(Number.NaN, 0, 0, 0, 0)).toThrow(/NaN/)
    expect(() => kernel.housekeepingAt(-1, 0, 0, 0, 0)).toThrow()
  })
})

/** Random work with dispatch requests, whose whole state is a few numbers. */
class Workshop implements BlockDispatcher {
  readonly kernel = new Kernel(this)
  readonly log: number[] = []
  private seed = 1

  dispatch(target: number, op: number, arg: number): void {
    this.log.push(this.kernel.now, target, op, arg)
    if (this.next() % 3 === 0) this.kernel.requestDispatch(this.next() % 200)
    if (this.next() % 50 === 0 || this.kernel.calendar.size < 20) {
      this.kernel.after(this.next() % 7, this.next() % 5, this.next() % 200, 1, this.next() % 1000)
    }
    if (op !== DISPATCH_OP) this.kernel.after(this.next() % 9, this.next() % 5, target, 2, arg + 1)
  }

  save() {
    const writer = new StateWriter()
    writer.number(this.seed)
    this.kernel.save(writer)
    return writer.finish()
  }

  load(saved: ReturnType<Workshop['save']>): void {
    const reader = new StateReader(saved)
    this.seed = reader.number()
    this.kernel.load(reader)
    expect(reader.atEnd).toBe(true)
  }

  private next(): number {
    this.seed = (this.seed * 48271) % 2147483647
    return this.seed
  }
}

describe('stepping, stopping and saving change nothing', () => {
  const whole = new Workshop()
  whole.kernel.at(0, 0, 0, 0, 0)
  whole.kernel.runUntil(400)

  it('steps to the same end as a run', () => {
    const stepped = new Workshop()
    stepped.kernel.at(0, 0, 0, 0, 0)
    while (stepped.log.length < whole.log.length) expect(stepped.kernel.stepEvent()).toBe(true)
    expect(stepped.log).toEqual(whole.log)
  })

  it('stops after every event, dispatches included, and reaches the same end', () => {
    const halting = new Workshop()
    const dispatch = halting.dispatch.bind(halting)
    halting.kernel.connect({
      dispatch(target, op, arg) {
        dispatch(target, op, arg)
        halting.kernel.stop()
      },
    })
    halting.kernel.at(0, 0, 0, 0, 0)
    while (halting.kernel.runUntil(400) === 'stopped');
    expect(halting.log).toEqual(whole.log)
  })

  it.each([1, 17, 100, 1001, 2500])('resumes from a checkpoint after %i steps to the same end', (steps) => {
    const first = new Workshop()
    first.kernel.at(0, 0, 0, 0, 0)
    for (let i = 0; i < steps; i++) first.kernel.stepEvent()
    const second = new Workshop()
    second.load(first.save())
    second.kernel.runUntil(400)
    expect([...first.log, ...second.log]).toEqual(whole.log)
    expect(second.kernel.eventCount).toBe(whole.kernel.eventCount)
  })
})

it('pub-lindley-trace: waits, last departure and time-average queue of a single server', () => {
  const interarrivalS = [1, 2, 1, 1, 4, 1, 1, 6, 1, 1]
  const serviceS = [3, 2, 4, 1, 2, 5, 1, 2, 2, 3]
  const waits: number[] = []
  const arrivals: number[] = []
  const queue: number[] = []
  let busy = false
  let area = 0
  let since = 0
  const kernel: Kernel = new Kernel({
    dispatch(_target, op, arg) {
      area += queue.length * (kernel.now - since)
      since = kernel.now
      if (op === 0) {
        arrivals[arg] = kernel.now
        queue.push(arg)
        const gap = interarrivalS[arg + 1]
        if (gap !== undefined) kernel.after(gap * TICKS_PER_SECOND, PHASE.arrival, 0, 0, arg + 1)
        kernel.requestDispatch(0)
      } else if (op === 1) {
        busy = false
        kernel.requestDispatch(0)
      } else if (!busy && queue.length > 0) {
        busy = true
        const customer = queue.shift()!
        waits[customer] = (kernel.now - arrivals[customer]!) / TICKS_PER_SECOND
        kernel.after(serviceS[customer]! * TICKS_PER_SECOND, PHASE.completion, 0, 1, customer)
      }
    },
  })
  kernel.at(interarrivalS[0]! * TICKS_PER_SECOND, PHASE.arrival, 0, 0, 0)
  while (kernel.stepEvent());
  expect(waits).toEqual([0, 1, 2, 5, 2, 3, 7, 2, 3, 4])
  expect(kernel.now / TICKS_PER_SECOND).toBe(26)
  expect(area / kernel.now).toBeCloseTo(1.11538461538, 10)
})
