// Where a dragged selection comes to rest: on the grid, in line with what stands near, or joined to a port. Made once a drag,
// asked at every movement; changes nothing.
import { boundsOf, boundsOfAll } from '../../../core/editing/bounds/boundsOf'
import type { UprightBox } from '../../../core/editing/bounds/OrientedBox'
import { type Port, portsOf } from '../../../core/editing/ports/portsOf'
import { rootsOf, withFollowers } from '../../../core/editing/records/rootsOf'
import { snapToBoxes } from '../../../core/editing/snapping/snapToBoxes'
import { snapToGrid } from '../../../core/editing/snapping/snapToGrid'
import { snapToPorts } from '../../../core/editing/snapping/snapToPorts'
import type { Vec3 } from '../../../core/math/frames'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'

export interface SnapRules {
  /** 0: no grid. */
  readonly stepM: number
  /** How near something must be to be snapped to; 0: nothing is. */
  readonly toleranceM: number
}

/** What the movement was brought in line with, for the picture and the words. */
export interface SnapMark {
  readonly kind: 'face' | 'centre' | 'port'
  readonly record: string
  /** The common line, on the floor. */
  readonly from: Vec3
  readonly to: Vec3
}

export interface PortPair {
  readonly moved: { readonly record: string; readonly port: string }
  readonly onto: { readonly record: string; readonly port: string }
}

export interface SnappedMove {
  readonly deltaM: Vec3
  readonly marks: readonly SnapMark[]
  /** The two ports that are to be joined instead of only moving. */
  readonly join?: PortPair
}

type Axes = readonly [boolean, boolean, boolean]

/** Things farther apart than this are not lined up: the eye does not see that they are. */
const NEAR_M = 4
const SOLID: ReadonlySet<string> = new Set([
  'station',
  'buffer',
  'conveyor',
  'sink',
  'equipment',
  'robot',
  'track',
  'gantry',
  'positioner',
])

export class DragSnapper {
  private readonly pivot: Vec3
  private readonly box: UprightBox | undefined
  private readonly others: readonly { readonly id: string; readonly box: UprightBox }[]
  private readonly ports: readonly Port[]
  private readonly otherPorts: readonly Port[]

  /** `pivot`: the point that comes to lie on the grid. */
  constructor(document: SceneDocument, ids: readonly string[], pivot: Vec3) {
    this.pivot = pivot
    this.box = boundsOfAll(document, ids)
    const moved = new Set(withFollowers(document, ids))
    const others = Object.values(document.records).filter(
      (record) => SOLID.has(record.type) && !moved.has(record.id) && !record.hidden,
    )
    this.others = others.flatMap(({ id }) => {
      const box = boundsOf(document, id)
      return box ? [{ id, box }] : []
    })
    const roots = rootsOf(document, ids)
    const [first] = roots
    // One thing, or one group: what is tied together is joined together.
    const isOne = first && roots.every((root) => root === first || (root.group ?? '') === first.group)
    this.ports = isOne && roots.every(canJoin) ? roots.flatMap((root) => portsOf(document, root)) : []
    this.otherPorts = this.ports.length > 0 ? others.flatMap((record) => portsOf(document, record)) : []
  }

  /** `axes`: along which the drag goes; the others stay as given. */
  snap(deltaM: Vec3, axes: Axes, rules: SnapRules): SnappedMove {
    const joined = axes[0] && axes[1] ? this.toPort(deltaM, rules.toleranceM) : undefined
    if (joined) return joined
    // Along one axis a person means a distance, over the floor a place.
    const isOneAxis = axes.filter(Boolean).length === 1
    const gridded = deltaM.map((value, axis) => {
      const start = isOneAxis ? 0 : this.pivot[axis]!
      return axes[axis] ? snapToGrid(start + value, rules.stepM) - start : value
    })
    return this.toBoxes(deltaM, [gridded[0]!, gridded[1]!, gridded[2]!], axes, rules.toleranceM)
  }

  private toPort(deltaM: Vec3, toleranceM: number): SnappedMove | undefined {
    if (this.ports.length === 0 || toleranceM === 0) return undefined
    const moved = this.ports.map((port) => ({ ...port, worldFromPort: shifted(port, deltaM) }))
    const found = snapToPorts(moved, this.otherPorts, toleranceM)
    if (!found) return undefined
    const { transform, onto } = found
    const [x, y] = [onto.worldFromPort[3]!, onto.worldFromPort[7]!]
    const mark = { kind: 'port', record: onto.record, from: [x - 0.25, y, 0], to: [x + 0.25, y, 0] } as const
    return {
      deltaM: this.pivotShift(transform, deltaM),
      marks: [mark],
      join: {
        moved: { record: found.moved.record, port: found.moved.name },
        onto: { record: onto.record, port: onto.name },
      },
    }
  }

  /** How far the pivot goes when, after the drag, everything goes through `transform`. */
  private pivotShift(transform: ArrayLike<number>, deltaM: Vec3): Vec3 {
    const at = this.pivot.map((value, axis) => value + deltaM[axis]!)
    const row = (axis: number) =>
      transform[axis * 4]! * at[0]! +
      transform[axis * 4 + 1]! * at[1]! +
      transform[axis * 4 + 2]! * at[2]! +
      transform[axis * 4 + 3]! -
      this.pivot[axis]!
    return [row(0), row(1), row(2)]
  }

  private toBoxes(rawM: Vec3, griddedM: Vec3, axes: Axes, toleranceM: number): SnappedMove {
    const { box } = this
    if (!box || toleranceM === 0) return { deltaM: griddedM, marks: [] }
    const moved = shiftedBox(box, rawM)
    const near = this.others.filter((other) => gapOf(moved, other.box) < NEAR_M)
    const found = snapToBoxes(
      moved,
      near.map((other) => other.box),
      toleranceM,
    )
    const deltaM: [number, number, number] = [griddedM[0], griddedM[1], griddedM[2]]
    const marks: SnapMark[] = []
    for (const axis of [0, 1] as const) {
      const snap = axis === 0 ? found.x : found.y
      if (!snap || !axes[axis]) continue
      deltaM[axis] = rawM[axis] + snap.shiftM
      const other = near[snap.other]!
      marks.push({ kind: snap.kind, record: other.id, ...commonLine(axis, snap.atM, moved, other.box) })
    }
    return { deltaM, marks }
  }
}

/** Cells are put together from these; a person or a zone is joined to nothing. */
function canJoin(record: SceneRecordUnion): boolean {
  return ['robot', 'conveyor', 'station', 'buffer', 'equipment'].includes(record.type)
}

function shifted({ worldFromPort }: Port, [x, y, z]: Vec3): Float64Array {
  const frame = Float64Array.from(worldFromPort)
  frame[3] = frame[3]! + x
  frame[7] = frame[7]! + y
  frame[11] = frame[11]! + z
  return frame
}

function shiftedBox({ low, high }: UprightBox, [x, y, z]: Vec3): UprightBox {
  return {
    low: [low[0] + x, low[1] + y, low[2] + z],
    high: [high[0] + x, high[1] + y, high[2] + z],
  }
}

function gapOf(a: UprightBox, b: UprightBox): number {
  const along = (axis: 0 | 1) => Math.max(b.low[axis] - a.high[axis], a.low[axis] - b.high[axis], 0)
  return Math.hypot(along(0), along(1))
}

function commonLine(axis: 0 | 1, atM: number, a: UprightBox, b: UprightBox): { from: Vec3; to: Vec3 } {
  const way = axis === 0 ? 1 : 0
  const from = Math.min(a.low[way], b.low[way]) - 0.2
  const to = Math.max(a.high[way], b.high[way]) + 0.2
  return axis === 0 ? { from: [atM, from, 0], to: [atM, to, 0] } : { from: [from, atM, 0], to: [to, atM, 0] }
}

/** Whether a record can be dragged at all: it stands somewhere, or slides on something, and is not locked. */
export function canBeDragged(document: SceneDocument, id: string): boolean {
  const record = findRecord(document, id)
  if (!record || record.locked || record.hidden || record.type === 'hall') return false
  if (record.type === 'robot' && record.carrier) return true
  if (record.type === 'equipment' && record.lineM) return true
  return 'placement' in record && record.placement !== undefined
}
