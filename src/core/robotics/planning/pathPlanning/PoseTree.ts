// A tree of poses grown from one or more roots, with the nearest pose to any other found through a k-d tree that grows along. Flat arrays;
// knows nothing of obstacles.

const NONE = -1

export class PoseTree {
  count = 0
  private readonly dof: number
  /** Poses one after another; grows by doubling. */
  private poses: Float64Array
  private parents: Int32Array
  /** k-d children: smaller and larger side of the node's split, which is along joint depth mod dof. */
  private smaller: Int32Array
  private larger: Int32Array
  private nearestIndex = NONE
  private nearestSquared = 0

  constructor(dof: number) {
    this.dof = dof
    this.poses = new Float64Array(64 * dof)
    this.parents = new Int32Array(64)
    this.smaller = new Int32Array(64)
    this.larger = new Int32Array(64)
  }

  /** A root has no parent. Returns the new pose's index. */
  add(q: Float64Array, parent = NONE): number {
    const index = this.count++
    if (index === this.parents.length) this.grow()
    this.poses.set(q, index * this.dof)
    this.parents[index] = parent
    this.smaller[index] = NONE
    this.larger[index] = NONE
    if (index > 0) this.hang(index)
    return index
  }

  /** Index of the pose nearest to `q` in joint space. */
  nearest(q: Float64Array): number {
    this.nearestIndex = NONE
    this.nearestSquared = Number.POSITIVE_INFINITY
    if (this.count > 0) this.search(0, 0, q)
    return this.nearestIndex
  }

  pose(index: number, out: Float64Array): Float64Array {
    const start = index * this.dof
    for (let joint = 0; joint < this.dof; joint++) out[joint] = this.poses[start + joint]!
    return out
  }

  /** Poses from a root to `index`. */
  branch(index: number): Float64Array[] {
    const poses: Float64Array[] = []
    for (let at = index; at !== NONE; at = this.parents[at]!)
      poses.unshift(this.poses.slice(at * this.dof, (at + 1) * this.dof))
    return poses
  }

  private hang(index: number): void {
    const { dof, poses, smaller, larger } = this
    let at = 0
    for (let axis = 0; ; axis = axis + 1 === dof ? 0 : axis + 1) {
      const side = poses[index * dof + axis]! < poses[at * dof + axis]! ? smaller : larger
      const next = side[at]!
      if (next === NONE) {
        side[at] = index
        return
      }
      at = next
    }
  }

  private search(at: number, axis: number, q: Float64Array): void {
    const { dof, poses } = this
    const start = at * dof
    let squared = 0
    for (let joint = 0; joint < dof; joint++) {
      const off = q[joint]! - poses[start + joint]!
      squared += off * off
    }
    if (squared < this.nearestSquared) {
      this.nearestSquared = squared
      this.nearestIndex = at
    }
    const beyond = q[axis]! - poses[start + axis]!
    const near = beyond < 0 ? this.smaller[at]! : this.larger[at]!
    const far = beyond < 0 ? this.larger[at]! : this.smaller[at]!
    const next = axis + 1 === dof ? 0 : axis + 1
    if (near !== NONE) this.search(near, next, q)
    if (far !== NONE && beyond * beyond < this.nearestSquared) this.search(far, next, q)
  }

  private grow(): void {
    const double = (list: Int32Array) => {
      const longer = new Int32Array(2 * list.length)
      longer.set(list)
      return longer
    }
    const poses = new Float64Array(2 * this.poses.length)
    poses.set(this.poses)
    this.poses = poses
    this.parents = double(this.parents)
    this.smaller = double(this.smaller)
    this.larger = double(this.larger)
  }
}
