// The shipped expected values are those of the reference set, every case has its scene or calculation, and the scenes are sound.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import { validateScene } from '../../../../src/core/model/validateScene'
import { flattenExpected } from '../../../../src/core/study/verify/flattenExpected'
import { judgeCase } from '../../../../src/core/study/verify/judgeCase'
import { referenceCases } from '../../../../src/core/study/verify/referenceCases'
import { verifyCases } from '../../../../src/core/study/verify/verifyCases'
import { DEFAULT_EFFORT, verifyReference } from '../../../../src/core/study/verify/verifyEngine'
import { projectRoot } from '../../../tools/projectRoot'

interface Published {
  readonly id: string
  readonly parameters: unknown
  readonly expected: object
}

const published = JSON.parse(
  readFileSync(join(projectRoot, 'test/reference/des.json'), 'utf8'),
) as Published[]
const quick = { items: 1000, warmupItems: 100, isFull: false }

test.each(published.map((one) => [one.id, one] as const))('%s is as published', (id, one) => {
  const shipped = referenceCases.find((reference) => reference.id === id)!
  expect(shipped.parameters).toEqual(one.parameters)
  expect(shipped.expected).toMatchObject(one.expected)
})

test('every case is run', () => {
  expect(verifyCases.map(({ id }) => id).sort()).toEqual(referenceCases.map(({ id }) => id).sort())
})

test('what is left out is named with a reason and is part of the data', () => {
  for (const one of verifyCases) {
    const names = Object.keys(flattenExpected(referenceCases.find(({ id }) => id === one.id)!.expected))
    for (const [name, reason] of Object.entries(one.leftOut ?? {})) {
      expect(reason.length).toBeGreaterThan(20)
      expect(
        names.some((full) => full.includes(name)),
        `${one.id}: ${name}`,
      ).toBe(true)
    }
  }
})

const withScenes = verifyCases.flatMap((one) =>
  one.kind === 'replicated' || one.kind === 'exact' ? [[one.id, one] as const] : [],
)

test.each(withScenes)('the scenes of %s are files without a problem', (id, one) => {
  const { parameters } = referenceCases.find((reference) => reference.id === id)!
  for (const { document } of Object.values(one.scenes(parameters, DEFAULT_EFFORT))) {
    expect(parseSceneText(JSON.stringify(document))).toEqual({ ok: true, value: document })
    expect(validateScene(document).filter(({ severity }) => severity === 'error')).toEqual([])
  }
})

test('a wrong answer is found', () => {
  const reference = referenceCases.find(({ id }) => id === 'pub-lindley-trace')!
  const [one] = withScenes.find(([id]) => id === reference.id)!.slice(1)
  const expected = { ...(reference.expected as object), mean_wait: 2.8 }
  const verdict = judgeCase(one as (typeof withScenes)[0][1], { ...reference, expected }, quick)
  expect(verdict.pass).toBe(false)
  expect(verdict.metrics.filter(({ pass }) => !pass).map(({ name }) => name)).toEqual(['mean_wait'])
})

test('a figure that nobody measures does not pass', () => {
  const reference = referenceCases.find(({ id }) => id === 'pub-lindley-trace')!
  const one = withScenes.find(([id]) => id === reference.id)![1]
  const expected = { ...(reference.expected as object), more: 1 }
  expect(judgeCase(one, { ...reference, expected }, quick).pass).toBe(false)
})

test('a case nobody has written does not pass either', () => {
  const verdict = verifyReference({ ...referenceCases[0]!, id: 'unknown' }, quick)
  expect(verdict).toMatchObject({ pass: false, metrics: [] })
  expect(verdict.notExpressible).toBeDefined()
})
