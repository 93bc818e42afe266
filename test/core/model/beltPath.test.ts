// The way of a belt: against circles worked out by hand, and its boxes around it.
import { describe, expect, test } from 'vitest'
import { alongBelt, beltPieces, beltStretches, bendsEndM } from '../../../src/core/model/beltPath'
import { localPose } from '../../../src/core/model/resolvePlacement'
import { slotPoses } from '../../../src/core/model/slotPoses'
import { aConveyor } from '../../builders/records'

const QUARTER = Math.PI / 2
/** 1 m straight, a quarter to the left of 2 m, on for 1 m. */
const left = aConveyor({
  lengthM: 2 + Math.PI,
  bends: [{ atM: 1, radiusM: 2, angleRad: QUARTER }],
  halts: [{ id: 'middle', atM: 1 + QUARTER }],
})
const headingOf = (quaternion: readonly number[]) => 2 * Math.atan2(quaternion[2]!, quaternion[3]!)

describe('a quarter to the left', () => {
  test.each([
    [0, 0, 0, 0],
    [1, 1, 0, 0],
    [1 + QUARTER, 1 + Math.SQRT2, 2 - Math.SQRT2, QUARTER / 2],
    [1 + Math.PI, 3, 2, QUARTER],
    [2 + Math.PI, 3, 3, QUARTER],
  ])('after %d m', (m, x, y, heading) => {
    const { position, quaternion } = alongBelt(left, m)
    expect(position[0]).toBeCloseTo(x, 12)
    expect(position[1]).toBeCloseTo(y, 12)
    expect(position[2]).toBe(0.9)
    expect(headingOf(quaternion)).toBeCloseTo(heading, 12)
  })

  test('its end, its halt and its slots are on it', () => {
    expect(localPose(left, 'end')!.position[1]).toBeCloseTo(3, 12)
    expect(localPose(left, 'halt:middle')).toEqual(slotPoses(left)[2])
    expect(localPose(left, 'halt:other')).toBeUndefined()
  })
})

test('a right bend mirrors a left one', () => {
  const right = { ...left, bends: [{ ...left.bends![0]!, side: 'right' as const }] }
  for (const m of [0.5, 2, 3.5, 5]) {
    const [a, b] = [alongBelt(left, m), alongBelt(right, m)]
    expect(b.position[0]).toBeCloseTo(a.position[0], 12)
    expect(b.position[1]).toBeCloseTo(-a.position[1], 12)
  }
})

test('an S ends with the heading it began with, and nothing is lost between the pieces', () => {
  const s = aConveyor({
    lengthM: 4,
    bends: [
      { atM: 0.5, radiusM: 1, angleRad: 1, side: 'left' },
      { atM: 2, radiusM: 1, angleRad: 1, side: 'right' },
    ],
  })
  expect(headingOf(alongBelt(s, 4).quaternion)).toBeCloseTo(0, 12)
  expect(bendsEndM(s)).toBe(3)
  const pieces = beltPieces(s)
  expect(pieces.map(({ lengthM }) => lengthM)).toEqual([0.5, 1, 0.5, 1, 1])
  for (let m = 0; m < 4; m += 0.01) {
    const [a, b] = [alongBelt(s, m).position, alongBelt(s, m + 0.01).position]
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(0.01, 6)
  }
})

test('a straight belt is what it was: one box, no turning', () => {
  const belt = aConveyor({})
  expect(alongBelt(belt, 1.5)).toEqual({ position: [1.5, 0, 0.9], quaternion: [0, 0, 0, 1] })
  expect(beltStretches(belt, 0.5)).toEqual([{ x: 1, y: 0, headingRad: 0, lengthM: 2, widthM: 0.5 }])
})

test('the boxes of a bend cover the belt and stand out less than 1 % of its outer radius', () => {
  const stretches = beltStretches(left, 0.5)
  for (let m = 0; m <= left.lengthM; m += 0.02)
    for (const across of [-0.25, 0, 0.25]) {
      const { position, quaternion } = alongBelt(left, m)
      const heading = headingOf(quaternion)
      const x = position[0] - Math.sin(heading) * across
      const y = position[1] + Math.cos(heading) * across
      const covered = stretches.some((box) => {
        const [dx, dy] = [x - box.x, y - box.y]
        const [c, s] = [Math.cos(box.headingRad), Math.sin(box.headingRad)]
        // The inner side of a chord lies this much inside the arc.
        const slack = 0.01 * 2.25
        return (
          Math.abs(dx * c + dy * s) <= box.lengthM / 2 + 1e-9 &&
          Math.abs(dy * c - dx * s) <= box.widthM / 2 + slack
        )
      })
      expect(covered, `${m} ${across}`).toBe(true)
    }
  for (const { x, y, headingRad } of stretches.slice(1, -1))
    expect(Math.hypot(x - 1, y - 2), `${headingRad}`).toBeCloseTo(2, 9)
})
