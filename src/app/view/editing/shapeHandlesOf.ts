// Which handles a record has and what dragging each does: pure, in hall coordinates.

import { insertAisleNode, moveAisleNode, removeAisleNode } from '../../../core/editing/commands/changeAisle'
import {
  insertLinePoint,
  moveLinePoint,
  removeLinePoint,
} from '../../../core/editing/commands/changeLinePoints'
import { setLength } from '../../../core/editing/commands/setLength'
import { setSlotGrid } from '../../../core/editing/commands/setSlotGrid'
import { snapToGrid } from '../../../core/editing/snapping/snapToGrid'
import type { Vec3 } from '../../../core/math/frames'
import { rotateVector, transformPoint } from '../../../core/math/rotations'
import { worldFromRecord } from '../../../core/model/resolvePlacement'
import { findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import { beltHandles } from './beltHandles'
import type { ShapeHandle } from './ShapeHandle'

/** Corners of a fence are dragged at this height, m. */
const CORNER_Z = 0.05

export function shapeHandlesOf(document: SceneDocument, record: SceneRecordUnion): ShapeHandle[] {
  switch (record.type) {
    case 'conveyor':
      return record.bends?.length
        ? beltHandles(document, record)
        : lengthHandles(document, record, record.heightM)
    case 'track':
      return lengthHandles(document, record, record.carriageHeightM)
    case 'equipment':
      return record.lineM ? lineHandles(record.id, record.lineM) : []
    case 'aisle':
      return aisleHandles(record)
    case 'vehicle': {
      const aisle = record.aisle === undefined ? undefined : findRecordOfType(document, 'aisle', record.aisle)
      return aisle && !aisle.locked ? aisleHandles(aisle) : []
    }
    case 'buffer':
    case 'station':
      return record.slots?.kind === 'grid' ? patternHandles(document, record) : []
    default:
      return []
  }
}

function lengthHandles(
  document: SceneDocument,
  record: RecordOf<'conveyor'> | RecordOf<'track'>,
  heightM: number,
): ShapeHandle[] {
  const world = worldFromRecord(document, record.id)
  if (!world) return []
  const along = rotateVector(world, [1, 0, 0])
  const { id, lengthM } = record
  const start = transformPoint(world, [0, 0, heightM])
  const end = transformPoint(world, [lengthM, 0, heightM])
  const lengthNow = (now: SceneDocument) => (now.records[id] as typeof record | undefined)?.lengthM ?? lengthM
  const end1: ShapeHandle = {
    record: id,
    look: 'end',
    at: end,
    along,
    reshape: (to, stepM) => setLength(id, snapToGrid(distanceAlong(start, to, along), stepM), 'end'),
    lengthM: lengthNow,
  }
  const end0: ShapeHandle = {
    ...end1,
    at: start,
    reshape: (to, stepM) => setLength(id, snapToGrid(distanceAlong(to, end, along), stepM), 'start'),
  }
  return [end1, end0]
}

function lineHandles(id: string, line: readonly (readonly [number, number])[]): ShapeHandle[] {
  const corners = line.map(
    ([x, y], index): ShapeHandle => ({
      record: id,
      look: 'corner',
      at: [x, y, CORNER_Z],
      reshape: (to, stepM) => moveLinePoint(id, index, onGrid(to, stepM)),
      ...(line.length > 2 ? { remove: removeLinePoint(id, index) } : {}),
      lengthM: (now) => lineLength(now, id),
    }),
  )
  const between = line.slice(1).map(
    ([x, y], index): ShapeHandle => ({
      record: id,
      look: 'between',
      at: [(x + line[index]![0]) / 2, (y + line[index]![1]) / 2, CORNER_Z],
      reshape: (to, stepM) => insertLinePoint(id, index, onGrid(to, stepM)),
      lengthM: (now) => lineLength(now, id),
    }),
  )
  return [...corners, ...between]
}

/** A point nearly in line with another of its aisle goes in line with it, m. */
const IN_LINE_M = 0.25

/** Its points, and the middle of every way, where a pull makes a new point. Shown lengths are of the whole path. */
function aisleHandles(aisle: RecordOf<'aisle'>): ShapeHandle[] {
  const { id, nodes, edges } = aisle
  const positionOf = new Map(nodes.map((node) => [node.id, node.position]))
  const lengthM = (now: SceneDocument) => {
    const record = now.records[id]
    return record?.type === 'aisle' ? pathLength(record) : 0
  }
  const corners = nodes.map((node): ShapeHandle => {
    const others = nodes.filter((other) => other !== node).map(({ position }) => position)
    return {
      record: id,
      look: 'corner',
      at: [node.position[0], node.position[1], CORNER_Z],
      reshape: (to, stepM) => moveAisleNode(id, node.id, inLine(onGrid(to, stepM), others, stepM)),
      ...(nodes.length > 2 ? { remove: removeAisleNode(id, node.id) } : {}),
      lengthM,
    }
  })
  const between = edges.flatMap(({ from, to }, index): ShapeHandle[] => {
    const [a, b] = [positionOf.get(from), positionOf.get(to)]
    if (!a || !b) return []
    return [
      {
        record: id,
        look: 'between',
        at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, CORNER_Z],
        reshape: (at, stepM) =>
          insertAisleNode(
            id,
            index,
            inLine(
              onGrid(at, stepM),
              nodes.map(({ position }) => position),
              stepM,
            ),
          ),
        lengthM,
      },
    ]
  })
  return [...corners, ...between]
}

function pathLength({ nodes, edges }: RecordOf<'aisle'>): number {
  const positionOf = new Map(nodes.map((node) => [node.id, node.position]))
  return edges.reduce((sum, edge) => {
    const [a, b] = [positionOf.get(edge.from), positionOf.get(edge.to)]
    return sum + (edge.lengthM ?? (a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0))
  }, 0)
}

/** Straight on with the nearest other point, along either axis; not while snapping is off. */
function inLine(
  [x, y]: readonly [number, number],
  others: readonly (readonly [number, number])[],
  stepM: number,
): readonly [number, number] {
  const near = (value: number, axis: 0 | 1) => {
    const [nearest] = others
      .map((other) => other[axis])
      .sort((a, b) => Math.abs(a - value) - Math.abs(b - value))
    return stepM > 0 && nearest !== undefined && Math.abs(nearest - value) <= IN_LINE_M ? nearest : value
  }
  return [near(x, 0), near(y, 1)]
}

/** Pulling a pattern at its far corner adds columns and rows at the same distance. */
function patternHandles(
  document: SceneDocument,
  record: RecordOf<'buffer'> | RecordOf<'station'>,
): ShapeHandle[] {
  const world = worldFromRecord(document, record.id)
  const { slots, id } = record
  if (!world || slots?.kind !== 'grid') return []
  const { columns, rows, layers, pitchM } = slots
  const origin = slots.origin?.position ?? [0, 0, record.sizeM[2]]
  const turned = slots.origin !== undefined && Math.abs(slots.origin.quaternion[3]) < 0.999
  if (turned) return []
  const half = (count: number, pitch: number) => ((count - 1) / 2 + 0.5) * pitch
  const along = (axis: 0 | 1): ShapeHandle => {
    const reach = axis === 0 ? half(columns, pitchM[0]) : half(rows, pitchM[1])
    const local: Vec3 = [
      origin[0] + (axis === 0 ? reach : 0),
      origin[1] + (axis === 1 ? reach : 0),
      origin[2],
    ]
    const at = transformPoint(world, local)
    const direction = rotateVector(world, [axis === 0 ? 1 : 0, axis === 1 ? 1 : 0, 0])
    const middle = transformPoint(world, [origin[0], origin[1], origin[2]])
    return {
      record: id,
      look: 'end',
      at,
      along: direction,
      reshape: (to) => {
        const pitch = Math.max(0.01, pitchM[axis])
        const count = Math.max(1, Math.round((2 * distanceAlong(middle, to, direction)) / pitch))
        return setSlotGrid(id, {
          columns: axis === 0 ? count : columns,
          rows: axis === 1 ? count : rows,
          layers,
          pitchM: [pitchM[0], pitchM[1], pitchM[2]],
        })
      },
      lengthM: (now) => {
        const grid = (now.records[id] as typeof record | undefined)?.slots
        if (grid?.kind !== 'grid') return 0
        return axis === 0 ? grid.columns * grid.pitchM[0] : grid.rows * grid.pitchM[1]
      },
    }
  }
  return [along(0), along(1)]
}

function onGrid(to: Vec3, stepM: number): readonly [number, number] {
  return [snapToGrid(to[0], stepM), snapToGrid(to[1], stepM)]
}

function distanceAlong(from: Vec3, to: Vec3, along: Vec3): number {
  return (to[0] - from[0]) * along[0] + (to[1] - from[1]) * along[1] + (to[2] - from[2]) * along[2]
}

function lineLength(document: SceneDocument, id: string): number {
  const record = document.records[id]
  const line = record?.type === 'equipment' ? (record.lineM ?? []) : []
  return line
    .slice(1)
    .reduce((sum, [x, y], index) => sum + Math.hypot(x - line[index]![0], y - line[index]![1]), 0)
}
