// Statics of grips and hanging plies against formulas worked by hand.
import { describe, expect, it } from 'vitest'
import { flexibleSag } from '../../../../src/core/sim/programs/flexibleSag'
import { effectiveGravity, holdingForceN, holdingOverride } from '../../../../src/core/sim/programs/ToolGrip'

const suction = { kind: 'suction', forceN: 100, friction: undefined, lengthM: 0.2 } as const
const jaws = { kind: 'jaws', forceN: 100, friction: undefined, lengthM: 0.1 } as const

describe('holding', () => {
  it('suction gives its force, jaws twice friction times theirs, an unknown tool anything', () => {
    expect(holdingForceN(suction, 0.3)).toBe(100)
    expect(holdingForceN(jaws, 0.3)).toBeCloseTo(60, 12)
    expect(holdingForceN({ ...jaws, friction: 0.5 }, 0.3)).toBeCloseTo(100, 12)
    expect(holdingForceN({ ...suction, forceN: undefined }, 0.3)).toBe(Number.POSITIVE_INFINITY)
  })

  it('lifting adds to gravity, falling takes from it', () => {
    expect(effectiveGravity(0, 0, 2)).toBeCloseTo(11.81, 12)
    expect(effectiveGravity(3, 4, -9.81)).toBeCloseTo(5, 12)
  })

  it('the override at which it holds makes the needed force equal to the force there is', () => {
    const [ax, ay, az] = [6, 0, 4]
    const override = holdingOverride(ax, ay, az, 8, 100)
    const square = override * override
    expect(override).toBeGreaterThan(0.5)
    expect(override).toBeLessThan(1)
    expect(8 * effectiveGravity(ax * square, ay * square, az * square)).toBeCloseTo(100, 9)
  })

  it('what is too heavy at rest holds at no speed', () => {
    expect(holdingOverride(1, 0, 0, 20, 100)).toBe(0)
  })
})

describe('flexibleSag', () => {
  const strip = { lengthM: 3, widthM: 1, massKg: 3, bendingStiffnessNm: 5 }

  it('two point grips at the ends: 5·w·l⁴ / 384·D', () => {
    const w = 9.81
    expect(flexibleSag(strip, [-1.5, 1.5], 0)).toBeCloseTo(Math.min(1.5, (5 * w * 81) / (384 * 5)), 9)
    const stiff = { ...strip, bendingStiffnessNm: 500 }
    expect(flexibleSag(stiff, [-1.5, 1.5], 0)).toBeCloseTo((5 * w * 81) / (384 * 500), 12)
  })

  it('overhangs lift the middle', () => {
    const stiff = { ...strip, bendingStiffnessNm: 500 }
    expect(flexibleSag(stiff, [-1, 1], 0)).toBeLessThan(
      flexibleSag({ ...stiff, lengthM: 2, massKg: 2 }, [-1, 1], 0),
    )
  })

  it('one bar in the middle: the ends hang, w·c⁴ / 8·D below, no farther than they are long', () => {
    const stiff = { ...strip, bendingStiffnessNm: 500 }
    expect(flexibleSag(stiff, [0], 2)).toBeCloseTo(-(9.81 * 0.0625) / (8 * 500), 12)
    expect(flexibleSag({ ...strip, bendingStiffnessNm: 1e-6 }, [0], 2)).toBe(-0.5)
  })
})
