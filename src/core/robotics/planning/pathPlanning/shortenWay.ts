// Makes a free way shorter by straight cuts between random places on it, and drops poses that are not needed. Every cut is proved free.
import { mixPoses, poseDistance } from './roundWay'
import type { SeededNumbers } from './SeededNumbers'
import type { SweptSpace } from './SweptSpace'

/** The way with corners cut, first and last pose kept. Corners lie where cuts began or ended. */
export function shortenWay(
  space: SweptSpace,
  way: readonly Float64Array[],
  numbers: SeededNumbers,
  cuts: number,
): Float64Array[] {
  let poses = dropNeedless(space, way)
  for (let cut = 0; cut < cuts && poses.length > 2; cut++) poses = tryCut(space, poses, numbers)
  return dropNeedless(space, poses)
}

/** Length in joint space. */
export function wayLength(way: readonly Float64Array[]): number {
  let sum = 0
  for (let i = 1; i < way.length; i++) sum += poseDistance(way[i - 1]!, way[i]!)
  return sum
}

/** From every pose straight to the farthest that is free. */
function dropNeedless(space: SweptSpace, way: readonly Float64Array[]): Float64Array[] {
  const kept = [way[0]!]
  for (let at = 0; at < way.length - 1; ) {
    let next = way.length - 1
    while (next > at + 1 && !space.isWayFree(way[at]!, way[next]!)) next--
    kept.push(way[next]!)
    at = next
  }
  return kept
}

function tryCut(space: SweptSpace, poses: Float64Array[], numbers: SeededNumbers): Float64Array[] {
  const length = wayLength(poses)
  const one = numbers.next() * length
  const two = numbers.next() * length
  const start = placeAt(poses, Math.min(one, two))
  const end = placeAt(poses, Math.max(one, two))
  if (start.piece === end.piece || !space.isWayFree(start.q, end.q)) return poses
  return [...poses.slice(0, start.piece + 1), start.q, end.q, ...poses.slice(end.piece + 1)]
}

/** The pose after `along` of the way, and the piece it lies on. */
function placeAt(poses: readonly Float64Array[], along: number): { piece: number; q: Float64Array } {
  let left = along
  for (let piece = 0; piece < poses.length - 1; piece++) {
    const from = poses[piece]!
    const to = poses[piece + 1]!
    const length = poseDistance(from, to)
    if (left > length && piece < poses.length - 2) {
      left -= length
      continue
    }
    const share = length > 0 ? Math.min(1, left / length) : 0
    return { piece, q: mixPoses(from, to, share) }
  }
  return { piece: 0, q: poses[0]! }
}
