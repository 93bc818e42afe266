// What one arm touches in a pose or on a motion: things that stand, the floor, itself. For choosing between motions: no thin part is passed by, but only
// depths of a few millimetres count and gaps are not told. Exact gaps are sweptPair's business.
import type { MotionLaw } from '../motion/MotionLaw'
import { ObstacleField } from '../planning/pathPlanning/ObstacleField'
import { sweepLevers } from '../planning/pathPlanning/sweepLevers'
import type { ArmBody } from './ArmBody'
import type { Obstacles } from './cellClearance'
import { segmentDistance } from './segmentDistance'
import { selfPairs } from './selfPairs'

export interface GuardedCell {
  /** For the links of the arm. */
  readonly around: Obstacles
  /** For tool and part, which may touch what they work at. */
  readonly aroundTool: Obstacles
  /** A pose in which the arm is known to touch nothing of itself; absent: it does not look at itself. */
  readonly freeQ?: ArrayLike<number> | undefined
}

export interface Touch {
  /** Index in the boxes or bodies of `around` (`aroundTool` when `ofTool`). */
  readonly other:
    | { readonly kind: 'box' | 'body'; readonly index: number }
    | { readonly kind: 'floor' | 'self' }
  readonly ofTool: boolean
  readonly capsule: number
  readonly depthM: number
  readonly atS: number
}

/** Parts that lie on each other overlap by rounding; less than this is no touch. */
const SLACK_M = 0.005
/** A stretch of motion in which nothing moves this far, m, is not cut further. */
const RESOLUTION_M = 0.01
/** Poses looked at along one motion; what is not proved by then counts as free. */
const MOST_POSES = 300

/** A capsule against all that stands (`other` −1), or against another of the arm. */
interface Watch {
  readonly capsule: number
  readonly other: number
  readonly field: ObstacleField
  readonly ofTool: boolean
  readonly leverM: Float64Array
}

export class ArmGuard {
  readonly body: ArmBody
  private readonly watches: readonly Watch[]
  private readonly cell: GuardedCell
  private readonly all: readonly number[]
  /** Depth and watch of the deepest touch of the last look. */
  private depthM = 0
  private deepest = -1
  private nearest = -1

  constructor(body: ArmBody, cell: GuardedCell) {
    this.body = body
    this.cell = cell
    this.watches = watchesOf(body, cell)
    this.all = this.watches.map((_, index) => index)
  }

  touchAt(q: ArrayLike<number>): Touch | undefined {
    this.body.place(q)
    this.depthM = SLACK_M
    this.deepest = -1
    // only what is deeper than the deepest so far is of any use
    for (let index = 0; index < this.watches.length; index++)
      this.note(index, this.gapOf(this.watches[index]!, -this.depthM))
    return this.deepest < 0 ? undefined : this.touch(0)
  }

  /** The first touch found on a motion whose vector has this arm's joints from `first` on. */
  touchAlong(law: MotionLaw, first = 0): Touch | undefined {
    const joints = new Float64Array(law.dof)
    const top = law.topVelocities(new Float64Array(law.dof))
    const speeds = this.watches.map(({ leverM }) =>
      leverM.reduce((sum, lever, joint) => sum + lever * top[first + joint]!, 0),
    )
    const dof = this.body.system.dof
    const lookAt = (tauS: number, watches: readonly number[], spanS: number) => {
      law.sample(tauS, joints)
      return this.look(joints.subarray(first, first + dof), watches, speeds, spanS)
    }
    let poses = 2
    const start = lookAt(0, this.all, law.durationS)
    if (this.deepest >= 0) return this.touch(0)
    const end = lookAt(law.durationS, this.all, law.durationS)
    if (this.deepest >= 0) return this.touch(law.durationS)
    const open: Stretch[] = [{ fromS: 0, toS: law.durationS, from: start, to: end, watches: this.all }]
    for (let head = 0; head < open.length && poses < MOST_POSES; head++) {
      const { fromS, toS, from, to } = open[head]!
      const watches = openWatches(open[head]!, speeds)
      if (watches.length === 0) continue
      const middleS = (fromS + toS) / 2
      const middle = lookAt(middleS, watches, (toS - fromS) / 2)
      poses++
      if (this.deepest >= 0) return this.touch(middleS)
      open.push(
        { fromS, toS: middleS, from, to: middle, watches },
        { fromS: middleS, toS, from: middle, to, watches },
      )
    }
    return undefined
  }

  /** Gaps of the given watches, no farther than anything moves in `spanS`: beyond that a touch is out of the question. Notes the deepest touch. */
  private look(
    q: ArrayLike<number>,
    watches: readonly number[],
    speeds: readonly number[],
    spanS: number,
  ): Float64Array {
    this.body.place(q)
    const gaps = new Float64Array(this.watches.length)
    this.depthM = SLACK_M
    this.deepest = -1
    for (const index of watches) {
      gaps[index] = this.gapOf(this.watches[index]!, speeds[index]! * spanS)
      this.note(index, gaps[index]!)
    }
    return gaps
  }

  private note(index: number, gapM: number): void {
    if (-gapM <= this.depthM) return
    this.depthM = -gapM
    this.deepest = index
    this.nearest = this.watches[index]!.field.nearest
  }

  private gapOf({ capsule, other, field }: Watch, mostM: number): number {
    const { ends, capsules } = this.body
    const { radiusM, link } = capsules[capsule]!
    if (other < 0) return field.gap(ends, 6 * capsule, radiusM, link, mostM)
    return segmentDistance(ends, 6 * capsule, ends, 6 * other) - radiusM - capsules[other]!.radiusM
  }

  private touch(atS: number): Touch {
    const { capsule, other, ofTool } = this.watches[this.deepest]!
    const found = { ofTool, capsule, depthM: this.depthM, atS }
    if (other >= 0) return { ...found, other: { kind: 'self' } }
    if (this.nearest < 0) return { ...found, other: { kind: 'floor' } }
    return { ...found, other: thingOf(ofTool ? this.cell.aroundTool : this.cell.around, this.nearest) }
  }
}

/** A stretch of a motion, with the gaps of the watches that are not proved yet at both its ends. */
interface Stretch {
  readonly fromS: number
  readonly toS: number
  readonly from: Float64Array
  readonly to: Float64Array
  readonly watches: readonly number[]
}

/** Those whose two gaps and way between leave room for a touch worth finding. */
function openWatches({ fromS, toS, from, to, watches }: Stretch, speeds: readonly number[]): number[] {
  return watches.filter((watch) => {
    const way = speeds[watch]! * (toS - fromS)
    return way > RESOLUTION_M && from[watch]! + to[watch]! + 2 * SLACK_M < way
  })
}

/** Number of a field's thing: boxes first, then the capsules of the bodies. */
function thingOf({ boxes, bodies }: Obstacles, number: number): Touch['other'] {
  if (number < boxes.length) return { kind: 'box', index: number }
  let capsule = number - boxes.length
  const index = (bodies ?? []).findIndex((body) => {
    if (capsule < body.capsules.length) return true
    capsule -= body.capsules.length
    return false
  })
  return { kind: 'body', index }
}

/** The base is bolted to what it stands on; the rest is watched. */
function watchesOf(body: ArmBody, cell: GuardedCell): Watch[] {
  const links = new ObstacleField(cell.around)
  const tool = cell.aroundTool === cell.around ? links : new ObstacleField(cell.aroundTool)
  const watches: Watch[] = []
  body.capsules.forEach(({ link }, capsule) => {
    const ofTool = link > body.system.arm.linkCount
    if (link > 0)
      watches.push({
        capsule,
        other: -1,
        field: ofTool ? tool : links,
        ofTool,
        leverM: sweepLevers(body, capsule),
      })
  })
  for (const [a, b] of cell.freeQ === undefined ? [] : selfPairs(body, cell.freeQ)) {
    const leverM = sweepLevers(body, b, body.capsules[a]!.link)
    watches.push({ capsule: b, other: a, field: links, ofTool: false, leverM })
  }
  return watches
}
