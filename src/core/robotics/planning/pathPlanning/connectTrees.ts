// Two trees of free poses grown towards each other until they meet (RRT-Connect, Kuffner & LaValle 2000). Finds some way; making it good is
// shortenWay's business.
import { PoseTree } from './PoseTree'
import type { SeededNumbers } from './SeededNumbers'
import type { SweptSpace } from './SweptSpace'

export interface TreeSearch {
  readonly space: SweptSpace
  readonly from: Float64Array
  /** Any of these will do. */
  readonly goals: readonly Float64Array[]
  readonly numbers: SeededNumbers
  /** Samples drawn before giving up. */
  readonly mostSamples: number
  /** Longest step of a tree, in joint space (rad; m counts as rad). */
  readonly stepRad: number
}

/** Poses from start to goal, or undefined; `samples` drawn either way. */
export function connectTrees(search: TreeSearch): { way: Float64Array[] | undefined; samples: number } {
  const { space, from, goals, numbers, mostSamples } = search
  const fromStart = new PoseTree(space.dof)
  const fromGoal = new PoseTree(space.dof)
  fromStart.add(from)
  for (const goal of goals) fromGoal.add(goal)
  const box = samplingBox(search)
  const growth = new Growth(space, search.stepRad)
  const sample = new Float64Array(space.dof)
  for (let samples = 1; samples <= mostSamples; samples++) {
    for (let joint = 0; joint < space.dof; joint++)
      sample[joint] = box.low[joint]! + numbers.next() * (box.high[joint]! - box.low[joint]!)
    const isEven = samples % 2 === 0
    const one = isEven ? fromGoal : fromStart
    const other = isEven ? fromStart : fromGoal
    const reached = growth.extend(one, sample)
    if (reached < 0) continue
    const met = growth.connect(other, one.pose(reached, sample))
    if (met < 0) continue
    const [start, goal] = isEven ? [met, reached] : [reached, met]
    return { way: [...fromStart.branch(start), ...fromGoal.branch(goal).reverse().slice(1)], samples }
  }
  return { way: undefined, samples: mostSamples }
}

/** Joint limits, but of joints that can turn more than once only the turn about zero, widened to the poses asked. */
function samplingBox({ space, from, goals }: TreeSearch): { low: Float64Array; high: Float64Array } {
  const { lower, upper } = space.body.system.limits
  const poses = [from, ...goals]
  const low = lower.map((limit, joint) => Math.max(limit, Math.min(-Math.PI, ...poses.map((q) => q[joint]!))))
  const high = upper.map((limit, joint) => Math.min(limit, Math.max(Math.PI, ...poses.map((q) => q[joint]!))))
  return { low, high }
}

class Growth {
  private readonly space: SweptSpace
  private readonly stepRad: number
  private readonly from: Float64Array
  private readonly to: Float64Array
  private arrived = false

  constructor(space: SweptSpace, stepRad: number) {
    this.space = space
    this.stepRad = stepRad
    this.from = new Float64Array(space.dof)
    this.to = new Float64Array(space.dof)
  }

  /** One step from the nearest pose towards `q`; index of the new pose, −1 when blocked. */
  extend(tree: PoseTree, q: Float64Array): number {
    return this.step(tree, tree.nearest(q), q)
  }

  /** Steps until `q` is reached; index of the pose there, −1 when blocked on the way. */
  connect(tree: PoseTree, q: Float64Array): number {
    this.arrived = false
    let at = tree.nearest(q)
    while (at >= 0 && !this.arrived) at = this.step(tree, at, q)
    return at
  }

  private step(tree: PoseTree, at: number, q: Float64Array): number {
    const { from, to, space } = this
    tree.pose(at, from)
    let squared = 0
    for (let joint = 0; joint < to.length; joint++) {
      const off = q[joint]! - from[joint]!
      squared += off * off
    }
    const length = Math.sqrt(squared)
    this.arrived = length <= this.stepRad
    const share = this.arrived ? 1 : this.stepRad / length
    for (let joint = 0; joint < to.length; joint++)
      to[joint] = this.arrived ? q[joint]! : from[joint]! + share * (q[joint]! - from[joint]!)
    return space.isWayFree(from, to) ? tree.add(to, at) : -1
  }
}
