// The path parameter under a changing override, against the closed form of piecewise linear speed.
import { describe, expect, it } from 'vitest'
import { NEVER } from '../../../../src/core/sim/kernel/ticks'
import { PathClock } from '../../../../src/core/sim/programs/PathClock'

const S = 1_000_000

function started(durationS: number, omega = 1, stopTimeS = 0.4): PathClock {
  const clock = new PathClock()
  clock.start(0, durationS, omega, stopTimeS)
  return clock
}

describe('PathClock', () => {
  it('ends after its duration at full speed, and after twice as long at half', () => {
    expect(started(2).tickAt()).toBe(2 * S)
    expect(started(2, 0.5).tickAt()).toBe(4 * S)
  })

  it('slowing to half at 1 s ends where the ramp and the rest take it', () => {
    const clock = started(2)
    clock.retarget(1 * S, 0.5)
    // ramp of 0.2 s from 1 to 0.5 gains 0.15 s, 0.85 s is left at half speed
    expect(clock.tickAt()).toBe(1 * S + 0.2 * S + 1.7 * S)
    expect(clock.tauAt(1.2 * S)).toBeCloseTo(1.15, 12)
    expect(clock.omegaAt(1.1 * S)).toBeCloseTo(0.75, 12)
  })

  it('an end inside the ramp solves the quadratic and rounds up to a tick', () => {
    const clock = started(1.1)
    clock.retarget(1 * S, 0)
    // t − t²/0.8 = 0.1 → t = 0.4 − √(0.16 − 0.08)
    const exactS = 0.4 - Math.sqrt(0.08)
    expect(clock.tickAt()).toBe(1 * S + Math.ceil(exactS * S))
    expect(clock.tauAt(clock.tickAt())).toBe(1.1)
    expect(clock.tauAt(clock.tickAt() - 1)).toBeLessThan(1.1)
  })

  it('a stop that comes to rest before the end never ends, and goes on after a resume', () => {
    const clock = started(2)
    clock.retarget(1 * S, 0)
    expect(clock.tickAt()).toBe(NEVER)
    expect(clock.tauAt(100 * S)).toBeCloseTo(1.2, 12)
    clock.retarget(50 * S, 1)
    // ramp of 0.4 s gains 0.2 s; 0.6 s is left
    expect(clock.tickAt()).toBe(50 * S + 0.4 * S + 0.6 * S)
  })

  it('a timer without stopping time jumps', () => {
    const clock = started(1, 1, 0)
    clock.retarget(0.25 * S, 0)
    expect(clock.tauAt(9 * S)).toBeCloseTo(0.25, 12)
    clock.retarget(10 * S, 1)
    expect(clock.tickAt()).toBe(10.75 * S)
  })

  it('reaches an inner parameter at the tick it passes it', () => {
    const clock = started(2)
    clock.retarget(1 * S, 0.5)
    expect(clock.tickAt(1.65)).toBe(2.2 * S)
    expect(clock.tickAt(0.5)).toBe(1 * S)
  })
})
