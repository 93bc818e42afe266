// Looks for the best place of a robot: a lattice over a region of the floor and all headings, then finer around the best finds. The same
// answer for the same question; judging a place is PlacementJudge's work.
import type { Frame } from '../../math/frames'
import { frameFromXyzRpy } from '../../math/rotations'
import { lengthOf, subtract } from '../../math/vectors'
import { PlacementJudge } from './PlacementJudge'
import type { Placement, PlacementRequest } from './PlacementRequest'
import { comparePlacements } from './PlacementRequest'

export interface PlacementRegion {
  /** Lowest and highest value of the base's x, y and z, m; equal = fixed. */
  readonly xM: readonly [number, number]
  readonly yM: readonly [number, number]
  readonly zM: readonly [number, number]
  /** Distance between the first places looked at, m. */
  readonly stepM: number
  /** Headings about the vertical looked at first, evenly spread over a turn from 0; 1 = heading 0 only. */
  readonly headings: number
  /** Finer search stops at this step; default a quarter of `stepM`. */
  readonly finestM?: number | undefined
}

interface Spot {
  readonly xyzM: readonly [number, number, number]
  readonly headingRad: number
}

type Judged = Spot & { readonly placement: Placement }

export interface PlacementAnswer {
  /** Best first. */
  readonly placements: readonly Placement[]
  /** How many places were judged. */
  readonly judged: number
}

/** Finds around which the search goes on, finer. */
const FOLLOWED = 3

export function searchPlacement(
  request: PlacementRequest,
  region: PlacementRegion,
  keep = 5,
): PlacementAnswer {
  const judge = new PlacementJudge(request)
  const prefer = request.prefer ?? 'time'
  const judgeAll = (spots: readonly Spot[]) =>
    spots.map((spot): Judged => ({ ...spot, placement: judge.judge(frameOf(spot)) }))
  const order = (a: Judged, b: Judged) => comparePlacements(a.placement, b.placement, prefer)
  const kept = Math.max(keep, FOLLOWED)
  const all = judgeAll(latticeOf(region)).sort(order)
  let judged = all.length
  let best = apart(all, region.stepM / 2, kept)
  const turnRad = region.headings > 1 ? (2 * Math.PI) / region.headings : 0
  const finestM = region.finestM ?? region.stepM / 4
  for (let share = 0.5; region.stepM * share >= finestM * (1 - 1e-9); share /= 2) {
    const around = best
      .slice(0, FOLLOWED)
      .flatMap((spot) => neighboursOf(spot, region, region.stepM * share, turnRad * share))
    judged += around.length
    best = apart([...best, ...judgeAll(around)].sort(order), region.stepM / 2, kept)
  }
  return { placements: best.slice(0, keep).map(({ placement }) => placement), judged }
}

function frameOf({ xyzM, headingRad }: Spot): Frame {
  return frameFromXyzRpy(xyzM, [0, 0, headingRad])
}

function latticeOf(region: PlacementRegion): Spot[] {
  const { xM, yM, zM, stepM, headings } = region
  const spots: Spot[] = []
  for (const z of spread(zM, stepM)) {
    for (const y of spread(yM, stepM)) {
      for (const x of spread(xM, stepM)) {
        for (let heading = 0; heading < headings; heading++)
          spots.push({ xyzM: [x, y, z], headingRad: (2 * Math.PI * heading) / headings })
      }
    }
  }
  return spots
}

/** Values from one end to the other, at most `stepM` apart. */
function spread([low, high]: readonly [number, number], stepM: number): number[] {
  const steps = Math.ceil((high - low) / stepM - 1e-9)
  if (steps <= 0) return [(low + high) / 2]
  return Array.from({ length: steps + 1 }, (_, i) => low + ((high - low) * i) / steps)
}

/** A step in every direction that is free, and every combination of them, inside the region. */
function neighboursOf(spot: Spot, region: PlacementRegion, stepM: number, turnRad: number): Spot[] {
  const [xs, ys, zs] = [region.xM, region.yM, region.zM].map(([low, high], axis) => {
    const here = spot.xyzM[axis]!
    return [here, here - stepM, here + stepM].filter((value, i) => i === 0 || (value >= low && value <= high))
  }) as [number[], number[], number[]]
  const turns = turnRad > 0 ? [0, -turnRad, turnRad] : [0]
  return xs
    .flatMap((x) => ys.flatMap((y) => zs.map((z) => [x, y, z] as const)))
    .flatMap((xyzM) => turns.map((turn): Spot => ({ xyzM, headingRad: spot.headingRad + turn })))
    .slice(1)
}

/** The best ones that stand apart from each other: five headings on one spot are no choice. */
function apart(sorted: readonly Judged[], leastM: number, most: number): Judged[] {
  const chosen: Judged[] = []
  for (const one of sorted) {
    if (chosen.length === most) break
    if (chosen.every((other) => lengthOf(subtract(one.xyzM, other.xyzM)) > leastM * (1 - 1e-9)))
      chosen.push(one)
  }
  return chosen
}
