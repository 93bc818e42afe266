// Compiles the short way through stations (src/core/sim/lane/assembly, AssemblyScript) to WebAssembly and writes it as a TypeScript
// module, since the core reads no files. Says what is wrong with the sources as the compiler says it; writes nothing to disk.
import asc from 'assemblyscript/asc'
import binaryen from 'binaryen'
import { MEMORY_BYTES, PAGE_BYTES } from '../../src/core/sim/lane/layout'
import { projectRoot } from './projectRoot'

const LANE_SOURCE = 'src/core/sim/lane/assembly/lane.ts'
export const LANE_CODE_PATH = 'src/core/sim/lane/laneCode.ts'

/** Sections of a WebAssembly module. */
const GLOBALS = 6
const DATA = 11
/** Sections follow the 8 bytes of magic number and version. */
const FIRST_SECTION = 8

/** The module's bytes. `source` is relative to `folder`. */
export async function compileLane(source = LANE_SOURCE, folder = projectRoot): Promise<Uint8Array> {
  const pages = String(Math.ceil(MEMORY_BYTES / PAGE_BYTES))
  const files = new Map<string, string | Uint8Array>()
  const options = `-O3 --converge --runtime stub --noAssert --use abort= --noColors
    --importMemory --noExportMemory --initialMemory ${pages} --maximumMemory ${pages} --memoryBase 16`
  const { error, stderr } = await asc.main(
    [source, '--baseDir', folder, '--outFile', 'lane.wasm', ...options.split(/\s+/)],
    {
      writeFile: (name: string, contents: string | Uint8Array) => {
        files.set(name, contents)
      },
    },
  )
  if (error !== null) throw new Error(`${LANE_SOURCE} cannot be compiled\n${stderr.toString()}`)
  const bytes = files.get('lane.wasm')
  if (!(bytes instanceof Uint8Array)) throw new Error('the compiler has written no module')
  checkLane(new Uint8Array(bytes))
  return joinFunctions(bytes)
}

/**
 * Puts functions into those that call them, far beyond what the compiler does by itself: V8 does not do it for WebAssembly, and a call
 * costs as much as most functions here do (15 % of an M/M/1, measured).
 */
function joinFunctions(bytes: Uint8Array): Uint8Array {
  const module = binaryen.readBinary(bytes)
  binaryen.setOptimizeLevel(4)
  binaryen.setShrinkLevel(0)
  binaryen.setAlwaysInlineMaxSize(200)
  binaryen.setFlexibleInlineMaxSize(300)
  binaryen.setOneCallerInlineMaxSize(2000)
  binaryen.setAllowInliningFunctionsWithLoops(true)
  for (let round = 0; round < 2; round++) module.optimize()
  const joined = module.emitBinary()
  module.dispose()
  return joined
}

/** Whom it may call: the long way (border.ts, quick.ts). */
const ROOMS = ['border', 'quick']

/** All that the short way knows lies in the memory that it is given: nothing of its own, and nobody to call but the long way. */
function checkLane(bytes: Uint8Array<ArrayBuffer>): void {
  const others = WebAssembly.Module.imports(new WebAssembly.Module(bytes))
    .filter(({ module, name }) => !ROOMS.includes(module) && `${module}.${name}` !== 'env.memory')
    .map(({ module, name }) => `${module}.${name}`)
  if (others.length > 0)
    throw new Error(`the lane asks for ${others.join(', ')}; it may only have env.memory, border and quick`)
  const sections = sectionsOf(bytes)
  if (sections.includes(DATA))
    throw new Error('the lane has static data (a text, an array?); keep it in the memory of layout.ts')
  if (sections.includes(GLOBALS))
    throw new Error('the lane has a changing global (let, or new?); keep it in the memory of layout.ts')
}

function sectionsOf(bytes: Uint8Array): number[] {
  const sections: number[] = []
  let at = FIRST_SECTION
  while (at < bytes.length) {
    sections.push(bytes[at++]!)
    let size = 0
    let shift = 0
    // length as LEB128: seven bits a byte, the highest bit says that another byte follows
    for (let more = true; more; shift += 7) {
      const byte = bytes[at++]!
      size += (byte & 127) << shift
      more = byte > 127
    }
    at += size
  }
  return sections
}

export function laneCodeText(bytes: Uint8Array): string {
  return `// The short way through stations as WebAssembly, in base64. Generated from assembly/ by \`npm run lane\`: change that, not this.

export const LANE_CODE =
  '${Buffer.from(bytes).toString('base64')}'
`
}
