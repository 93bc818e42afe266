// Builds the page when what is in the output folder is older than what it is made of; otherwise does nothing.
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { build } from 'vite'
import { projectRoot } from './projectRoot'

/** Everything that ends up in the page. */
const ingredients = ['src', 'workers', 'scenes', 'public', 'index.html', 'vite.config.ts', 'package.json']

export function builtFolder(): string {
  return resolve(projectRoot, process.env.PROEFCEL_DIST ?? 'dist')
}

export async function ensureBuilt(): Promise<string> {
  const folder = builtFolder()
  const builtMs = newestMs(join(folder, 'index.html'))
  const changedMs = Math.max(...ingredients.map((path) => newestMs(join(projectRoot, path))))
  if (builtMs <= changedMs) await buildForPeople()
  return folder
}

/** Inside a test runner too: what is built for tests starts no service worker. */
async function buildForPeople(): Promise<void> {
  const outside = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: projectRoot, configFile: join(projectRoot, 'vite.config.ts'), logLevel: 'warn' })
  } finally {
    if (outside === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV')
    else process.env.NODE_ENV = outside
  }
}

/** Newest change of a file, or of anything below a folder; 0 when it does not exist. */
function newestMs(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))))
}
