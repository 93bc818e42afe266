// Asks of the cheapest sequence whether it touches anything, and makes dearer what does, so that the next cheapest one goes round it. Only what is about
// to be chosen is looked at: most sequences are free, and looking is what costs time.
import type { ConfigurationClearance, ConfigurationRequest } from './ConfigurationRequest'
import type { Candidate, TargetGroup } from './configurationGroups'
import type { MoveTimes } from './MoveTimes'

/** Dearer than any detour: what touches is taken only where everything does, and then what touches least. */
const TOUCH_S = 1000
const TOUCH_S_PER_M = 1000
/** What a way round costs more than the straight one: our own estimate, enough to prefer a posture that needs none. */
const DETOUR_S = 2
/** What meeting another robot costs, by our own estimate: waiting for it once, or a zone. Dearer than most detours, cheaper than any touch. */
const SHARED_S = 10
/** Looks at one choice; then it is taken as it is. */
const MOST_POSES = 1500
const MOST_WAYS = 150

export interface ChosenSequence {
  readonly stages: readonly (readonly Candidate[])[]
  /** Index of the candidate chosen in each stage. */
  readonly sequence: readonly number[]
  readonly moves: MoveTimes
  readonly groups: readonly TargetGroup[]
}

export class SequenceInspector {
  private readonly clearance: ConfigurationClearance | undefined
  private poses = 0
  private ways = 0

  constructor(request: ConfigurationRequest) {
    this.clearance = request.clearance
  }

  /** True when something in it became dearer. `withWays`: not only where it stands, also how it gets there. */
  changes(chosen: ChosenSequence, withWays: boolean): boolean {
    if (this.clearance === undefined) return false
    if (this.posesChange(chosen, this.clearance)) return true
    if (!withWays) return false
    return this.linesChange(chosen, this.clearance) || this.movesChange(chosen, this.clearance)
  }

  private posesChange(
    { stages, sequence, groups }: ChosenSequence,
    clearance: ConfigurationClearance,
  ): boolean {
    let changed = false
    sequence.forEach((at, stage) => {
      const { first } = groups[stage]!
      if (!this.lookAtPoses(stages[stage]![at]!, first, clearance)) return
      changed = true
      // where one touches others do: all of the stage at once, so that the sequence is looked for but once more
      for (const candidate of stages[stage]!) this.lookAtPoses(candidate, first, clearance)
    })
    return changed
  }

  /** True when the candidate became dearer. */
  private lookAtPoses(candidate: Candidate, first: number, clearance: ConfigurationClearance): boolean {
    if (candidate.inspected !== 'no' || this.poses >= MOST_POSES) return false
    candidate.inspected = 'poses'
    const touching: number[] = []
    let dearer = false
    candidate.joints.forEach((q, index) => {
      this.poses++
      const depthM = clearance.poseDepthM(first + index, q)
      if (depthM > 0) touching.push(first + index)
      const extraS = depthM > 0 ? priceS(depthM) : sharedS(clearance.shared?.atPose(first + index, q))
      candidate.touchS += extraS
      dearer ||= extraS > 0
    })
    candidate.touching = touching
    return dearer
  }

  private linesChange(
    { stages, sequence, groups }: ChosenSequence,
    clearance: ConfigurationClearance,
  ): boolean {
    let changed = false
    sequence.forEach((at, stage) => {
      const candidate = stages[stage]![at]!
      if (candidate.inspected !== 'poses' || this.ways >= MOST_WAYS) return
      candidate.inspected = 'lines'
      const first = groups[stage]!.last + 1 - candidate.plans.length
      candidate.plans.forEach(({ law }, index) => {
        this.ways++
        const depthM = clearance.lineDepthM(first + index, law)
        const extraS = depthM > 0 ? priceS(depthM) : sharedS(clearance.shared?.onLine(first + index, law))
        candidate.touchS += extraS
        changed ||= extraS > 0
      })
    })
    return changed
  }

  private movesChange(chosen: ChosenSequence, clearance: ConfigurationClearance): boolean {
    const { stages, sequence, moves, groups } = chosen
    let changed = false
    for (let stage = 0; stage <= stages.length && this.ways < MOST_WAYS; stage++) {
      if (groups[stage]?.fromStart) continue
      const from = stages[stage - 1]?.[sequence[stage - 1]!]
      const to = stages[stage]?.[sequence[stage]!]
      const target = groups[stage]?.first ?? groups.at(-1)!.last + 1
      moves.inspect(stage, from, to, (fromQ, toQ) => {
        this.ways++
        const depthM = clearance.moveDepthM(target, fromQ, toQ)
        if (depthM <= 0) {
          const extraS = sharedS(clearance.shared?.onMove(target, fromQ, toQ))
          changed ||= extraS > 0
          return extraS
        }
        changed = true
        return clearance.mayGoRound?.(target, fromQ, toQ) ? DETOUR_S : priceS(depthM)
      })
    }
    return changed
  }
}

function sharedS(isShared: boolean | undefined): number {
  return isShared ? SHARED_S : 0
}

function priceS(depthM: number): number {
  return TOUCH_S + TOUCH_S_PER_M * depthM
}
