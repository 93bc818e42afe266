// Selecting what lies in a box that is drawn on the screen: everything whose middle is seen inside it. Adds to what was selected.
import { Vector3 } from 'three'
import { boundsOf } from '../../../core/editing/bounds/boundsOf'
import { centreOf } from '../../../core/editing/bounds/OrientedBox'
import { withGroups } from '../../../core/editing/records/groupOf'
import type { EditContext, Interaction, PointerAt } from './Interaction'

const NOT_BY_BOX: ReadonlySet<string> = new Set(['hall', 'zone', 'view'])

export class BoxSelect implements Interaction {
  private readonly context: EditContext
  private readonly from: PointerAt
  private readonly before: readonly string[]
  private readonly onClick: () => void

  /** `onClick`: the pointer was let go where it was pressed. */
  constructor(context: EditContext, from: PointerAt, before: readonly string[], onClick: () => void) {
    this.context = context
    this.from = from
    this.before = before
    this.onClick = onClick
  }

  move(pointer: PointerAt): void {
    const { root, notices, port } = this.context
    const box = [root.pointOf(this.from), root.pointOf(pointer)] as const
    notices.set({ box })
    const document = port.document()
    if (!document) return
    const inside = this.seenIn(box).filter((id) => !document.records[id]?.hidden)
    const all = new Set([...this.before, ...withGroups(document, inside)])
    port.selectAll([...all])
  }

  release(_pointer: PointerAt, hasMoved: boolean): boolean {
    this.end()
    if (!hasMoved) this.onClick()
    return false
  }

  finish(): void {
    this.end()
  }

  cancel(): void {
    this.context.port.selectAll(this.before)
    this.end()
  }

  key(event: KeyboardEvent): boolean {
    if (event.key !== 'Escape') return false
    this.cancel()
    return true
  }

  private seenIn([a, b]: readonly [{ x: number; y: number }, { x: number; y: number }]): string[] {
    const document = this.context.port.document()
    const middle = new Vector3()
    return Object.values(document?.records ?? {}).flatMap(({ id, type }) => {
      const bounds = NOT_BY_BOX.has(type) ? undefined : boundsOf(document!, id)
      if (!bounds) return []
      const at = this.context.root.screenOf(middle.set(...centreOf(bounds)))
      const isIn =
        at.isAhead &&
        at.x >= Math.min(a.x, b.x) &&
        at.x <= Math.max(a.x, b.x) &&
        at.y >= Math.min(a.y, b.y) &&
        at.y <= Math.max(a.y, b.y)
      return isIn ? [id] : []
    })
  }

  private end(): void {
    this.context.notices.set({ box: undefined })
    this.context.done(this)
  }
}
