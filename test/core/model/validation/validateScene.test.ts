// Validation: each kind of problem is found where it is, in a document that is right but for that.
import { describe, expect, test } from 'vitest'
import { problemIn, SCENE_PROBLEMS } from '../../../../src/core/model/problems/sceneProblem'
import { validateScene } from '../../../../src/core/model/validateScene'
import { aDocument, aRunningCell, withRecords } from '../../../builders/aDocument'
import { aFailure, aProgram, aSink, aSource, aTool } from '../../../builders/records'
import { beltCases } from './beltCases'
import { enter, kitting, leave, next, pick, place, robotCell, zones } from './cells'
import { modelCases } from './modelCases'
import { positionerCases } from './positionerCases'
import { recordCases } from './recordCases'
import { robotCases } from './robotCases'
import { routeCases } from './routeCases'
import { hauledCell, vehicleCases } from './vehicleCases'

const cases = [
  ...recordCases,
  ...robotCases,
  ...positionerCases,
  ...routeCases,
  ...vehicleCases,
  ...beltCases,
  ...modelCases,
]

describe('each problem is found where it is', () => {
  test.each(cases)('%s at %s', (code, path, document) => {
    const found = validateScene(document)
    const told = found.map((one) => `${one.code} ${one.where.path}`)
    expect(told).toContain(code === 'scene.missing' ? `${code} records.scene` : `${code} records.${path}`)
  })

  test('every code of validation has a case', () => {
    const covered = new Set(cases.map(([code]) => code))
    const byValidation = Object.keys(SCENE_PROBLEMS).filter(
      (code) =>
        !/^(?:file|field|template|mesh|drawing|asset|import|image|pdf|dxf|cad|ifc|xml|xacro|urdf|zip)\./.test(
          code,
        ),
    )
    expect(byValidation.filter((code) => !covered.has(code))).toEqual([])
  })
})

test('cells that are right have no problems', () => {
  for (const document of [aRunningCell(), robotCell(), kitting('bolts'), aDocument(aSink()), hauledCell])
    expect(validateScene(document)).toEqual([])
})

test('the warning about zones names both programs, and not programs of one robot', () => {
  const [, , document] = cases.find(([code]) => code === 'zone.oppositeOrder')!
  const warning = validateScene(document).find((one) => one.code === 'zone.oppositeOrder')
  expect(warning).toMatchObject({ severity: 'warning', values: { program: 'program', other: 'program-2' } })
  const oneRobot = robotCell(
    ...zones,
    aProgram({ body: [enter('zone-a'), enter('zone-b'), pick, place, leave('zone-b'), leave('zone-a')] }),
    aProgram({
      id: 'program-2',
      body: [enter('zone-b'), enter('zone-a'), pick, place, leave('zone-a'), leave('zone-b')],
    }),
  )
  expect(validateScene(oneRobot)).toEqual([])
})

test('errors come before warnings', () => {
  const document = aRunningCell(aTool({ kind: undefined }), aSource({ route: 'nowhere' }))
  expect(validateScene(document).map((one) => one.severity)).toEqual(['error', 'warning'])
})

test('loops with a way out, of whatever kind, are no endless routes', () => {
  for (const rules of [
    [{ to: 'work', share: 0.99 }, { to: 'out' }],
    [{ to: 'work', upTo: 23 }, { to: 'out' }],
    [{ to: 'out', every: 4 }, { to: 'work' }],
    [{ to: 'work', share: 0.5 }],
  ])
    expect(validateScene(aRunningCell(next(...rules))).map((one) => one.code)).not.toContain(
      'route.neverEnds',
    )
})

test('both languages say everything, with all values filled in', () => {
  for (const [, , document] of cases)
    for (const problem of validateScene(document)) {
      const english = `${problem.message} ${problem.hint}`
      const { message, hint } = problemIn('nl', problem)
      expect(`${message} ${hint}`, problem.code).not.toBe(english)
      for (const text of [english, `${message} ${hint}`]) expect(text).not.toMatch(/\{\w+\}|@\w+/)
    }
})

test('a problem of another room, or without values, keeps its English sentences', () => {
  const foreign = { code: 'plan.x', severity: 'error', message: 'a', hint: 'b', where: { path: '' } } as const
  expect(problemIn('nl', foreign)).toEqual({ message: 'a', hint: 'b' })
  expect(problemIn('nl', { ...foreign, code: 'reference.missing' })).toEqual({ message: 'a', hint: 'b' })
})

test('a hundred thousand records with a hundred thousand dangling ids are no trouble', () => {
  const records = Array.from({ length: 100_000 }, (_, index) => ({
    ...aFailure({ id: `f${index}` }),
    of: [`missing-${index}`],
  }))
  const document = aRunningCell()
  const problems = validateScene(withRecords(document, ...records))
  expect(problems.length).toBe(100_000)
})
