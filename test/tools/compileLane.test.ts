// The compiled short way is what its sources give, and the tool refuses sources that keep anything outside the shared memory.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MEMORY_BYTES, PAGE_BYTES } from '../../src/core/sim/lane/layout'
import { compileLane, LANE_CODE_PATH, laneCodeText } from './compileLane'
import { projectRoot } from './projectRoot'

/** Compiles one file of AssemblyScript that lies where the lane's own would. */
async function compileText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), 'lane-'))
  try {
    mkdirSync(join(folder, 'assembly'))
    writeFileSync(join(folder, 'layout.ts'), readFileSync(join(projectRoot, 'src/core/sim/lane/layout.ts')))
    writeFileSync(join(folder, 'assembly/lane.ts'), text)
    return new Uint8Array(await compileLane('assembly/lane.ts', folder))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('the committed code is what the sources give (else: npm run lane)', async () => {
  const committed = readFileSync(join(projectRoot, LANE_CODE_PATH), 'utf8')
  expect(committed === laneCodeText(await compileLane()), 'out of date: npm run lane').toBe(true)
})

it('compiled code works on the memory that it is given, at the places of layout.ts', async () => {
  const bytes =
    await compileText(`import { AT_QUEUE, HELD_ENTITIES, HELD_PARTS, NUMBER_SHIFT } from '../layout'
    export function last(n: f64): f64 {
      store<f64>(AT_QUEUE + HELD_ENTITIES * HELD_PARTS * 4 - (1 << NUMBER_SHIFT), n)
      return sqrt(n)
    }`)
  const pages = Math.ceil(MEMORY_BYTES / PAGE_BYTES)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
  const { last } = exports as { last: (n: number) => number }
  expect(Object.keys(exports)).toEqual(['last'])
  expect(last(16)).toBe(4)
  expect(new DataView(memory.buffer).getFloat64(MEMORY_BYTES - 8, true)).toBe(16)
})

const refused: [string, string, RegExp][] = [
  ['a text or an array', 'export function a(n: i32): i32 { return [1, 2, 3][n] }', /static data/],
  ['a global that changes', 'let n: i32 = 0\nexport function a(): i32 { return n++ }', /changing global/],
  [
    'somebody to call',
    "@external('env', 'tell') declare function tell(n: i32): void\nexport function a(): void { tell(1) }",
    /asks for env\.tell/,
  ],
  ['a mistake', 'export function a(): i32 { return b }', /cannot be compiled[\s\S]*Cannot find name 'b'/],
]
it.each(refused)('refuses %s', async (_, text, message) => {
  await expect(compileText(text)).rejects.toThrow(message)
})
