// Clearance of programs: what they touch and when, the nearest body, margins along the path, and zones for robots that share space.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addZones } from '../../../../src/core/editing/commands/addZones'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { lengthOf, subtract } from '../../../../src/core/math/vectors'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import { findRecordOfType } from '../../../../src/core/model/SceneDocument'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { validateScene } from '../../../../src/core/model/validateScene'
import { clearanceOf, collisionWarnings } from '../../../../src/core/sim/compile/programs/clearanceOf'
import { examineProgram } from '../../../../src/core/sim/compile/programs/examineProgram'
import { openCell } from '../../../../src/core/sim/compile/programs/openCell'
import { proposeZones } from '../../../../src/core/sim/compile/programs/proposeZones'
import { withRecords } from '../../../builders/aDocument'
import { aBuffer, anEquipment, aProgram, aRobot, aRoute, aSource, at } from '../../../builders/records'
import { aCobotCell } from './cells'

/** A thin plate, 4 mm, across the way between the tables. */
const plate = anEquipment({ id: 'plate', placement: at(0.75, 0), sizeM: [0.5, 0.004, 1.2] })

const touchesIn = (...changes: Parameters<typeof aCobotCell>) =>
  collisionWarnings(openCell(aCobotCell(...changes)))

describe('clearance of a program', () => {
  it('takes a posture whose elbow stays above the table, not the fastest one', () => {
    expect(touchesIn()).toEqual([])
    const gaps = clearanceOf(
      aCobotCell(anEquipment({ id: 'post', placement: at(1.05, 0), sizeM: [0.1, 0.1, 2] })),
      'carry',
    )
    const nearest = gaps.find(({ other }) => other === 'post')!
    expect(nearest.gapM).toBeGreaterThan(0)
    expect(nearest).toMatchObject({ robot: 'robot', kind: 'cell', program: 'carry' })
  })

  it('a target that no posture reaches freely names what stands there, and the cell still runs', () => {
    const block = anEquipment({ id: 'block', placement: at(0.5, -0.45, 0.1), sizeM: [0.5, 0.5, 1] })
    const { problems, faults } = openCell(aCobotCell(block))
    expect(problems.filter(({ code }) => code === 'program.collision')[0]).toMatchObject({
      severity: 'warning',
      where: { record: 'carry', path: 'records.carry.body[place]' },
      values: { robot: 'robot', other: 'block' },
    })
    expect(faults).toEqual([])
  })

  it('a plate thinner than any step is not missed: which bodies, where and when', () => {
    const warning = touchesIn(plate).find(({ values }) => values!.other === 'plate')
    expect(warning).toMatchObject({ severity: 'warning', values: { robot: 'robot', other: 'plate' } })
    expect(warning!.where.path).toMatch(/^records\.carry(\.body\[(pick|place)\])?$/)
    const hit = clearanceOf(aCobotCell(plate), 'carry').find(({ other }) => other === 'plate')!
    expect(hit.gapM).toBeLessThan(-0.005)
    expect(hit.atS).toBeGreaterThanOrEqual(0)
  })

  it('a light curtain is no obstacle: reaching into it is a warning of its own, and lettering is nothing at all', () => {
    const line = {
      placement: undefined as never,
      lineM: [
        [0.2, 0],
        [1.2, 0],
      ] as [number, number][],
    }
    const across = (look: 'fence' | 'lightCurtain' | 'dimension') =>
      touchesIn(anEquipment({ id: 'across', look, heightM: 1.2, ...line })).map(({ code }) => code)
    expect(across('fence')).toContain('program.touches')
    expect(new Set(across('lightCurtain'))).toEqual(new Set(['program.crossesCurtain']))
    expect(across('dimension')).toEqual([])
    const beside = anEquipment({
      id: 'beside',
      look: 'lightCurtain',
      ...line,
      lineM: [
        [-1, 2],
        [1, 2],
      ],
    })
    expect(touchesIn(beside)).toEqual([])
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

describe('the shipped cells', () => {
  const scene = (id: string) => {
    const parsed = parseSceneText(readFileSync(`scenes/${id}.scene.json`, 'utf8'))
    if (!parsed.ok) throw new Error(id)
    return parsed.value
  }

  it.each(['cnc-machine-tending', 'conveyor-pick-and-place'])('%s touches nothing', (id) => {
    expect(collisionWarnings(openCell(scene(id)))).toEqual([])
  })

  it('a door that the program holds closed stands in its way', () => {
    const document = scene('cnc-machine-tending')
    const program = findRecordOfType(document, 'program', 'load-lathe')!
    const shut = { id: 'shut', kind: 'door', station: 'lathe', open: false } as const
    const body = program.body.flatMap((node) => (node.id === 'load' ? [shut, node] : [node]))
    const records = { ...document.records, [program.id]: { ...program, body } }
    const touched = collisionWarnings(openCell({ ...document, records })).map(({ values }) => values!.other)
    expect(new Set(touched)).toEqual(new Set(['lathe']))
  })
})

describe('a way round', () => {
  const board = anEquipment({ id: 'board', placement: at(0.7, 0), sizeM: [0.7, 0.02, 0.72] })
  const cell = (plan: boolean) =>
    aCobotCell(
      board,
      // nor the long way round behind its back
      anEquipment({ id: 'board-2', placement: at(-0.7, 0), sizeM: [1, 0.02, 1.6] }),
      aProgram({
        id: 'carry',
        body: [
          { id: 'pick', kind: 'pick', at: { of: 'task.from', position: [0, 0, 0.03] } },
          { id: 'over', kind: 'move', to: { of: 'right', position: [0, 0, 0.25] }, plan },
          { id: 'place', kind: 'place', at: { of: 'task.to', position: [0, 0, 0.03] } },
        ] as never,
      }),
    )
  const warningsOf = (plan: boolean) => collisionWarnings(openCell(cell(plan)))

  it('is offered when a straight joint move hits', () => {
    const [hit] = warningsOf(false).filter(({ values }) => values!.node === 'over')
    expect(hit).toMatchObject({ code: 'program.moveTouches', values: { robot: 'robot' } })
    expect(hit!.hint).toContain('plan: true')
  })

  it('is taken when the move asks for it: the same every time, and free', () => {
    expect(warningsOf(true).filter(({ values }) => values!.node === 'over')).toEqual([])
    const motionS = () => {
      const opened = openCell(cell(true))
      return opened.plans.planOf(0, opened.typical[0]!).motionS
    }
    expect(motionS()).toBe(motionS())
  })
})

it('says that it finds no way round, and goes straight', () => {
  const wall = (id: string, x: number) => anEquipment({ id, placement: at(x, 0), sizeM: [1.4, 0.02, 3] })
  const over = { id: 'over', kind: 'move', to: { of: 'right', position: [0, 0, 0.25] }, plan: true }
  const pick = { id: 'pick', kind: 'pick', at: { of: 'task.from', position: [0, 0, 0.03] } }
  const place = { id: 'place', kind: 'place', at: { of: 'task.to', position: [0, 0, 0.03] } }
  const program = aProgram({ id: 'carry', body: [pick, over, place] as never })
  const { problems } = openCell(aCobotCell(wall('front', 0.9), wall('back', -0.9), program))
  const [none] = problems.filter(({ code }) => code === 'program.noWayRound')
  expect(none).toMatchObject({ severity: 'warning', where: { path: 'records.carry.body[over]' } })
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

  it('looks at a slow motion as often as its way needs', () => {
    const cell = aCobotCell()
    const robot = { ...cell.records.robot, speedScale: 0.1 } as RecordOf<'robot'>
    const { motions } = examineProgram(withRecords(cell, robot), 'carry')
    const longest = motions.reduce((one, other) => (other.durationS > one.durationS ? other : one))
    expect(longest.durationS).toBeGreaterThan(6)
    expect(longest.samples.length - 1).toBe(Math.ceil(longest.durationS / 0.15))
    expect(longest.samples.at(-1)!.timeS).toBeCloseTo(longest.durationS, 9)
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
  it('none where the zones proposed before stand, and nobody can wait for each other for ever', () => {
    const history = new EditHistory(second(1.2))
    history.apply({ verb: 'add' }, addZones(proposeZones(history.document)))
    expect(proposeZones(history.document)).toEqual([])
    expect(validateScene(history.document).map(({ code }) => code)).not.toContain('zone.oppositeOrder')
  })
  it('none for robots far apart', () => {
    expect(proposeZones(second(6))).toEqual([])
  })
})

describe('the place of a gap', () => {
  it('lies on the robot and on the thin plate it hits, where the robot stands then', () => {
    const hit = clearanceOf(aCobotCell(plate), 'carry').find(({ other }) => other === 'plate')!
    const { own, other, joints } = hit.points
    expect(Math.abs(other[1])).toBeLessThanOrEqual(0.002 + 1e-9)
    expect(Math.abs(other[0] - 0.75)).toBeLessThanOrEqual(0.25 + 1e-9)
    expect(joints).toHaveLength(6)
    // The axis of the link goes through the plate: one point is on both.
    expect(own).toEqual(other)
    const warning = touchesIn(plate).find(({ values }) => values!.other === 'plate')!
    expect(Math.abs(Number(warning.values!.yM) - (own[1] + other[1]) / 2)).toBeLessThanOrEqual(0.0051)
    expect(warning.message).toContain(`y ${warning.values!.yM}`)
  })

  it('spans the gap to everything that is merely near', () => {
    const post = anEquipment({ id: 'post', placement: at(1.05, 0), sizeM: [0.1, 0.1, 2] })
    const apart = clearanceOf(aCobotCell(post), 'carry').filter(({ gapM }) => gapM > 0)
    expect(apart.map(({ other }) => other)).toContain('post')
    for (const { points, gapM } of apart)
      expect(lengthOf(subtract(points.own, points.other))).toBeCloseTo(gapM, 6)
  })
})
