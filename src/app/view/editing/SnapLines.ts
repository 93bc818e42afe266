// The lines on the floor that show what a drag is in line with, as wide on the screen whatever the distance.
import { Group, Mesh, MeshBasicMaterial, type PerspectiveCamera, PlaneGeometry, type Vector3 } from 'three'
import type { Vec3 } from '../../../core/math/frames'
import type { ViewTheme } from '../materials'
import type { SnapMark } from './DragSnapper'
import { metresFor } from './screenScale'

const WIDTH_PX = 2.5
/** A joined port is a bar that is seen from afar. */
const PORT_WIDTH_PX = 10
const LIFT_M = 0.02

export class SnapLines {
  readonly group = new Group()
  private readonly material: MeshBasicMaterial
  private readonly shape = new PlaneGeometry(1, 1)
  private marks: readonly SnapMark[] = []

  constructor(theme: ViewTheme) {
    this.material = new MeshBasicMaterial({
      color: theme.accent,
      transparent: true,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
    })
  }

  show(marks: readonly SnapMark[]): void {
    this.marks = marks
    while (this.group.children.length < marks.length) {
      const mesh = new Mesh(this.shape, this.material)
      mesh.renderOrder = 38
      this.group.add(mesh)
    }
    this.group.children.forEach((mesh, index) => {
      mesh.visible = index < marks.length
    })
  }

  update(camera: PerspectiveCamera, pictureHeightPx: number): void {
    this.marks.forEach(({ kind, from, to }, index) => {
      const mesh = this.group.children[index]!
      const px = kind === 'port' ? PORT_WIDTH_PX : WIDTH_PX
      layFlat(mesh as Mesh, from, to, (at) => metresFor(px, at, camera, pictureHeightPx))
    })
  }

  dispose(): void {
    this.shape.dispose()
    this.material.dispose()
  }
}

/** Lays a unit square as a band from one point to another. */
function layFlat(mesh: Mesh, from: Vec3, to: Vec3, widthAt: (middle: Vector3) => number): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  mesh.position.set((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, Math.max(from[2], to[2]) + LIFT_M)
  mesh.rotation.z = Math.atan2(dy, dx)
  mesh.scale.set(Math.max(1e-6, Math.hypot(dx, dy)), widthAt(mesh.position), 1)
}
