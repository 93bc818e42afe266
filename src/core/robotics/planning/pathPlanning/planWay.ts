// A free way from one pose to another for an arm among standing obstacles: straight when that is free, else found by two trees and shortened.
// The same answer for the same question and seed. Gives poses, not times.
import { connectTrees } from './connectTrees'
import { SeededNumbers } from './SeededNumbers'
import type { SweptSpace } from './SweptSpace'
import { shortenWay, wayLength } from './shortenWay'

export interface WayRequest {
  readonly space: SweptSpace
  readonly from: Float64Array
  /** Poses of which any will do (the branches of one tool pose, say). */
  readonly goals: readonly Float64Array[]
  readonly seed: number
  readonly mostSamples?: number | undefined
  readonly cuts?: number | undefined
  readonly stepRad?: number | undefined
}

export type WayAnswer =
  | {
      readonly ok: true
      /** First the start, last the goal; straight lines in joint space between. */
      readonly poses: readonly Float64Array[]
      readonly lengthRad: number
      /** 0 = the straight way was free. */
      readonly samples: number
    }
  | {
      readonly ok: false
      /** The arm touches something at the start, in every goal, or no way was found within `mostSamples`. */
      readonly code: 'startBlocked' | 'goalBlocked' | 'notFound'
      readonly samples: number
    }

const MOST_SAMPLES = 20_000
const CUTS = 60
const STEP_RAD = 2

export function planWay(request: WayRequest): WayAnswer {
  const { space, from } = request
  if (!space.isFree(from)) return { ok: false, code: 'startBlocked', samples: 0 }
  const goals = request.goals.filter((goal) => space.isFree(goal))
  if (goals.length === 0) return { ok: false, code: 'goalBlocked', samples: 0 }
  const straight = goals.filter((goal) => space.isWayFree(from, goal)).map((goal) => [from, goal])
  if (straight.length > 0) return shortest(straight, 0)
  const numbers = new SeededNumbers(request.seed)
  const { way, samples } = connectTrees({
    space,
    from,
    goals,
    numbers,
    mostSamples: request.mostSamples ?? MOST_SAMPLES,
    stepRad: request.stepRad ?? STEP_RAD,
  })
  if (!way) return { ok: false, code: 'notFound', samples }
  return shortest([shortenWay(space, way, numbers, request.cuts ?? CUTS)], samples)
}

function shortest(ways: readonly Float64Array[][], samples: number): WayAnswer {
  let best = ways[0]!
  for (const way of ways) if (wayLength(way) < wayLength(best)) best = way
  return { ok: true, poses: best, lengthRad: wayLength(best), samples }
}
