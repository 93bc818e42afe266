// Writes the primer that links are packed with: the templates' cells and the shipped ones as they stand. Links already made need the primer they were
// made with, so this may only be run for a new number.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { serialiseScene } from '../../src/core/model/serialiseScene'
import { buildTemplate } from '../../src/core/templates/buildTemplate'
import { TEMPLATES } from '../../src/core/templates/findTemplate'
import { projectRoot } from './projectRoot'

export function main(): number {
  const folder = join(projectRoot, 'scenes')
  const scenes = readdirSync(folder).filter((file) => file.endsWith('.scene.json'))
  const texts = [
    ...TEMPLATES.map(({ id }) => sceneOfTemplate(id)),
    ...scenes.map((file) => readFileSync(join(folder, file), 'utf8')),
  ]
  const text = texts.map(asShared).join('')
  const target = join(projectRoot, 'src/core/formats/share/data/primer1.json')
  writeFileSync(target, `{ "text": ${JSON.stringify(text)} }\n`)
  console.log(`${text.length} characters of ${texts.length} scenes`)
  return 0
}

/** As a page would put it in a link. */
function asShared(sceneText: string): string {
  const parsed = parseSceneText(sceneText)
  if (!parsed.ok) throw new Error('not a scene')
  return JSON.stringify({ document: JSON.parse(serialiseScene(parsed.value)) })
}

function sceneOfTemplate(id: string): string {
  const built = buildTemplate(id, {})
  if (!built.ok) throw new Error(`${id} cannot be built`)
  return serialiseScene(built.value.document)
}
