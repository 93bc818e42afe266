// Gaps of capsules and boxes against the reference vectors and against brute force.
import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../../src/core/math/frames'
import { lengthOf, subtract } from '../../../src/core/math/vectors'
import {
  capsuleBoxGap,
  nearestOfSegmentAndBox,
  segmentBoxDistance,
} from '../../../src/core/robotics/collision/segmentBoxDistance'
import {
  capsuleGap,
  nearestOfSegments,
  segmentDistance,
} from '../../../src/core/robotics/collision/segmentDistance'
import { distanceCases, seededRandom } from './referenceChains'

const vec = (list: readonly number[]) => [list[0]!, list[1]!, list[2]!] as Vec3

describe.each(distanceCases)('$id $type', (reference) => {
  it('has the reference gap', () => {
    const capsule = { from: vec(reference.a0), to: vec(reference.a1), radiusM: reference.ra }
    if (reference.b0) {
      const other = { from: vec(reference.b0), to: vec(reference.b1!), radiusM: reference.rb! }
      expect(capsuleGap(capsule, other)).toBeCloseTo(reference.signed_gap!, 6)
      expect(capsuleGap(other, capsule)).toBeCloseTo(reference.signed_gap!, 6)
      return
    }
    const rows = reference.box_rotation_rowmajor!
    const centre = reference.box_center!
    const worldFromBox = Float64Array.from(rows.flatMap((row, at) => [...row, centre[at]!]))
    const box = { worldFromBox, halfM: vec(reference.half_extents!) }
    expect(capsuleBoxGap(capsule, box)).toBeCloseTo(reference.gap_if_positive!, 6)
  })
})

describe('against brute force (seed 3)', () => {
  const random = seededRandom(3)
  const numbers = (count: number, size: number) =>
    Array.from({ length: count }, () => (2 * random() - 1) * size)

  it('segment to segment, also parallel and of no length', () => {
    for (let trial = 0; trial < 100; trial++) {
      const a = numbers(6, 1)
      const b = numbers(6, 1)
      if (trial % 3 === 1) for (let i = 0; i < 3; i++) b[3 + i] = b[i]! + 0.7 * (a[3 + i]! - a[i]!)
      if (trial % 5 === 1) for (let i = 0; i < 3; i++) a[3 + i] = a[i]!
      const steps = 40
      let brute = Number.POSITIVE_INFINITY
      for (let i = 0; i <= steps; i++) {
        for (let j = 0; j <= steps; j++) {
          const difference = [0, 1, 2].map(
            (k) => a[k]! + ((a[3 + k]! - a[k]!) * i) / steps - b[k]! - ((b[3 + k]! - b[k]!) * j) / steps,
          )
          brute = Math.min(brute, Math.hypot(...difference))
        }
      }
      const distance = segmentDistance(a, 0, b, 0)
      expect(distance).toBeLessThan(brute + 1e-9)
      expect(distance).toBeGreaterThan(brute - 0.05)
    }
  })

  it('segment to box', () => {
    for (let trial = 0; trial < 100; trial++) {
      const segment = numbers(6, 1)
      const half = numbers(3, 0.4).map(Math.abs) as unknown as Vec3
      const worldFromBox = Float64Array.of(0, -1, 0, 0.1, 1, 0, 0, -0.2, 0, 0, 1, 0.3)
      let brute = Number.POSITIVE_INFINITY
      for (let i = 0; i <= 1000; i++) {
        const p = [0, 1, 2].map((k) => segment[k]! + ((segment[3 + k]! - segment[k]!) * i) / 1000)
        const local = [p[1]! + 0.2, -(p[0]! - 0.1), p[2]! - 0.3]
        brute = Math.min(brute, Math.hypot(...local.map((v, k) => Math.max(0, Math.abs(v) - half[k]!))))
      }
      const distance = segmentBoxDistance(segment, 0, { worldFromBox, halfM: half })
      expect(Math.abs(distance - brute)).toBeLessThan(4e-3)
      expect(distance).toBeLessThan(brute + 1e-9)
    }
  })
})

describe('nearest points (seed 4)', () => {
  const random = seededRandom(4)
  const numbers = (count: number, size: number) =>
    Array.from({ length: count }, () => (2 * random() - 1) * size)
  /** How far a point lies from a segment. */
  const offSegment = (point: Vec3, ends: readonly number[]) =>
    segmentDistance([...point, ...point], 0, ends, 0)

  it('lie on both segments, as far apart as the segments are', () => {
    for (let trial = 0; trial < 100; trial++) {
      const a = numbers(6, 1)
      const b = numbers(6, 1)
      const [onA, onB] = nearestOfSegments(a, 0, b, 0)
      expect(offSegment(onA, a)).toBeLessThan(1e-7)
      expect(offSegment(onB, b)).toBeLessThan(1e-7)
      expect(lengthOf(subtract(onA, onB))).toBeCloseTo(segmentDistance(a, 0, b, 0), 9)
    }
  })

  it('lie on the segment and in the box, as far apart as they are', () => {
    const box = {
      worldFromBox: Float64Array.of(0.6, -0.8, 0, 0.1, 0.8, 0.6, 0, -0.2, 0, 0, 1, 0.3),
      halfM: [0.3, 0.2, 0.4] as Vec3,
    }
    for (let trial = 0; trial < 100; trial++) {
      const a = numbers(6, 1)
      const [onA, onBox] = nearestOfSegmentAndBox(a, 0, box)
      expect(offSegment(onA, a)).toBeLessThan(1e-7)
      expect(segmentBoxDistance([...onBox, ...onBox], 0, box)).toBeLessThan(1e-9)
      expect(lengthOf(subtract(onA, onBox))).toBeCloseTo(segmentBoxDistance(a, 0, box), 9)
    }
  })
})
