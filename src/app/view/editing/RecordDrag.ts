// One drag of a selection: every movement starts again from where it began, and letting go makes it one step of the history.
// Snaps, joins ports, takes things off what they no longer stand on. Knows no pointer and no picture.
import { boundsOf } from '../../../core/editing/bounds/boundsOf'
import { attachRecord } from '../../../core/editing/commands/attachRecord'
import { connectPorts } from '../../../core/editing/commands/connectPorts'
import { moveRecords } from '../../../core/editing/commands/moveRecords'
import { pivotOf, turnRecords } from '../../../core/editing/commands/turnRecords'
import type { EditCommand, EditGesture } from '../../../core/editing/EditHistory'
import { rootsOf } from '../../../core/editing/records/rootsOf'
import { snapToGrid } from '../../../core/editing/snapping/snapToGrid'
import type { Vec3 } from '../../../core/math/frames'
import { placementOf, worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import { DragSnapper, type SnapMark, type SnapRules } from './DragSnapper'

export type MoveAxes = readonly [boolean, boolean, boolean]
export type DragKind =
  | { readonly kind: 'move'; readonly axes: MoveAxes }
  /** About the world's x, y or z. */
  | { readonly kind: 'turn'; readonly axis: 0 | 1 | 2 }

export interface DragResult {
  readonly deltaM: Vec3
  readonly angleRad: number
  readonly marks: readonly SnapMark[]
}

/** Beyond the edge of what it stands on by this much, something is off it, m. */
const OFF_BY_M = 0.05
const AXES: readonly Vec3[] = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

export class RecordDrag {
  readonly kind: DragKind
  readonly ids: readonly string[]
  /** Where the selection's own point was at the start. */
  readonly pivot: Vec3
  /** By axis: a typed distance (m), or for a turn a typed angle (rad) at its axis, that wins over the pointer. */
  readonly typed: (number | undefined)[] = [undefined, undefined, undefined]
  private readonly start: SceneDocument
  private readonly gesture: EditGesture
  private readonly snapper: DragSnapper
  private readonly headingRad: number

  constructor(start: SceneDocument, ids: readonly string[], kind: DragKind, gesture: EditGesture) {
    this.start = start
    this.ids = ids
    this.kind = kind
    this.gesture = gesture
    this.pivot = pivotOf(start, ids)
    this.snapper = new DragSnapper(start, ids, this.pivot)
    this.headingRad = headingOf(start, ids)
  }

  move(rawM: Vec3, rules: SnapRules): DragResult {
    if (this.kind.kind !== 'move') throw new Error('this drag turns')
    const isTyped = this.typed.some((value) => value !== undefined)
    const snapped = this.snapper.snap(rawM, this.kind.axes, isTyped ? { ...rules, toleranceM: 0 } : rules)
    const deltaM = snapped.deltaM.map((value, axis) => this.typed[axis] ?? value) as unknown as Vec3
    const { join } = snapped
    this.gesture.update(join ? connectPorts(join.moved, join.onto) : this.moving(deltaM))
    return { deltaM, angleRad: 0, marks: snapped.marks }
  }

  turn(rawRad: number, stepRad: number): DragResult {
    if (this.kind.kind !== 'turn') throw new Error('this drag moves')
    const { axis } = this.kind
    const heading = axis === 2 ? this.headingRad : 0
    const angleRad = this.typed[axis] ?? snapToGrid(heading + rawRad, stepRad) - heading
    this.gesture.update(turnRecords(this.ids, angleRad, { axis: AXES[axis]!, pivotM: this.pivot }))
    return { deltaM: [0, 0, 0], angleRad, marks: [] }
  }

  commit(): void {
    this.gesture.commit()
  }

  discard(): void {
    this.gesture.discard()
  }

  private moving(deltaM: Vec3): EditCommand {
    const left =
      this.kind.kind === 'move' && !this.kind.axes[2] ? leavesSupport(this.start, this.ids, deltaM) : []
    if (left.length === 0) return moveRecords(this.ids, deltaM)
    return (edit) => {
      moveRecords(this.ids, deltaM)(edit)
      for (const id of left) {
        attachRecord(id, undefined)(edit)
        const world = worldFromRecord(edit.document, id)
        if (world) moveRecords([id], [0, 0, -world[11]!])(edit)
      }
    }
  }
}

/** Records that a movement takes beyond the edge of what they stand on. */
function leavesSupport(document: SceneDocument, ids: readonly string[], deltaM: Vec3): string[] {
  return rootsOf(document, ids).flatMap((record) => {
    const parent = placementOf(record)?.parent
    const support = parent === undefined ? undefined : findRecord(document, parent)
    if (!support || support.type === 'hall' || record.locked) return []
    const world = worldFromRecord(document, record.id)
    const box = boundsOf(document, support.id)
    if (!world || !box) return []
    const isOn = (x: number, y: number) =>
      x > box.low[0] - OFF_BY_M &&
      x < box.high[0] + OFF_BY_M &&
      y > box.low[1] - OFF_BY_M &&
      y < box.high[1] + OFF_BY_M
    const [x, y] = [world[3]!, world[7]!]
    // What hung beside it from the beginning is meant to.
    return isOn(x, y) && !isOn(x + deltaM[0], y + deltaM[1]) ? [record.id] : []
  })
}

/** Heading of a single record; several turn by whole steps from how they stand. */
function headingOf(document: SceneDocument, ids: readonly string[]): number {
  const world = ids.length === 1 ? worldFromRecord(document, ids[0]!) : undefined
  return world ? Math.atan2(world[4]!, world[0]!) : 0
}
