// The search for a base: against brute force, its order of preference, what it refuses.
import { describe, expect, it } from 'vitest'
import { frameFromXyzRpy } from '../../../../src/core/math/rotations'
import { jointMoveDurationS } from '../../../../src/core/robotics/motion/planJointMove'
import { cheapestLoop } from '../../../../src/core/robotics/placement/cheapestLoop'
import { PlacementJudge } from '../../../../src/core/robotics/placement/PlacementJudge'
import { comparePlacements, type Placement } from '../../../../src/core/robotics/placement/PlacementRequest'
import { searchPlacement } from '../../../../src/core/robotics/placement/searchPlacement'
import { RobotSystem } from '../../../../src/core/robotics/planning/RobotSystem'
import { catalogChain, railArm, standingArm, toolDown } from '../catalogArm'
import { seededRandom } from '../referenceChains'

const system = standingArm('ur10e', 0.15, frameFromXyzRpy([9, 9, 9], [0, 0, 1]))
const targets = [toolDown(0, 0, 0.3), toolDown(0.6, 0.1, 0.3), toolDown(0.3, 0.5, 0.5)]
const region = { xM: [-1, 1.6], yM: [-1, 1.5], zM: [0, 0], stepM: 0.5, headings: 4 } as const

describe('cheapest round', () => {
  it('equals trying every combination (seed 3)', () => {
    const random = seededRandom(3)
    for (let trial = 0; trial < 40; trial++) {
      const sizes = Array.from({ length: 1 + Math.floor(random() * 4) }, () => 1 + Math.floor(random() * 3))
      const stages = sizes.map((options, index) => {
        const next = sizes[(index + 1) % sizes.length]!
        return { options, costToNext: Float64Array.from({ length: options * next }, random) }
      })
      const costOf = (options: readonly number[]) =>
        stages.reduce((sum, stage, index) => {
          const next = (index + 1) % sizes.length
          return sum + stage.costToNext[options[index]! * sizes[next]! + options[next]!]!
        }, 0)
      let combinations: number[][] = [[]]
      for (const size of sizes)
        combinations = combinations.flatMap((start) => Array.from({ length: size }, (_, i) => [...start, i]))
      const found = cheapestLoop(stages)
      expect(found.cost).toBeCloseTo(Math.min(...combinations.map(costOf)), 12)
      expect(costOf(found.options)).toBeCloseTo(found.cost, 12)
    }
  })
})

describe('judging a place', () => {
  const base = frameFromXyzRpy([0.3, -0.5, 0], [0, 0, 0.4])
  const placement = new PlacementJudge({ system, targets }).judge(base)

  it('gives joint values that put the tool on every target from there', () => {
    const there = new RobotSystem({
      arm: catalogChain('ur10e'),
      worldFromBase: base,
      flangeFromTool: system.flangeFromTool,
    })
    expect(placement.missed).toEqual([])
    placement.joints.forEach((q, target) => {
      there.worldFromTool(q!).forEach((value, i) => {
        expect(value).toBeCloseTo(targets[target]![i]!, 9)
      })
    })
  })

  it('its time is that of the round', () => {
    const [a, b, c] = placement.joints as Float64Array[]
    const time = (from: Float64Array, to: Float64Array) => jointMoveDurationS(from, to, system.limits)
    expect(placement.cycleTimeS).toBeCloseTo(time(a!, b!) + time(b!, c!) + time(c!, a!), 12)
  })

  it('lists what it cannot meet and what it meets narrowly', () => {
    const far = new PlacementJudge({ system, targets: [...targets, toolDown(4, 0, 0.3)] }).judge(base)
    expect(far).toMatchObject({ missed: [3], margin: 0 })
    const strict = new PlacementJudge({ system, targets, minIndependence: 0.9 }).judge(base)
    expect(strict.tight).toEqual([0, 1, 2])
    expect(strict.missed).toEqual([])
  })

  it('takes only joint values that are allowed', () => {
    const refuse = new PlacementJudge({ system, targets, isAllowed: (_, q) => q[2]! > 0 }).judge(base)
    for (const q of refuse.joints) expect(q![2]).toBeGreaterThan(0)
    const none = new PlacementJudge({ system, targets, isAllowed: () => false }).judge(base)
    expect(none.missed).toEqual([0, 1, 2])
  })

  it('a rail drives to what its arm cannot reach from one place', () => {
    const rail = railArm('kr210_r2700_2', 0, 6)
    const wide = [toolDown(0.5, 9, 0.6), toolDown(6, 9, 0.6)]
    const base = rail.worldFromBase
    expect(new PlacementJudge({ system: rail, targets: wide }).judge(base).missed).toEqual([1])
    const driving = new PlacementJudge({ system: rail, targets: wide, carrierPositions: [[0], [3], [6]] })
    const found = driving.judge(base)
    expect(found.missed).toEqual([])
    expect(found.joints[0]![0]).toBeLessThan(found.joints[1]![0]!)
  })
})

describe('search', () => {
  it('is at least as good as every place of the first lattice, and finer steps do not harm', () => {
    const judge = new PlacementJudge({ system, targets })
    const answer = searchPlacement({ system, targets }, region)
    const best = answer.placements[0]!
    expect(best.missed).toEqual([])
    // Both sides lie a whole number of steps apart, at most `stepM`.
    for (let i = 0; i <= 6; i++) {
      for (let j = 0; j <= 5; j++) {
        const other = judge.judge(frameFromXyzRpy([-1 + (2.6 * i) / 6, -1 + j / 2, 0], [0, 0, 0]))
        expect(comparePlacements(best, other, 'time')).toBeLessThanOrEqual(0)
      }
    }
    const coarse = searchPlacement({ system, targets }, { ...region, finestM: region.stepM })
    expect(comparePlacements(best, coarse.placements[0]!, 'time')).toBeLessThan(0)
    expect(answer.judged).toBeGreaterThan(coarse.judged)
  })

  it('the same question has the same answer, sorted, and its places stand apart', () => {
    const [first, second] = [1, 2].map(() => searchPlacement({ system, targets }, region).placements)
    expect(first).toEqual(second)
    expect(first!.length).toBe(5)
    const at = ({ worldFromBase: f }: Placement) => [f[3]!, f[7]!, f[11]!] as const
    first!.forEach((one, index) => {
      for (const other of first!.slice(0, index))
        expect(Math.hypot(...at(one).map((value, axis) => value - at(other)[axis]!))).toBeGreaterThan(0.249)
    })
    for (let i = 1; i < first!.length; i++)
      expect(comparePlacements(first![i - 1]!, first![i]!, 'time')).toBeLessThanOrEqual(0)
  })

  it('stays inside the region, and margin may decide instead of time', () => {
    const quick = searchPlacement({ system, targets }, region).placements[0]!
    const safe = searchPlacement({ system, targets, prefer: 'margin' }, region).placements[0]!
    expect(safe.margin).toBeGreaterThan(quick.margin)
    for (const { worldFromBase } of [quick, safe]) {
      expect(worldFromBase[3]).toBeGreaterThanOrEqual(-1)
      expect(worldFromBase[3]).toBeLessThanOrEqual(1.6)
      expect(worldFromBase[11]).toBe(0)
    }
  })

  it('a single fixed place is judged as it is', () => {
    const fixed = { xM: [0.3, 0.3], yM: [-0.7, -0.7], zM: [0, 0], stepM: 0.5, headings: 1 } as const
    const { placements } = searchPlacement({ system, targets }, fixed)
    expect(placements[0]!.worldFromBase).toEqual(frameFromXyzRpy([0.3, -0.7, 0], [0, 0, 0]))
  })
})
