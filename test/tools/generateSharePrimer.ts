// Writes the primer that links are packed with: the shipped cells as they stand. Links already made need the primer they were
// made with, so this may only be run for a new number.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { serialiseScene } from '../../src/core/model/serialiseScene'
import { projectRoot } from './projectRoot'

export function main(): number {
  const folder = join(projectRoot, 'scenes')
  const scenes = readdirSync(folder).filter((file) => file.endsWith('.scene.json'))
  const text = scenes
    .map((file) => {
      const parsed = parseSceneText(readFileSync(join(folder, file), 'utf8'))
      if (!parsed.ok) throw new Error(`${file} is no scene`)
      return JSON.stringify({ document: JSON.parse(serialiseScene(parsed.value)) })
    })
    .join('')
  const target = join(projectRoot, 'src/core/formats/share/data/primer1.json')
  writeFileSync(target, `${JSON.stringify({ text })}\n`)
  console.log(`${text.length} characters of ${scenes.length} scenes`)
  return 0
}
