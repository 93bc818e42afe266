// A way of straight pieces in joint space as samples to drive through: corners replaced by arcs of a parabola, as wide as asked. Knows neither
// time nor obstacles.
import type { RunSamples } from '../sampleRun'

/** Samples of a way from one rest to the next. */
export interface RoundedRun {
  readonly samples: RunSamples
  /** For each piece between samples the corner it belongs to: index of the pose, −1 = none. */
  readonly corners: readonly number[]
}

const PER_ARC = 16
const PER_STRAIGHT = 32

/** `cutRad[i]` = how far before and after pose i its corner is cut, in joint space; 0 = the robot comes to rest there. */
export function roundWay(poses: readonly Float64Array[], cutRad: readonly number[]): RoundedRun[] {
  const runs: RoundedRun[] = []
  let run = new RunOfWay(poses[0]!)
  for (let i = 1; i < poses.length; i++) {
    const isLast = i === poses.length - 1
    const cut = isLast ? 0 : cutRad[i]!
    const into = towards(poses[i]!, poses[i - 1]!, cut)
    run.straightTo(into, i - 1 > 0 && cutRad[i - 1]! > 0 ? i - 1 : -1, cut > 0 ? i : -1)
    if (cut > 0) run.arcTo(poses[i]!, towards(poses[i]!, poses[i + 1]!, cut), i)
    if (cut > 0 && !isLast) continue
    runs.push(run.finish())
    run = new RunOfWay(poses[i]!)
  }
  return runs
}

class RunOfWay {
  private readonly poses: Float64Array[]
  private readonly parameter: number[] = [0]
  private readonly corners: number[] = []

  constructor(start: Float64Array) {
    this.poses = [start]
  }

  /** The first half counts to the corner before, the rest to the one after. */
  straightTo(end: Float64Array, before: number, after: number): void {
    const start = this.poses.at(-1)!
    if (poseDistance(start, end) < 1e-12) return
    for (let i = 1; i <= PER_STRAIGHT; i++)
      this.add(mixPoses(start, end, i / PER_STRAIGHT), 2 * i <= PER_STRAIGHT ? before : after)
  }

  arcTo(corner: Float64Array, end: Float64Array, index: number): void {
    const start = this.poses.at(-1)!
    for (let i = 1; i <= PER_ARC; i++) {
      const t = i / PER_ARC
      this.add(mixPoses(mixPoses(start, corner, t), mixPoses(corner, end, t), t), index)
    }
  }

  finish(): RoundedRun {
    const dof = this.poses[0]!.length
    const joints = new Float64Array(this.poses.length * dof)
    for (const [index, q] of this.poses.entries()) joints.set(q, index * dof)
    const samples = { parameter: Float64Array.from(this.parameter), joints, dof }
    return { samples, corners: this.corners }
  }

  private add(q: Float64Array, corner: number): void {
    this.parameter.push(this.parameter.at(-1)! + poseDistance(this.poses.at(-1)!, q))
    this.poses.push(q)
    this.corners.push(corner)
  }
}

/** Distance in joint space, rad (m counts as rad). */
export function poseDistance(a: Float64Array, b: Float64Array): number {
  let squared = 0
  for (let joint = 0; joint < a.length; joint++) {
    const off = b[joint]! - a[joint]!
    squared += off * off
  }
  return Math.sqrt(squared)
}

export function mixPoses(a: Float64Array, b: Float64Array, share: number): Float64Array {
  return a.map((value, joint) => value + share * (b[joint]! - value))
}

/** The pose that lies `length` from `from` towards `to`. */
function towards(from: Float64Array, to: Float64Array, length: number): Float64Array {
  const whole = poseDistance(from, to)
  return whole > 0 ? mixPoses(from, to, length / whole) : from
}
