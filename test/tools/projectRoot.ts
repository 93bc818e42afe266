// Where the project lives and what version it is; reads package.json only, never the environment.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder upwards with a package.json: true from the sources and from a bundle in .cache alike. */
export const projectRoot = folderAbove(dirname(fileURLToPath(import.meta.url)))

function folderAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderAbove(dirname(folder))
}

export function projectVersion(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

/** Replaced at build time by Vite, so that page, workers, command line and tests all name the same version. */
export const versionDefine = { __PROEFCEL_VERSION__: JSON.stringify(projectVersion()) }

/**
 * A const of a module stays one when it is bundled (Vite's default makes it a var): the engine's memory (src/core/sim/flow/held*.ts)
 * is quick because the compiler may take its address for granted.
 */
export const keepConst = { topLevelVar: false } as const
