// Cells by hand whose figures are known exactly, by the gate of the reference set: twenty replications, once more on others when the first
// twenty miss. Those without chance are run once.
import { expect, test } from 'vitest'
import { type Measures, measuresOf } from '../../../../src/core/study/measuresOf'
import { runReplication } from '../../../../src/core/study/runReplication'
import { agrees } from '../../../../src/core/study/verify/gate'
import { cellScenes } from '../../../tools/scenes/exactCells'
import { documentOf, type ExactFigure, type ExactScene, queueScenes } from '../../../tools/scenes/exactScenes'

const REPLICATIONS = 20
const CAP = 0.03

function measuresFrom(one: ExactScene, first: number, count: number): Measures[] {
  const document = documentOf(one)
  return Array.from({ length: count }, (_, n) => {
    const run = runReplication(
      document,
      { seed: 1, replication: first + n, warmupS: one.warmupS },
      one.untilS,
    )
    if (!run.ok) throw new Error(run.problems.map(({ message }) => message).join('\n'))
    return measuresOf(run.value.results)
  })
}

function measurement(all: readonly Measures[], { of }: ExactFigure) {
  const values = all.map(of)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const standardError = values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0
  return { mean, standardError }
}

const byChance = (one: ExactScene) => JSON.stringify(one.records).match(/"(exponential|lognormal)"/) !== null

test.each([...queueScenes, ...cellScenes].map((one) => [one.id, one] as const))('%s', (_, one) => {
  const count = byChance(one) ? REPLICATIONS : 1
  const first = measuresFrom(one, 0, count)
  const misses = (all: readonly Measures[], figures: readonly ExactFigure[]) =>
    figures.filter((figure) => !agrees(figure.expected, measurement(all, figure), CAP))
  const missed = misses(first, one.figures)
  if (missed.length === 0) return
  const again = count === 1 ? first : measuresFrom(one, 100, count)
  const told = misses(again, missed).map((figure) => ({ ...figure, measured: measurement(again, figure) }))
  expect(told).toEqual([])
})
