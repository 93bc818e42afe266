// Adds to package-lock.json the packages of other systems that npm left out because the registry it asked does not
// carry them. Without those lines `npm ci` refuses the lock file; with them it skips what is not for this machine.
// Run after `npm install`: node test/tools/runScript.mjs test/tools/completeLockFile.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './projectRoot'

interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

export interface LockFile {
  packages: Record<string, LockedPackage>
}

/** Lines for the optional packages that a locked package names with an exact version and that Node would not find. */
export function missingOptionals(lock: LockFile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {}
  const owners = Object.entries(lock.packages).sort(
    ([a], [b]) => foldersAbove(a).length - foldersAbove(b).length,
  )
  for (const [ownerPath, owner] of owners) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      if (!/^\d/.test(version)) continue
      const path = freePlace(ownerPath, name, version, { ...lock.packages, ...missing })
      if (path)
        missing[path] = { version, ...(owner.dev && { dev: true }), optional: true, ...systemOf(name) }
    }
  }
  return missing
}

/** As npm places it: as far out as no other version is in the way; nothing when the right version is found. */
function freePlace(
  owner: string,
  name: string,
  version: string,
  packages: Record<string, LockedPackage>,
): string | undefined {
  const places = foldersAbove(owner).map((folder) => `${folder}node_modules/${name}`)
  const occupied = places.findIndex((place) => packages[place])
  if (occupied < 0) return places.at(-1)
  return packages[places[occupied]!]?.version === version ? undefined : places[occupied - 1]
}

/** Where Node looks for what a package needs, nearest first: inside it, then beside it, and so on to the root (''). */
function foldersAbove(path: string): string[] {
  if (path === '') return ['']
  const outer = path.slice(0, path.lastIndexOf('node_modules/'))
  return [`${path}/`, ...foldersAbove(outer.replace(/\/$/, ''))]
}

/** Native packages carry their system in their name: `…-linux-arm64-musl`, `…-win32-x64-msvc`. */
export function systemOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const os = /\b(android|darwin|freebsd|linux|openharmony|win32)\b/.exec(name)?.[1]
  const cpu = /\b(arm64|arm|ia32|ppc64|riscv64|s390x|x64|wasm32)\b/.exec(name)?.[1]
  const musl = /\bmusl/.test(name)
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(os === 'linux' && { libc: [musl ? 'musl' : 'glibc'] }),
  }
}

export async function main(): Promise<number> {
  const path = join(projectRoot, 'package-lock.json')
  const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile
  const missing = missingOptionals(lock)
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )
  writeFileSync(
    path,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, undefined, 2)}\n`,
  )
  console.log(`${Object.keys(missing).length} packages of other systems added to package-lock.json`)
  return 0
}
