// Teaching on the canvas: the handles on the tool, dragging them, clicking a face. Works out where the tool is asked to be and tells; whether
// the arm gets there is TeachArm's.
import { Matrix4, type Ray, Vector3 } from 'three'
import { type Frame, multiplyFrames } from '../../../core/math/frames'
import { frameFromAxisAngle } from '../../../core/math/rotations'
import type { CellRoot } from '../CellRoot'
import { alongAxis, angleBetween, onPlane } from '../editing/dragMath'
import { Gizmo } from '../editing/Gizmo'
import type { HandleShape } from '../editing/gizmoShapes'
import type { ViewTheme } from '../materials'
import type { CellModel } from '../stage/CellModel'
import { faceUnder } from './faceUnder'
import { orthogonalTo } from './orthogonalTo'
import { squaredTo } from './squaredTo'

const AXES = [new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)] as const

export interface TeachEvents {
  /** The tool is asked to be there; `face`: because this record was clicked. */
  readonly onTool: (worldFromTool: Frame, face?: string) => void
}

interface Drag {
  readonly handle: HandleShape
  readonly from: Frame
  readonly at: Vector3
  /** Where the pointer took hold: a distance along, or a point on the plane. */
  readonly grip: number | Vector3
}

export class TeachTools {
  readonly gizmo: Gizmo
  private readonly root: CellRoot
  private readonly model: () => CellModel | undefined
  private readonly events: TeachEvents
  private readonly stop = new AbortController()
  private tool: Frame | undefined
  private drag: Drag | undefined

  constructor(root: CellRoot, model: () => CellModel | undefined, theme: ViewTheme, events: TeachEvents) {
    this.root = root
    this.model = model
    this.events = events
    this.gizmo = new Gizmo(theme)
    const first = { signal: this.stop.signal, capture: true }
    root.canvas.addEventListener('pointerdown', (event) => this.down(event), first)
    root.canvas.addEventListener('pointermove', (event) => this.move(event), first)
    root.canvas.addEventListener('pointerup', (event) => this.up(event), first)
    root.canvas.addEventListener('pointercancel', () => this.end(), first)
  }

  /** Where the tool is now; undefined: nothing is taught. */
  show(worldFromTool: readonly number[] | undefined, mode: 'move' | 'tilt'): void {
    this.tool = worldFromTool && Float64Array.from(worldFromTool)
    this.gizmo.mode = mode === 'tilt' ? 'tilt' : 'both'
    this.gizmo.show(this.tool && originOf(this.tool))
    if (this.tool) this.root.clickTaker = (event) => this.click(event)
    else this.release()
  }

  dispose(): void {
    this.stop.abort()
    this.release()
    this.gizmo.dispose()
  }

  private release(): void {
    this.root.clickTaker = undefined
    this.drag = undefined
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary || !this.tool) return
    const { canvas } = this.root
    const handle = this.gizmo.hit(this.root.castAt(event.clientX, event.clientY))
    if (!handle) return
    const at = originOf(this.tool)
    const grip = this.gripOf(handle, this.root.rayAt(event.clientX, event.clientY), at)
    if (grip === undefined) return
    event.stopImmediatePropagation()
    event.preventDefault()
    canvas.focus({ preventScroll: true })
    canvas.setPointerCapture(event.pointerId)
    this.drag = { handle, from: this.tool, at, grip }
    this.gizmo.hold(handle.name)
  }

  private move(event: PointerEvent): void {
    if (!this.tool) return
    const { drag } = this
    if (!drag) {
      this.hover(event)
      return
    }
    event.stopImmediatePropagation()
    const asked = this.dragged(drag, this.root.rayAt(event.clientX, event.clientY))
    if (asked) this.events.onTool(asked)
  }

  private up(event: PointerEvent): void {
    if (!this.drag) return
    event.stopImmediatePropagation()
    this.end()
  }

  private end(): void {
    this.drag = undefined
    this.gizmo.hold(undefined)
    this.root.redraw()
  }

  private hover(event: PointerEvent): void {
    if (event.buttons !== 0 || event.pointerType === 'touch') return
    const handle = this.gizmo.hit(this.root.castAt(event.clientX, event.clientY))
    if (this.gizmo.hover(handle?.name)) this.root.redraw()
    if (!handle) return
    this.root.canvas.style.cursor = 'grab'
    event.stopImmediatePropagation()
  }

  private gripOf({ drag }: HandleShape, ray: Ray, at: Vector3): Drag['grip'] | undefined {
    if (drag.kind === 'turn') return onPlane(ray, at, AXES[drag.axis])
    const axis = soleAxis(drag.axes)
    return axis === undefined ? onPlane(ray, at, AXES[2]) : alongAxis(ray, at, AXES[axis])
  }

  private dragged({ handle, from, at, grip }: Drag, ray: Ray): Frame | undefined {
    const now = this.gripOf(handle, ray, at)
    if (now === undefined) return undefined
    const { drag } = handle
    if (drag.kind === 'turn') {
      if (typeof now === 'number' || typeof grip === 'number') return undefined
      return turned(from, drag.axis, angleBetween(grip, now, at, AXES[drag.axis]))
    }
    if (typeof now === 'number' && typeof grip === 'number')
      return moved(from, AXES[soleAxis(drag.axes)!]!.clone().multiplyScalar(now - grip))
    return typeof now === 'number' || typeof grip === 'number'
      ? undefined
      : moved(from, now.clone().sub(grip))
  }

  /** The tool comes down on the face that was clicked, square to it. */
  private click({ clientX, clientY }: MouseEvent): void {
    const model = this.model()
    const face = model && faceUnder(this.root, model, clientX, clientY)
    if (!face || !this.tool) return
    const into = face.normal.clone().negate()
    const before = new Vector3(this.tool[0], this.tool[4], this.tool[8])
    const x = squaredTo(into, orthogonalTo(into, before))
    const y = into.clone().cross(x)
    const matrix = new Matrix4().makeBasis(x, y, into).setPosition(face.point)
    this.events.onTool(frameOfMatrix(matrix), face.id)
  }
}

function soleAxis(axes: readonly boolean[]): 0 | 1 | 2 | undefined {
  return axes.filter(Boolean).length === 1 ? (axes.indexOf(true) as 0 | 1 | 2) : undefined
}

function originOf(frame: Frame): Vector3 {
  return new Vector3(frame[3], frame[7], frame[11])
}

function moved(frame: Frame, by: Vector3): Frame {
  const copy = Float64Array.from(frame)
  copy[3] = frame[3]! + by.x
  copy[7] = frame[7]! + by.y
  copy[11] = frame[11]! + by.z
  return copy
}

/** About an axis of the world through the tool's own point. */
function turned(frame: Frame, axis: 0 | 1 | 2, angleRad: number): Frame {
  const [x, y, z] = AXES[axis].toArray() as [number, number, number]
  const copy = multiplyFrames(frameFromAxisAngle([x, y, z], angleRad), frame)
  for (const at of [3, 7, 11]) copy[at] = frame[at]!
  return copy
}

function frameOfMatrix({ elements: e }: Matrix4): Frame {
  return Float64Array.of(e[0], e[4], e[8], e[12], e[1], e[5], e[9], e[13], e[2], e[6], e[10], e[14])
}
