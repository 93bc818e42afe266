// What hangs on a wrist against mass, moment and inertia limits; and how a heavy load slows an arm whose acceleration is an estimate.
import { describe, expect, it } from 'vitest'
import { openCell } from '../../../../src/core/sim/compile/programs/openCell'
import { accelerationShare } from '../../../../src/core/sim/programs/accelerationShare'
import { wristLoadOf } from '../../../../src/core/sim/programs/planning/wristLoadOf'
import { aProduct, aRobot, aTool } from '../../../builders/records'
import { seconds } from '../../../builders/times'
import { aCobotCell } from './cells'

const home = [0, -1.6, 1.8, -1.8, -1.57, 0]
const robot = (more: object = {}) =>
  aRobot({ model: 'ur10e', tool: 'jaws', settle: seconds(0.1), poses: { home }, ...more })
const long = (lengthM: number, massKg: number) =>
  aTool({
    id: 'jaws',
    massKg,
    sizeM: [0.1, 0.1, lengthM],
    tcp: { position: [0, 0, lengthM], quaternion: [0, 0, 0, 1] },
  })
const codes = (...changes: Parameters<typeof aCobotCell>) =>
  openCell(aCobotCell(...changes)).problems.map(({ code }) => code)

describe('the wrist of a UR10e', () => {
  it('weighs tool and part, and knows how far off their centre lies', () => {
    const cell = openCell(aCobotCell(long(0.2, 1)))
    const part = { ...cell.parts[0]!, massKg: 3, sizeM: [0.1, 0.1, 0.1] as const }
    const load = wristLoadOf(cell.units[0]!, part as never, 3)
    expect(load.massKg).toBe(4)
    // tool in the middle of its 0.2 m, part 0.05 m below its end
    expect(load.distanceM).toBeCloseTo((1 * 0.1 + 3 * 0.25) / 4, 12)
    expect(load.inertia.value).toBeCloseTo((0.5 * (0.01 + 0.01)) / 12 + (3 * 0.02) / 12, 12)
    expect(load.moment.estimated).toBe(false)
  })

  it('is content with a light part and warns with the numbers of a long lever', () => {
    expect(codes().filter((code) => /moment|inertia|payload/.test(code))).toEqual([])
    const far = openCell(aCobotCell(long(0.35, 10), aProduct({ sizeM: [0.1, 0.06, 1.6], massKg: 2.4 })))
    const warning = far.problems.find(({ code }) => code === 'program.moment')!
    expect(warning.severity).toBe('warning')
    expect(warning.values!.momentNm).toBeGreaterThan(warning.values!.limitNm as number)
  })

  it('tells of a part too wide to be turned', () => {
    expect(codes(aProduct({ sizeM: [2, 0.3, 0.01], massKg: 6 }))).toContain('program.inertia')
  })
})

describe('a heavy load', () => {
  it('takes nothing up to a third of the payload and half at the whole', () => {
    expect([0, 2, 6, 12].map((kg) => accelerationShare(kg, 6))).toEqual([1, 1, 0.5, 0.5])
    expect(accelerationShare(4, 6)).toBeCloseTo(0.75, 12)
  })

  const motionS = (massKg: number, more: object = {}) => {
    const cell = openCell(aCobotCell(robot(more), aProduct({ sizeM: [0.1, 0.06, 0.05], massKg })))
    return cell.plans.planOf(0, cell.typical[0]!).motionS
  }

  it('makes a cycle longer, unless the record says how quick the robot is', () => {
    expect(motionS(11)).toBeGreaterThan(motionS(2) + 0.05)
    expect(motionS(11, { timeToFullSpeedS: 0.4 })).toBe(motionS(2, { timeToFullSpeedS: 0.4 }))
  })
})
