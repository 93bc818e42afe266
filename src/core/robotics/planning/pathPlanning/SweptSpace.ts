// The joint space of one arm among things that stand still: is a pose free, is the straight way between two poses free. The latter is proved,
// not sampled: no part moves farther than its levers allow. Counts its work; does not plan.
import type { ArmBody } from '../../collision/ArmBody'
import type { Obstacles } from '../../collision/cellClearance'
import { segmentDistance } from '../../collision/segmentDistance'
import { ObstacleField } from './ObstacleField'
import { sweepLevers } from './sweepLevers'

export interface SweptSpaceOptions {
  /** Capsule pairs of the arm itself, "a-b", that are not checked; see ignoredPairs. */
  readonly ignored?: ReadonlySet<string> | undefined
  /** What tool and part must not meet, when it is not the same as for the links. */
  readonly aroundTool?: Obstacles | undefined
  /** Gap that must remain everywhere, m. */
  readonly gapM?: number | undefined
}

/** Where a way can only be proved free by steps in which nothing moves this far, m, it counts as blocked. */
const RESOLUTION_M = 1e-3
/** Poses looked at along one way before it is given up as blocked. */
const MOST_POSES = 512
/** Constraints open in an interval are kept as bits of two integers. */
const BITS = 31

/** One thing that must stay apart: a capsule from all that stands still, or from another capsule of the arm. */
interface Constraint {
  readonly capsule: number
  /** The other capsule of the arm; −1 = everything that stands still. */
  readonly other: number
}

export class SweptSpace {
  readonly body: ArmBody
  readonly dof: number
  /** Poses looked at so far. */
  posesChecked = 0
  private readonly field: ObstacleField
  private readonly toolField: ObstacleField
  private readonly gapM: number
  private readonly constraints: readonly Constraint[]
  /** Constraints × joints. */
  private readonly levers: Float64Array
  /** Farthest that each constraint's parts move along the way in question, and aside from it, m. */
  private readonly motion: Float64Array
  private readonly sway: Float64Array
  private readonly gaps: Float64Array
  private readonly share = new Float64Array(MOST_POSES)
  private readonly pose: Float64Array
  /** Open intervals: both poses by number, and the bits of what is still to be proved. */
  private readonly queue = new Int32Array(4 * 2 * MOST_POSES)
  private queued = 0
  private low = 0
  private high = 0
  private openA = 0
  private openB = 0

  constructor(body: ArmBody, obstacles: Obstacles, options: SweptSpaceOptions = {}) {
    this.body = body
    this.dof = body.system.dof
    this.field = new ObstacleField(obstacles)
    this.toolField = options.aroundTool ? new ObstacleField(options.aroundTool) : this.field
    this.gapM = options.gapM ?? 0
    this.constraints = constraintsOf(body, options.ignored ?? new Set())
    if (this.constraints.length > 2 * BITS)
      throw new RangeError(`arm of ${body.capsules.length} parts: too many pairs to keep apart`)
    const levers = this.constraints.map(({ capsule, other }) =>
      sweepLevers(body, capsule, other < 0 ? -1 : body.capsules[other]!.link),
    )
    this.levers = Float64Array.from(levers.flatMap((lever) => Array.from(lever)))
    this.motion = new Float64Array(this.constraints.length)
    this.sway = new Float64Array(this.constraints.length)
    this.gaps = new Float64Array(this.constraints.length * MOST_POSES)
    this.pose = new Float64Array(this.dof)
  }

  /** Whether nothing comes nearer than the gap. */
  isFree(q: ArrayLike<number>): boolean {
    this.body.place(q)
    this.posesChecked++
    for (let k = 0; k < this.constraints.length; k++) if (this.gapOf(k) <= 0) return false
    return true
  }

  /**
   * Whether the whole straight way from `a` to `b` is free, ends included; also for every way that leaves the straight one by at most `sway`
   * in each joint.
   */
  isWayFree(a: Float64Array, b: Float64Array, sway?: Float64Array): boolean {
    this.measure(sway, this.sway)
    const all = this.constraints.length
    const bitsA = all >= BITS ? 0x7fffffff : (1 << all) - 1
    const bitsB = all > BITS ? (1 << (all - BITS)) - 1 : 0
    this.queued = 0
    // The far end first: it is the one that was not known to be free.
    if (!this.look(1, 1, b, bitsA, bitsB) || !this.look(0, 0, a, bitsA, bitsB)) return false
    for (let joint = 0; joint < this.dof; joint++) this.pose[joint] = b[joint]! - a[joint]!
    this.measure(this.pose, this.motion)
    if (this.isProved(0, 1, bitsA, bitsB)) return true
    this.enqueue(0, 1)
    return this.halve(a, b)
  }

  /** Breadth first, so that an obstacle in the middle is met early. */
  private halve(a: Float64Array, b: Float64Array): boolean {
    const { queue, share, pose } = this
    let known = 2
    for (let head = 0; head < this.queued; head++) {
      const from = queue[4 * head]!
      const to = queue[4 * head + 1]!
      const bitsA = queue[4 * head + 2]!
      const bitsB = queue[4 * head + 3]!
      if (known >= MOST_POSES || !this.narrow(from, to, bitsA, bitsB)) return false
      const middle = (this.low + this.high) / 2
      for (let joint = 0; joint < this.dof; joint++)
        pose[joint] = a[joint]! + middle * (b[joint]! - a[joint]!)
      if (!this.look(known, middle, pose, bitsA, bitsB)) return false
      share[known] = middle
      if (!this.isProved(from, known, bitsA, bitsB)) this.enqueue(from, known)
      if (!this.isProved(known, to, bitsA, bitsB)) this.enqueue(known, to)
      known++
    }
    return true
  }

  private enqueue(from: number, to: number): void {
    const at = 4 * this.queued++
    this.queue[at] = from
    this.queue[at + 1] = to
    this.queue[at + 2] = this.openA
    this.queue[at + 3] = this.openB
  }

  /** Gaps of the open constraints in a pose; false when one is closed. */
  private look(node: number, share: number, q: Float64Array, bitsA: number, bitsB: number): boolean {
    this.share[node] = share
    this.body.place(q)
    this.posesChecked++
    const start = node * this.constraints.length
    for (let k = 0; k < this.constraints.length; k++) {
      if (!isOpen(k, bitsA, bitsB)) continue
      const gap = this.gapOf(k) - this.sway[k]!
      if (gap <= 0) return false
      this.gaps[start + k] = gap
    }
    return true
  }

  /** Sets `openA`, `openB` to what is left to prove between two poses: gaps at both ends together beat the motion between. */
  private isProved(from: number, to: number, bitsA: number, bitsB: number): boolean {
    const { gaps, motion, share } = this
    const count = this.constraints.length
    const length = share[to]! - share[from]!
    this.openA = 0
    this.openB = 0
    for (let k = 0; k < count; k++) {
      if (!isOpen(k, bitsA, bitsB)) continue
      if (gaps[from * count + k]! + gaps[to * count + k]! > motion[k]! * length) continue
      if (k < BITS) this.openA |= 1 << k
      else this.openB |= 1 << (k - BITS)
    }
    return this.openA === 0 && this.openB === 0
  }

  /** The part between two poses that the gaps at its ends leave unproved, into `low` and `high`; false when it is too short to be halved. */
  private narrow(from: number, to: number, bitsA: number, bitsB: number): boolean {
    const { gaps, motion, share } = this
    const count = this.constraints.length
    this.low = share[to]!
    this.high = share[from]!
    let fastest = 0
    for (let k = 0; k < count; k++) {
      if (!isOpen(k, bitsA, bitsB)) continue
      fastest = Math.max(fastest, motion[k]!)
      this.low = Math.min(this.low, share[from]! + gaps[from * count + k]! / motion[k]!)
      this.high = Math.max(this.high, share[to]! - gaps[to * count + k]! / motion[k]!)
    }
    return (share[to]! - share[from]!) * fastest > RESOLUTION_M
  }

  private gapOf(k: number): number {
    const { capsule, other } = this.constraints[k]!
    const { ends, capsules } = this.body
    const { radiusM, link } = capsules[capsule]!
    const field = link > this.body.system.arm.linkCount ? this.toolField : this.field
    if (other < 0) return field.gap(ends, 6 * capsule, radiusM, link) - this.gapM
    return (
      segmentDistance(ends, 6 * capsule, ends, 6 * other) - radiusM - capsules[other]!.radiusM - this.gapM
    )
  }

  /** Farthest that each constraint's parts can move when every joint turns this much; nothing without a turn. */
  private measure(turn: Float64Array | undefined, out: Float64Array): void {
    const { levers, dof } = this
    for (let k = 0; k < out.length; k++) {
      let sum = 0
      for (let joint = 0; turn && joint < dof; joint++)
        sum += levers[k * dof + joint]! * Math.abs(turn[joint]!)
      out[k] = sum
    }
  }
}

function isOpen(k: number, bitsA: number, bitsB: number): boolean {
  return ((k < BITS ? bitsA >> k : bitsB >> (k - BITS)) & 1) === 1
}

/** The base is bolted to what it stands on and the first link turns on it; neighbours touch by construction. */
function constraintsOf(body: ArmBody, ignored: ReadonlySet<string>): Constraint[] {
  const { capsules } = body
  const constraints: Constraint[] = []
  capsules.forEach(({ link }, capsule) => {
    if (link > 0) constraints.push({ capsule, other: -1 })
    for (let other = 0; other + 2 <= capsule; other++)
      if (!ignored.has(`${other}-${capsule}`)) constraints.push({ capsule, other })
  })
  return constraints
}
