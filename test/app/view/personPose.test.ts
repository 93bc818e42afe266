// A person's gait follows the way walked, left against right, and every activity is told apart.
import { describe, expect, it } from 'vitest'
import { ACTIVITY, POSE, POSE_LENGTH, personPose } from '../../../src/app/view/people/personPose'

function pose(activity: number, walkedM = 0, handsS = 0): Float64Array {
  const out = new Float64Array(POSE_LENGTH)
  personPose(activity, walkedM, handsS, out)
  return out
}

describe('personPose', () => {
  it('swings the legs against each other and each arm with the other leg', () => {
    const step = pose(ACTIVITY.walk, 0.34)
    expect(step[POSE.hipL]).toBeCloseTo(-step[POSE.hipR]!, 9)
    expect(Math.sign(step[POSE.shoulderL]!)).toBe(Math.sign(step[POSE.hipR]!))
  })

  it('comes round again after two steps', () => {
    const once = pose(ACTIVITY.walk, 0.5)
    const again = pose(ACTIVITY.walk, 0.5 + 1.36)
    for (const [k, angle] of once.entries()) expect(again[k]).toBeCloseTo(angle, 9)
  })

  it('never bends a knee forwards or an elbow backwards', () => {
    for (let walked = 0; walked < 3; walked += 0.07) {
      for (const activity of Object.values(ACTIVITY)) {
        const {
          [POSE.kneeL]: left,
          [POSE.kneeR]: right,
          [POSE.elbowL]: elbow,
        } = pose(activity, walked, walked)
        expect(Math.min(left!, right!)).toBeGreaterThanOrEqual(0)
        expect(elbow).toBeLessThanOrEqual(0)
      }
    }
  })

  it('keeps the feet on the floor when the knees bend', () => {
    const bent = pose(ACTIVITY.workBent)
    const lowered = 0.84 * (1 - Math.cos(bent[POSE.hipL]!))
    expect(bent[POSE.drop]).toBeCloseTo(lowered, 9)
  })

  it('moves the hands at work and keeps them still while standing', () => {
    expect(pose(ACTIVITY.work, 0, 0.4)[POSE.shoulderL]).not.toBe(pose(ACTIVITY.work, 0, 0)[POSE.shoulderL])
    expect(pose(ACTIVITY.stand, 0, 0.4)).toEqual(pose(ACTIVITY.stand, 0, 0))
  })
})
