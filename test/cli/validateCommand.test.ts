// `proefcel validate`: one line a problem, in the language asked for, and an exit code that scripts can trust.
import { expect, test } from 'vitest'
import { runValidateCommand } from '../../src/cli/validateCommand'
import { serialiseScene } from '../../src/core/model/serialiseScene'
import { aRunningCell } from '../builders/aDocument'
import { aSource, aStation, aTool } from '../builders/records'
import { fakeIo } from './fakeIo'

const fine = serialiseScene(aRunningCell())
const dangling = serialiseScene(aRunningCell(aSource({ route: 'rout' })))
const warned = serialiseScene(aRunningCell(aTool({ kind: undefined })))

test('a cell that is right is fine', async () => {
  const io = fakeIo('en', { 'a.scene.json': fine })
  expect(await runValidateCommand(['a.scene.json'], io)).toBe(0)
  expect(io.printed).toEqual(['a.scene.json: fine'])
})

test('a problem is one line: file, path, what, how to mend; the exit code is 1', async () => {
  const io = fakeIo('en', { 'a.scene.json': dangling, 'b.scene.json': fine })
  expect(await runValidateCommand(['a.scene.json', 'b.scene.json'], io)).toBe(1)
  expect(io.printed).toEqual([
    'a.scene.json: records.source.route: there is no record "rout" — name route',
    'b.scene.json: fine',
  ])
})

test('Dutch for the Dutch', async () => {
  const io = fakeIo('nl', { 'a.scene.json': dangling })
  await runValidateCommand(['a.scene.json'], io)
  expect(io.printed).toEqual(['a.scene.json: records.source.route: er is geen onderdeel "rout" — noem route'])
})

test('a warning does not fail', async () => {
  const io = fakeIo('en', { 'a.scene.json': warned })
  expect(await runValidateCommand(['a.scene.json'], io)).toBe(0)
  expect(io.printed[0]).toMatch(/^a\.scene\.json: records\.tool\.model: warning: /)
})

test('truncated text, a newer version and a missing file are lines too', async () => {
  const files = { cut: fine.slice(0, 200), newer: fine.replace('"version": 1', '"version": 9') }
  const io = fakeIo('en', files)
  expect(await runValidateCommand(['cut', 'newer', 'gone'], io)).toBe(1)
  expect(io.printed.length).toBe(3)
  expect(io.printed[0]).toMatch(/^cut: the text stops in the middle, at line \d+, column \d+ — /)
  expect(io.printed[1]).toMatch(/^newer: version: the scene has version 9; /)
  expect(io.printed[2]).toMatch(/^gone: cannot read the file /)
})

test('a number that cannot be is told with its path', async () => {
  const text = serialiseScene(aRunningCell(aStation({ capacity: 7 }))).replace(
    '"capacity": 7',
    '"capacity": -7',
  )
  const io = fakeIo('en', { '-': text })
  expect(await runValidateCommand(['-'], io)).toBe(1)
  expect(io.printed).toEqual(['-: records.station.capacity: capacity is -7 — it must be at least 1'])
})

test('--json gives everything to machines', async () => {
  const io = fakeIo('nl', { a: dangling, b: warned })
  expect(await runValidateCommand(['a', 'b', '--json'], io)).toBe(1)
  const report = JSON.parse(io.printed.join('\n'))
  expect(report.files.map((one: { file: string; ok: boolean }) => [one.file, one.ok])).toEqual([
    ['a', false],
    ['b', true],
  ])
  expect(report.files[0].problems[0]).toMatchObject({
    code: 'reference.missing',
    where: { record: 'source', path: 'records.source.route' },
    message: 'er is geen onderdeel "rout"',
  })
})

test('used wrongly it says how', async () => {
  const io = fakeIo('en')
  expect(await runValidateCommand([], io)).toBe(2)
  expect(await runValidateCommand(['--what', 'x'], io)).toBe(2)
  expect(await runValidateCommand(['--help'], io)).toBe(0)
})
