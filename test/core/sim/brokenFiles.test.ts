// Every broken scene file is refused or stopped for its one reason: told where, how to mend, and in both languages.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problemWords } from '../../../src/app/text/problemText'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import type { Problem } from '../../../src/core/results/problem'
import { secondsToTicks } from '../../../src/core/sim/kernel/ticks'
import { Simulation } from '../../../src/core/sim/Simulation'
import { type BrokenFile, brokenFiles, readBrokenFile, smallCellPath } from '../../fixtures/brokenFiles'

interface Found {
  readonly foundWhen: BrokenFile['foundWhen'] | 'never'
  readonly problems: readonly Problem[]
}

function tryFile(text: string): Found {
  const parsed = parseSceneText(text)
  if (!parsed.ok) return { foundWhen: 'reading', problems: parsed.problems }
  const created = Simulation.create(parsed.value, { seed: 1 })
  if (!created.ok) return { foundWhen: 'compiling', problems: created.problems }
  // a program that cannot be run does not keep the rest of the cell from running
  const faults = created.value.warnings.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) return { foundWhen: 'compiling', problems: faults }
  created.value.advanceTo(secondsToTicks(3600))
  const { problem } = created.value
  return problem === undefined
    ? { foundWhen: 'never', problems: [] }
    : { foundWhen: 'running', problems: [problem] }
}

test.each(brokenFiles)('$name: $code, found while $foundWhen', (file) => {
  const { foundWhen, problems } = tryFile(readBrokenFile(file))
  expect(problems.map(({ code, where }) => ({ code, where: where.path }))).toEqual([
    { code: file.code, where: file.where },
  ])
  expect(foundWhen).toBe(file.foundWhen)
  const dutch = problemWords(problems[0]!, 'nl')
  const english = problemWords(problems[0]!, 'en')
  for (const name of file.names) {
    expect(dutch.message).toContain(name)
    expect(english.message).toContain(name)
  }
  expect(dutch.hint).not.toBe(english.hint)
  // Neither language may borrow the other's sentences.
  expect(dutch.message).not.toMatch(/\b(the|waits|cannot|is not|held by)\b/)
})

test('the same cell with nothing wrong runs', () => {
  expect(tryFile(readFileSync(smallCellPath, 'utf8')).foundWhen).toBe('never')
})
