// Judges one reference case: runs it, compares with the data, and gives it a second chance on other seeds, as the gate says.
import type { CaseVerdict, MetricVerdict } from '../../results/VerifyResults'
import { tHalfWidth } from '../../sim/stats/meanInterval'
import { Tally } from '../../sim/stats/Tally'
import { type Flat, flattenExpected } from './flattenExpected'
import { agrees } from './gate'
import type { ReferenceCase } from './referenceCases'
import { runSceneTask } from './runSceneTask'
import type {
  ComputedCase,
  Effort,
  Figures,
  SampledCase,
  SceneCase,
  SceneRun,
  VerifyCase,
} from './VerifyCase'

const REPLICATIONS = 20
const FIRST_SEEDS = 1
const SECOND_SEEDS = 101
const CONFIDENCE = 0.95

export function judgeCase(one: VerifyCase, reference: ReferenceCase, effort: Effort): CaseVerdict {
  const expected = wanted(flattenExpected(reference.expected), one)
  const judge = (firstSeed: number) =>
    one.kind === 'computed'
      ? judgeComputed(one, reference, expected, effort)
      : judgeScenes(one, reference, expected, effort, firstSeed)
  const first = judge(FIRST_SEEDS)
  if (passes(first) || one.kind === 'computed' || one.kind === 'exact') return verdict(one, first, false)
  return verdict(one, judge(SECOND_SEEDS), true)
}

function verdict(one: VerifyCase, metrics: readonly MetricVerdict[], isRerun: boolean): CaseVerdict {
  return { id: one.id, pass: passes(metrics), metrics, ...(isRerun ? { rerun: true } : {}) }
}

function passes(metrics: readonly MetricVerdict[]): boolean {
  return metrics.length > 0 && metrics.every((metric) => metric.pass)
}

function wanted(expected: Flat, one: VerifyCase): Flat {
  const left = one.leftOut ?? {}
  const keeps = (name: string) =>
    !Object.keys(left).some(
      (start) =>
        name === start ||
        name.startsWith(`${start}[`) ||
        name.startsWith(`${start}.`) ||
        name.endsWith(`.${start}`),
    )
  return Object.fromEntries(Object.entries(expected).filter(([name]) => keeps(name)))
}

function judgeComputed(
  one: ComputedCase,
  reference: ReferenceCase,
  expected: Flat,
  effort: Effort,
): MetricVerdict[] {
  const computed = one.compute(reference.parameters, expected, effort)
  const named = new Map(computed.map((metric) => [metric.name, metric]))
  const missing = Object.keys(expected).filter((name) => !named.has(name))
  return [
    ...computed.map(({ name, expected: exact, measured, allowed }) => ({
      name,
      expected: exact,
      measured,
      halfWidth: allowed,
      pass: isWithin(exact, measured, allowed),
    })),
    ...missing.map((name) => notMeasured(name, expected[name]!)),
  ]
}

function isWithin(expected: number | string, measured: number | string, allowed: number): boolean {
  if (typeof expected === 'string' || typeof measured === 'string') return expected === measured
  return Math.abs(expected - measured) <= allowed
}

function notMeasured(name: string, expected: number | string): MetricVerdict {
  return { name, expected, measured: 'not measured', halfWidth: 0, pass: false }
}

function judgeScenes(
  one: SceneCase | SampledCase,
  reference: ReferenceCase,
  expected: Flat,
  effort: Effort,
  firstSeed: number,
): MetricVerdict[] {
  const replications = one.kind === 'exact' ? 1 : REPLICATIONS
  const measured: Figures[] = []
  for (let seed = firstSeed; seed < firstSeed + replications; seed++)
    measured.push(
      one.kind === 'sampled'
        ? one.sample(seed, reference.parameters, effort)
        : measureOnce(one, reference, effort, seed),
    )
  const names = new Set([...Object.keys(expected), ...Object.keys(measured[0]!)])
  return [...names].map((name) => {
    const exact = expected[name] ?? expected[name.split('~')[0]!]
    const values = measured.map((figures) => figures[name])
    if (exact === undefined) throw new Error(`${one.id} measures ${name}, of which nothing is expected`)
    if (values.some((value) => value === undefined)) return notMeasured(name, exact)
    return judgeValues(name, exact, values as (number | string)[], reference.relativeCap)
  })
}

function measureOnce(one: SceneCase, reference: ReferenceCase, effort: Effort, seed: number): Figures {
  const runs = new Map<string, [SceneRun, ...SceneRun[]]>()
  for (const [name, task] of Object.entries(one.scenes(reference.parameters, effort))) {
    const all: SceneRun[] = []
    for (let n = 0; n < (task.repeats ?? 1); n++) all.push(runSceneTask(task, seed, n))
    runs.set(name, all as [SceneRun, ...SceneRun[]])
  }
  return one.measure((name) => {
    const found = runs.get(name)
    if (found === undefined) throw new Error(`${one.id} has no scene ${name}`)
    return found
  }, reference.parameters)
}

function judgeValues(
  name: string,
  expected: number | string,
  values: readonly (number | string)[],
  relativeCap: number,
): MetricVerdict {
  const first = values[0]!
  if (typeof expected === 'string' || typeof first === 'string')
    return {
      name,
      expected,
      measured: first,
      halfWidth: 0,
      pass: values.every((value) => value === expected),
    }
  const tally = new Tally()
  for (const value of values) tally.add(value as number)
  const standardError = tally.sd / Math.sqrt(tally.count)
  return {
    name,
    expected,
    measured: tally.mean,
    halfWidth: tally.count > 1 ? tHalfWidth(tally.sd, tally.count, CONFIDENCE) : 0,
    pass: agrees(expected, { mean: tally.mean, standardError }, relativeCap),
  }
}
