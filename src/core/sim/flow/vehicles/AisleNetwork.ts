// The paths of an aisle as numbers: nodes, lanes between them, and the shortest way from every node to every other, found once.
// Immutable; who is where is AisleTraffic's.

export interface AisleNode {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly capacity: number
}

/** One direction of a way. */
export interface AisleLane {
  readonly from: number
  readonly to: number
  readonly lengthM: number
  /** What a vehicle holds while it is on the way: the same for both directions where only one vehicle fits. */
  readonly track: number
}

const NO_LANE = -1

export class AisleNetwork {
  readonly nodes: readonly AisleNode[]
  readonly lanes: readonly AisleLane[]
  readonly trackCount: number
  /** First lane of the shortest way, [from · nodes + to]; −1: there is none. */
  private readonly first: Int32Array
  private readonly lengths: Float64Array
  /** Lanes by the node they lead to. */
  private readonly into: readonly (readonly number[])[]

  constructor(nodes: readonly AisleNode[], lanes: readonly AisleLane[]) {
    this.nodes = nodes
    this.lanes = lanes
    this.trackCount = lanes.reduce((most, lane) => Math.max(most, lane.track + 1), 0)
    this.into = nodes.map((_, node) => lanes.flatMap((lane, index) => (lane.to === node ? [index] : [])))
    this.first = new Int32Array(nodes.length * nodes.length).fill(NO_LANE)
    this.lengths = new Float64Array(nodes.length * nodes.length).fill(Number.POSITIVE_INFINITY)
    for (let goal = 0; goal < nodes.length; goal++) this.searchFrom(goal)
  }

  /** The lane a vehicle takes from a node on its way to another; −1 when no way leads there. */
  laneTowards(from: number, to: number): number {
    return this.first[from * this.nodes.length + to]!
  }

  /** Infinity when no way leads there. */
  distanceM(from: number, to: number): number {
    return this.lengths[from * this.nodes.length + to]!
  }

  /** All shortest ways to one goal, backwards (Dijkstra); equally long ways go by the lane that was written first. */
  private searchFrom(goal: number): void {
    const size = this.nodes.length
    const done = new Uint8Array(size)
    this.lengths[goal * size + goal] = 0
    for (;;) {
      const node = this.nearestOpen(goal, done)
      if (node < 0) return
      done[node] = 1
      for (const index of this.into[node]!) {
        const lane = this.lanes[index]!
        const length = this.lengths[node * size + goal]! + lane.lengthM
        if (length >= this.lengths[lane.from * size + goal]!) continue
        this.lengths[lane.from * size + goal] = length
        this.first[lane.from * size + goal] = index
      }
    }
  }

  private nearestOpen(goal: number, done: Uint8Array): number {
    const size = this.nodes.length
    let nearest = -1
    let best = Number.POSITIVE_INFINITY
    for (let node = 0; node < size; node++) {
      const length = this.lengths[node * size + goal]!
      if (done[node] === 1 || length >= best) continue
      best = length
      nearest = node
    }
    return nearest
  }
}
