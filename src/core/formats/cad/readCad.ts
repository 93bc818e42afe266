// STEP, IGES and BREP files as a mesh, by Open CASCADE compiled to WebAssembly (occt-import-js). Keeps names and colours, not the
// surfaces themselves. Fetched only when such a file is read.
/// <reference path="./occtImport.d.ts" />
import type { OcctMesh, OcctNode, OcctResult } from 'occt-import-js'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Outcome } from '../../results/problem'
import type { CadMesh } from './CadMesh'
import { hexOf, MeshJoiner } from './MeshJoiner'
import { splitStep } from './splitStep'

export type CadFormat = 'step' | 'iges' | 'brep'

/** Chords leave the surface by at most a five hundredth of the part, and turn at most 0.5 rad: enough for a picture of a cell. */
const FINENESS = {
  linearUnit: 'millimeter',
  linearDeflectionType: 'bounding_box_ratio',
  linearDeflection: 0.002,
  angularDeflection: 0.5,
} as const
/** Names beyond these tell nobody more. */
const MOST_NAMES = 40

/** The library needs some hundred times a file's size in memory, of at most two gigabytes. */
const MOST_BYTES_AT_ONCE = 5e6
/** A smaller file without shapes holds none. */
const MUCH_BYTES = 10e6

export interface CadParts {
  /** STEP files are read in pieces of about this size. */
  readonly mostBytes: number
  /** Share that was read. */
  readonly report: (share: number) => void
}

/** `wasmAddress`: where the compiled library is. Rejects when it cannot be fetched. */
export async function readCad(
  bytes: Uint8Array,
  file: string,
  format: CadFormat,
  wasmAddress: string,
  { mostBytes, report }: Partial<CadParts> = {},
): Promise<Outcome<CadMesh>> {
  const { default: start } = await import('occt-import-js')
  const readers = { step: 'ReadStepFile', iges: 'ReadIgesFile', brep: 'ReadBrepFile' } as const
  const joiner = new MeshJoiner()
  const names = new Set<string>()
  let partCount = 0
  const pieces = format === 'step' ? splitStep(bytes, mostBytes ?? MOST_BYTES_AT_ONCE) : [() => bytes]
  for (const [index, piece] of pieces.entries()) {
    report?.(index / pieces.length)
    // A library that grew keeps its memory: each piece has a fresh one.
    const occt = await start({ locateFile: () => wasmAddress })
    const result = attempt(() => occt[readers[format]](piece(), FINENESS))
    if (!result?.success || !result.meshes || !result.root) return refuse('cad.broken', file, format)
    for (const mesh of result.meshes) addFaces(joiner, mesh)
    for (const name of namesOf(result.root)) names.add(name)
    partCount += result.meshes.length
    // Out of memory it gives back nothing at all, without a word.
    if (result.meshes.length === 0 && bytes.length > MUCH_BYTES) return refuse('cad.tooMuch', file, format)
  }
  const mesh = joiner.mesh()
  if (mesh.indices.length === 0) return refuse('cad.empty', file, format)
  return {
    ok: true,
    value: {
      ...mesh,
      // A BREP states no unit; the others were turned into millimetres.
      ...(format !== 'brep' && { unitM: 0.001 }),
      upAxis: 'z',
      dropped: 0,
      names: [...names].slice(0, MOST_NAMES),
      partCount,
    },
  }
}

/** The library ends itself on files it cannot bear. */
function attempt(read: () => OcctResult): OcctResult | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Runs of faces in one colour share a piece; a face without a colour has that of its solid. */
function addFaces(joiner: MeshJoiner, { attributes, index, color, brep_faces: faces }: OcctMesh): void {
  const positions = Float32Array.from(attributes.position.array)
  const all = Uint32Array.from(index.array)
  const colourOf = (rgb: readonly number[] | null | undefined) => (rgb ? hexOf(rgb) : undefined)
  const own = colourOf(color)
  if (!faces.some((face) => face.color)) {
    joiner.add(positions, all, own)
    return
  }
  for (const { first, last, color: paint } of faces)
    addUsed(joiner, positions, all.subarray(3 * first, 3 * last + 3), colourOf(paint) ?? own)
}

/** Only the points that these triangles use. */
function addUsed(
  joiner: MeshJoiner,
  positions: Float32Array,
  indices: Uint32Array,
  colour: string | undefined,
) {
  const numbers = new Map<number, number>()
  const used: number[] = []
  const own = indices.map((vertex) => {
    const known = numbers.get(vertex)
    if (known !== undefined) return known
    numbers.set(vertex, numbers.size)
    used.push(positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!)
    return numbers.size - 1
  })
  joiner.add(Float32Array.from(used), own, colour)
}

function namesOf(root: OcctNode): string[] {
  const names: string[] = []
  let level: readonly OcctNode[] = [root]
  while (level.length > 0 && names.length < MOST_NAMES) {
    for (const { name } of level) if (name !== '' && !names.includes(name)) names.push(name)
    level = level.flatMap(({ children }) => children)
  }
  return names.slice(0, MOST_NAMES)
}

function refuse(
  code: 'cad.broken' | 'cad.empty' | 'cad.tooMuch',
  file: string,
  format: CadFormat,
): Outcome<never> {
  return { ok: false, problems: [sceneProblem(code, { path: file }, { file, format: format.toUpperCase() })] }
}
