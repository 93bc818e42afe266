// Reads and parses the source files below some folders. The only part of the architecture check that touches the disk.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../projectRoot'
import { parseModule, type SourceModule } from './SourceModule'

export function readSources(folders: readonly string[]): SourceModule[] {
  return listFiles(folders, /\.tsx?$/).map((path) => parseModule(path, readProjectFile(path)))
}

/** Paths relative to the project, sorted, so that reports do not change from machine to machine. */
export function listFiles(folders: readonly string[], wanted: RegExp): string[] {
  const below = folders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  return below
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => wanted.test(path))
    .sort()
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8')
}
