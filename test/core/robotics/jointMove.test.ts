// Rest-to-rest moves: duration, limits and ends, against the reference trajectories and on random moves.
import { describe, expect, it } from 'vitest'
import { jointMoveDurationS, planJointMove } from '../../../src/core/robotics/motion/planJointMove'
import { seededRandom, trajectoryCases } from './referenceChains'

const restCases = trajectoryCases.filter(
  (reference) => reference.start_velocity.every((v) => v === 0) && !reference.min_velocity,
)

describe.each(restCases)('$id $case', (reference) => {
  const limits = {
    velocity: Float64Array.from(reference.max_velocity),
    acceleration: Float64Array.from(reference.max_acceleration),
    jerk: Float64Array.from(reference.max_jerk),
  }

  it('takes as long as Ruckig says', () => {
    const duration = jointMoveDurationS(reference.start_position, reference.target_position, limits)
    expect(Math.abs(duration - reference.duration_s)).toBeLessThan(1e-9)
  })

  it('moves the slowest joint as Ruckig does', () => {
    const law = planJointMove(reference.start_position, reference.target_position, limits)
    const values = new Float64Array(law.dof)
    for (const [t, p, v, a] of reference.limiting_dof_samples) {
      expect(law.sample(t!, values)[reference.limiting_dof]).toBeCloseTo(p!, 6)
      expect(law.velocity(t!, values)[reference.limiting_dof]).toBeCloseTo(v!, 6)
      // At the corners of the acceleration either side may be meant.
      expect(law.acceleration(t! - 1e-9, values)[reference.limiting_dof]).toBeCloseTo(a!, 5)
    }
  })
})

describe('random moves (seed 11)', () => {
  const random = seededRandom(11)
  const cases = Array.from({ length: 200 }, (_, index) => ({
    from: Float64Array.from({ length: 6 }, () => 6 * random() - 3),
    to: Float64Array.from({ length: 6 }, () => 6 * random() - 3),
    limits: {
      velocity: Float64Array.from({ length: 6 }, () => 0.5 + 3 * random()),
      acceleration: Float64Array.from({ length: 6 }, () => 1 + 20 * random()),
      jerk: Float64Array.from({ length: 6 }, () =>
        index % 2 === 0 ? 10 + 200 * random() : Number.POSITIVE_INFINITY,
      ),
    },
  }))

  it('start and end at rest where they should, within all limits', () => {
    const values = new Float64Array(6)
    for (const { from, to, limits } of cases) {
      const law = planJointMove(from, to, limits)
      expect(Math.max(...law.sample(law.durationS, values).map((v, j) => Math.abs(v - to[j]!)))).toBeLessThan(
        1e-9,
      )
      expect(Math.max(...law.velocity(law.durationS, values).map(Math.abs))).toBeLessThan(1e-9)
      let used = 0
      for (let step = 0; step <= 50; step++) {
        const tau = (law.durationS * step) / 50
        law.velocity(tau, values).forEach((v, j) => {
          used = Math.max(used, Math.abs(v) / limits.velocity[j]!)
        })
        law.acceleration(tau, values).forEach((a, j) => {
          used = Math.max(used, Math.abs(a) / limits.acceleration[j]!)
        })
      }
      expect(used).toBeLessThan(1 + 1e-9)
    }
  })

  it('take the time of the slowest joint alone', () => {
    for (const { from, to, limits } of cases) {
      const alone = [0, 1, 2, 3, 4, 5].map((joint) =>
        jointMoveDurationS(from.slice(joint, joint + 1), to.slice(joint, joint + 1), {
          velocity: limits.velocity.slice(joint, joint + 1),
          acceleration: limits.acceleration.slice(joint, joint + 1),
          jerk: limits.jerk.slice(joint, joint + 1),
        }),
      )
      expect(planJointMove(from, to, limits).durationS).toBe(Math.max(...alone))
    }
  })

  it('without a jerk limit a short move is a triangle and a long one a trapezoid', () => {
    const limits = { velocity: [2], acceleration: [4], jerk: [Number.POSITIVE_INFINITY] }
    const typed = Object.fromEntries(
      Object.entries(limits).map(([key, list]) => [key, Float64Array.from(list)]),
    )
    const durationS = (to: number) => jointMoveDurationS([0], [to], typed as never)
    expect(durationS(0.25)).toBeCloseTo(0.5, 12)
    expect(durationS(3)).toBeCloseTo(2, 12)
  })
})
