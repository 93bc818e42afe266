// Whatever planning robots and programs can report has Dutch words, with nothing but values that the problem carries.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DUTCH_MOTION_PROBLEMS } from '../../../src/core/model/problems/dutchMotionProblems'
import { problemIn, SCENE_PROBLEMS } from '../../../src/core/model/problems/sceneProblem'

const folders = ['src/core/sim/programs', 'src/core/sim/compile/programs', 'src/core/sim/compile/robots']
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
)
const codes = new Set(
  sources.flatMap((text) => [...text.matchAll(/'((?:program|robot)\.[a-zA-Z]+)'/g)].map(([, code]) => code!)),
)

it('every code has them', () => {
  expect(codes.size).toBeGreaterThan(25)
  const known = { ...SCENE_PROBLEMS, ...DUTCH_MOTION_PROBLEMS }
  expect([...codes].filter((code) => !Object.hasOwn(known, code))).toEqual([])
})

it('numbers are written as a Dutch reader does; without its values a problem stays English', () => {
  const problem = {
    code: 'program.tooFar',
    severity: 'error',
    message: 'far',
    hint: 'near',
    where: { path: '' },
  } as const
  const values = { robot: 'r1', target: 'pick', missM: 0.31984 }
  expect(problemIn('nl', { ...problem, values }).message).toBe(
    'Robot "r1" kan het doel van "pick" niet bereiken: het ligt 0,32 m te ver weg.',
  )
  expect(problemIn('nl', problem)).toEqual({ message: 'far', hint: 'near' })
  expect(problemIn('en', { ...problem, values }).message).toBe('far')
})
