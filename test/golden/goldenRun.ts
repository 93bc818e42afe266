// The golden run of a shipped scene: what `proefcel run` answers for a fixed seed and length, without what a machine's
// speed decides. It goes through the command line, so that this is the very answer a person gets.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands } from '../../src/cli/commands'
import { nodeIo } from '../../src/cli/nodeIo'
import type { TimedRunResults } from '../../src/core/results/RunResults'
import { projectRoot } from '../tools/projectRoot'

/** Long enough for shifts, failures and rework to happen. */
const usualLength = '40h'
/** Where physics decides, each part costs a thousand times more than an event does. */
const shorter: Readonly<Record<string, string>> = { 'chute-into-bin': '30min' }

export interface GoldenRun {
  /** Of every state change of the run: equal hashes are equal runs. */
  hash: string
  events: number
  simulatedS: number
  kpis: TimedRunResults['kpis']
  cycle: { robot: string; program: string; meanS: number }[]
  counts: Record<string, number>
}

const sceneEnding = '.scene.json'
const goldenEnding = '.golden.json'

export function shippedScenes(): string[] {
  return namesIn('scenes', sceneEnding)
}

export function goldenScenes(): string[] {
  return namesIn('test/golden', goldenEnding)
}

export function readGolden(scene: string): GoldenRun | undefined {
  const file = goldenFile(scene)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as GoldenRun) : undefined
}

export function writeGolden(scene: string, run: GoldenRun): void {
  writeFileSync(goldenFile(scene), `${JSON.stringify(run, undefined, 2)}\n`)
}

export async function runGolden(scene: string): Promise<GoldenRun> {
  const results = await runShipped(scene)
  const { hash, events, simulatedS, kpis, cycle, entities } = results
  return {
    hash,
    events,
    simulatedS,
    kpis,
    cycle: cycle.map(({ robot, program, meanS }) => ({ robot, program, meanS })),
    counts: Object.fromEntries(Object.entries(entities).map(([id, { count }]) => [id, count])),
  }
}

async function runShipped(scene: string): Promise<TimedRunResults> {
  const run = await commands.find(({ name }) => name === 'run')?.load()
  if (!run) throw new Error('the command line has no command "run"')
  const lines: string[] = []
  const io = {
    ...nodeIo('en'),
    print: (line: string) => lines.push(line),
    printError: (line: string) => lines.push(line),
  }
  const file = join(projectRoot, 'scenes', scene + sceneEnding)
  const length = shorter[scene] ?? usualLength
  const exitCode = await run([file, '--seed', '1', '--until', length, '--json'], io)
  if (exitCode !== 0) throw new Error(`proefcel run ${file} ended with ${exitCode}:\n${lines.join('\n')}`)
  return JSON.parse(lines.join('\n')) as TimedRunResults
}

function goldenFile(scene: string): string {
  return join(projectRoot, 'test/golden', scene + goldenEnding)
}

function namesIn(folder: string, ending: string): string[] {
  const files = readdirSync(join(projectRoot, folder)).filter((file) => file.endsWith(ending))
  return files.map((file) => file.slice(0, -ending.length)).sort()
}
