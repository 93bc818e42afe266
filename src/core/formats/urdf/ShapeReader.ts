// Reads the meshes a URDF names: finds them among the files, reads each once, guesses units that cannot be. Keeps account of what was
// missing, broken or guessed; placing and joining them is linkShapes'.
import type { Problem } from '../../results/problem'
import { boxMesh, cylinderMesh, sphereMesh } from '../mesh/primitiveMeshes'
import type { RawMesh } from '../mesh/RawMesh'
import { readMesh } from '../mesh/readMesh'
import type { FileSet } from '../zip/FileSet'
import type { ShapeOptions } from './ShapeOptions'
import type { UrdfShape } from './UrdfModel'

/** A mesh with how its coordinates become metres and z up, before the URDF's own scale. */
export interface ReadShape {
  readonly mesh: RawMesh
  readonly unitM: number
  readonly upAxis: 'x' | 'y' | 'z'
}

/** All meshes of a robot together; more would only be thrown away again. */
const MOST_TRIANGLES = 8_000_000

export class ShapeReader {
  readonly missing = new Set<string>()
  readonly problems: Problem[] = []
  /** Meshes read, and how many triangles they had. */
  readonly read = new Set<string>()
  triangles = 0
  /** DAE files whose up-axis was not obeyed. */
  readonly ignoredUp = new Map<string, string>()
  private readonly files: FileSet
  private readonly folder: string
  private readonly options: ShapeOptions
  private readonly known = new Map<string, ReadShape | undefined>()

  /** `folder`: where relative names count from. */
  constructor(files: FileSet, folder: string, options: ShapeOptions) {
    this.files = files
    this.folder = folder
    this.options = options
  }

  /** Undefined when it cannot be had; why is in the account. */
  shape(shape: UrdfShape): ReadShape | undefined {
    switch (shape.kind) {
      case 'mesh':
        return this.meshFile(shape.file)
      case 'box':
        return plain(boxMesh(shape.sizeM))
      case 'cylinder':
        return plain(cylinderMesh(shape.radiusM, shape.lengthM))
      case 'sphere':
        return plain(sphereMesh(shape.radiusM))
    }
  }

  private meshFile(name: string): ReadShape | undefined {
    const path = this.locate(name)
    if (path === undefined) {
      this.missing.add(name)
      return undefined
    }
    if (!this.known.has(path)) this.known.set(path, this.open(path))
    return this.known.get(path)
  }

  private open(path: string): ReadShape | undefined {
    if (this.triangles > MOST_TRIANGLES) return undefined
    const outcome = readMesh(this.files, path)
    if (!outcome.ok) {
      this.problems.push(...outcome.problems.map((problem) => ({ ...problem, severity: 'warning' as const })))
      return undefined
    }
    const mesh = outcome.value
    this.read.add(path)
    this.triangles += mesh.indices.length / 3
    const obeys = this.options.upAxis === 'obey' || (this.options.upAxis === 'ros' && !/\.dae$/i.test(path))
    const up = mesh.upAxis ?? 'z'
    if (!obeys && up !== 'z') this.ignoredUp.set(path, up)
    return { mesh, unitM: mesh.unitM ?? 1, upAxis: obeys ? up : 'z' }
  }

  /** `package://`, `file://`, `model://`, or relative to the file. */
  private locate(name: string): string | undefined {
    const scheme = /^(package|model):\/\/([^/]+)\/(.*)$/.exec(name)
    if (!scheme) return this.files.find(name.replace(/^file:\/\//, ''), this.folder)
    const [, , pack = '', path = ''] = scheme
    const folder = this.files.packageFolder(pack, this.folder)
    return (
      (folder !== undefined && this.files.find(`/${folder}/${path}`)) || this.files.find(`/${pack}/${path}`)
    )
  }
}

function plain(mesh: RawMesh): ReadShape {
  return { mesh, unitM: 1, upAxis: 'z' }
}
