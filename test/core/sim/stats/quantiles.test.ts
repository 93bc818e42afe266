// Quantiles of t, chi-square, normal and Kolmogorov distributions (des.json pub-ks-constants), selection constants
// (pub-rinott), and the MSER-5 vector (pub-mser5).
import { describe, expect, it } from 'vitest'
import { normalCdf, normalQuantile } from '../../../../src/core/math/normalDistribution'
import { chiSquareQuantile, chiSquareTail } from '../../../../src/core/sim/stats/chiSquare'
import {
  kolmogorovCritical,
  kolmogorovStatistic,
  kolmogorovTail,
} from '../../../../src/core/sim/stats/kolmogorovSmirnov'
import { mser5 } from '../../../../src/core/sim/stats/mser5'
import {
  dudewiczDalalConstant,
  rinottConstant,
  rinottSampleSize,
} from '../../../../src/core/sim/stats/selectionConstants'
import { studentTCdf, studentTQuantile } from '../../../../src/core/sim/stats/studentT'

describe('pub-ks-constants', () => {
  it.each([
    [1, 12.7062047364],
    [2, 4.30265272991],
    [4, 2.7764451052],
    [9, 2.26215716274],
    [19, 2.09302405441],
    [29, 2.04522964213],
    [99, 1.98421695151],
  ])('t, 97.5 %%, %i degrees of freedom', (degrees, t) => {
    expect(studentTQuantile(0.975, degrees)).toBeCloseTo(t, 9)
    expect(studentTQuantile(0.025, degrees)).toBeCloseTo(-t, 9)
  })

  it.each([
    // the case's own tolerance is 1e-6; for 9 degrees its ninth digit is off (mpmath: 3.2498355415921)
    [9, 3.24983554402],
    [19, 2.86093460645],
  ])('t, 99.5 %%, %i degrees of freedom', (degrees, t) => {
    expect(Math.abs(studentTQuantile(0.995, degrees) - t)).toBeLessThan(1e-8)
  })

  it.each([
    [1, 3.84145882069],
    [9, 16.9189776046],
    [99, 123.225221453],
  ])('chi-square, 95 %%, %i degrees of freedom', (degrees, x) => {
    expect(chiSquareQuantile(0.95, degrees)).toBeCloseTo(x, 8)
    expect(chiSquareTail(x, degrees)).toBeCloseTo(0.05, 10)
  })

  it.each([
    [0.9, 1.28155156554],
    [0.95, 1.64485362695],
    [0.975, 1.95996398454],
    [0.995, 2.57582930355],
  ])('normal, %f', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 10)
    expect(normalCdf(z)).toBeCloseTo(p, 11)
  })

  it.each([
    [0.1, 1.22384787022],
    [0.05, 1.35809863932],
    [0.01, 1.62762361152],
    [0.001, 1.9494746035],
    [0.0001, 2.2252513962],
  ])('Kolmogorov, exceeded with probability %f', (alpha, x) => {
    expect(kolmogorovCritical(alpha)).toBeCloseTo(x, 9)
  })
})

describe('distribution functions and quantiles undo each other', () => {
  it.each([1e-14, 1e-6, 0.02, 0.4, 0.5, 0.77, 0.999, 1 - 1e-9])('at p = %f', (p) => {
    expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 11)
    for (const degrees of [1, 3, 40]) {
      expect(studentTCdf(studentTQuantile(p, degrees), degrees) / p).toBeCloseTo(1, 10)
      expect((1 - chiSquareTail(chiSquareQuantile(p, degrees), degrees)) / p).toBeCloseTo(1, p < 1e-9 ? 1 : 6)
    }
  })

  it('says where nothing or everything lies', () => {
    expect(studentTQuantile(1, 5)).toBe(Number.POSITIVE_INFINITY)
    expect(studentTQuantile(0, 5)).toBe(Number.NEGATIVE_INFINITY)
    expect(chiSquareQuantile(0, 5)).toBe(0)
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1.1)).toBeNaN()
    expect(kolmogorovTail(0)).toBe(1)
  })

  it('both series of the Kolmogorov distribution meet', () => {
    expect(kolmogorovTail(1.18 - 1e-9)).toBeCloseTo(kolmogorovTail(1.18), 7)
  })

  it('measures the largest gap to a distribution function', () => {
    const statistic = kolmogorovStatistic([0.1, 0.4, 0.9], (x) => x)
    // largest at 0.4: 2/3 of the observations are at or below it
    expect(statistic).toBeCloseTo(Math.sqrt(3) * (2 / 3 - 0.4), 12)
  })
})

describe('pub-rinott', () => {
  it.each([
    [2, 0.95, 2.45247281188],
    [3, 0.95, 2.93719254553],
    [5, 0.95, 3.38541742275],
    [10, 0.95, 3.87527437335],
    [2, 0.9, 1.89574686715],
    [5, 0.9, 2.91636220469],
    [10, 0.9, 3.43735816367],
  ])('Rinott, %i systems, %f', (k, probability, h) => {
    expect(Math.abs(rinottConstant(k, 20, probability) - h)).toBeLessThan(1e-5)
  })

  it.each([
    [2, 0.95, 2.45247325262],
    [3, 0.95, 2.87162046599],
    [5, 0.95, 3.25801107288],
    [10, 0.95, 3.6788034086],
    [2, 0.9, 1.89574707746],
    [3, 0.9, 2.34227222279],
    [5, 0.9, 2.74709258184],
    [10, 0.9, 3.18199696341],
  ])('Dudewicz and Dalal, %i systems, %f', (k, probability, h) => {
    expect(Math.abs(dudewiczDalalConstant(k, 20, probability) - h)).toBeLessThan(1e-5)
  })

  it('asks for replications by the square of spread over worth', () => {
    expect(rinottSampleSize(2.5, 4, 1, 20)).toBe(100)
    expect(rinottSampleSize(2.5, 0.1, 1, 20)).toBe(20)
  })
})

describe('MSER-5', () => {
  it('pub-mser5: the transient of the reference series', () => {
    let x = 12345
    const series = Array.from({ length: 1000 }, (_, i) => {
      x = (16807 * x) % 2147483647
      return 10 * Math.exp(-i / 60) + 2 * (x / 2147483647 - 0.5)
    })
    const end = mser5(series)!
    expect(end.batches).toBe(42)
    expect(end.observations).toBe(210)
    expect(end.batchCount).toBe(200)
    expect(end.squaredError).toBeCloseTo(0.000380842107254, 12)
    expect(end.mean).toBeCloseTo(0.00151144257854, 12)
    expect(end.isReliable).toBe(true)
  })

  it('drops nothing from a constant series and doubts one that never settles', () => {
    expect(mser5(new Array(100).fill(3))).toMatchObject({ batches: 0, mean: 3, squaredError: 0 })
    expect(mser5(Array.from({ length: 100 }, (_, i) => i))).toMatchObject({ batches: 10, isReliable: false })
    expect(mser5([1, 2, 3])).toBeUndefined()
  })
})
