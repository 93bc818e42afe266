// Whole runs of the ordinary engine, full statistics on: beside SimPy when Debian's python3-simpy3 is there, ten years of a job
// shop, the factory example, a thousand shifts of the SAM|XL line, two processors beside one. CPU time unless it says wall.
// Both sides do the same customers, parts or days: SimPy, whose cost grows with them alone, a stated share of them, scaled up.
// Where the aim speaks of blocks the process has run a tenth of the model before (V8 has compiled the blocks), as a study has.
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { projectRoot } from '../tools/projectRoot'
import type { BenchRow, BenchTable } from './BenchTable'
import { type Model, type ModelRun, measureFactory, measureFlatness, measureModel } from './simulationParts'

// the children that the bench starts import these from its bundle
export { measureFactory, measureFlatness, measureModel }

const REPETITIONS = 5
/** Debian's own interpreter, for which its package is installed; another Python may come first in the path. */
const PYTHONS = ['/usr/bin/python3', 'python3']

interface Race {
  readonly name: string
  readonly model: Model
  readonly size: number
  /** SimPy's run is shorter by this. */
  readonly shorter: number
  /** What both count: customers, services, days. */
  readonly units: number
  readonly unit: string
  /** Run before, to have the code compiled. */
  readonly warmUp: number
  readonly aim: string
}

const RACES: readonly Race[] = [
  {
    name: 'M/M/1, 3·10⁶ customers',
    model: 'mm1',
    size: 3e6,
    shorter: 30,
    units: 3e6,
    unit: 'customer',
    warmUp: 3e5,
    aim: 'aim ≥ 45',
  },
  {
    name: 'ten-station blocking line, 3·10⁵ parts',
    model: 'line',
    size: 3e5,
    shorter: 15,
    units: 3e6,
    unit: 'service',
    warmUp: 3e4,
    aim: 'aim ≥ 25',
  },
  {
    name: '8-machine cell, ten years',
    model: 'cell',
    size: 3650,
    shorter: 10,
    units: 974_000,
    unit: 'service',
    warmUp: 0,
    aim: 'cold',
  },
]

export async function bench(): Promise<BenchTable> {
  const python = findSimPy()
  const rows: BenchRow[] = RACES.flatMap((one) => race(one, python))
  const factory = median(times(REPETITIONS, () => child<number>('measureFactory()')))
  rows.push({ name: 'factory example, 10 × 100 000 min', value: factory, unit: 's', note: 'aim < 1' })
  const flat = times(REPETITIONS, () => child<ReturnType<typeof measureFlatness>>('measureFlatness()'))
  rows.push(
    {
      name: 'events/s, tenth year over second',
      value: median(flat.map(({ speedRatio }) => speedRatio)),
      unit: '×',
      note: 'aim ≥ 0.9',
    },
    {
      name: 'memory grown from year 2 to 10',
      value: median(flat.map(({ grownBytes }) => grownBytes)) / 1024,
      unit: 'kB',
      note: 'aim: none',
    },
  )
  rows.push(...studyRows())
  return { title: 'Simulation, full statistics', rows }
}

/** The first Python that has SimPy 3 or later. */
function findSimPy(): string | undefined {
  return PYTHONS.find((python) => spawnSync(python, ['-c', 'import simpy']).status === 0)
}

function race(one: Race, python: string | undefined): BenchRow[] {
  const { name, model, size, shorter, units, unit, warmUp, aim } = one
  const ours: ModelRun[] = []
  const theirs: number[] = []
  for (let i = 0; i < REPETITIONS; i++) {
    if (python !== undefined) {
      const words = [join(projectRoot, 'test/bench/peers/simpyModels.py'), model, String(size / shorter)]
      const [seconds] = execFileSync(python, words, { encoding: 'utf8' }).split(' ')
      theirs.push(Number(seconds) * shorter)
    }
    ours.push(child<ModelRun>(`measureModel('${model}', ${size}, ${warmUp})`))
  }
  const seconds = median(ours.map((run) => run.seconds))
  const { figure, events } = ours[0]!
  const row: BenchRow = { name, value: seconds, unit: 's' }
  const whole: BenchRow = {
    name: `${name}, whole process`,
    value: median(ours.map(({ processS }) => processS)),
    unit: 's',
    note: `${(events / seconds / 1e6).toFixed(2)} M events/s; figure ${figure.toFixed(3)}${model === 'cell' ? '; aim < 0.7' : ''}`,
  }
  const more = warmUp > 0 ? [] : [whole]
  if (python === undefined) return [{ ...row, note: 'no SimPy here to compare with' }, ...more]
  const ratio = median(ours.map((run, i) => theirs[i]! / run.seconds))
  const each = (s: number) => `${((s / units) * 1e9).toFixed(0)} ns`
  const peer = median(theirs)
  const note = `× SimPy (${peer.toFixed(2)} s); a ${unit} ${each(seconds)}, SimPy ${each(peer)}; ${aim}`
  return [{ ...row, ratio, note }, ...more]
}

/** By the command line as a person would, clock on the wall; answers must be the same bits. */
function studyRows(): BenchRow[] {
  const samxl = 'scenes/samxl-composite-line.scene.json'
  const shifts = ['study', samxl, '--fork', '200h', '--until', '224.5h', '--replications', '1000', '--json']
  const belt = 'scenes/conveyor-pick-and-place.scene.json'
  // long enough that each thread's share is more than what its code takes to compile
  const long = ['study', belt, '--replications', '80', '--until', '80h', '--json']
  const two = wall([...shifts, '--jobs', '2'])
  const gains: number[] = []
  for (let i = 0; i < 3; i++) {
    const one = wall([...long, '--jobs', '1'])
    const both = wall([...long, '--jobs', '2'])
    if (one.output !== both.output) throw new Error('two threads gave other bits than one')
    gains.push(one.seconds / both.seconds)
  }
  return [
    {
      name: 'SAM|XL line, 1000 shifts from 200 h, two processors',
      value: two.seconds,
      unit: 's wall',
      note: 'aim < 30',
    },
    {
      name: 'two processors beside one, 80 × 80 h of a belt',
      value: median(gains),
      unit: '×',
      note: 'aim ≥ 1.7; same bits',
    },
  ]
}

function wall(words: readonly string[]): { seconds: number; output: string } {
  const started = performance.now()
  const output = execFileSync(process.execPath, [join(projectRoot, 'dist-cli/proefcel.js'), ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { seconds: (performance.now() - started) / 1000, output }
}

/** What an expression over this bundle's exports answers in a fresh Node. */
function child<T>(expression: string): T {
  const program = `import { measureFactory, measureFlatness, measureModel } from ${JSON.stringify(import.meta.url)}
process.stdout.write(JSON.stringify(${expression}))`
  const words = ['--expose-gc', '--input-type=module', '-e', program]
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as T
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
