// Reading scene text: what is refused, where the finger points, what survives.
import { expect, test } from 'vitest'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import type { Problem } from '../../../src/core/results/problem'
import { aDocument } from '../../builders/aDocument'
import { aStation } from '../../builders/records'

function textOf(records: Record<string, unknown>, head: Record<string, unknown> = {}): string {
  return JSON.stringify({ format: 'proefcel-scene', version: 1, ...head, records })
}

function problemsOf(text: string): readonly Problem[] {
  const outcome = parseSceneText(text)
  expect(outcome.ok).toBe(false)
  return outcome.ok ? [] : outcome.problems
}

function problemOf(text: string): Problem {
  const problems = problemsOf(text)
  expect(problems.map((one) => one.code).length, JSON.stringify(problems)).toBe(1)
  return problems[0]!
}

const inStation = (fields: Record<string, unknown>) =>
  problemOf(textOf({ press: { id: 'press', type: 'station', ...fields } }))

test('a text that stops in the middle is told with line and column', () => {
  const whole = serialiseScene(aDocument(aStation({ name: 'Pers "één"' })))
  for (let length = 1; length < whole.length - 1; length++) {
    const problem = problemOf(whole.slice(0, length))
    expect(problem.code, whole.slice(0, length)).toBe('file.truncated')
    const lines = whole.slice(0, length).split('\n')
    // The finger points at or behind the last thing that was read, never before the line it is on.
    expect(problem.values?.line).toBeLessThanOrEqual(lines.length)
    expect(problem.values?.line).toBeGreaterThanOrEqual(lines.length - 1)
  }
})

test.each([
  ['{"a": 1,}', 1, 9, '}'],
  ['{\n  "a": NaN\n}', 2, 8, 'NaN'],
  ['{\n  "a": -Infinity\n}', 2, 8, '-Infinity'],
  ["{'a': 1}", 1, 2, "'"],
  ['{"a": 1} // done', 1, 10, '/'],
  ['{"a": 01}', 1, 8, '1'],
  ['{"a" 1}', 1, 6, '1'],
  ['[1 2]', 1, 4, '2'],
  ['{"a": "tab\there"}', 1, 7, '"'],
  ['[}', 1, 2, '}'],
])('%s is not JSON', (text, line, column, found) => {
  const problem = problemOf(text)
  expect(problem.code).toBe('file.notJson')
  expect(problem.values).toMatchObject({ line, column, found })
})

test('the scanner agrees with JSON.parse on what is JSON', () => {
  const texts = ['1', '"\\u00e9\\n"', '[]', '{}', '[[],{}]', ' {"a":[1,-2.5e-3,true,null,"x"]} ', '']
  for (const text of [...texts, '-', '1.', '"\\x"', '[1,]', '{"a"}', 'nul', '[1]]', '"a" "b"', '\u00a01']) {
    let isJson = true
    try {
      JSON.parse(text)
    } catch {
      isJson = false
    }
    const code = parseSceneText(text)
    const refused = !code.ok && code.problems.some((one) => /truncated|notJson/.test(one.code))
    expect(refused, text).toBe(!isJson)
  }
})

test('a key that is written twice is not silently lost', () => {
  const problem = problemOf('{"format": "proefcel-scene", "records": {"a": {}, "b": {},\n "a": {}}}')
  expect(problem).toMatchObject({
    code: 'file.repeatedKey',
    where: { path: 'records.a' },
    values: { line: 2 },
  })
})

test('nesting without end is refused, not a crash', () => {
  expect(problemOf(`{"a": ${'['.repeat(100_000)}`).code).toBe('file.tooDeep')
})

test.each([
  ['[]', 'file.notObject'],
  ['null', 'file.notObject'],
  ['{"version": 1, "records": {}}', 'file.wrongFormat'],
  ['{"format": "gltf", "version": 1, "records": {}}', 'file.wrongFormat'],
  ['{"format": "proefcel-scene", "records": {}}', 'file.badVersion'],
  ['{"format": "proefcel-scene", "version": "1", "records": {}}', 'file.badVersion'],
  ['{"format": "proefcel-scene", "version": 2, "records": {}}', 'file.newerVersion'],
  ['{"format": "proefcel-scene", "version": 1}', 'field.missing'],
  ['{"format": "proefcel-scene", "version": 1, "records": []}', 'field.wrongKind'],
  ['{"format": "proefcel-scene", "version": 1, "records": {"a": 5}}', 'field.wrongKind'],
  ['{"format": "proefcel-scene", "version": 1, "records": {"a": {"id": "a"}}}', 'field.missing'],
  ['{"format": "proefcel-scene", "version": 1, "records": {"__proto__": {"type": "hall"}}}', 'field.badText'],
])('%s → %s', (text, code) => {
  expect(problemOf(text).code).toBe(code)
})

test('too large a text is refused before it is read', () => {
  expect(problemOf(' '.repeat(50_000_001)).code).toBe('file.tooLarge')
})

test('every wrong field is named with its path and how to mend it', () => {
  const problems = problemsOf(
    textOf({
      press: {
        id: 'press',
        type: 'station',
        capacity: 1.5,
        look: 'lath',
        queueCapacity: -1,
        placement: { position: [1, '2 m', 3], quaternion: [0, 0, 0] },
        door: { open: { kind: 'uniform', min: -1, max: 2 }, close: 3 },
      },
    }),
  )
  const told = Object.fromEntries(problems.map((one) => [one.where.path, one.code]))
  expect(told).toEqual({
    'records.press.capacity': 'field.notWhole',
    'records.press.look': 'field.notOneOf',
    'records.press.queueCapacity': 'field.tooSmall',
    'records.press.placement.position[1]': 'field.textForNumber',
    'records.press.placement.quaternion': 'field.wrongLength',
    'records.press.door.open.min': 'field.tooSmall',
    'records.press.door.close': 'field.bareTime',
  })
  for (const problem of problems) {
    expect(problem.severity).toBe('error')
    expect(problem.where.record).toBe('press')
    expect(`${problem.message} ${problem.hint}`).not.toMatch(/[{@]\w+\}?(?=\W)(?<!\{"kind)/)
  }
})

test('counts that would fill the memory are refused', () => {
  const many = Number.MAX_SAFE_INTEGER
  const conwip = { kind: 'conwip', count: many }
  const problems = problemsOf(
    textOf({
      press: { id: 'press', type: 'station', capacity: many },
      crew: { id: 'crew', type: 'operator', count: many },
      tug: { id: 'tug', type: 'vehicle', count: many },
      supply: { id: 'supply', type: 'source', products: ['part'], route: 'route', arrivals: conwip },
    }),
  )
  expect(Object.fromEntries(problems.map((one) => [one.where.path, one.code]))).toEqual({
    'records.press.capacity': 'field.tooLarge',
    'records.crew.count': 'field.tooLarge',
    'records.tug.count': 'field.tooLarge',
    'records.supply.arrivals.count': 'field.tooLarge',
  })
})

test('a number as text with a unit says which number was meant', () => {
  expect(inStation({ sizeM: ['350 mm', 1, 1] })).toMatchObject({
    code: 'field.textForNumber',
    hint: expect.stringContaining('write 0.35'),
  })
  expect(inStation({ sizeM: ['NaN', 1, 1] }).code).toBe('field.notFinite')
  expect(inStation({ sizeM: ['Infinity', 1, 1] }).code).toBe('field.notFinite')
  expect(inStation({ sizeM: ['wide', 1, 1] }).code).toBe('field.wrongKind')
})

test('1e999 is Infinity to JSON and refused by us', () => {
  const text = textOf({ press: { id: 'press', type: 'station', sizeM: [1, 1, 12345] } })
  expect(problemOf(text.replace('12345', '1e999')).code).toBe('field.notFinite')
})

test('a target without pose or place, an unknown node and a nested mistake are told where they are', () => {
  const problems = problemsOf(
    textOf({
      p: {
        id: 'p',
        type: 'program',
        robots: [{ robot: 'r' }],
        body: [
          { id: 'a', kind: 'move', to: {} },
          { id: 'b', kind: 'mve' },
          { id: 'c', kind: 'repeat', times: 2, body: [{ id: 'd', kind: 'wait', time: 5 }] },
          { id: 'e', kind: 'pick', at: 'table' },
        ],
      },
    }),
  )
  expect(problems.map((one) => [one.where.path, one.code])).toEqual([
    ['records.p.body[0].to.pose', 'field.missing'],
    ['records.p.body[1].kind', 'field.notOneOf'],
    ['records.p.body[2].body[0].time', 'field.bareTime'],
    ['records.p.body[3].at', 'field.wrongKind'],
  ])
})

test('an unknown type names the nearest, an id must equal its key', () => {
  const unknown = problemOf(textOf({ press: { id: 'press', type: 'stattion' } }))
  expect(unknown.hint).toBe('choose one of: station')
  expect(problemOf(textOf({ a: { id: 'b', type: 'signal' } }))).toMatchObject({
    code: 'record.idDiffers',
    where: { path: 'records.a.id' },
  })
})

test('a hopeless file lists a bounded number of problems', () => {
  const records = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [
      `s${index}`,
      { id: `s${index}`, type: 'conveyor', lengthM: -1 },
    ]),
  )
  const problems = problemsOf(textOf(records))
  expect(problems.length).toBe(501)
  expect(problems.at(-1)?.code).toBe('file.more')
})

test('unknown fields survive a round trip at every level', () => {
  const text = textOf(
    {
      press: {
        id: 'press',
        type: 'station',
        hydraulics: { pressureBar: 200 },
        door: { open: { kind: 'constant', value: 2, sensor: 'S1' }, close: { ref: 'closing', note: 1 } },
      },
    },
    { $schema: './x.json', madeWith: { app: 'other' } },
  )
  const outcome = parseSceneText(text)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  const again = JSON.parse(serialiseScene(outcome.value))
  expect(again.$schema).toBe('./x.json')
  expect(again.madeWith).toEqual({ app: 'other' })
  expect(again.records.press.hydraulics).toEqual({ pressureBar: 200 })
  expect(again.records.press.door.open).toEqual({ kind: 'constant', value: 2, unit: 's', sensor: 'S1' })
  expect(again.records.press.door.close).toEqual({ ref: 'closing', note: 1 })
})

test('a byte order mark in front is no problem', () => {
  expect(parseSceneText(`\ufeff${textOf({})}`).ok).toBe(true)
})
