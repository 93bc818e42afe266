// Dragging a handle of a shape: one step of the history, the new length beside the pointer. What it changes is the handle's.
import { Vector3 } from 'three'
import type { EditGesture } from '../../../core/editing/EditHistory'
import type { Vec3 } from '../../../core/math/frames'
import { alongAxis, onPlane } from './dragMath'
import type { EditContext, Interaction, PointerAt } from './Interaction'
import type { ShapeHandle } from './ShapeHandle'

const GRID_M = 0.1
const FINE_GRID_M = 0.01
const UP = new Vector3(0, 0, 1)

export class HandleSession implements Interaction {
  private readonly context: EditContext
  private readonly handle: ShapeHandle
  private readonly gesture: EditGesture
  private readonly isRemoving: boolean

  static begin(context: EditContext, handle: ShapeHandle, pointer: PointerAt): HandleSession | undefined {
    const gesture = context.port.begin({ verb: 'reshape', records: [handle.record] })
    return gesture && new HandleSession(context, handle, gesture, pointer.altKey)
  }

  private constructor(context: EditContext, handle: ShapeHandle, gesture: EditGesture, isRemoving: boolean) {
    this.context = context
    this.handle = handle
    this.gesture = gesture
    this.isRemoving = isRemoving
    context.dragging([handle.record])
  }

  move(pointer: PointerAt): void {
    const { clientX, clientY, altKey, shiftKey } = pointer
    const to = this.pointAt(clientX, clientY)
    if (!to) return
    const stepM = altKey ? 0 : shiftKey ? FINE_GRID_M : GRID_M
    this.gesture.update(this.handle.reshape(to, stepM))
    this.tell(pointer)
  }

  release(_pointer: PointerAt, hasMoved: boolean): boolean {
    if (!hasMoved && this.isRemoving && this.handle.remove) this.gesture.update(this.handle.remove)
    this.finish()
    return false
  }

  finish(): void {
    this.gesture.commit()
    this.end()
  }

  cancel(): void {
    this.gesture.discard()
    this.end()
  }

  key(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape') return false
    this.cancel()
    return true
  }

  private pointAt(clientX: number, clientY: number): Vec3 | undefined {
    const ray = this.context.root.rayAt(clientX, clientY)
    const at = new Vector3(...this.handle.at)
    if (!this.handle.along) return onPlane(ray, at, UP)?.toArray()
    const axis = new Vector3(...this.handle.along)
    const distance = alongAxis(ray, at, axis)
    return distance === undefined ? undefined : at.addScaledVector(axis, distance).toArray()
  }

  private tell(pointer: PointerAt): void {
    const { port, notices, root } = this.context
    const document = port.document()
    if (!document) return
    this.context.show(document)
    const { x, y } = root.pointOf(pointer)
    const { measures = 'length' } = this.handle
    const lengthM = this.handle.lengthM(document)
    notices.set({ length: { at: { x: x + 18, y: y + 18 }, lengthM, measures } })
  }

  private end(): void {
    const { notices, port } = this.context
    notices.set({ length: undefined })
    const document = port.document()
    if (document) this.context.show(document)
    this.context.dragging([])
    this.context.done(this)
  }
}
