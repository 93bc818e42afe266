// A packed mesh (packMesh) back as plain arrays, or a problem that says that it cannot be read.
import type { Outcome } from '../../results/problem'
import { sceneProblem } from '../problems/sceneProblem'
import type { Mesh } from './Mesh'
import { readPackedMesh } from './readPackedMesh'

export function unpackMesh(text: string): Outcome<Mesh> {
  const mesh = readPackedMesh(text)
  return mesh
    ? { ok: true, value: mesh }
    : { ok: false, problems: [sceneProblem('mesh.unreadable', { path: 'data' })] }
}
