// A STEP file cut into pieces holds the same as in one: parts where they belong, triangles, colours, size. On assemblies of others and
// on a file of ours.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CadParts, readCad } from '../../../../src/core/formats/cad/readCad'
import { splitStep } from '../../../../src/core/formats/cad/splitStep'
import { largeStep } from '../../../bench/largeStep'

const folder = dirname(dirname(createRequire(import.meta.url).resolve('occt-import-js')))
const wasm = join(folder, 'dist/occt-import-js.wasm')
const read = (path: string) => new Uint8Array(readFileSync(join(folder, 'test/testfiles', path)))

async function shapeOf(bytes: Uint8Array, parts?: CadParts) {
  const outcome = await readCad(bytes, 'file.step', 'step', wasm, parts)
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message)
  const { positions, groups, partCount, names } = outcome.value
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  positions.forEach((value, at) => {
    low[at % 3] = Math.min(low[at % 3]!, value)
    high[at % 3] = Math.max(high[at % 3]!, value)
  })
  const colours = new Set(groups.map(({ colour }) => colour))
  return { low, high, partCount, names: new Set(names), colours }
}

describe('cut into pieces', () => {
  test.each([
    ['as1_pe_203.stp', 'cax-if/as1_pe_203.stp', 20_000],
    ['as1-oc-214.stp', 'cax-if/as1-oc-214.stp', 60_000],
    ['as1-tu-203.stp', 'cax-if/as1-tu-203.stp', 20_000],
  ])('%s is the same assembly', async (_, path, mostBytes) => {
    const bytes = read(path)
    expect(splitStep(bytes, mostBytes).length).toBeGreaterThan(1)
    const told: number[] = []
    const whole = await shapeOf(bytes)
    const pieces = await shapeOf(bytes, { mostBytes, report: (share) => told.push(share) })
    expect(pieces.partCount).toBe(whole.partCount)
    expect(pieces.colours).toEqual(whole.colours)
    for (const axis of [0, 1, 2]) {
      // Curves are followed to a share of the piece's size.
      expect(pieces.low[axis]).toBeCloseTo(whole.low[axis]!, 0)
      expect(pieces.high[axis]).toBeCloseTo(whole.high[axis]!, 0)
    }
    expect(told.length).toBeGreaterThan(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  test('a file of many solids', async () => {
    const bytes = new TextEncoder().encode(largeStep(200_000))
    const whole = await shapeOf(bytes)
    expect(await shapeOf(bytes, { mostBytes: 50_000, report: () => undefined })).toEqual(whole)
  })
})

test('what cannot be cut stays whole', () => {
  const bytes = new TextEncoder().encode(`${'x'.repeat(3000)}`)
  expect(splitStep(bytes, 1000).map((piece) => piece())).toEqual([bytes])
  const one = read('cube-units/cube-m.step')
  expect(splitStep(one, 1000).map((piece) => piece())).toEqual([one])
})
