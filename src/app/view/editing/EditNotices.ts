// What the words over the picture say while a person edits: distance, angle, snaps, collisions, the selection box, the measure. State
// only; the tools write it, React reads it.
import type { Vec3 } from '../../../core/math/frames'
import type { SnapMark } from './DragSnapper'
import type { GizmoMode } from './Gizmo'
import type { DragKind } from './RecordDrag'

export interface ScreenPoint {
  readonly x: number
  readonly y: number
}

/** A number being typed. */
export interface Typing {
  readonly axis: 0 | 1 | 2
  readonly text: string
}

export interface ReachCount {
  readonly reached: number
  readonly nearLimit: number
  readonly unreachable: number
}

export interface DragNotice {
  readonly drag: DragKind
  readonly deltaM: Vec3
  readonly angleRad: number
  /** Where the selection's point is now. */
  readonly positionM: Vec3
  readonly at: ScreenPoint
  readonly typing?: Typing | undefined
  readonly marks: readonly SnapMark[]
  /** Records in the way. */
  readonly overlaps: readonly string[]
}

export interface LengthNotice {
  readonly at: ScreenPoint
  /** An angle is in radians. */
  readonly lengthM: number
  readonly measures: 'length' | 'radius' | 'bend'
}

export interface MeasureNotice {
  readonly from: Vec3 | undefined
  readonly to: Vec3 | undefined
  readonly at: ScreenPoint | undefined
  readonly isDone: boolean
}

export interface EditNotice {
  readonly mode: GizmoMode
  readonly drag?: DragNotice | undefined
  /** Corners on the screen. */
  readonly box?: readonly [ScreenPoint, ScreenPoint] | undefined
  readonly length?: LengthNotice | undefined
  readonly measure?: MeasureNotice | undefined
  readonly reach?: ReachCount | undefined
}

export class EditNotices {
  private notice: EditNotice = { mode: 'both' }
  private readonly listeners = new Set<() => void>()

  readonly now = (): EditNotice => this.notice

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(change: Partial<EditNotice>): void {
    this.notice = { ...this.notice, ...change }
    for (const listener of this.listeners) listener()
  }
}
