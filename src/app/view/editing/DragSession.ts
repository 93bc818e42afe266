// A drag of the selection by pointer and keys: turns what the pointer means into distances and angles, takes typed numbers, tells what is
// in the way. The change itself is RecordDrag's.
import { type Ray, Vector3 } from 'three'
import { overlapsOf } from '../../../core/editing/bounds/overlapsOf'
import type { Vec3 } from '../../../core/math/frames'
import { parseQuantity } from '../../../core/math/units'
import { alongAxis, angleBetween, onPlane } from './dragMath'
import type { EditContext, Interaction, PointerAt } from './Interaction'
import type { DragResult, RecordDrag } from './RecordDrag'
import { metresFor } from './screenScale'

const GRID_M = 0.1
const FINE_GRID_M = 0.01
const YAW_STEP_RAD = Math.PI / 12
const FINE_YAW_STEP_RAD = Math.PI / 180
/** How near on the screen something is snapped to, and its bounds in the hall. */
const SNAP_PX = 10
const LEAST_SNAP_M = 0.02
const MOST_SNAP_M = 0.25
/** Turn for a pixel where a ring is seen edge on. */
const RAD_PER_PX = 0.01

const AXES = [new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1)] as const
/** Where the words stand, from the selection's point on the screen. */
const ASIDE_PX = { x: 26, y: 26 }

export class DragSession implements Interaction {
  private readonly context: EditContext
  private readonly drag: RecordDrag
  private readonly pivot: Vector3
  /** A point of the plane that a floor drag goes over. */
  private readonly grip: Vector3
  private readonly startRay: Ray
  private readonly startX: number
  private raw: Vec3 = [0, 0, 0]
  private rawRad = 0
  private pointer: PointerAt
  private result: DragResult = { deltaM: [0, 0, 0], angleRad: 0, marks: [] }
  private typing: { readonly axis: 0 | 1 | 2; readonly text: string } | undefined

  /** `grip`: where the pointer took hold. */
  constructor(context: EditContext, drag: RecordDrag, pointer: PointerAt, grip?: Vector3) {
    this.context = context
    this.drag = drag
    this.pivot = new Vector3(...drag.pivot)
    this.grip = grip ?? this.pivot
    this.startRay = context.root.rayAt(pointer.clientX, pointer.clientY).clone()
    this.startX = pointer.clientX
    this.pointer = pointer
    context.dragging(drag.ids)
  }

  move(pointer: PointerAt): void {
    this.pointer = pointer
    this.read(this.context.root.rayAt(pointer.clientX, pointer.clientY))
    this.apply()
  }

  release(_pointer: PointerAt, hasMoved: boolean): boolean {
    // A handle that is only clicked asks for a number; a number half typed is waited for.
    if (!hasMoved && !this.typing) this.type(this.firstAxis(), '')
    if (this.typing) return true
    this.finish()
    return false
  }

  finish(): void {
    this.drag.commit()
    this.end()
  }

  cancel(): void {
    this.drag.discard()
    const document = this.context.port.document()
    if (document) this.context.show(document)
    this.end()
  }

  key(event: KeyboardEvent): boolean {
    if (event.key === 'Escape') this.cancel()
    else if (event.key === 'Enter') this.finish()
    else if (event.key === 'Tab') this.nextAxis()
    else if (/^[-\d.,]$/.test(event.key) && !this.typing) this.type(this.firstAxis(), event.key)
    else return false
    return true
  }

  /** Typed text for an axis; what cannot be read yet leaves the last number. */
  type(axis: 0 | 1 | 2, text: string): void {
    this.typing = { axis, text }
    const isTurn = this.drag.kind.kind === 'turn'
    const { language } = this.context
    const quantity = parseQuantity(text, isTurn ? 'angle' : 'length', language, isTurn ? '°' : 'm')
    if (quantity.ok) this.drag.typed[axis] = quantity.value
    else if (text === '') this.drag.typed[axis] = undefined
    this.apply()
  }

  nextAxis(): void {
    const { kind } = this.drag
    if (kind.kind === 'turn') return
    const axes = ([0, 1, 2] as const).filter((axis) => kind.axes[axis])
    const at = axes.indexOf(this.typing?.axis ?? axes.at(-1)!)
    this.type(axes[(at + 1) % axes.length]!, '')
  }

  private firstAxis(): 0 | 1 | 2 {
    const { kind } = this.drag
    if (kind.kind === 'turn') return kind.axis
    return ([0, 1, 2] as const).find((axis) => kind.axes[axis]) ?? 0
  }

  private read(ray: Ray): void {
    const { kind } = this.drag
    if (kind.kind === 'turn') this.readTurn(ray, AXES[kind.axis])
    else if (kind.axes[0] && kind.axes[1]) this.readFloor(ray)
    else this.readAxis(ray, this.firstAxis())
  }

  private readTurn(ray: Ray, axis: Vector3): void {
    const from = onPlane(this.startRay, this.pivot, axis)
    const to = onPlane(ray, this.pivot, axis)
    this.rawRad =
      from && to
        ? angleBetween(from, to, this.pivot, axis)
        : (this.pointer.clientX - this.startX) * RAD_PER_PX
  }

  private readFloor(ray: Ray): void {
    const from = onPlane(this.startRay, this.grip, AXES[2])
    const to = onPlane(ray, this.grip, AXES[2])
    if (from && to) this.raw = [to.x - from.x, to.y - from.y, 0]
  }

  private readAxis(ray: Ray, axis: 0 | 1 | 2): void {
    const from = alongAxis(this.startRay, this.pivot, AXES[axis])
    const to = alongAxis(ray, this.pivot, AXES[axis])
    if (from === undefined || to === undefined) return
    const along = to - from
    this.raw = [axis === 0 ? along : 0, axis === 1 ? along : 0, axis === 2 ? along : 0]
  }

  private apply(): void {
    const { shiftKey, altKey } = this.pointer
    if (this.drag.kind.kind === 'turn') {
      this.result = this.drag.turn(this.rawRad, altKey ? 0 : shiftKey ? FINE_YAW_STEP_RAD : YAW_STEP_RAD)
    } else {
      const stepM = altKey ? 0 : shiftKey ? FINE_GRID_M : GRID_M
      const toleranceM = altKey || shiftKey ? 0 : this.snapTolerance()
      this.result = this.drag.move(this.raw, { stepM, toleranceM })
    }
    this.tell()
  }

  private snapTolerance(): number {
    const { camera, heightPx } = this.context.root
    const metres = metresFor(SNAP_PX, this.pivot, camera, heightPx)
    return Math.min(MOST_SNAP_M, Math.max(LEAST_SNAP_M, metres))
  }

  private tell(): void {
    const { port, notices, root } = this.context
    const document = port.document()
    if (!document) return
    this.context.show(document)
    const found = overlapsOf(document, this.drag.ids)
    const inTheWay = [...new Set(found.flatMap(({ a, b }) => [a, b]))]
    this.context.model()?.outlines.show('failed', inTheWay)
    const { deltaM, angleRad, marks } = this.result
    const { pivot } = this.drag
    const positionM = [pivot[0] + deltaM[0], pivot[1] + deltaM[1], pivot[2] + deltaM[2]] as const
    const at = root.screenOf(new Vector3(...positionM))
    const own = new Set(this.drag.ids)
    notices.set({
      drag: {
        drag: this.drag.kind,
        deltaM,
        angleRad,
        positionM,
        at: { x: at.x + ASIDE_PX.x, y: at.y + ASIDE_PX.y },
        typing: this.typing,
        marks,
        overlaps: inTheWay.filter((id) => !own.has(id)),
      },
    })
  }

  private end(): void {
    this.context.model()?.outlines.show('failed', [])
    this.context.notices.set({ drag: undefined })
    this.context.dragging([])
    this.context.done(this)
  }
}
