// The built command line with real threads: the same study, whoever makes it, and one that ends when a thread breaks down.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildCliInto } from '../tools/buildCli'
import { projectRoot } from '../tools/projectRoot'

// Below the project, for the packages that are loaded from there.
const folder = join(projectRoot, '.cache/test-cli')
const program = join(folder, 'proefcel.js')
const words = [
  'study',
  'scenes/conveyor-pick-and-place.scene.json',
  '--until',
  '20min',
  '--replications',
  '5',
  '--json',
]

beforeAll(() => buildCliInto(folder), 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function study(...more: string[]): string {
  return execFileSync(process.execPath, [program, ...words, ...more], { cwd: projectRoot, encoding: 'utf8' })
}

it('gives the same bits for any number of threads, and when these break down', () => {
  const alone = study('--jobs', '1')
  expect(JSON.parse(alone)).toMatchObject({ replications: 5 })
  expect(study('--jobs', '3')).toBe(alone)
  // A thread of this program begins at its entry, as the program itself does: there it leaves a sign and dies.
  const sign = join(folder, 'broken')
  const dies = `if (!isMainThread) { writeSign(${JSON.stringify(sign)}, ''); throw new Error('broken') }`
  const begin = `import { isMainThread } from 'node:worker_threads'
import { writeFileSync as writeSign } from 'node:fs'
${dies}
`
  writeFileSync(program, begin + readFileSync(program, 'utf8').replace(/^#!.*\n/, ''))
  expect(study('--jobs', '2')).toBe(alone)
  expect(existsSync(sign)).toBe(true)
}, 60_000)
