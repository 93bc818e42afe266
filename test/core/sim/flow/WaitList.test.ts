// Parts that wait for a place against a plain array: entries that have become stale, that are struck out, that are walked past, and
// lists that outgrow memory which is not theirs.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newIntegers } from '../../../../src/core/sim/flow/entityRecord'
import { PartStore } from '../../../../src/core/sim/flow/PartStore'
import { WaitList } from '../../../../src/core/sim/flow/WaitList'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { WAITS_HEAD, WAITS_SIZE, WAITS_TAIL } from '../../../../src/core/sim/lane/layout'

const PARTS = 40

function walk(list: WaitList): number[] {
  const parts: number[] = []
  for (let entry = list.first(); entry >= 0; entry = list.after(entry)) parts.push(list.partAt(entry))
  return parts
}

/** A list of parts 0, 1, 2 …, each with the ticket part + 1. */
function listOf(count: number) {
  const store = new PartStore(1)
  while (store.capacity < count) store.create(0, 0, 0, { now: 0 })
  const integers = newIntegers()
  const list = new WaitList(store, integers)
  for (let part = 0; part < count; part++) {
    store.waitTicket[part] = part + 1
    list.add(part)
  }
  return { store, list, integers }
}

type Step =
  | { do: 'ask' | 'giveUp'; part: number }
  | { do: 'enter' | 'pass'; which: number }
  | { do: 'hold' | 'letGo' | 'reload' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('ask' as const), part: fc.nat(PARTS - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('giveUp' as const), part: fc.nat(PARTS - 1) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('enter' as const, 'pass' as const), which: fc.nat(5) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('hold' as const, 'letGo' as const, 'reload' as const) }),
  },
)

/** A list and who should be waiting in it. */
class Pair {
  readonly room = { isOutgrown: false }
  private readonly store = new PartStore(1)
  private integers = newIntegers()
  private list = new WaitList(this.store, this.integers)
  private model: number[] = []
  private ticket = 1

  take(one: Step): void {
    if (one.do === 'ask') this.ask(one.part)
    else if (one.do === 'giveUp') {
      this.store.waitTicket[one.part] = 0
      this.model = this.model.filter((part) => part !== one.part)
    } else if (one.do === 'enter') this.enter(one.which)
    else if (one.do === 'pass') expect(walk(this.list)).toEqual(this.model)
    else if (one.do === 'reload') this.reload()
    else if (one.do === 'letGo' || this.list.size <= 16) this.move(one.do === 'hold')
  }

  check(): void {
    expect(this.list.waiting()).toEqual(this.model)
    expect(this.list.size).toBeGreaterThanOrEqual(this.model.length)
    expect(this.list.isEmpty).toBe(this.list.size === 0)
  }

  private ask(part: number): void {
    // asking again makes the first entry stale
    this.model = this.model.filter((other) => other !== part)
    this.store.waitTicket[part] = this.ticket++
    this.list.add(part)
    this.model.push(part)
  }

  /** Walks on behind the one that is let in, as whoever looks for the best does. */
  private enter(which: number): void {
    const { list, model } = this
    let entry = list.first()
    for (let n = 0; n < which && entry >= 0; n++) entry = list.after(entry)
    if (which >= model.length) {
      expect(entry).toBe(-1)
      return
    }
    for (let later = list.after(entry); later >= 0; later = list.after(later));
    const part = list.partAt(entry)
    expect(part).toBe(model[which])
    list.remove(entry)
    this.store.waitTicket[part] = 0
    model.splice(which, 1)
  }

  private move(isHeld: boolean): void {
    const length = isHeld ? 16 : this.list.ownLength
    const integers = newIntegers()
    integers.set(this.integers)
    const room = isHeld ? this.room : undefined
    this.list.moveTo(integers, new Int32Array(length), new Float64Array(length), room)
    this.integers = integers
  }

  private reload(): void {
    const writer = new StateWriter()
    this.list.save(writer)
    this.integers = newIntegers()
    this.list = new WaitList(this.store, this.integers)
    this.list.load(new StateReader(writer.finish()))
  }
}

test('agrees with a plain array', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const pair = new Pair()
      for (const one of steps) {
        pair.take(one)
        pair.check()
      }
    }),
    { numRuns: 200 },
  )
})

describe('stale entries', () => {
  test('are struck out when met, and counted until then', () => {
    const { store, list } = listOf(4)
    store.waitTicket[0] = 0
    store.waitTicket[2] = 99
    expect([list.size, list.isEmpty]).toEqual([4, false])
    expect(walk(list)).toEqual([1, 3])
    expect(list.size).toBe(2)
  })

  test('alone make no list empty before they are met', () => {
    const { store, list, integers } = listOf(2)
    store.waitTicket.fill(0)
    expect(list.isEmpty).toBe(false)
    expect(list.first()).toBe(-1)
    expect(list.isEmpty).toBe(true)
    expect([integers[WAITS_HEAD], integers[WAITS_TAIL], integers[WAITS_SIZE]]).toEqual([0, 0, 0])
  })

  test('leave the entries of the others as they are', () => {
    const { store, list } = listOf(6)
    const second = list.after(list.first())
    store.waitTicket[0] = 0
    store.waitTicket[2] = 0
    expect([list.partAt(list.first()), list.partAt(list.after(second))]).toEqual([1, 3])
    expect(list.partAt(second)).toBe(1)
  })
})

describe('memory that is held', () => {
  const move = (list: WaitList, integers: Int32Array<ArrayBuffer>, room: { isOutgrown: boolean }) => {
    const held = { parts: new Int32Array(16), tickets: new Float64Array(16) }
    list.moveTo(integers, held.parts, held.tickets, room)
    return held
  }

  test('is used from the front again, as long as that frees half of it', () => {
    const { store, list, integers } = listOf(8)
    const room = { isOutgrown: false }
    const held = move(list, integers, room)
    for (let part = 8; part < 100; part++) {
      list.remove(list.first())
      store.waitTicket[part % 64] = part + 1
      list.add(part % 64)
    }
    expect(room.isOutgrown).toBe(false)
    expect(walk(list)).toEqual([92, 93, 94, 95, 96, 97, 98, 99].map((part) => part % 64))
    expect(held.parts[integers[WAITS_TAIL]! - 1]).toBe(99 % 64)
  })

  test('is left, and whoever holds it hears of it, when there are too many', () => {
    const { store, list, integers } = listOf(16)
    const room = { isOutgrown: false }
    const held = move(list, integers, room)
    expect([...held.parts]).toEqual(Array.from({ length: 16 }, (_, n) => n))
    store.waitTicket[16] = 17
    list.add(16)
    expect(room.isOutgrown).toBe(true)
    expect(walk(list)).toEqual(Array.from({ length: 17 }, (_, n) => n))
  })

  test('is left when a longer list is loaded', () => {
    const { list: long } = listOf(17)
    const writer = new StateWriter()
    long.save(writer)
    const { list, integers } = listOf(0)
    const room = { isOutgrown: false }
    move(list, integers, room)
    list.load(new StateReader(writer.finish()))
    expect([room.isOutgrown, list.size]).toEqual([true, 17])
  })
})
