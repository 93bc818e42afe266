// Figures of a run for the panels' tests: two resources and one cycle.
import type { RunResults } from '../../../src/core/results/RunResults'
import { CYCLE_CAUSES, RESOURCE_STATES, type ResourceState } from '../../../src/core/results/states'

export function stateFractions(some: Partial<Record<ResourceState, number>>): Record<ResourceState, number> {
  const none = Object.fromEntries(RESOURCE_STATES.map((state) => [state, 0])) as Record<ResourceState, number>
  return { ...none, ...some }
}

export function someResults(change: Partial<RunResults> = {}): RunResults {
  const split = Object.fromEntries(CYCLE_CAUSES.map((cause) => [cause, 0])) as Record<
    (typeof CYCLE_CAUSES)[number],
    number
  >
  return {
    scene: 'scene',
    engine: 'test',
    seed: 1,
    warmupS: 0,
    simulatedS: 7200,
    events: 100,
    hash: '0',
    kpis: {
      throughputPerHour: 4.4123,
      throughputHalfWidth95: 0.32,
      partsOut: 9,
      partsScrapped: 1,
      wip: 2.25,
      wipNow: 3,
      leadTimeS: { mean: 600, p50: 540, p90: 900, p95: 950, p99: 990, n: 9 },
    },
    entities: {
      r1: { states: stateFractions({ working: 0.6, waiting: 0.4 }), count: 9 },
      autoclave: {
        states: stateFractions({ working: 0.45, off: 0.5, starved: 0.05 }),
        count: 3,
        waitsFor: 'component:rail',
      },
    },
    cycle: [
      {
        robot: 'r1',
        program: 'r1',
        count: 9,
        meanS: 10,
        split: { ...split, travel: 6, grip: 4 },
        estimated: true,
      },
    ],
    partsOutByProduct: {},
    byProduct: {},
    ...change,
  }
}
