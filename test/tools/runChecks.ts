// `npm test` (everything) and `npm run check` (--quick: what needs no build and no browser). Two lanes, because that is
// what the smallest machine has. The last line is always "N passed, N failed".
import process from 'node:process'
import type { Check } from './Check'
import { commandCheck } from './commandCheck'
import { describeCheck, describeTotal } from './describeChecks'
import { type FinishedCheck, runLanes } from './runLanes'
import { vitestCheck } from './vitestCheck'

const script = 'test/tools/runScript.mjs'

const typeChecks = ['core', 'app', 'workers', 'cli', 'test'].map((project) =>
  commandCheck(`types: ${project}`, ['node_modules/typescript/bin/tsc', '-p', `tsconfig.${project}.json`]),
)

const staticChecks: Check[] = [
  commandCheck('format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  ...typeChecks,
  commandCheck('unused code', ['node_modules/knip/bin/knip.js', '--no-progress']),
]

const unit = vitestCheck('unit and architecture', ['unit', 'core'])
/** Long, and nobody waits for it: it takes what the others leave of the machine, most of which is while a page waits for a picture. */
const proof = vitestCheck('golden and reference runs', ['proof'], { isPatient: true })

const buildChecks: Check[] = [
  commandCheck('command line builds', [script, 'test/tools/buildCli.ts']),
  commandCheck('page builds', ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn']),
]

/** These need what the checks before them have built, and the browser wants both cores when it draws. */
const afterBuild: Check[] = [
  commandCheck('command line answers', ['src/cli/launch.mjs', '--version']),
  commandCheck('size before the first frame', [script, 'test/tools/checkBundleSize.ts'], /First frame:.*/),
  vitestCheck('journeys in Chromium', ['e2e']),
]

export async function main(argv: readonly string[]): Promise<number> {
  const quick = argv.includes('--quick')
  const report = (check: FinishedCheck) => {
    for (const line of describeCheck(check)) console.log(line)
  }
  const startMs = performance.now()
  const finished = quick ? await runLanes([unit, ...staticChecks], 2, report) : await runEverything(report)
  // Failures again at the end, where a person looks first.
  for (const check of finished)
    if (check.failed > 0) process.stdout.write(`\n--- ${check.name}\n${check.output.trim()}\n`)
  console.log(`\n${((performance.now() - startMs) / 1000).toFixed(0)} s`)
  console.log(describeTotal(finished))
  return finished.some((check) => check.failed > 0) ? 1 : 0
}

async function runEverything(report: (check: FinishedCheck) => void): Promise<FinishedCheck[]> {
  const building = runLanes([...buildChecks, ...staticChecks], 1, report)
  const proving = building.then(() => runLanes([proof], 1, report))
  const finished = [...(await runLanes([unit], 1, report)), ...(await building)]
  finished.push(...(await runAfterBuild(finished, report)), ...(await proving))
  return finished
}

/** What an older build would answer says nothing about this tree. */
async function runAfterBuild(
  before: readonly FinishedCheck[],
  report: (check: FinishedCheck) => void,
): Promise<FinishedCheck[]> {
  const built = buildChecks.every(({ name }) =>
    before.some((check) => check.name === name && check.failed === 0),
  )
  if (built) return runLanes(afterBuild, 1, report)
  console.log(`      not run without a build: ${afterBuild.map(({ name }) => name).join(', ')}`)
  return []
}
