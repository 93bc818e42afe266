// The event kernel beside C++'s std::priority_queue on the hold model, and what tracing, checkpoints, variates and
// memory cost. CPU time, each measurement in a process of its own, ours and the peer's by turns, medians of pairs.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { projectRoot } from '../tools/projectRoot'
import type { BenchRow, BenchTable } from './BenchTable'
import { measureHold, measureMemory } from './holdModel'
import { measureCheckpoint, measureTrace, measureVariates } from './kernelParts'

// the children that the bench starts import these from its bundle
export { measureCheckpoint, measureHold, measureMemory, measureTrace, measureVariates }

const REPETITIONS = 7
/** Issue 3: hold model at most 1.2 times std::priority_queue. */
const COUNTS = [10, 100, 10_000, 1_000_000]

export async function bench(): Promise<BenchTable> {
  const peer = compilePeer()
  const rows: BenchRow[] = []
  for (const increments of ['exponential', 'equal']) {
    for (const count of COUNTS) rows.push(holdRow(peer, count, increments, 1))
  }
  for (const count of COUNTS) rows.push(holdRow(peer, count, 'exponential', 6))
  const bytes = Number(child('measureMemory(1000000)'))
  rows.push({ name: 'memory per pending event, 1e6', value: bytes, unit: 'B', note: 'target ≤ 200' })
  const trace = medianOf(() => child('measureTrace()'))
  rows.push({ name: 'tracing every event, 100 pending', value: trace * 100, unit: '%', note: 'target ≤ 10' })
  rows.push(...(JSON.parse(child('JSON.stringify(measureCheckpoint())')) as BenchRow[]))
  rows.push(...(JSON.parse(child('JSON.stringify(measureVariates())')) as BenchRow[]))
  return { title: 'Event kernel, CPU time', rows }
}

/** The C++ program, or undefined where there is no g++. */
function compilePeer(): string | undefined {
  const folder = join(projectRoot, '.cache/bench')
  mkdirSync(folder, { recursive: true })
  const program = join(folder, 'holdModel')
  const source = join(projectRoot, 'test/bench/peers/holdModel.cpp')
  const compiler = 'g++'
  const { status } = spawnSync(compiler, ['-O3', '-march=native', '-std=c++17', '-o', program, source])
  return status === 0 ? program : undefined
}

function holdRow(peer: string | undefined, count: number, increments: string, kinds: number): BenchRow {
  const holds = count >= 1e6 ? 3e6 : 5e6
  const ours: number[] = []
  const theirs: number[] = []
  for (let i = 0; i < REPETITIONS; i++) {
    if (peer !== undefined) {
      const words = [count, holds, increments, kinds].map(String)
      theirs.push(Number.parseFloat(execFileSync(peer, words, { encoding: 'utf8' })))
    }
    const call = `measureHold(${count}, ${holds}, ${increments === 'equal'}, ${kinds}).nsPerHold`
    ours.push(Number(child(call)))
  }
  const row = {
    name: `hold, ${count} pending, ${increments}${kinds > 1 ? `, ${kinds} kinds of block` : ''}`,
    value: median(ours),
    unit: 'ns',
  }
  if (peer === undefined) return { ...row, note: 'no g++ here to compare with' }
  const ratio = median(ours.map((ns, i) => ns / theirs[i]!))
  return { ...row, ratio, note: `of std::priority_queue, ${median(theirs).toFixed(1)} ns` }
}

/** What an expression over this bundle's exports prints in a fresh Node. */
function child(expression: string): string {
  const program = `import { ${EXPORTS} } from ${JSON.stringify(import.meta.url)}
process.stdout.write(String(${expression}))`
  const words = ['--expose-gc', '--input-type=module', '-e', program]
  return execFileSync(process.execPath, words, { encoding: 'utf8' })
}

const EXPORTS = 'measureCheckpoint, measureHold, measureMemory, measureTrace, measureVariates'

function medianOf(measure: () => string): number {
  const values: number[] = []
  for (let i = 0; i < REPETITIONS; i++) values.push(Number(measure()))
  return median(values)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
