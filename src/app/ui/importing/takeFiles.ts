// Whatever a person dropped or chose, to where it belongs: a scene is opened, a project added, everything else imported. Fetched when the
// first file comes that is no scene.
import type { Work } from '../parts/workContext'
import type { FileOfFolder } from './FileOfFolder'
import { addItems } from './importStore'
import { problemOf } from './problemOf'
import { readFiles } from './readFiles'

export async function takeFiles(files: readonly FileOfFolder[], { keeper, newTools }: Work): Promise<void> {
  const projects = files.filter(({ file }) => /\.proefcel$/i.test(file.name))
  for (const { file } of projects) {
    const { readProjectFile } = await import('../../io/projectFile')
    const read = readProjectFile(new Uint8Array(await file.arrayBuffer()))
    if (typeof read !== 'string') await keeper.addProject(read)
    else {
      const note = problemOf('cad.broken', { file: file.name, format: 'Proefcel' })
      addItems([{ file: file.name, facts: {}, notes: [note] }])
    }
  }
  const rest = files.filter((one) => !projects.includes(one))
  if (rest.length > 0) await readFiles(rest, newTools)
}
