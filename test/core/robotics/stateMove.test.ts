// Moves between any two states: as long as Ruckig's, at the target in the end, and inside the limits all the way.
import { describe, expect, it } from 'vitest'
import { planStateMove } from '../../../src/core/robotics/motion/planStateMove'
import { stateMoveDurationS } from '../../../src/core/robotics/motion/stateMoveDuration'
import ruckig from '../../reference/ruckigStates.json'
import { trajectoryCases } from './referenceChains'

interface StateCase {
  start_position: number[]
  start_velocity: number[]
  start_acceleration: number[]
  target_position: number[]
  target_velocity: number[]
  target_acceleration: number[]
  max_velocity: number[]
  max_acceleration: number[]
  max_jerk: number[]
  min_velocity?: number[]
  min_acceleration?: number[]
  duration_s: number
}

function problemOf(reference: StateCase) {
  return {
    from: {
      position: reference.start_position,
      velocity: reference.start_velocity,
      acceleration: reference.start_acceleration,
    },
    to: {
      position: reference.target_position,
      velocity: reference.target_velocity,
      acceleration: reference.target_acceleration,
    },
    limits: {
      maxVelocity: reference.max_velocity,
      maxAcceleration: reference.max_acceleration,
      maxJerk: reference.max_jerk,
      minVelocity: reference.min_velocity,
      minAcceleration: reference.min_acceleration,
    },
  }
}

const cases: [string, StateCase][] = [
  ...trajectoryCases.map((one): [string, StateCase] => [one.id, one]),
  ...ruckig.cases.map((one, index): [string, StateCase] => [`random ${index}`, one]),
]

describe.each(cases)('%s', (_name, reference) => {
  const { from, to, limits } = problemOf(reference)

  it('takes as long as Ruckig says', () => {
    expect(Math.abs(stateMoveDurationS(from, to, limits)! - reference.duration_s)).toBeLessThan(1e-9)
  })

  it('reaches the target state within the limits', () => {
    const law = planStateMove(from, to, limits)!
    expect(law.durationS).toBeCloseTo(reference.duration_s, 9)
    const values = new Float64Array(law.dof)
    const expectNear = (list: ArrayLike<number>, wanted: readonly number[], tolerance: number) => {
      wanted.forEach((value, joint) => {
        expect(Math.abs(list[joint]! - value)).toBeLessThan(tolerance)
      })
    }
    expectNear(law.sample(0, values), reference.start_position, 1e-12)
    expectNear(law.velocity(0, values), reference.start_velocity, 1e-12)
    expectNear(law.sample(law.durationS, values), reference.target_position, 1e-8)
    expectNear(law.velocity(law.durationS, values), reference.target_velocity, 1e-7)
    expectNear(law.acceleration(law.durationS, values), reference.target_acceleration, 1e-5)
    let beyond = 0
    for (let step = 0; step <= 200; step++) {
      const tau = (law.durationS * step) / 200
      law.velocity(tau, values).forEach((v, joint) => {
        const lowest = reference.min_velocity?.[joint] ?? -reference.max_velocity[joint]!
        beyond = Math.max(beyond, v - reference.max_velocity[joint]!, lowest - v)
      })
      law.acceleration(tau, values).forEach((a, joint) => {
        const lowest = reference.min_acceleration?.[joint] ?? -reference.max_acceleration[joint]!
        beyond = Math.max(beyond, a - reference.max_acceleration[joint]!, lowest - a)
      })
    }
    expect(beyond).toBeLessThan(1e-9)
  })
})

describe('a start beyond the speed limit is braked first', () => {
  it.each(ruckig.beyond)('from $start_velocity', (reference) => {
    const { from, to, limits } = problemOf(reference)
    const law = planStateMove(from, to, limits)!
    expect(law.durationS).toBeCloseTo(reference.duration_s, 9)
    const values = new Float64Array(1)
    expect(law.sample(law.durationS, values)[0]).toBeCloseTo(reference.target_position[0]!, 8)
    expect(law.velocity(0, values)[0]).toBeCloseTo(reference.start_velocity[0]!, 12)
  })
})

// Worked out by hand: acceleration 4 falls at 1 m/s³. Down to −3 (7 s) and up again (3 s) the velocity is caught at −1 after 42⅓ m;
// falling on until it is back at +1 would let it shoot through −1. 41⅓ s at −1 and 2 s of stopping remain. In the other case the
// fall ends at −√2 after 2 + √2 s: (2² − √2²)/2 is the limit of 1.
describe('a start that must shoot far over the speed limit', () => {
  const slow = { maxVelocity: [1], maxAcceleration: [5], maxJerk: [1] }
  const at = (position: number, acceleration: number) => ({
    position: [position],
    velocity: [0],
    acceleration: [acceleration],
  })

  it.each([1, -1])('is caught at the other limit (%d)', (sign) => {
    const law = planStateMove(at(0, 4 * sign), at(0, 0), slow)!
    expect(law.durationS).toBeCloseTo(7 + 3 + 41 + 1 / 3 + 2, 9)
    expect(law.sample(law.durationS, new Float64Array(1))[0]).toBeCloseTo(0, 8)
  })

  it('falls no further than back to the limit when it starts below it', () => {
    const brakingS = 2 + Math.SQRT2
    const law = planStateMove(at(0, 2), at(1000, 0), slow)!
    const values = new Float64Array(1)
    expect(law.velocity(brakingS, values)[0]).toBeCloseTo(1, 9)
    expect(law.acceleration(brakingS - 1e-9, values)[0]).toBeCloseTo(-Math.SQRT2, 6)
  })
})

describe('samples of the slowest joint', () => {
  it.each(trajectoryCases)('$id $case', (reference) => {
    const { from, to, limits } = problemOf(reference)
    const law = planStateMove(from, to, limits)!
    const values = new Float64Array(law.dof)
    for (const [t, p, v, a] of reference.limiting_dof_samples) {
      const joint = reference.limiting_dof
      expect(law.sample(t!, values)[joint]).toBeCloseTo(p!, 6)
      expect(law.velocity(t!, values)[joint]).toBeCloseTo(v!, 6)
      // At the corners of the acceleration either side may be meant.
      const sides = [-1e-9, 1e-9].map((side) => Math.abs(law.acceleration(t! + side, values)[joint]! - a!))
      expect(Math.min(...sides)).toBeLessThan(1e-6)
    }
  })
})
