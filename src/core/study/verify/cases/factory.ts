// The factory example that comes with JaamSim: published intervals, not exact answers; they must overlap with ours.
import { runReplication } from '../../runReplication'
import { summarise } from '../../summarise'
import { numberOf, numbersOf } from '../readParameters'
import {
  every,
  exponential,
  product,
  route,
  type Step,
  scene,
  source,
  station,
  uniform,
  work,
} from '../sceneParts'
import type { CaseParameters, ComputedCase } from '../VerifyCase'

const MINUTE_S = 60

function factoryScene(p: CaseParameters, meanInterarrival: number) {
  const minutes = (name: string) => {
    const [from, to] = numbersOf(p, name)
    return uniform(from! * MINUTE_S, to! * MINUTE_S)
  }
  const steps: Step[] = [
    work('machine', minutes('machine')),
    work('inspection', minutes('inspection'), {
      next: [{ to: 'out', share: numberOf(p, 'pass') }, { to: 'at-machine' }],
    }),
  ]
  return scene(
    { warmupS: 0, horizonS: numberOf(p, 'minutes') * MINUTE_S },
    product(),
    source(every(exponential(meanInterarrival * MINUTE_S))),
    station('machine'),
    station('inspection'),
    route(steps),
  ).document
}

function timesInSystem(p: CaseParameters, meanInterarrival: number): number[] {
  const document = factoryScene(p, meanInterarrival)
  const untilS = numberOf(p, 'minutes') * MINUTE_S
  return Array.from({ length: numberOf(p, 'replications') }, (_, replication) => {
    const run = runReplication(document, { seed: 1, replication }, untilS)
    if (!run.ok) throw new Error(run.problems[0]!.message)
    return run.value.results.kpis.leadTimeS.mean / MINUTE_S
  })
}

export const factoryCase: ComputedCase = {
  id: 'jaamsim-factory',
  kind: 'computed',
  compute: (p, expected) => {
    const published = numbersOf(p, 'halfWidth')
    return numbersOf(p, 'meanInterarrival').map((mean, n) => {
      const { mean: measured, halfWidth95 } = summarise(timesInSystem(p, mean))
      return {
        name: `W[${n}]`,
        expected: expected[`W[${n}]`]!,
        measured,
        allowed: published[n]! + (halfWidth95 ?? 0),
      }
    })
  },
}
