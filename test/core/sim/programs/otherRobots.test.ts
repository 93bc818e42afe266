// Robots of other programs count where their programs bring them, not at home alone: gone round where that can be, said where it cannot, left out
// where a zone keeps them apart.
import { describe, expect, it } from 'vitest'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import { clearanceIn, collisionWarnings } from '../../../../src/core/sim/compile/programs/clearanceOf'
import { type OpenCell, openCell } from '../../../../src/core/sim/compile/programs/openCell'
import { aBuffer, aProgram, aRobot, aRoute, aSource, at, aZone } from '../../../builders/records'
import { aCobotCell } from './cells'

/** A second cobot with two tables of its own, facing the first; `zoned`: both keep one zone while they move. */
function twoCobots(x: number, y: number, apartM: number, zoned = false): SceneDocument {
  const work = [
    { id: 'pick', kind: 'pick', at: { of: 'task.from', position: [0, 0, 0.03] } },
    { id: 'place', kind: 'place', at: { of: 'task.to', position: [0, 0, 0.03] } },
  ]
  const guarded = [
    { id: 'enter', kind: 'enterZone', zone: 'shared' },
    ...work,
    { id: 'back', kind: 'move', to: { pose: 'home' } },
    { id: 'leave', kind: 'leaveZone', zone: 'shared' },
  ]
  const body = (zoned ? guarded : work) as never
  return aCobotCell(
    aZone({ id: 'shared', kind: 'exclusive', placement: at(0.6, 0), sizeM: [1, 2, 2] }),
    aRobot({
      id: 'second',
      model: 'ur10e',
      placement: at(x, y),
      poses: { home: [Math.PI, -1.6, 1.8, -1.8, -1.57, 0] },
    }),
    aBuffer({ id: 'third', placement: at(x - 0.5, y - apartM), sizeM: [0.4, 0.4, 0.2], capacity: 1 }),
    aBuffer({ id: 'fourth', placement: at(x - 0.5, y + apartM), sizeM: [0.4, 0.4, 0.2], capacity: 1 }),
    aProgram({ id: 'carry', body }),
    aProgram({ id: 'later', robots: [{ robot: 'second', grasp: [0, 0, 0] }], body }),
    aSource({ id: 'source-2', route: 'route-2' }),
    aRoute({
      id: 'route-2',
      steps: [
        { id: 'in', at: ['fourth'] },
        { id: 'over', at: ['third'], mover: { by: 'program', programs: ['later'] } },
      ],
    }),
  )
}

const meetingsIn = ({ problems }: OpenCell) => problems.filter(({ code }) => code === 'program.sharesSpace')

function planOf({ programs, typical, plans }: OpenCell, id: string) {
  const number = programs.findIndex((program) => program.id === id)
  return plans.planOf(number, typical[number]!)
}

function without(document: SceneDocument, ...ids: string[]): SceneDocument {
  const kept = Object.entries(document.records).filter(([id]) => !ids.includes(id))
  return { ...document, records: Object.fromEntries(kept) }
}

describe('another robot on its way', () => {
  it('is gone round: the later program takes other postures than it would alone, the earlier one keeps its own', () => {
    const document = twoCobots(1.8, 0, 0.6)
    const both = openCell(document)
    const alone = openCell(without(document, 'carry', 'route', 'source'))
    expect(planOf(both, 'later').stopJoints).not.toEqual(planOf(alone, 'later').stopJoints)
    expect(meetingsIn(both)).toEqual([])
    const first = openCell(without(document, 'later', 'route-2', 'source-2'))
    expect(planOf(both, 'carry').stopJoints).toEqual(planOf(first, 'carry').stopJoints)
  })

  it('is named with both places where there is no way round, in the later program only', () => {
    const found = meetingsIn(openCell(twoCobots(1.2, 0.4, 0.45)))
    expect(found.map(({ where }) => where.path)).toContain('records.later.body[pick]')
    expect(new Set(found.map(({ where }) => where.record))).toEqual(new Set(['later']))
    expect(found.find(({ values }) => values!.target === 'pick')).toMatchObject({
      severity: 'warning',
      values: { robot: 'second', other: 'robot', otherProgram: 'carry' },
    })
  })

  it('does not count inside a zone that both hold', () => {
    expect(meetingsIn(openCell(twoCobots(1.2, 0.4, 0.45, true)))).toEqual([])
  })

  it('is listed in the check of either program, with where the other robot is then; as a warning once', () => {
    const cell = openCell(twoCobots(1.2, 0.4, 0.45))
    const met = (id: string) => clearanceIn(cell, id).filter(({ otherAt }) => otherAt !== undefined)
    for (const [id, robot, other, otherProgram] of [
      ['carry', 'robot', 'second', 'later'],
      ['later', 'second', 'robot', 'carry'],
    ] as const) {
      expect(met(id).length, id).toBeGreaterThan(0)
      for (const gap of met(id)) {
        expect(gap).toMatchObject({ robot, other, kind: 'robot', otherAt: { program: otherProgram } })
        expect(gap.gapM).toBeLessThan(0)
      }
    }
    const touching = ['carry', 'later']
      .flatMap((id) => clearanceIn(cell, id))
      .filter(({ gapM, otherAt }) => gapM < -0.005 && otherAt === undefined)
    expect(collisionWarnings(cell)).toHaveLength(touching.length)
  })

  it('is not listed inside a zone that both hold, nor where it comes nowhere near', () => {
    for (const document of [twoCobots(1.2, 0.4, 0.45, true), twoCobots(1.8, 0, 0.6)]) {
      const cell = openCell(document)
      for (const id of ['carry', 'later'])
        expect(clearanceIn(cell, id).filter(({ otherAt }) => otherAt !== undefined)).toEqual([])
    }
  })

  it('gives the same plans every time', () => {
    const plans = () => {
      const cell = openCell(twoCobots(1.8, 0, 0.6))
      return ['carry', 'later'].map((id) => planOf(cell, id).stopJoints)
    }
    expect(plans()).toEqual(plans())
  })
})
