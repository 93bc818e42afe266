// The shipped scenes: they are what their generators give, are right, and say everything in two languages.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import { recordsOfType, type SceneDocument } from '../../../src/core/model/SceneDocument'
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import { validateScene } from '../../../src/core/model/validateScene'
import { projectRoot } from '../../tools/projectRoot'
import { SHIPPED_SCENES, sceneText } from '../../tools/scenes/shippedScenes'

const folder = join(projectRoot, 'scenes')
const files = readdirSync(folder).filter((name) => name.endsWith('.scene.json'))

function read(file: string): SceneDocument {
  const outcome = parseSceneText(readFileSync(join(folder, file), 'utf8'))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

test('every scene file has a generator and the other way round', () => {
  expect(files.sort()).toEqual(
    Object.keys(SHIPPED_SCENES)
      .map((name) => `${name}.scene.json`)
      .sort(),
  )
})

describe.each(files)('%s', (file) => {
  const name = file.replace('.scene.json', '')

  test('is what its generator gives (else: run test/tools/scenes/writeScenes.ts)', () => {
    expect(readFileSync(join(folder, file), 'utf8')).toBe(sceneText(SHIPPED_SCENES[name] ?? []))
  })

  test('has no problem and no warning', () => {
    expect(validateScene(read(file))).toEqual([])
  })

  test('survives being saved', () => {
    const document = read(file)
    const again = parseSceneText(serialiseScene(document))
    expect(again.ok && again.value).toEqual(document)
  })

  test('has names in two languages, cameras, a story, costs and an opening', () => {
    const document = read(file)
    for (const record of Object.values(document.records)) {
      expect(record.name, record.id).toMatchObject({ nl: expect.any(String), en: expect.any(String) })
    }
    for (const type of ['hall', 'view', 'cost', 'operator', 'failure'] as const)
      expect(recordsOfType(document, type).length, type).toBeGreaterThan(0)
    const stops = recordsOfType(document, 'story').flatMap((story) => story.stops)
    expect(stops.length).toBeGreaterThan(1)
    for (const stop of stops)
      expect(stop.caption).toMatchObject({ nl: expect.any(String), en: expect.any(String) })
    const scene = recordsOfType(document, 'scene')[0]!
    expect(scene.id).toBe(name)
    expect(scene.openAt!.timeS).toBeLessThan(scene.horizonS)
  })
})

test('the composite line lays 24 plies, 8 of them by two robots', () => {
  const document = read('samxl-composite-line.scene.json')
  const lay = recordsOfType(document, 'route')
    .flatMap((route) => route.steps)
    .find((step) => step.do?.kind === 'assemble')
  if (lay?.do?.kind !== 'assemble') throw new Error('no assembly')
  const [component] = lay.do.components
  expect(component!.sequence.length).toBe(24)
  const large = component!.sequence.filter((product) => {
    const mover = component!.moverByProduct?.[product]
    if (mover?.by !== 'program') return false
    const program = document.records[mover.programs[0]!]
    return program?.type === 'program' && program.robots.length === 2
  })
  expect(large.length).toBe(8)
})
