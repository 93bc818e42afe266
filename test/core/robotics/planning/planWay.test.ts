// Planned ways: solved as often as the peer on the reference generator, proved free, the same for the same seed; and the parts: tree, cuts.
import { describe, expect, it } from 'vitest'
import { frameFromXyzRpy } from '../../../../src/core/math/rotations'
import { clearanceAlong } from '../../../../src/core/robotics/collision/cellClearance'
import { driveWay } from '../../../../src/core/robotics/planning/pathPlanning/driveWay'
import { PoseTree } from '../../../../src/core/robotics/planning/pathPlanning/PoseTree'
import { planWay } from '../../../../src/core/robotics/planning/pathPlanning/planWay'
import { SeededNumbers } from '../../../../src/core/robotics/planning/pathPlanning/SeededNumbers'
import { SweptSpace } from '../../../../src/core/robotics/planning/pathPlanning/SweptSpace'
import { shortenWay, wayLength } from '../../../../src/core/robotics/planning/pathPlanning/shortenWay'
import { randomJoints, seededRandom } from '../referenceChains'
import { wayCases } from './wayCases'

const { body, obstacles, ignored, space, pairs } = wayCases(1, 60)

describe('plans', () => {
  const answers = pairs.map(([from, to]) => planWay({ space, from, goals: [to], seed: 7, mostSamples: 3000 }))

  it('are found for at least 95 of 100 questions, straight only where that is free', () => {
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(57)
    const planned = answers.filter((answer) => answer.ok && answer.samples > 0)
    expect(planned.length).toBeGreaterThan(10)
    for (const answer of planned) expect(answer.ok && answer.poses.length).toBeGreaterThan(2)
  })

  it('start and end where asked and touch nothing', () => {
    for (const [index, answer] of answers.entries()) {
      if (!answer.ok) continue
      expect(answer.poses[0]).toEqual(pairs[index]![0])
      expect(answer.poses.at(-1)).toEqual(pairs[index]![1])
      for (let i = 1; i < answer.poses.length; i++)
        expect(space.isWayFree(answer.poses[i - 1]!, answer.poses[i]!)).toBe(true)
    }
  })

  it('are driven free of contact, inside the limits, faster than with a rest at every pose', () => {
    let rounded = 0
    for (const answer of answers.slice(0, 12)) {
      if (!answer.ok) continue
      const { limits } = body.system
      const law = driveWay(space, answer.poses)
      expect(clearanceAlong(body, law, obstacles, 1e-3).gapM).toBeGreaterThan(0)
      const [q, v, a] = [0, 1, 2].map(() => new Float64Array(6)) as [Float64Array, Float64Array, Float64Array]
      for (let step = 0; step <= 100; step++) {
        const tauS = (law.durationS * step) / 100
        body.place(law.sample(tauS, q))
        expect(body.selfGap(ignored).gapM).toBeGreaterThan(0)
        law.velocity(tauS, v).forEach((speed, joint) => {
          expect(Math.abs(speed)).toBeLessThanOrEqual(limits.velocity[joint]! * (1 + 1e-6))
        })
        law.acceleration(tauS, a).forEach((value, joint) => {
          expect(Math.abs(value)).toBeLessThanOrEqual(limits.acceleration[joint]! * (1 + 1e-6))
        })
      }
      for (const [tauS, end] of [
        [0, answer.poses[0]!],
        [law.durationS, answer.poses.at(-1)!],
      ] as const)
        law.sample(tauS, q).forEach((value, joint) => {
          expect(value).toBeCloseTo(end[joint]!, 9)
        })
      if (answer.poses.length === 2) continue
      const resting = answer.poses
        .slice(1)
        .reduce((sum, to, i) => sum + driveWay(space, [answer.poses[i]!, to]).durationS, 0)
      expect(law.durationS).toBeLessThanOrEqual(resting + 1e-9)
      if (law.durationS < 0.9 * resting) rounded++
    }
    expect(rounded).toBeGreaterThan(1)
  })

  it('are the same for the same seed, and may differ for another', () => {
    const index = answers.findIndex((answer) => answer.ok && answer.samples > 3)
    const [from, to] = pairs[index]!
    const again = (seed: number) => planWay({ space, from, goals: [to], seed, mostSamples: 3000 })
    expect(again(7)).toEqual(answers[index])
    expect(again(8)).not.toEqual(answers[index])
  })

  it('any of several goals will do', () => {
    const [from, far] = pairs[answers.findIndex((answer) => answer.ok && answer.samples > 0)]!
    const near = Float64Array.from(from, (value) => value + 0.01)
    const answer = planWay({ space, from, goals: [far, near], seed: 1 })
    expect(answer).toMatchObject({ ok: true, samples: 0 })
    expect(answer.ok && answer.poses.at(-1)).toEqual(near)
  })

  it('say why there is none', () => {
    const [from, to] = pairs[0]!
    const wall = { worldFromBox: frameFromXyzRpy([0, 0, 0.5], [0, 0, 0]), halfM: [2, 2, 1] as const }
    const shut = new SweptSpace(body, { boxes: [wall] }, { ignored })
    expect(planWay({ space: shut, from, goals: [to], seed: 1 })).toMatchObject({ code: 'startBlocked' })
    const random = seededRandom(4)
    let blocked = randomJoints(body.system.arm, random)
    while (space.isFree(blocked)) blocked = randomJoints(body.system.arm, random)
    expect(planWay({ space, from, goals: [blocked], seed: 1 })).toMatchObject({ code: 'goalBlocked' })
    const hard = answers.findIndex((answer) => answer.ok && answer.samples > 3)
    const [a, b] = pairs[hard]!
    expect(planWay({ space, from: a, goals: [b], seed: 7, mostSamples: 1 })).toEqual({
      ok: false,
      code: 'notFound',
      samples: 1,
    })
  })

  it('cuts make a way shorter and never longer', () => {
    const index = answers.findIndex((answer) => answer.ok && answer.samples > 3)
    const [from, to] = pairs[index]!
    const raw = planWay({ space, from, goals: [to], seed: 7, mostSamples: 3000, cuts: 0 })
    const cut = answers[index]!
    if (!raw.ok || !cut.ok) throw new Error('no planned way')
    expect(cut.lengthRad).toBeLessThan(raw.lengthRad)
    const again = shortenWay(space, cut.poses, new SeededNumbers(3), 40)
    expect(wayLength(again)).toBeLessThanOrEqual(cut.lengthRad + 1e-12)
  })
})

describe('tree', () => {
  it('finds the nearest of thousands, as looking at all does (seed 2)', () => {
    const random = seededRandom(2)
    const tree = new PoseTree(6)
    const all: Float64Array[] = []
    const pose = () => Float64Array.from({ length: 6 }, () => random() * 4 - 2)
    const away = (a: Float64Array, b: Float64Array) =>
      a.reduce((sum, value, i) => sum + (value - b[i]!) * (value - b[i]!), 0)
    for (let i = 0; i < 2000; i++) {
      all.push(pose())
      tree.add(all[i]!)
      if (i % 20 > 0) continue
      const q = pose()
      const best = Math.min(...all.map((one) => away(one, q)))
      expect(away(all[tree.nearest(q)]!, q)).toBe(best)
    }
    expect(tree.count).toBe(2000)
  })

  it('gives the branch from the root', () => {
    const tree = new PoseTree(2)
    const root = tree.add(Float64Array.of(0, 0))
    const other = tree.add(Float64Array.of(1, 0), root)
    tree.add(Float64Array.of(5, 5))
    const leaf = tree.add(Float64Array.of(1, 1), other)
    expect(tree.branch(leaf).map((q) => Array.from(q))).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ])
  })
})
