// `npm run bench [WORD…] [-- --json]`: runs every test/bench/*.bench.ts whose name holds one of the words, each bundled
// (as the product is) and in a Node process of its own, one after the other, and prints the tables.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import type { BenchTable } from '../bench/BenchTable'
import { describeBench } from './describeBench'
import { keepConst, projectRoot, versionDefine } from './projectRoot'
import { runNode } from './runProcess'

const cache = join(projectRoot, '.cache/bench')

export async function main(argv: readonly string[]): Promise<number> {
  const words = argv.filter((word) => !word.startsWith('--'))
  const names = listBenches().filter(
    (name) => words.length === 0 || words.some((word) => name.includes(word)),
  )
  if (names.length === 0) {
    console.error(`No benchmark is called so. There are: ${listBenches().join(', ') || 'none yet'}`)
    return 2
  }
  const tables: BenchTable[] = []
  let failures = 0
  for (const name of names) {
    const table = await runBench(name)
    if (!table) failures++
    else tables.push(table)
    if (table && !argv.includes('--json')) console.log(`\n${describeBench(table).join('\n')}`)
  }
  if (argv.includes('--json')) console.log(JSON.stringify(tables, undefined, 2))
  return failures === 0 ? 0 : 1
}

function listBenches(): string[] {
  const files = readdirSync(join(projectRoot, 'test/bench')).filter((file) => file.endsWith('.bench.ts'))
  return files.map((file) => file.slice(0, -'.bench.ts'.length)).sort()
}

async function runBench(name: string): Promise<BenchTable | undefined> {
  const answer = join(cache, `${name}.json`)
  rmSync(answer, { force: true })
  const program = await bundleBench(name, answer)
  const { exitCode, output } = await runNode(['--expose-gc', program])
  if (exitCode !== 0) {
    console.error(`\n${name} failed:\n${output.trim()}`)
    return undefined
  }
  return JSON.parse(readFileSync(answer, 'utf8')) as BenchTable
}

/** Answers the program to start; it writes the table to `answer`, so that a benchmark may print what it likes. */
async function bundleBench(name: string, answer: string): Promise<string> {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    publicDir: false,
    define: versionDefine,
    build: {
      ssr: `test/bench/${name}.bench.ts`,
      outDir: join(cache, name),
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { ...keepConst, entryFileNames: 'bench.js' } },
    },
  })
  const program = join(cache, `${name}.mjs`)
  mkdirSync(cache, { recursive: true })
  const bundle = pathToFileURL(join(cache, name, 'bench.js')).href
  writeFileSync(
    program,
    `import { writeFileSync } from 'node:fs'
import { bench } from ${JSON.stringify(bundle)}
writeFileSync(${JSON.stringify(answer)}, JSON.stringify(await bench()))
process.exit(0)
`,
  )
  return program
}
