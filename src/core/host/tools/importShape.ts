// A machine, part or building from a file as an asset: made lighter to what a picture of a cell needs, and packed. The shape stays in
// the file's own unit and axes; the asset says which those are.
import type { CadMesh } from '../../formats/cad/CadMesh'
import { guessUnitM } from '../../formats/cad/guessUnit'
import type { CadFormat } from '../../formats/cad/readCad'
import type { RawMesh } from '../../formats/mesh/RawMesh'
import { readMesh } from '../../formats/mesh/readMesh'
import { simplifyMesh } from '../../formats/mesh/simplifyMesh'
import { extensionOf, type FileSet, fileNameOf } from '../../formats/zip/FileSet'
import { MOST_ASSET_TEXT } from '../../model/assets/assetSize'
import type { Mesh } from '../../model/assets/Mesh'
import { packMesh } from '../../model/assets/packMesh'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { ImportedFile, ReaderAddresses } from '../../protocol/ImportedFiles'
import type { Outcome, Problem } from '../../results/problem'
import { assetId } from './assetId'
import { tooLarge, unitGuess } from './importNotes'

/** What a machine in a cell is drawn with: smooth from a metre away, some 200 kB in the document. */
const MOST_TRIANGLES = 30_000

const CAD: Readonly<Record<string, CadFormat>> = {
  step: 'step',
  stp: 'step',
  iges: 'iges',
  igs: 'iges',
  brep: 'brep',
  brp: 'brep',
}
const MESHES = new Set(['stl', 'obj', 'dae', 'gltf', 'glb'])

/** Undefined for what is no shape. `report`: the share of it that was read. */
export async function importShape(
  set: FileSet,
  path: string,
  readers: ReaderAddresses,
  report: (share: number) => void,
): Promise<ImportedFile | undefined> {
  const kind = extensionOf(path)
  const file = fileNameOf(path)
  if (MESHES.has(kind)) return packed(readMesh(set, path), file, kind)
  const cad = CAD[kind]
  if (cad === undefined && kind !== 'ifc') return undefined
  const bytes = set.read(path) ?? new Uint8Array()
  try {
    return packed(await readWith({ bytes, file, report }, cad, readers), file, cad ?? 'ifc')
  } catch {
    return { file, facts: {}, notes: [sceneProblem('import.noReader', { path: file }, { file })] }
  }
}

interface Reading {
  readonly bytes: Uint8Array
  readonly file: string
  readonly report: (share: number) => void
}

async function readWith(
  { bytes, file, report }: Reading,
  cad: CadFormat | undefined,
  { occt, ifc }: ReaderAddresses,
): Promise<Outcome<CadMesh>> {
  if (cad !== undefined) {
    if (occt === undefined) throw new Error('no address of the CAD reader')
    const { readCad } = await import('../../formats/cad/readCad')
    return readCad(bytes, file, cad, occt, { report })
  }
  if (ifc === undefined) throw new Error('no address of the IFC reader')
  const { readIfc } = await import('../../formats/cad/readIfc')
  return readIfc(bytes, file, ifc)
}

function packed(outcome: Outcome<RawMesh & Partial<CadMesh>>, file: string, format: string): ImportedFile {
  if (!outcome.ok) return { file, facts: {}, notes: outcome.problems }
  const raw = outcome.value
  const mesh = simplifyMesh(raw, MOST_TRIANGLES)
  const sizeInFile = sizeOf(mesh)
  const facts = {
    parts: raw.partCount ?? raw.groups.length,
    trianglesRead: raw.indices.length / 3,
    trianglesKept: mesh.indices.length / 3,
    names: raw.names ?? [],
    unitStated: raw.unitM !== undefined,
    upStated: raw.upAxis !== undefined,
  }
  const data = packMesh(mesh)
  if (data.length > MOST_ASSET_TEXT) return { file, facts, notes: [tooLarge(file, data)] }
  const unitM = raw.unitM ?? guessUnitM(Math.max(...sizeInFile), 'thing')
  const notes: Problem[] = raw.unitM === undefined ? [unitGuess(file, unitM)] : []
  return {
    file,
    asset: {
      id: assetId(file),
      type: 'asset',
      name: file,
      kind: 'mesh',
      file,
      format,
      unitM,
      upAxis: raw.upAxis ?? 'z',
      sizeInFile,
      data,
    },
    facts,
    notes,
  }
}

function sizeOf({ positions }: Mesh): [number, number, number] {
  const low = [0, 0, 0].map(() => Number.POSITIVE_INFINITY)
  const high = low.map((value) => -value)
  positions.forEach((value, index) => {
    low[index % 3] = Math.min(low[index % 3]!, value)
    high[index % 3] = Math.max(high[index % 3]!, value)
  })
  return [high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!]
}
