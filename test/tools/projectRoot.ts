// Where the project lives and what version it is; reads package.json only, never the environment.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export function projectVersion(): string {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}

/** Replaced at build time by Vite, so that page, workers, command line and tests all name the same version. */
export const versionDefine = { __PROEFCEL_VERSION__: JSON.stringify(projectVersion()) }
