// A plane of reach as a see-through sheet of coloured cells; what is not known yet is left open. Draws what it is given.
import {
  DataTexture,
  DoubleSide,
  Group,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  NearestFilter,
  PlaneGeometry,
  SRGBColorSpace,
  Vector3,
} from 'three'
import { REACH_LEVELS, type ReachLevel, type ReachPicture } from '../../../core/results/ReachPicture'
import type { ViewTheme } from '../materials'
import { reachColours } from './reachColours'

/** Opacity of a cell, of 255: what is out of reach must not hide the cell. */
const ALPHA: Readonly<Record<ReachLevel, number>> = {
  open: 0,
  unreachable: 46,
  near: 165,
  tight: 150,
  fair: 135,
  roomy: 135,
}

const UNIT = [new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)]

export class ReachSheet {
  readonly group = new Group()
  private readonly theme: ViewTheme
  private readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>
  private shown: ReachPicture | undefined

  constructor(theme: ViewTheme) {
    this.theme = theme
    const material = new MeshBasicMaterial({
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
      toneMapped: false,
    })
    this.mesh = new Mesh(new PlaneGeometry(1, 1), material)
    this.mesh.renderOrder = 5
    this.group.add(this.mesh)
    this.group.visible = false
  }

  show(plane: ReachPicture | undefined): void {
    if (plane === this.shown) return
    this.shown = plane
    this.group.visible = plane !== undefined
    if (plane) this.paint(plane)
  }

  dispose(): void {
    this.mesh.material.map?.dispose()
    this.mesh.material.dispose()
    this.mesh.geometry.dispose()
  }

  private paint({ originM, cellM, counts, levels }: ReachPicture): void {
    const [, ny, nz] = counts
    const flat = nz === 1 ? 2 : ny === 1 ? 1 : 0
    const [across, up] = flat === 2 ? [0, 1] : flat === 1 ? [0, 2] : [1, 2]
    const [columns, rows] = [counts[across]!, counts[up]!]
    const { material } = this.mesh
    material.map?.dispose()
    material.map = this.textureOf(levels, columns, rows)
    material.needsUpdate = true
    const middle = [0, 1, 2].map((axis) => originM[axis as 0]! + ((counts[axis as 0]! - 1) * cellM) / 2)
    this.mesh.position.set(middle[0]!, middle[1]!, middle[2]!)
    this.mesh.scale.set(columns * cellM, rows * cellM, 1)
    // The sheet's own x and y run along the two axes of the plane.
    const [x, y] = [UNIT[across]!, UNIT[up]!]
    const basis = new Matrix4().makeBasis(x, y, new Vector3().crossVectors(x, y))
    this.mesh.quaternion.setFromRotationMatrix(basis)
  }

  private textureOf(levels: Uint8Array, columns: number, rows: number): DataTexture {
    const colours = reachColours(this.theme)
    const bytes = new Uint8Array(4 * columns * rows)
    levels.forEach((level, cell) => {
      const { r, g, b } = colours[level]!.clone().convertLinearToSRGB()
      bytes.set([r * 255, g * 255, b * 255, ALPHA[REACH_LEVELS[level]!]], 4 * cell)
    })
    const texture = new DataTexture(bytes, columns, rows)
    texture.colorSpace = SRGBColorSpace
    texture.magFilter = NearestFilter
    texture.needsUpdate = true
    return texture
  }
}
