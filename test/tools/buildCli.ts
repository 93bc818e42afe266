// Builds src/cli into dist-cli/proefcel.js for Node 20; one chunk a command, so that starting stays quick.
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { keepConst, projectRoot, versionDefine } from './projectRoot'

/** Large, and needed by few commands: Node loads it from node_modules only when a scene decides by physics. */
const leftInNodeModules = ['@dimforge/rapier3d-compat']

export async function main(): Promise<number> {
  await buildCliInto('dist-cli')
  chmodSync(join(projectRoot, 'dist-cli/proefcel.js'), 0o755)
  console.log('dist-cli/proefcel.js built')
  return 0
}

/** Into a folder of the project, which is emptied first. */
export async function buildCliInto(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'warn',
    publicDir: false,
    define: versionDefine,
    ssr: { noExternal: true, external: leftInNodeModules },
    build: {
      ssr: 'src/cli/proefcel.ts',
      outDir: folder,
      target: 'node20',
      rolldownOptions: {
        output: {
          ...keepConst,
          banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  })
}
