// The reference scenes kept for people to open are those that are verified, and run as they do.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import { runReplication } from '../../../../src/core/study/runReplication'
import { projectRoot } from '../../../tools/projectRoot'
import { referenceScenes } from '../../../tools/scenes/referenceScenes'

const folder = join(projectRoot, 'test/reference/scenes')
const ending = '.scene.json'
const made = referenceScenes()

test('the folder holds exactly these scenes', () => {
  const kept = readdirSync(folder).map((file) => file.slice(0, -ending.length))
  expect(kept.sort()).toEqual(Object.keys(made).sort())
})

test.each(Object.keys(made))('%s is up to date (else: writeReferenceScenes) and runs', (name) => {
  const text = readFileSync(join(folder, name + ending), 'utf8')
  expect(text).toBe(made[name])
  const document = parseSceneText(text)
  if (!document.ok) throw new Error(document.problems.map(({ message }) => message).join('\n'))
  const run = runReplication(document.value, { seed: 1, warmupS: 0 }, 200)
  expect(run.ok).toBe(true)
})
