// A coarse body of a robot system: one capsule per link between the joints' origins, and one for the tool. For reach, cell and self checks;
// the picture draws something finer.
import type { Vec3 } from '../../math/frames'
import { transformPoint } from '../../math/rotations'
import { lengthOf } from '../../math/vectors'
import type { RobotSystem } from '../planning/RobotSystem'
import { segmentDistance } from './segmentDistance'

export interface ArmBodyOptions {
  /** Radius of each link, from link 1 to the last; the base has the first radius too. */
  readonly linkRadiiM: readonly number[]
  /** Radius of the capsule from flange to tool centre; absent = no tool body. */
  readonly toolRadiusM?: number | undefined
  /** The tool capsule ends this much before the tool centre, which is meant to touch things. */
  readonly toolClearM?: number | undefined
  /** What the tool holds, in the frame of the tool centre. */
  readonly held?: HeldCapsule | undefined
}

export interface HeldCapsule {
  readonly from: Vec3
  readonly to: Vec3
  readonly radiusM: number
}

interface LinkCapsule {
  /** 0 = base, n = last link, n + 1 = tool. */
  readonly link: number
  readonly from: Vec3
  readonly to: Vec3
  readonly radiusM: number
  readonly held?: true
}

export class ArmBody {
  readonly system: RobotSystem
  readonly capsules: readonly LinkCapsule[]
  /** World ends of the capsules after `place`: six numbers each. */
  readonly ends: Float64Array
  /** Length of arm that each system joint swings, m (1 for carrier axes): bounds the speed of any point. */
  readonly leverM: Float64Array
  private readonly frames: Float64Array

  constructor(system: RobotSystem, options: ArmBodyOptions) {
    this.system = system
    this.capsules = capsulesOf(system, options)
    this.ends = new Float64Array(6 * this.capsules.length)
    this.frames = new Float64Array(12 * (system.arm.linkCount + 2))
    this.leverM = leversOf(system, this.capsules)
  }

  /** Puts the capsules where joint values `q` bring them. */
  place(q: ArrayLike<number>): void {
    const { frames, ends } = this
    this.system.armFrames(q, frames)
    this.capsules.forEach((capsule, index) => {
      // The tool hangs on the flange, the frame after the last link.
      const at = 12 * capsule.link
      moveTo(frames, at, capsule.from, ends, 6 * index)
      moveTo(frames, at, capsule.to, ends, 6 * index + 3)
    })
  }

  /** Smallest gap between links that are not neighbours, skipping the given pairs; call `place` first. */
  selfGap(skip: ReadonlySet<string> = NO_PAIRS): { gapM: number; links: readonly [number, number] } {
    let gapM = Number.POSITIVE_INFINITY
    let links: readonly [number, number] = [0, 0]
    this.eachPair((a, b, gap) => {
      if (gap >= gapM || skip.has(`${a}-${b}`)) return
      gapM = gap
      links = [this.capsules[a]!.link, this.capsules[b]!.link]
    })
    return { gapM, links }
  }

  /** Pairs that overlap in a pose known to be free, or by construction: they say nothing about collisions. */
  touchingPairs(q: ArrayLike<number>): Set<string> {
    const pairs = new Set<string>()
    this.place(q)
    this.eachPair((a, b, gap) => {
      if (gap < 0) pairs.add(`${a}-${b}`)
    })
    return pairs
  }

  private eachPair(visit: (a: number, b: number, gapM: number) => void): void {
    const { capsules, ends } = this
    for (let a = 0; a < capsules.length; a++) {
      for (let b = a + 2; b < capsules.length; b++) {
        const distance = segmentDistance(ends, 6 * a, ends, 6 * b)
        visit(a, b, distance - capsules[a]!.radiusM - capsules[b]!.radiusM)
      }
    }
  }
}

const NO_PAIRS: ReadonlySet<string> = new Set()

function capsulesOf(system: RobotSystem, options: ArmBodyOptions): LinkCapsule[] {
  const { arm, flangeFromTool } = system
  const capsules = arm.fixedFrames.map((next, link): LinkCapsule => {
    const radiusM = options.linkRadiiM[Math.max(0, link - 1)] ?? options.linkRadiiM.at(-1) ?? 0
    return { link, from: [0, 0, 0], to: [next[3]!, next[7]!, next[11]!], radiusM }
  })
  const held = options.held ? [heldOn(system, options.held)] : []
  if (options.toolRadiusM === undefined) return [...capsules, ...held]
  const tip: Vec3 = [flangeFromTool[3]!, flangeFromTool[7]!, flangeFromTool[11]!]
  const length = lengthOf(tip)
  const clear = (options.toolClearM ?? 0) + options.toolRadiusM
  if (length <= clear) return [...capsules, ...held]
  const share = (length - clear) / length
  const to: Vec3 = [tip[0] * share, tip[1] * share, tip[2] * share]
  return [
    ...capsules,
    { link: arm.linkCount + 1, from: [0, 0, 0], to, radiusM: options.toolRadiusM },
    ...held,
  ]
}

/** Hangs on the flange like the tool. */
function heldOn(system: RobotSystem, held: HeldCapsule): LinkCapsule {
  const { flangeFromTool } = system
  const link = system.arm.linkCount + 1
  return {
    link,
    from: transformPoint(flangeFromTool, held.from),
    to: transformPoint(flangeFromTool, held.to),
    radiusM: held.radiusM,
    held: true,
  }
}

/** For every joint the farthest that any later capsule end can lie from its axis: the lengths between added up, plus the radius. */
function leversOf(system: RobotSystem, capsules: readonly LinkCapsule[]): Float64Array {
  const levers = new Float64Array(system.dof).fill(1)
  const { arm } = system
  for (let joint = 0; joint < arm.dof; joint++)
    if (!arm.prismatic[joint]!) levers[system.carrierDof + joint] = 0
  for (let joint = 0; joint < arm.linkCount; joint++) {
    const at = system.carrierDof + arm.drivers[joint]!
    const gain = Math.abs(arm.gains[joint]!)
    if (arm.linkSlides[joint]!) {
      if (!arm.prismatic[arm.drivers[joint]!]!) levers[at] = levers[at]! + gain
      continue
    }
    let length = 0
    let lever = 0
    for (const capsule of capsules) {
      if (capsule.link <= joint) continue
      const reach = Math.max(lengthOf(capsule.to), lengthOf(capsule.from))
      // tool and part hang on the flange side by side: neither lengthens the other
      lever = Math.max(lever, length + reach + capsule.radiusM)
      if (capsule.link <= arm.linkCount) length += reach
    }
    levers[at] = levers[at]! + gain * lever
  }
  return levers
}

function moveTo(frames: Float64Array, at: number, point: Vec3, out: Float64Array, to: number): void {
  for (let row = 0; row < 3; row++) {
    const r = at + 4 * row
    out[to + row] =
      frames[r]! * point[0] + frames[r + 1]! * point[1] + frames[r + 2]! * point[2] + frames[r + 3]!
  }
}
