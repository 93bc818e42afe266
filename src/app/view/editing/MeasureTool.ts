// Measuring: two clicks give a distance that stays until Escape or the next click. Points lie on what is clicked, else on the floor.
import {
  CylinderGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  type PerspectiveCamera,
  SphereGeometry,
  Vector3,
} from 'three'
import type { Vec3 } from '../../../core/math/frames'
import type { CellRoot } from '../CellRoot'
import type { ViewTheme } from '../materials'
import type { CellModel } from '../stage/CellModel'
import { onPlane } from './dragMath'
import type { EditNotices } from './EditNotices'
import { metresFor } from './screenScale'

const DOT_PX = 5
const LINE_PX = 1.4
const UP = new Vector3(0, 0, 1)
const FLOOR = new Vector3(0, 0, 0)
const Y = new Vector3(0, 1, 0)

export class MeasureTool {
  readonly group = new Group()
  private readonly root: CellRoot
  private readonly model: () => CellModel | undefined
  private readonly notices: EditNotices
  private readonly material: MeshBasicMaterial
  private readonly dots: readonly Mesh[]
  private readonly line: Mesh
  private readonly stop = new AbortController()
  private on = false
  private from: Vector3 | undefined
  private to: Vector3 | undefined
  private isDone = false

  constructor(root: CellRoot, model: () => CellModel | undefined, notices: EditNotices, theme: ViewTheme) {
    this.root = root
    this.model = model
    this.notices = notices
    this.material = new MeshBasicMaterial({
      color: theme.accent,
      transparent: true,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
    })
    const dot = new SphereGeometry(1, 16, 12)
    this.dots = [new Mesh(dot, this.material), new Mesh(dot, this.material)]
    this.line = new Mesh(new CylinderGeometry(1, 1, 1, 6), this.material)
    this.group.add(...this.dots, this.line)
    for (const mesh of [...this.dots, this.line]) mesh.renderOrder = 39
    this.place()
    root.canvas.addEventListener('pointermove', (event) => this.hover(event), { signal: this.stop.signal })
  }

  get isOn(): boolean {
    return this.on
  }

  set(on: boolean): void {
    this.on = on
    this.from = undefined
    this.to = undefined
    this.isDone = false
    this.root.clickTaker = on ? (event) => this.click(event) : undefined
    this.root.canvas.style.cursor = on ? 'crosshair' : ''
    this.place()
    this.tell()
  }

  update(camera: PerspectiveCamera, pictureHeightPx: number): void {
    const size = (point: Vector3, px: number) => metresFor(px, point, camera, pictureHeightPx)
    for (const dot of this.dots) dot.scale.setScalar(size(dot.position, DOT_PX))
    const width = size(this.line.position, LINE_PX)
    this.line.scale.x = width
    this.line.scale.z = width
    if (this.on && this.from) this.tell()
  }

  dispose(): void {
    if (this.on) this.set(false)
    this.stop.abort()
    this.material.dispose()
    for (const mesh of [this.dots[0]!, this.line]) mesh.geometry.dispose()
  }

  private click(event: MouseEvent): void {
    const point = this.pointAt(event)
    if (!point) return
    if (this.from && !this.isDone) {
      this.to = point
      this.isDone = true
    } else {
      this.from = point
      this.to = undefined
      this.isDone = false
    }
    this.place()
    this.tell()
  }

  private hover(event: PointerEvent): void {
    if (!this.on || !this.from || this.isDone || event.buttons !== 0) return
    this.to = this.pointAt(event)
    this.place()
  }

  private pointAt({ clientX, clientY }: MouseEvent): Vector3 | undefined {
    const cast = this.root.castAt(clientX, clientY)
    return this.model()?.hit(cast)?.point ?? onPlane(cast.ray, FLOOR, UP)
  }

  private place(): void {
    const points = [this.from, this.to]
    this.dots.forEach((dot, index) => {
      dot.visible = points[index] !== undefined
      if (points[index]) dot.position.copy(points[index])
    })
    this.line.visible = this.from !== undefined && this.to !== undefined
    if (this.from && this.to) {
      const way = new Vector3().subVectors(this.to, this.from)
      this.line.position.copy(this.from).addScaledVector(way, 0.5)
      this.line.scale.y = Math.max(1e-6, way.length())
      this.line.quaternion.setFromUnitVectors(Y, way.normalize())
    }
    this.root.redraw()
  }

  private tell(): void {
    if (!this.on) {
      if (this.notices.now().measure) this.notices.set({ measure: undefined })
      return
    }
    const end = this.to ?? this.from
    const seen = end && this.root.screenOf(end)
    const before = this.notices.now().measure
    const at = seen?.isAhead ? { x: Math.round(seen.x) + 14, y: Math.round(seen.y) + 14 } : undefined
    const isSame =
      before !== undefined &&
      before.isDone === this.isDone &&
      before.at?.x === at?.x &&
      before.at?.y === at?.y &&
      before.to?.[0] === this.to?.x &&
      before.from?.[0] === this.from?.x
    if (isSame) return
    const point = (vector: Vector3 | undefined): Vec3 | undefined => vector?.toArray()
    this.notices.set({ measure: { from: point(this.from), to: point(this.to), at, isDone: this.isDone } })
  }
}
