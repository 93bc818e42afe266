// A mesh file of any kind we know, by its name or, failing that, by what it holds: STL, DAE, OBJ, glTF, GLB.
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Outcome } from '../../results/problem'
import { extensionOf, type FileSet, folderOf } from '../zip/FileSet'
import type { RawMesh } from './RawMesh'
import { readDae } from './readDae'
import { readGltf } from './readGltf'
import { readObj } from './readObj'
import { readStl } from './readStl'

/** Larger than any published robot link; reading more would take a browser tab its memory. */
const MOST_MEGABYTES = 120

type MeshProblem = 'mesh.tooLarge' | 'mesh.unknownKind' | 'mesh.broken' | 'mesh.compressed' | 'mesh.empty'

/** `path` as it is called in the set. */
export function readMesh(files: FileSet, path: string): Outcome<RawMesh> {
  const bytes = files.read(path)
  if (!bytes) return refuse('mesh.broken', path)
  if (bytes.length > MOST_MEGABYTES * 1e6)
    return refuse('mesh.tooLarge', path, { megabytes: Math.ceil(bytes.length / 1e6), most: MOST_MEGABYTES })
  const beside = (name: string) => {
    const found = files.find(name, folderOf(path))
    return found === undefined ? undefined : files.read(found)
  }
  const kind = extensionOf(path)
  if (kind === 'dae') {
    const outcome = readDae(bytes, path)
    return outcome.ok ? checked(outcome.value, path) : outcome
  }
  if (kind === 'stl') return checked(readStl(bytes), path)
  if (kind === 'obj') return checked(readObj(bytes, beside), path)
  if (kind !== 'gltf' && kind !== 'glb') return refuse('mesh.unknownKind', path)
  const mesh = readGltf(bytes, beside)
  return mesh === 'compressed' ? refuse('mesh.compressed', path) : checked(mesh, path)
}

function checked(mesh: RawMesh | undefined, path: string): Outcome<RawMesh> {
  if (!mesh) return refuse('mesh.broken', path)
  return mesh.indices.length === 0 ? refuse('mesh.empty', path) : { ok: true, value: mesh }
}

function refuse(
  code: MeshProblem,
  file: string,
  values: Readonly<Record<string, number>> = {},
): Outcome<never> {
  return { ok: false, problems: [sceneProblem(code, { path: file }, { file, ...values })] }
}
