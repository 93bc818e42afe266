// One motion of a crew between two rests: joint move, straight line of the object, or carrier alone. The law, or why there is none.
import { type Frame, frameFromPose, quaternionFromFrame } from '../../../math/frames'
import { slerp } from '../../../math/rotations'
import { mix } from '../../../math/vectors'
import type { MotionLaw } from '../../../robotics/motion/MotionLaw'
import { planJointMove } from '../../../robotics/motion/planJointMove'
import { arcPath, linePath, polylinePath, type ToolPath } from '../../../robotics/motion/ToolPath'
import type { PathMover } from '../../../robotics/planning/PathMover'
import { planPath } from '../../../robotics/planning/planPath'
import type { Instruction } from '../ProgramCode'
import type { Crew, CrewMember } from './Crew'
import type { MotionFault, StopPlaces } from './MotionFault'
import { planChain } from './planChain'
import { stretchLaw } from './stretchLaw'

export type MotionInstruction = Instruction & { readonly op: 'motion' }

/** Where a motion starts and ends: joints of the crew, and the object's frame at the end (undefined for a named pose). */
export interface MotionEnds {
  readonly from: Float64Array
  readonly to: Float64Array
  readonly worldFromEnd: Frame | undefined
}

/** The way round what a straight joint move hits; undefined when it hits nothing, or there is none. */
export type Detour = (straight: MotionLaw, ends: MotionEnds, node: string) => MotionLaw | undefined

/** A line that ends this close (rad, m) to the planned joints has ended there. */
const SAME_JOINTS = 1e-6
/** Pieces of a coupled line, and the (straight) blend that joins two. */
const END_PIECE_M = 0.03
const MIDDLE_PIECE_M = 2.5
const JOINT_OF_PIECES_M = 0.01
/** Samples for the peak speed of a tool; the peak of a smooth profile is flat. */
const SPEED_SAMPLES = 48

export function planMotion(
  crew: Crew,
  motion: MotionInstruction,
  ends: MotionEnds,
  places: StopPlaces,
  detour?: Detour,
): MotionLaw | MotionFault {
  if (motion.detour && detour !== undefined) {
    const straight = planJointMove(ends.from, ends.to, crew.limits)
    const round = detour(straight, ends, motion.node)
    if (round !== undefined) return keepToolSpeed(crew, round, motion)
  }
  if (motion.legs !== undefined) return planChain(crew, motion.legs, ends.from, places)
  if (motion.shape === 'joint' || ends.worldFromEnd === undefined) return jointMotion(crew, motion, ends)
  if (motion.shape === 'carrier') return carrierMotion(crew, motion, ends)
  const plan = planPath({
    movers: crew.members.map((member) => moverOf(crew, member, ends)),
    path: wayOf(crew, motion, ends.from, ends.worldFromEnd, places),
    ...(motion.speedMps === undefined ? {} : { speedMps: motion.speedMps }),
  })
  if (!plan.ok) return { mover: plan.mover, atM: plan.atM, failure: plan.failure }
  const astray = crew.members.findIndex((member) => differs(crew, member, plan.endQ, ends.to))
  return astray < 0 ? plan.law : { mover: astray, failure: { code: 'otherBranch' } }
}

function wayOf(
  crew: Crew,
  { via }: MotionInstruction,
  from: Float64Array,
  worldFromEnd: Frame,
  places: StopPlaces,
): ToolPath {
  const start = crew.worldFromObject(from)
  const onArc = via === undefined ? undefined : places.objectOf(via)
  return onArc === undefined ? straightPath(crew, start, worldFromEnd) : arcPath(start, onArc, worldFromEnd)
}

/**
 * A line. Robots that hold one object may pull at it by a micrometre at most, so theirs is cut into pieces without corners, each of
 * which is sampled on its own: short ones where the motion starts and ends (a step there takes longest), no long ones between.
 */
function straightPath(crew: Crew, from: Frame, to: Frame): ToolPath {
  const lengthM = distance(from, to)
  if (crew.members.length === 1 || lengthM < JOINT_OF_PIECES_M) return linePath(from, to)
  const endShare = Math.min(END_PIECE_M / lengthM, 0.25)
  const pieces = Math.ceil(lengthM / MIDDLE_PIECE_M)
  const shares = [0]
  for (let piece = 0; piece <= pieces; piece++) shares.push(endShare + ((1 - 2 * endShare) * piece) / pieces)
  shares.push(1)
  return polylinePath(
    shares.map((share) => frameBetween(from, to, share)),
    JOINT_OF_PIECES_M,
  )
}

function frameBetween(from: Frame, to: Frame, share: number): Frame {
  return frameFromPose({
    position: mix([from[3]!, from[7]!, from[11]!], [to[3]!, to[7]!, to[11]!], share),
    quaternion: slerp(quaternionFromFrame(from), quaternionFromFrame(to), share),
  })
}

function moverOf(crew: Crew, member: CrewMember, ends: MotionEnds): PathMover {
  return {
    system: member.system,
    startQ: crew.jointsOf(member, ends.from),
    objectFromTool: member.objectFromTool,
    endCarrierQ: crew.jointsOf(member, ends.to).subarray(0, member.system.carrierDof),
  }
}

function differs(crew: Crew, member: CrewMember, a: Float64Array, b: Float64Array): boolean {
  const reached = crew.jointsOf(member, a)
  const planned = crew.jointsOf(member, b)
  return reached.some((value, axis) => Math.abs(value - planned[axis]!) > SAME_JOINTS)
}

function jointMotion(crew: Crew, motion: MotionInstruction, ends: MotionEnds): MotionLaw {
  return keepToolSpeed(crew, planJointMove(ends.from, ends.to, crew.limits), motion)
}

function keepToolSpeed(crew: Crew, law: MotionLaw, motion: MotionInstruction): MotionLaw {
  if (motion.speedMps === undefined || law.durationS === 0) return law
  return stretchLaw(law, peakToolSpeed(crew, law) / motion.speedMps)
}

/** The carrier alone, on a straight line: every axis in proportion to its way, so that the tool keeps its speed limit. */
function carrierMotion(crew: Crew, motion: MotionInstruction, ends: MotionEnds): MotionLaw {
  const ways = ends.to.map((value, axis) => Math.abs(value - ends.from[axis]!))
  const lengthM = Math.sqrt(ways.reduce((sum, way) => sum + way * way, 0))
  if (lengthM === 0) return planJointMove(ends.from, ends.to, crew.limits)
  let speed = motion.speedMps ?? Number.POSITIVE_INFINITY
  let acceleration = Number.POSITIVE_INFINITY
  ways.forEach((way, axis) => {
    if (way === 0) return
    speed = Math.min(speed, (crew.limits.velocity[axis]! * lengthM) / way)
    acceleration = Math.min(acceleration, (crew.limits.acceleration[axis]! * lengthM) / way)
  })
  return planJointMove(ends.from, ends.to, {
    velocity: ways.map((way) => (speed * way) / lengthM),
    acceleration: ways.map((way) => (acceleration * way) / lengthM),
    jerk: crew.limits.jerk,
  })
}

/** Fastest of the crew's tools, m/s. */
function peakToolSpeed(crew: Crew, law: MotionLaw): number {
  const joints = new Float64Array(crew.axes)
  const stepS = law.durationS / SPEED_SAMPLES
  let peak = 0
  for (const member of crew.members) {
    let before: Frame | undefined
    for (let sample = 0; sample <= SPEED_SAMPLES; sample++) {
      law.sample(sample * stepS, joints)
      const tool = member.system.worldFromTool(crew.jointsOf(member, joints))
      if (before !== undefined) peak = Math.max(peak, distance(before, tool) / stepS)
      before = tool
    }
  }
  return peak
}

function distance(a: Frame, b: Frame): number {
  const x = b[3]! - a[3]!
  const y = b[7]! - a[7]!
  const z = b[11]! - a[11]!
  return Math.sqrt(x * x + y * y + z * z)
}
