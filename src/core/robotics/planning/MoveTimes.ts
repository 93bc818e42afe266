// Durations of the joint moves between the candidates of neighbouring stages, each computed once however often the cheapest sequence is
// looked for. Belongs to one choice of configurations; keeps no sequence itself.
import { jointMoveDurationS } from '../motion/planJointMove'
import type { ConfigurationRequest } from './ConfigurationRequest'
import type { Candidate } from './configurationGroups'

/** More than any stage has: 400 candidates on either side. */
const MOST_MOVES = 1_000_000

export class MoveTimes {
  /** Cost of the source that `cheapest` found last. */
  costS = 0
  private readonly request: ConfigurationRequest
  /** By stage moved to (the last: the end pose), [to · width + from]; NaN until asked for. */
  private readonly tables: readonly Float64Array[]
  private readonly widths: readonly number[]
  /** Moves that were inspected, by table and place in it. */
  private readonly inspected = new Set<number>()

  /** Numbers the candidates of every stage; stages may lose candidates afterwards, not gain any. */
  constructor(request: ConfigurationRequest, stages: readonly (readonly Candidate[])[]) {
    this.request = request
    for (const stage of stages) {
      stage.forEach((candidate, index) => {
        candidate.number = index
      })
    }
    const sizes = [1, ...stages.map((stage) => stage.length), 1]
    this.widths = sizes.slice(0, -1)
    this.tables = this.widths.map((width, at) => new Float64Array(width * sizes[at + 1]!).fill(Number.NaN))
  }

  /**
   * Index of the candidate of the stage before from which `to` (undefined: the end pose) is reached at the least cost; its cost goes to
   * costS. `sources` is undefined for the start pose.
   */
  cheapest(
    stage: number,
    sources: readonly Candidate[] | undefined,
    sourceCostS: readonly number[],
    to: Candidate | undefined,
  ): number {
    const table = this.tables[stage]!
    const row = (to?.number ?? 0) * this.widths[stage]!
    let best = 0
    let bestS = Number.POSITIVE_INFINITY
    for (let index = 0; index < sourceCostS.length; index++) {
      const costS = sourceCostS[index]!
      if (costS >= bestS) continue
      const source = sources?.[index]
      const at = row + (source?.number ?? 0)
      let moveS = table[at]!
      if (Number.isNaN(moveS)) {
        moveS = this.durationS(source, to)
        table[at] = moveS
      }
      if (costS + moveS >= bestS) continue
      bestS = costS + moveS
      best = index
    }
    this.costS = bestS
    return best
  }

  /** Adds `extraS` (or nothing) to a move, once; `from` and `to` undefined: the start and the end pose. False when it was done before. */
  inspect(
    stage: number,
    from: Candidate | undefined,
    to: Candidate | undefined,
    extraS: (from: ArrayLike<number>, to: ArrayLike<number>) => number,
  ): boolean {
    const at = (to?.number ?? 0) * this.widths[stage]! + (from?.number ?? 0)
    const key = stage * MOST_MOVES + at
    if (this.inspected.has(key)) return false
    this.inspected.add(key)
    const { startQ, endQ } = this.request
    const table = this.tables[stage]!
    table[at] = table[at]! + extraS(from?.joints.at(-1) ?? startQ, to?.entryQ ?? endQ)
    return true
  }

  /** A candidate's last joint values have changed: moves from it take another time. */
  forgetFrom(stage: number, candidate: Candidate): void {
    const table = this.tables[stage + 1]!
    const width = this.widths[stage + 1]!
    for (let at = candidate.number; at < table.length; at += width) {
      table[at] = Number.NaN
      this.inspected.delete((stage + 1) * MOST_MOVES + at)
    }
  }

  private durationS(from: Candidate | undefined, to: Candidate | undefined): number {
    const { system, startQ, endQ } = this.request
    return jointMoveDurationS(from?.joints.at(-1) ?? startQ, to?.entryQ ?? endQ, system.limits)
  }
}
