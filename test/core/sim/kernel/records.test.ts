// What a run leaves behind: states and their shares, the result hash, the trace ring, the log of interventions, and the
// flat save format. Each against values worked out by hand.
import { describe, expect, it } from 'vitest'
import { STATE, STATE_COUNT } from '../../../../src/core/results/states'
import { CHECKPOINT_VERSION } from '../../../../src/core/sim/kernel/Checkpoint'
import { InterventionLog } from '../../../../src/core/sim/kernel/InterventionLog'
import { ResultHash } from '../../../../src/core/sim/kernel/ResultHash'
import { StateBoard } from '../../../../src/core/sim/kernel/StateBoard'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { STRIDE, TRACE, TraceRing } from '../../../../src/core/sim/kernel/TraceRing'
import { secondsToTicks, ticksToSeconds } from '../../../../src/core/sim/kernel/ticks'

function aBoard() {
  const clock = { now: 0 }
  const hash = new ResultHash()
  const trace = new TraceRing(16)
  return { clock, hash, trace, board: new StateBoard(clock, hash, trace, 3) }
}

function saved(one: { save(writer: StateWriter): void }): number[] {
  const writer = new StateWriter()
  one.save(writer)
  return [...new Uint8Array(writer.finish().bytes)]
}

describe('state board', () => {
  it('adds up the time in each state, the open interval included', () => {
    const { clock, board } = aBoard()
    board.setState(1, STATE.working)
    clock.now = 30
    board.setState(1, STATE.failed)
    clock.now = 40
    board.setState(1, STATE.working)
    clock.now = 100
    expect(board.ticksIn(1, STATE.working)).toBe(90)
    expect(board.ticksIn(1, STATE.failed)).toBe(10)
    expect(board.fractionIn(1, STATE.working)).toBe(0.9)
    expect(board.fractionIn(0, STATE.starved)).toBe(1)
    for (let entity = 0; entity < 3; entity++) {
      let sum = 0
      for (let state = 0; state < STATE_COUNT; state++) sum += board.fractionIn(entity, state)
      expect(sum).toBeCloseTo(1, 12)
    }
  })

  it('counts from the end of the warm-up only, also for a state that began before it', () => {
    const { clock, board } = aBoard()
    board.setState(0, STATE.working)
    clock.now = 50
    board.resetStatistics()
    clock.now = 70
    board.setState(0, STATE.blocked)
    clock.now = 90
    expect(board.ticksIn(0, STATE.working)).toBe(20)
    expect(board.fractionIn(0, STATE.working)).toBe(0.5)
    expect(board.sinceTicks[0]).toBe(70)
  })

  it('writes each change once into hash and trace', () => {
    const { hash, trace, board } = aBoard()
    const before = hash.hex()
    board.setState(2, STATE.starved)
    expect(hash.hex()).toBe(before)
    expect(trace.nextSequence).toBe(0)
    board.setState(2, STATE.held)
    board.setState(2, STATE.held)
    expect(hash.hex()).not.toBe(before)
    expect(trace.nextSequence).toBe(1)
    expect([trace.kindAt(0), trace.entityAt(0), trace.aAt(0), trace.bAt(0)]).toEqual([
      TRACE.state,
      2,
      STATE.held,
      STATE.starved,
    ])
  })

  it('goes on alike in other arrays, and leaves those it had', () => {
    const [still, moved] = [aBoard(), aBoard()]
    for (const { clock, board } of [still, moved]) {
      board.setState(1, STATE.working)
      clock.now = 30
      board.setState(1, STATE.failed)
      clock.now = 40
    }
    const { states } = moved.board
    const others = new Uint8Array(20).subarray(7, 10)
    moved.board.moveTo(others, new Float64Array(3), new Float64Array(3 * STATE_COUNT))
    for (const { clock, board } of [still, moved]) {
      board.setState(1, STATE.working)
      board.setState(2, STATE.off)
      clock.now = 70
    }
    expect(moved.board.states).toBe(others)
    expect([...states]).toEqual([STATE.starved, STATE.failed, STATE.starved])
    expect([...others]).toEqual([STATE.starved, STATE.working, STATE.off])
    expect(saved(moved.board)).toEqual(saved(still.board))
    expect(
      [30, 70].map((ticks, n) => moved.board.ticksIn(1, [STATE.failed, STATE.working][n]!) / ticks),
    ).toEqual([10 / 30, 60 / 70])
  })

  it('goes on alike after a save', () => {
    const { clock, board, hash } = aBoard()
    board.setState(0, STATE.working)
    clock.now = 10
    board.resetStatistics()
    const writer = new StateWriter()
    hash.save(writer)
    board.save(writer)
    const copy = aBoard()
    const reader = new StateReader(writer.finish())
    copy.hash.load(reader)
    copy.board.load(reader)
    for (const one of [{ clock, board, hash }, copy]) {
      one.clock.now = 30
      one.board.setState(0, STATE.off)
      one.clock.now = 35
    }
    expect(copy.hash.hex()).toBe(hash.hex())
    expect(copy.board.ticksIn(0, STATE.working)).toBe(board.ticksIn(0, STATE.working))
    expect(copy.board.fractionIn(0, STATE.off)).toBe(0.2)
  })
})

describe('result hash', () => {
  it('is pinned', () => {
    const hash = new ResultHash()
    expect(hash.hex()).toBe('ab9cbf2cce43320f')
    for (let i = 0; i < 1000; i++) hash.add(i * 12345678901, i % 17, i % 9)
    expect(hash.hex()).toBe('797b75fcf252f8f9')
  })

  it('sees every bit of tick, entity and state, and the order', () => {
    const seen = new Set<string>()
    const note = (...changes: [number, number, number][]) => {
      const hash = new ResultHash()
      for (const change of changes) hash.add(...change)
      seen.add(hash.hex())
    }
    let count = 0
    for (let bit = 0; bit < 53; bit++, count++) note([2 ** bit, 0, 0])
    for (let bit = 0; bit < 20; bit++, count++) note([0, 2 ** bit, 0])
    for (let state = 0; state < 9; state++, count++) note([5, 5, state])
    note([1, 1, 1], [1, 2, 1])
    note([1, 2, 1], [1, 1, 1])
    expect(seen.size).toBe(count + 2)
  })

  it('does not meet itself in 200 000 near-by histories (64 bits: expected collisions 1e-9)', () => {
    const seen = new Set<string>()
    for (let i = 0; i < 200000; i++) {
      const hash = new ResultHash()
      hash.add(1e9 + (i % 100), Math.floor(i / 100) % 100, 1)
      hash.add(1e9 + 100, Math.floor(i / 10000), 2)
      seen.add(hash.hex())
    }
    expect(seen.size).toBe(200000)
  })
})

describe('trace ring', () => {
  it('keeps the newest entries and says what is gone', () => {
    const ring = new TraceRing(5)
    expect(ring.capacity).toBe(8)
    for (let i = 0; i < 20; i++) ring.push(i, TRACE.enter, i, i + 0.5, -i)
    expect([ring.firstSequence, ring.nextSequence]).toEqual([12, 20])
    for (let sequence = 12; sequence < 20; sequence++) {
      const index = ring.indexOf(sequence)
      expect([ring.tickAt(index), ring.entityAt(index), ring.aAt(index), ring.bAt(index)]).toEqual([
        sequence,
        sequence,
        sequence + 0.5,
        -sequence,
      ])
    }
  })

  it.each([3, 8, 21])('keeps its %i entries when it moves, and those that come after', (count) => {
    const ring = new TraceRing(8)
    const push = (from: number, to: number) => {
      for (let i = from; i < to; i++) ring.push(i, TRACE.leave, i, i + 0.5, -i)
    }
    push(0, count)
    const data = new Float64Array(8 * STRIDE).fill(-9)
    ring.moveTo(data)
    push(count, count + 2)
    const indexes = Array.from({ length: ring.nextSequence - ring.firstSequence }, (_, n) =>
      ring.indexOf(ring.firstSequence + n),
    )
    const seen = indexes.map((at) => [ring.tickAt(at), ring.entityAt(at), ring.aAt(at), ring.bAt(at)])
    const first = Math.max(0, count + 2 - 8)
    expect(seen).toEqual(indexes.map((_, n) => [first + n, first + n, first + n + 0.5, -first - n]))
    expect(data.includes(count + 1)).toBe(true)
  })

  it('hands every entry to a sink, whatever the capacity', () => {
    const ring = new TraceRing(4)
    ring.push(100, TRACE.step, 0, 0, 0)
    const ticks: number[] = []
    ring.setSink({
      drain(from, first, end) {
        for (let sequence = first; sequence < end; sequence++) ticks.push(from.tickAt(from.indexOf(sequence)))
      },
    })
    for (let i = 0; i < 11; i++) ring.push(i, TRACE.step, 0, 0, 0)
    expect(ticks).toHaveLength(8)
    ring.flush()
    expect(ticks).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    ring.setSink(undefined)
    ring.push(50, TRACE.step, 0, 0, 0)
    expect(ticks).toHaveLength(11)
  })
})

it('interventions are logged, hashed with their value, and saved', () => {
  const clock = { now: 4 }
  const hash = new ResultHash()
  const log = new InterventionLog(clock, hash, new TraceRing(4))
  log.add(3, 1, 0.5)
  const other = new ResultHash()
  new InterventionLog(clock, other, new TraceRing(4)).add(3, 1, 0.25)
  expect(hash.hex()).not.toBe(other.hex())
  const writer = new StateWriter()
  log.save(writer)
  const copy = new InterventionLog(clock, hash, new TraceRing(4))
  copy.load(new StateReader(writer.finish()))
  expect(copy.all).toEqual([{ tick: 4, entity: 3, verb: 1, value: 0.5 }])
})

describe('save format', () => {
  it('gives back what was written, across many growths', () => {
    const writer = new StateWriter()
    const bytes = Uint8Array.from({ length: 10001 }, (_, i) => i)
    writer.block(17)
    writer.number(-0.1)
    writer.boolean(true)
    writer.array(bytes)
    writer.array(Int32Array.of(-1, 2, 3), 2)
    writer.array(Float32Array.of(0.5))
    writer.array(Uint32Array.of(4294967295))
    writer.array(new Float64Array(0))
    writer.numbers([1, 2.5])
    writer.text('pers €2 \u{1F916}')
    const reader = new StateReader(writer.finish())
    reader.block(17)
    expect(reader.number()).toBe(-0.1)
    expect(reader.boolean()).toBe(true)
    expect(reader.uint8Array()).toEqual(bytes)
    const target = new Int32Array(5)
    expect(reader.into(target)).toBe(2)
    expect([...target]).toEqual([-1, 2, 0, 0, 0])
    expect([...reader.float32Array()]).toEqual([0.5])
    expect([...reader.uint32Array()]).toEqual([4294967295])
    expect(reader.float64Array()).toHaveLength(0)
    expect(reader.numbers()).toEqual([1, 2.5])
    expect(reader.text()).toBe('pers €2 \u{1F916}')
    expect(reader.atEnd).toBe(true)
    expect(() => reader.number()).toThrow(/too early/)
  })

  it('refuses another version, a wrong block and arrays that do not fit', () => {
    const writer = new StateWriter()
    writer.block(1)
    writer.array(new Int32Array(4))
    const saved = writer.finish()
    expect(() => new StateReader({ ...saved, version: CHECKPOINT_VERSION + 1 })).toThrow(/version/)
    expect(() => new StateReader(saved).block(2)).toThrow(/block 1/)
    const reader = new StateReader(saved)
    reader.block(1)
    expect(() => reader.into(new Int32Array(3))).toThrow(/4 elements/)
  })
})

it('seconds become ticks rounded up, without the noise of decimal products', () => {
  expect(secondsToTicks(0)).toBe(0)
  expect(secondsToTicks(1e-7)).toBe(1)
  expect(secondsToTicks(0.1 * 3)).toBe(300000)
  expect(secondsToTicks(2.4)).toBe(2400000)
  expect(secondsToTicks(1.0000005)).toBe(1000001)
  expect(ticksToSeconds(secondsToTicks(86400 * 365))).toBe(86400 * 365)
  expect(Object.is(secondsToTicks(0), 0)).toBe(true)
})
