// A packed mesh (packMesh) back as plain arrays, or a problem that says that it cannot be read.
import type { Outcome } from '../../results/problem'
import { readingProblem } from '../problems/readingProblem'
import type { Mesh } from './Mesh'
import { readPackedMesh } from './readPackedMesh'

export function unpackMesh(text: string): Outcome<Mesh> {
  const mesh = readPackedMesh(text)
  return mesh
    ? { ok: true, value: mesh }
    : { ok: false, problems: [readingProblem('mesh.unreadable', { path: 'data' })] }
}
