// Files that occt-import-js ships, read by it: sizes in the unit they state, names, colours; and files that are none.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CadFormat, readCad } from '../../../../src/core/formats/cad/readCad'
import { importFiles } from '../../../../src/core/host/tools/importFiles'
import { assetSizeM } from '../../../../src/core/model/assets/assetSize'
import { largeStep } from '../../../bench/largeStep'

const folder = dirname(dirname(createRequire(import.meta.url).resolve('occt-import-js')))
const wasm = join(folder, 'dist/occt-import-js.wasm')
const read = (path: string) => new Uint8Array(readFileSync(join(folder, 'test/testfiles', path)))

describe('a cube of a metre is that in whatever unit it is written', () => {
  test.each(['cube-units/cube-mm.step', 'cube-units/cube-in.step', 'cube-units/cube-m.step'])(
    '%s',
    async (path) => {
      const [imported] = await importFiles([{ path, bytes: read(path) }], { occt: wasm }, () => undefined)
      if (!imported?.asset) throw new Error(imported?.notes[0]?.message)
      for (const side of assetSizeM(imported.asset)) expect(side).toBeCloseTo(1, 4)
      expect(imported.facts).toMatchObject({ unitStated: true, trianglesRead: 12 })
    },
  )
})

describe('each kind gives a mesh', () => {
  test.each([
    ['simple-basic-cube/cube.stp', 'step', 1, 12],
    ['cube-10x10mm/Cube 10x10.igs', 'iges', 1, 12],
    ['cax-if-brep/as1_pe_203.brep', 'brep', 1, 1000],
    ['cax-if/as1_pe_203.stp', 'step', 18, 1000],
  ] as const)('%s', async (path, format, parts, triangles) => {
    const outcome = await readCad(read(path), path, format as CadFormat, wasm)
    if (!outcome.ok) throw new Error(outcome.problems[0]?.message)
    const { partCount, indices, positions, groups } = outcome.value
    expect(partCount).toBeGreaterThanOrEqual(parts)
    expect(indices.length / 3).toBeGreaterThanOrEqual(triangles)
    expect(Math.max(...indices)).toBeLessThan(positions.length / 3)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(indices.length)
  })
})

test('names of an assembly are kept', async () => {
  const outcome = await readCad(read('cax-if/as1-oc-214.stp'), 'as1.stp', 'step', wasm)
  expect(outcome.ok && outcome.value.names).toEqual(expect.arrayContaining(['as1', 'plate', 'rod-assembly']))
  expect(outcome.ok && outcome.value.groups.some(({ colour }) => colour !== undefined)).toBe(true)
})

test.each([
  ['broken.step', 'cad.broken'],
  ['machine.sldprt', 'import.nativeCad'],
  ['plan.dwg', 'import.dwg'],
  ['song.mp3', 'import.unknownKind'],
])('%s is refused with %s', async (path, code) => {
  const bytes = new TextEncoder().encode('not what the name says')
  const [imported] = await importFiles([{ path, bytes }], { occt: wasm }, () => undefined)
  expect(imported?.asset).toBeUndefined()
  expect(imported?.notes.map((note) => note.code)).toEqual([code])
})

test('the file that measures large imports holds solids as it says', async () => {
  const bytes = new TextEncoder().encode(largeStep(200_000))
  const outcome = await readCad(bytes, 'large.step', 'step', wasm)
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message)
  const { partCount, indices, names, unitM } = outcome.value
  expect(partCount).toBeGreaterThan(20)
  // Blocks have twelve triangles, pins more.
  expect(indices.length / 3).toBeGreaterThan(12 * partCount)
  expect(names).toContain('machine')
  expect(unitM).toBe(0.001)
})
