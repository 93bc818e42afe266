// Runs a TypeScript script of this project in Node (Node 20 cannot by itself); checks no types and bundles nothing.
// The script exports main(argv), which answers the exit code.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const [file, ...argv] = process.argv.slice(2)
const { module } = await runnerImport(resolve(file), {
  configFile: false,
  logLevel: 'error',
  define: { __PROEFCEL_VERSION__: JSON.stringify(version) },
})
process.exitCode = await module.main(argv)
