// What is wrong with a layout as things that stand in a hall: in each other's way, outside the walls, joined while nothing comes along.
// Warnings: a run does not mind.
import { boundsOf } from '../../editing/bounds/boundsOf'
import { overlapsOf } from '../../editing/bounds/overlapsOf'
import { findIdleBelts } from '../../editing/macros/findIdleBelts'
import { lengthOf } from '../../math/vectors'
import { recordsOfType, type SceneDocument } from '../../model/SceneDocument'
import type { Problem } from '../../results/problem'

/** Walls are thin and drawings are not exact. */
const OUTSIDE_M = 0.01
const HAS_PLACE = new Set([
  'station',
  'buffer',
  'conveyor',
  'track',
  'gantry',
  'positioner',
  'robot',
  'equipment',
  'source',
  'sink',
  'operator',
])

export function layoutProblems(document: SceneDocument): Problem[] {
  return [...overlaps(document), ...outside(document), ...idleBelts(document)]
}

function overlaps(document: SceneDocument): Problem[] {
  return overlapsOf(document).map(({ a, b, pushM }) => ({
    code: 'layout.overlap',
    severity: 'warning',
    message: `"${a}" and "${b}" stand in each other's way, by ${lengthOf(pushM).toFixed(2)} m.`,
    where: { record: a, path: `records.${a}.placement` },
    hint: 'Push them apart, or let one stand on the other.',
    values: { a, b, depthM: lengthOf(pushM) },
  }))
}

function idleBelts(document: SceneDocument): Problem[] {
  return findIdleBelts(document).map(({ belts }) => ({
    code: 'layout.idleBelt',
    severity: 'warning',
    message: `No route goes over "${belts[0]}": nothing will come along.`,
    where: { record: belts[0]!, path: `records.${belts[0]}` },
    hint: 'Lead a route over it, or name it in a step of one.',
    values: { record: belts[0]! },
  }))
}

function outside(document: SceneDocument): Problem[] {
  const [hall] = recordsOfType(document, 'hall')
  if (hall === undefined) return []
  return Object.values(document.records).flatMap((record): Problem[] => {
    const box = HAS_PLACE.has(record.type) ? boundsOf(document, record.id) : undefined
    const isOut = (axis: 0 | 1) =>
      box !== undefined && (box.low[axis] < -OUTSIDE_M || box.high[axis] > hall.sizeM[axis] + OUTSIDE_M)
    if (!isOut(0) && !isOut(1)) return []
    return [
      {
        code: 'layout.outside',
        severity: 'warning',
        message: `"${record.id}" stands partly outside the hall.`,
        where: { record: record.id, path: `records.${record.id}.placement` },
        hint: 'Move it inside, or make the hall larger.',
        values: { record: record.id },
      },
    ]
  })
}
