// Runs a TypeScript script of this project in Node, which Node 20 cannot by itself: bundles it into a folder that lives as
// long as the script does. Checks no types. The script exports main(argv), which answers the exit code.
import { readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const [file, ...argv] = process.argv.slice(2)
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
// Inside the project, so that packages are found; one a process, so that two runs never meet.
const folder = resolve('.cache/scripts', `${basename(file, '.ts')}-${process.pid}`)
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  define: { __PROEFCEL_VERSION__: JSON.stringify(version) },
  build: {
    ssr: resolve(file),
    outDir: folder,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'script.js' } },
  },
})
const { main } = await import(pathToFileURL(join(folder, 'script.js')).href)
process.exitCode = await main(argv)
