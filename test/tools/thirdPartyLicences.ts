// Vite plugin pair: writes third-party-licences.txt beside the built page, with the licence of every package in it.
// Workers are bundled by plugins of their own, so that both kinds report to one list.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

export interface LicencePlugins {
  page: Plugin
  worker: () => Plugin
}

export function thirdPartyLicences(): LicencePlugins {
  const folders = new Set<string>()
  const collect: Plugin = {
    name: 'proefcel:collect-licences',
    apply: 'build',
    moduleParsed({ id }) {
      const folder = packageFolder(id)
      if (folder !== undefined) folders.add(folder)
    },
  }
  const page: Plugin = {
    ...collect,
    name: 'proefcel:write-licences',
    generateBundle() {
      const source = [...folders].sort().map(licenceOf).join('\n\n')
      this.emitFile({ type: 'asset', fileName: 'third-party-licences.txt', source })
    },
  }
  return { page, worker: () => collect }
}

/** The folder of the innermost package a module belongs to; none for our own modules. */
export function packageFolder(moduleId: string): string | undefined {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(moduleId)?.[1]
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest
  return `${'='.repeat(72)}\n${name} ${version} (${license})\n\n${licenceText(folder)}`
}

interface Manifest {
  name: string
  version: string
  license: string
}

/** A few packages ship none; their manifest's licence identifier then has to do. */
function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file === undefined
    ? 'The package ships no licence text.'
    : readFileSync(join(folder, file), 'utf8').trim()
}
