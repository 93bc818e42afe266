// The queue of a station against a plain array, through random steps: wherever its parts lie, and however it has grown.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comesBefore } from '../../../../src/core/sim/flow/comesBefore'
import { newIntegers } from '../../../../src/core/sim/flow/entityRecord'
import { PartQueue } from '../../../../src/core/sim/flow/PartQueue'
import { PartStore } from '../../../../src/core/sim/flow/PartStore'
import { DISCIPLINE } from '../../../../src/core/sim/flow/Place'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { HELD_PARTS, QUEUE_HEAD, QUEUE_LENGTH, QUEUE_TAIL } from '../../../../src/core/sim/lane/layout'

type Step =
  | { do: 'push'; priority: number }
  | { do: 'pop' }
  | { do: 'remove' | 'toFront'; which: number }
  | { do: 'hold' | 'letGo' | 'reload' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('push' as const), priority: fc.nat(3) }) },
  { weight: 6, arbitrary: fc.constant({ do: 'pop' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'toFront' as const), which: fc.nat(99) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('hold' as const, 'letGo' as const, 'reload' as const) }),
  },
)

/** A queue and what it should hold. */
class Pair {
  readonly parts = new PartStore(1)
  readonly model: number[] = []
  queue: PartQueue
  private readonly discipline: number
  private integers = newIntegers()
  private readonly clock = { now: 0 }

  constructor(discipline: number) {
    this.discipline = discipline
    this.queue = new PartQueue(this.parts, discipline, this.integers)
  }

  take(one: Step): void {
    const { model, queue, parts, clock, discipline } = this
    if (one.do === 'push') {
      const part = parts.create(0, 0, one.priority, clock)
      parts.queuedTick[part] = clock.now++
      const at = model.findIndex((other) => comesBefore(parts, discipline, part, other))
      model.splice(at < 0 ? model.length : at, 0, part)
      queue.push(part)
    } else if (one.do === 'pop') expect(queue.pop()).toBe(model.shift() ?? -1)
    else if (one.do === 'remove') {
      const part = one.which < model.length ? model.splice(one.which, 1)[0]! : -7
      expect(queue.remove(part)).toBe(part >= 0)
    } else if (one.do === 'toFront') {
      // moves parts out of the order that a discipline with keys relies on
      if (one.which >= model.length || discipline !== DISCIPLINE.fifo) return
      model.unshift(model.splice(one.which, 1)[0]!)
      queue.moveToFront(one.which)
    } else if (one.do === 'reload') this.reload()
    else this.move(one.do === 'hold' ? HELD_PARTS : Math.max(16, queue.length))
  }

  check(): void {
    const { model, queue } = this
    expect(Array.from({ length: queue.size }, (_, n) => queue.at(n))).toEqual(model)
    expect([queue.peek(), queue.last()]).toEqual([model[0] ?? -1, model.at(-1) ?? -1])
    expect(this.integers[QUEUE_TAIL]).toBeLessThanOrEqual(queue.length)
  }

  private move(length: number): void {
    const integers = newIntegers()
    integers.set(this.integers)
    this.queue.moveTo(integers, new Int32Array(length))
    this.integers = integers
  }

  private reload(): void {
    const writer = new StateWriter()
    this.queue.save(writer)
    this.integers = newIntegers()
    this.queue = new PartQueue(this.parts, this.discipline, this.integers)
    this.queue.load(new StateReader(writer.finish()))
  }
}

describe.each(['fifo', 'lifo', 'priority'] as const)('%s', (discipline) => {
  test('agrees with a plain array', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const pair = new Pair(DISCIPLINE[discipline])
        for (const one of steps) {
          pair.take(one)
          pair.check()
        }
      }),
      { numRuns: 100 },
    )
  })
})

function full(items: Int32Array<ArrayBuffer>, count: number) {
  const integers = newIntegers()
  const queue = new PartQueue(new PartStore(1), DISCIPLINE.fifo, integers)
  queue.moveTo(integers, items)
  for (let part = 0; part < count; part++) queue.append(part)
  return { integers, queue }
}

describe('memory that is held', () => {
  test('is used as if it were 16 long, then twice as long each time', () => {
    const { integers, queue } = full(new Int32Array(HELD_PARTS), 16)
    expect(integers[QUEUE_LENGTH]).toBe(16)
    queue.append(16)
    expect(integers[QUEUE_LENGTH]).toBe(32)
  })

  test('is used from the front again when at most half of it is in use', () => {
    const { integers, queue } = full(new Int32Array(HELD_PARTS), 16)
    for (let n = 0; n < 8; n++) queue.pop()
    queue.append(16)
    expect([integers[QUEUE_HEAD], integers[QUEUE_TAIL], integers[QUEUE_LENGTH]]).toEqual([0, 9, 16])
  })

  test('is used up to its end before the parts go elsewhere', () => {
    const items = new Int32Array(HELD_PARTS)
    const { integers, queue } = full(items, HELD_PARTS)
    queue.pop()
    queue.append(HELD_PARTS)
    expect([items[0], integers[QUEUE_LENGTH]]).toEqual([1, HELD_PARTS])
    queue.append(HELD_PARTS + 1)
    expect([queue.size, queue.last(), items.at(-1)]).toEqual([HELD_PARTS + 1, HELD_PARTS + 1, HELD_PARTS])
    for (let part = 1; part <= HELD_PARTS + 1; part++) if (queue.pop() !== part) throw new Error(`${part}`)
    expect(queue.size).toBe(0)
  })

  test('takes in a queue that was longer once', () => {
    const { integers, queue } = full(new Int32Array(16), 2 * HELD_PARTS)
    while (queue.size > 3) queue.pop()
    const items = new Int32Array(HELD_PARTS)
    queue.moveTo(integers, items)
    expect([...items.subarray(0, 3)]).toEqual([2 * HELD_PARTS - 3, 2 * HELD_PARTS - 2, 2 * HELD_PARTS - 1])
    expect([integers[QUEUE_LENGTH], queue.size]).toEqual([HELD_PARTS, 3])
  })
})
