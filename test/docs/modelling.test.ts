// Every block of docs/modelling.md is read, validated without a complaint of the error kind, and run for a day.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseSceneText } from '../../src/core/model/parseSceneText'
import { serialiseScene } from '../../src/core/model/serialiseScene'
import { secondsToTicks } from '../../src/core/sim/kernel/ticks'
import { Simulation } from '../../src/core/sim/Simulation'
import { aDocument } from '../builders/aDocument'
import { aBuffer, aProduct, aRoute, aSource, aStation } from '../builders/records'
import { exponential } from '../builders/times'
import { projectRoot } from '../tools/projectRoot'

interface Written {
  readonly id: string
}

const page = readFileSync(join(projectRoot, 'docs/modelling.md'), 'utf8')
const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')

const cell = aDocument(
  aProduct(),
  aSource({ arrivals: { kind: 'interarrival', time: exponential(60) } }),
  aStation(),
  aBuffer(),
  aRoute(),
)

/** The small cell as a file, with these records added or replaced. */
function fileWith(block: string): string {
  const written = JSON.parse(block) as Written | Written[]
  const file = JSON.parse(serialiseScene(cell)) as { records: Record<string, unknown> }
  for (const record of Array.isArray(written) ? written : [written]) file.records[record.id] = record
  return JSON.stringify(file)
}

describe('docs/modelling.md', () => {
  test('has blocks', () => {
    expect(blocks.length).toBeGreaterThan(15)
  })

  test.each(blocks.map((block) => [block.slice(0, 70).replace(/\s+/g, ' '), block]))('%s', (_, block) => {
    const document = parseSceneText(fileWith(block))
    if (!document.ok) throw new Error(document.problems.map(({ message }) => message).join('\n'))
    const simulation = Simulation.create(document.value, { seed: 1 })
    if (!simulation.ok) throw new Error(simulation.problems.map(({ message }) => message).join('\n'))
    simulation.value.advanceTo(secondsToTicks(24 * 3600))
    expect(simulation.value.problem).toBeUndefined()
    expect(simulation.value.results().kpis.partsOut).toBeGreaterThan(0)
  })
})
