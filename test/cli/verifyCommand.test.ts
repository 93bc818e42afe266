// `proefcel verify`: what it prints and what it refuses.
import { expect, it } from 'vitest'
import { runVerifyCommand } from '../../src/cli/verifyCommand'
import type { VerifyResults } from '../../src/core/results/VerifyResults'
import { fakeIo } from './fakeIo'

it('gives expected, measured, half width and verdict as JSON', async () => {
  const io = fakeIo('en')
  const words = ['--case', 'pub-lindley-trace', '--case', 'pub-batching-wait', '--items', '2000', '--json']
  expect(await runVerifyCommand(words, io)).toBe(0)
  const { cases } = JSON.parse(io.printed.join('\n')) as VerifyResults
  expect(cases.map(({ id, pass }) => [id, pass])).toEqual([
    ['pub-batching-wait', true],
    ['pub-lindley-trace', true],
  ])
  for (const metric of cases.flatMap(({ metrics }) => metrics))
    expect(Object.keys(metric)).toEqual(['name', 'expected', 'measured', 'halfWidth', 'pass'])
  expect(cases[0]!.metrics.find(({ name }) => name === 'wait')!.expected).toBe(1)
})

it('shows people a table and a last word', async () => {
  const io = fakeIo('nl')
  expect(await runVerifyCommand(['--case', 'pub-event-order'], io)).toBe(0)
  expect(io.printed[0]).toBe('pub-event-order: klopt')
  expect(io.printed.at(-1)).toMatch(/^1 van 1 gevallen kloppen/)
})

it.each([
  [['--case', 'pub-nothing'], 'pub-nothing'],
  [['--items', '10'], '--items'],
  [['--nonsense'], '--nonsense'],
])('refuses %j', async (words, mention) => {
  const io = fakeIo('en')
  expect(await runVerifyCommand(words, io)).toBe(2)
  expect(io.errors.join('\n')).toContain(mention)
})
