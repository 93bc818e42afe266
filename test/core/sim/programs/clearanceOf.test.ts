// Clearance of programs: what they touch and when, the nearest body, margins along the path, and zones for robots that share space.
import { describe, expect, it } from 'vitest'
import { clearanceOf, collisionWarnings } from '../../../../src/core/sim/compile/programs/clearanceOf'
import { examineProgram } from '../../../../src/core/sim/compile/programs/examineProgram'
import { openCell } from '../../../../src/core/sim/compile/programs/openCell'
import { proposeZones } from '../../../../src/core/sim/compile/programs/proposeZones'
import { aBuffer, anEquipment, aProgram, aRobot, aRoute, aSource, at } from '../../../builders/records'
import { aCobotCell } from './cells'

/** A thin plate, 4 mm, across the way between the tables. */
const plate = anEquipment({ id: 'plate', placement: at(0.75, 0), sizeM: [0.5, 0.004, 1.2] })

const touchesIn = (...changes: Parameters<typeof aCobotCell>) =>
  collisionWarnings(openCell(aCobotCell(...changes)))

describe('clearance of a program', () => {
  it('tells of an elbow that dips below the table: the fastest posture is not asked whether it is free', () => {
    expect(new Set(touchesIn().map(({ values }) => values!.other))).toEqual(new Set(['floor', 'left']))
    const gaps = clearanceOf(
      aCobotCell(anEquipment({ id: 'post', placement: at(1.05, 0), sizeM: [0.1, 0.1, 2] })),
      'carry',
    )
    const nearest = gaps.find(({ other }) => other === 'post')!
    expect(nearest.gapM).toBeGreaterThan(0)
    expect(nearest).toMatchObject({ robot: 'robot', kind: 'cell', program: 'carry' })
  })

  it('a plate thinner than any step is not missed: which bodies, where and when', () => {
    const warning = touchesIn(plate).find(({ values }) => values!.other === 'plate')
    expect(warning).toMatchObject({ severity: 'warning', values: { robot: 'robot', other: 'plate' } })
    expect(warning!.where.path).toMatch(/^records\.carry(\.body\[(pick|place)\])?$/)
    const hit = clearanceOf(aCobotCell(plate), 'carry').find(({ other }) => other === 'plate')!
    expect(hit.gapM).toBeLessThan(-0.005)
    expect(hit.atS).toBeGreaterThanOrEqual(0)
  })

  it('another robot at its home', () => {
    const home = [Math.PI, -1.6, 1.8, -1.8, -1.57, 0]
    const other = aRobot({ id: 'second', model: 'ur10e', placement: at(1.3, 0), poses: { home } })
    const gaps = clearanceOf(aCobotCell(other), 'carry')
    expect(gaps.find(({ kind }) => kind === 'robot')).toMatchObject({ other: 'second' })
  })

  it('is empty for a program that is not there', () => {
    expect(clearanceOf(aCobotCell(), 'nothing')).toEqual([])
  })
})

describe('a program looked at closely', () => {
  it('says margin, independence and nearest body along every motion', () => {
    const exam = examineProgram(aCobotCell(plate), 'carry')
    expect(exam.ok).toBe(true)
    expect(exam.motions.length).toBeGreaterThan(6)
    for (const { samples } of exam.motions) {
      expect(samples).toHaveLength(25)
      for (const { limitMarginRad, independence } of samples) {
        expect(limitMarginRad).toBeGreaterThan(0)
        expect(independence).toBeGreaterThan(0)
        expect(independence).toBeLessThanOrEqual(1)
      }
    }
    expect(exam.motions.some(({ verdict }) => verdict === 'touches')).toBe(true)
  })

  it('gives the faults of one that cannot run', () => {
    const far = aProgram({
      id: 'carry',
      body: [
        { id: 'p', kind: 'pick', at: { of: 'task.from', position: [9, 0, 0] } },
        { id: 'q', kind: 'place', at: { of: 'task.to' } },
      ] as never,
    })
    expect(examineProgram(aCobotCell(far), 'carry')).toMatchObject({
      ok: false,
      faults: [{ code: 'program.tooFar' }],
      motions: [],
    })
  })
})

describe('zones', () => {
  const second = (x: number) => {
    const home = [Math.PI, -1.6, 1.8, -1.8, -1.57, 0]
    return aCobotCell(
      aRobot({ id: 'second', model: 'ur10e', placement: at(x, 0), poses: { home } }),
      aBuffer({ id: 'third', placement: at(x - 0.5, -0.45), sizeM: [0.4, 0.4, 0.2], capacity: 1 }),
      aProgram({ id: 'away', robots: [{ robot: 'second', grasp: [0, 0, 0] }] }),
      aSource({ id: 'source-2', route: 'route-2' }),
      aRoute({
        id: 'route-2',
        steps: [
          { id: 'in', at: [x > 2 ? 'fourth' : 'right'] },
          { id: 'over', at: ['third'], mover: { by: 'program', programs: ['away'] } },
        ],
      }),
      aBuffer({ id: 'fourth', placement: at(x - 0.5, 0.45), sizeM: [0.4, 0.4, 0.2], capacity: 1 }),
    )
  }
  it('one for two robots that reach into the same place, with the nodes that do', () => {
    const [zone] = proposeZones(second(1.2))
    expect(zone!.robots).toEqual(['robot', 'second'])
    expect(zone!.sizeM.every((size) => size > 0.1)).toBe(true)
    expect(new Set(zone!.nodes.map(({ program }) => program))).toEqual(new Set(['carry', 'away']))
  })
  it('none for robots far apart', () => {
    expect(proposeZones(second(6))).toEqual([])
  })
})
