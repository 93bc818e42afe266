// Bands of cycles and their calibration: what is certain has no band, what is not has; a stopwatch narrows it and finds the truth.
import { describe, expect, it } from 'vitest'
import { readCycleLog } from '../../../../src/core/formats/programs/readCycleLog'
import { CAUSE_COUNT } from '../../../../src/core/results/states'
import { calibrateCycle } from '../../../../src/core/sim/compile/programs/calibrateCycle'
import { cycleModelOf, estimateCycles } from '../../../../src/core/sim/compile/programs/estimateCycles'
import { openCell } from '../../../../src/core/sim/compile/programs/openCell'
import { AS_PLANNED } from '../../../../src/core/sim/programs/cycles/CycleModel'
import { Simulation } from '../../../../src/core/sim/Simulation'
import { aRobot } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { aCobotCell } from './cells'

const poses = { home: [0, -1.6, 1.8, -1.8, -1.57, 0] }
const certain = aRobot({ model: 'ur10e', tool: 'jaws', settle: seconds(0.1), timeToFullSpeedS: 0.4, poses })
const guessed = aRobot({ model: 'ur10e', tool: 'jaws', poses })

describe('the band of a cycle', () => {
  const [band] = estimateCycles(aCobotCell(guessed))
  const [sure] = estimateCycles(aCobotCell(certain))

  it('is as wide as what is not known', () => {
    expect(band!.ok).toBe(true)
    expect(band!.estimated).toBe(true)
    expect(band!.p90S - band!.p10S).toBeGreaterThan(0.04 * band!.p50S)
    expect(sure!.p90S - sure!.p10S).toBeLessThan(1e-9)
  })

  it('is split by cause, and the causes add up', () => {
    expect(Object.keys(band!.split)).toEqual(['travel', 'approach', 'settle', 'grip'])
    const sum = Object.values(band!.split).reduce((total, { likelyS }) => total + likelyS, 0)
    expect(sum).toBeCloseTo(band!.likelyS, 9)
    expect(band!.likelyS).toBeGreaterThan(band!.p10S)
    expect(band!.likelyS).toBeLessThan(band!.p90S)
    expect(band!.from).toBe('home')
  })

  it('is the time that a run takes', () => {
    const made = Simulation.create(aCobotCell(certain), { seed: 1 })
    if (!made.ok) throw new Error('refused')
    made.value.advanceTo(30 * 1_000_000)
    const [cycle] = made.value.results().cycle
    expect(sure!.likelyS).toBeCloseTo(cycle!.meanS, 4)
    expect(cycle!.band!.p50S).toBeCloseTo(cycle!.meanS, 4)
  })

  it('reads between planned accelerations to a few thousandths', () => {
    const cell = openCell(aCobotCell(guessed))
    const coarse = cycleModelOf(cell, 'carry')!
    for (const ramp of [0.8, 0.93, 1.1, 1.3]) {
      const fine = cycleModelOf(cell, 'carry', [ramp])!
      const total = (model: typeof fine) =>
        model.means({ ...AS_PLANNED, ramp }, new Float64Array(CAUSE_COUNT)).reduce((sum, one) => sum + one, 0)
      expect(Math.abs(total(coarse) / total(fine) - 1)).toBeLessThan(3e-3)
    }
  })
})

describe('calibration', () => {
  const truth = estimateCycles(
    aCobotCell(
      aRobot({ model: 'ur10e', tool: 'jaws', timeToFullSpeedS: 0.55, settle: seconds(0.15), poses }),
    ),
  )[0]!.likelyS
  const times = [-0.03, 0.02, 0.01, -0.01, 0.01].map((off) => truth + off)

  it('shrinks the band around what the stopwatch says', () => {
    const answer = calibrateCycle(aCobotCell(guessed), 'carry', [{ cause: 'cycle', seconds: times }])
    if (!answer.ok) throw new Error('not calibrated')
    const { before, after, values, misfits } = answer.calibration
    expect(after.p90S - after.p10S).toBeLessThan(0.25 * (before.p90S - before.p10S))
    expect(after.p10S).toBeLessThan(truth)
    expect(after.p90S).toBeGreaterThan(truth - 0.02)
    expect(values.find(({ field }) => field === 'timeToFullSpeedS')!.likelyS).toBeGreaterThan(0.42)
    expect(Math.abs(misfits[0]!.errors)).toBeLessThan(3)
  })

  it('says so when the measurement cannot be explained', () => {
    const answer = calibrateCycle(aCobotCell(guessed), 'carry', [
      { cause: 'cycle', seconds: [60, 60.1, 59.9] },
    ])
    if (!answer.ok) throw new Error('not calibrated')
    expect(Math.abs(answer.calibration.misfits[0]!.errors)).toBeGreaterThan(3)
  })
})

describe('reading measurements', () => {
  it.each([
    ['14.2\n14.5\n', [{ cause: 'cycle', seconds: [14.2, 14.5] }]],
    ['14,2\r\n14,5;14,6', undefined],
    ['# stopwatch\n14,2;14,5', [{ cause: 'cycle', seconds: [14.2, 14.5] }]],
    ['program,cycle_s\ncarry,9.5\nother,3\ncarry,9.7', [{ cause: 'cycle', seconds: [9.5, 9.7] }]],
    [
      'cause,seconds\ngrip,0.4\ntravel,3\ngrip,0.5',
      [
        { cause: 'grip', seconds: [0.4, 0.5] },
        { cause: 'travel', seconds: [3] },
      ],
    ],
    ['time_s\n0\n10\n20.5', [{ cause: 'cycle', seconds: [10, 10.5] }]],
  ])('%j', (text, lists) => {
    const log = readCycleLog(text, 'carry')
    if (lists !== undefined) expect(log).toEqual({ ok: true, lists })
  })

  it.each([
    ['', 0],
    ['1\nx', 2],
    ['seconds\n-3', 2],
    ['cause,seconds\nflying,3', 2],
    ['name\nx', 1],
  ])('%j is refused at its line', (text, line) => {
    expect(readCycleLog(text)).toMatchObject({ ok: false, line })
  })
})
