// Writing scenes: the same content gives the same text, and reading it gives the same content.
import { expect, test } from 'vitest'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { formatJson, serialiseScene } from '../../../src/core/model/serialiseScene'
import { aDocument } from '../../builders/aDocument'
import { aProduct, aProgram, aRoute, aScene, aStation, at } from '../../builders/records'

const document = aDocument(
  aStation({ id: 'b', placement: at(1, 2) }),
  aProgram(),
  aStation({ id: 'a' }),
  aScene(),
  aRoute(),
  aProduct(),
)

test('text → document → text is a fixed point', () => {
  const text = serialiseScene(document)
  const outcome = parseSceneText(text)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  expect(outcome.value.records).toEqual(document.records)
  expect(serialiseScene(outcome.value)).toBe(text)
})

test('the order of records and fields in memory does not show', () => {
  const shuffled = Object.fromEntries(
    Object.entries(document.records)
      .reverse()
      .map(([id, record]) => [id, Object.fromEntries(Object.entries(record).reverse())]),
  )
  expect(serialiseScene({ ...document, records: shuffled as typeof document.records })).toBe(
    serialiseScene(document),
  )
})

test('short things stand on one line, long ones do not run over the edge', () => {
  const text = serialiseScene(document)
  expect(text).toContain('"sizeM": [1.5, 1, 1.2]')
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(110)
  expect(JSON.parse(formatJson({ a: [], b: {}, c: [[1], { d: null }] }))).toEqual({
    a: [],
    b: {},
    c: [[1], { d: null }],
  })
})

test('a number that JSON cannot hold is a bug, not a null', () => {
  const sizeM: [number, number, number] = [Number.NaN, 1, 1]
  expect(() => serialiseScene(aDocument({ ...aStation(), sizeM }))).toThrow('NaN')
})
