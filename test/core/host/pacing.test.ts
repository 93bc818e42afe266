// Pacing, frame pool and slice sizes of the host, each alone.
import { describe, expect, it } from 'vitest'
import { FramePool, POOL_SIZE } from '../../../src/core/host/FramePool'
import { Pacer } from '../../../src/core/host/Pacer'
import { SliceSizer } from '../../../src/core/host/SliceSizer'

describe('Pacer', () => {
  it('asks for speed times the elapsed wall time', () => {
    const pacer = new Pacer()
    pacer.setSpeed(10, 1000, 500)
    expect(pacer.targetTick(1016, 500)).toBe(500 + 16 * 1000 * 10)
  })

  it('does not make up for a long sleep', () => {
    const pacer = new Pacer()
    pacer.setSpeed(1, 0, 0)
    const afterSleep = pacer.targetTick(60_000, 0)
    expect(afterSleep).toBeLessThanOrEqual(250_000)
    expect(pacer.targetTick(60_010, afterSleep) - afterSleep).toBe(10_000)
  })

  it('never asks to go back', () => {
    const pacer = new Pacer()
    pacer.setSpeed(1, 0, 0)
    expect(pacer.targetTick(10, 50_000)).toBe(50_000)
  })

  it('has no target at unlimited speed', () => {
    const pacer = new Pacer()
    pacer.setSpeed(Number.POSITIVE_INFINITY, 0, 0)
    expect(pacer.targetTick(1, 0)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('FramePool', () => {
  it('gives out at most four buffers and the same ones again', () => {
    const pool = new FramePool()
    pool.resize(64)
    const taken = Array.from({ length: POOL_SIZE + 1 }, () => pool.take())
    expect(taken.filter((buffer) => buffer !== undefined)).toHaveLength(POOL_SIZE)
    pool.giveBack(taken[2]!)
    expect(pool.take()).toBe(taken[2])
    expect(pool.take()).toBeUndefined()
    expect(pool.allocated).toBe(POOL_SIZE)
  })

  it('drops buffers of a size that is no longer used', () => {
    const pool = new FramePool()
    pool.resize(64)
    const old = pool.take()!
    pool.resize(128)
    pool.giveBack(old)
    expect(pool.take()!.byteLength).toBe(128)
  })
})

describe('SliceSizer', () => {
  it('grows while turns are short and shrinks when one is long', () => {
    const sizer = new SliceSizer()
    const first = sizer.ticks
    sizer.learn(0.1)
    expect(sizer.ticks).toBe(first * 2)
    sizer.learn(50)
    expect(sizer.ticks).toBe(first)
  })

  it('stays within its bounds', () => {
    const sizer = new SliceSizer()
    for (let turn = 0; turn < 100; turn++) sizer.learn(0)
    expect(sizer.ticks).toBe(86_400_000_000)
    for (let turn = 0; turn < 100; turn++) sizer.learn(100)
    expect(sizer.ticks).toBe(1000)
  })
})
