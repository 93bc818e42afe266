// The arm's joints as a chain our kinematics can use: angles snapped, limits and speeds that the file lacks filled by estimates, each
// said. Followers inside the arm move with their leader; joints of unknown kind are held still.
import type { Vec3 } from '../../math/frames'
import { snapQuarterTurn } from '../../math/rotations'
import { normalise } from '../../math/vectors'
import type { RobotJoint } from '../../model/catalog/robots/RobotModel'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { Problem } from '../../results/problem'
import { makeChain } from '../../robotics/chain/KinematicChain'
import type { UrdfJoint } from './UrdfModel'
import { listed, moves } from './UrdfTree'

interface ChainOptions {
  /** Angles this close to a quarter turn become exact; 0 leaves them. */
  readonly snapRad: number
}

interface ArmChain {
  readonly joints: readonly RobotJoint[]
  readonly angleTruncationRad: number
  readonly notes: readonly Problem[]
  /** Joints whose limits or speed are estimates, by field: for the record's provenance. */
  readonly estimated: readonly string[]
}

/** Without limits: half a turn either way, which most revolute axes reach; a slide of a metre. */
const ASSUMED_TURN_RAD = Math.PI
const ASSUMED_STROKE_M = 1
/** Usual top speed of a mid-size arm, rad/s, and of a slide, m/s. */
const ASSUMED_SPEED_RADPS = Math.PI
const ASSUMED_SPEED_MPS = 1
/** Ten microradians are 0.01 mm at a metre: no more than the digits of the text. */
const WORTH_SAYING_RAD = 1e-5
/** Limits as wide as this mean none: the joint turns on. */
const ENDLESS_RAD = 100

export function chainJoints(joints: readonly UrdfJoint[], { snapRad }: ChainOptions): ArmChain {
  const lacking: Lacking = { turn: [], stroke: [], turnSpeed: [], slideSpeed: [] }
  const notes: Problem[] = []
  let worstRad = 0
  let snapped = 0
  const chain = joints.map((joint): RobotJoint => {
    const rpy = joint.origin.rpyRad.map((angle) => {
      const exact = snapRad > 0 ? snapQuarterTurn(angle, snapRad) : angle
      if (Math.abs(exact - angle) > WORTH_SAYING_RAD) snapped++
      worstRad = Math.max(worstRad, Math.abs(exact - angle))
      return exact
    })
    const origin = { name: joint.name, originXyzM: joint.origin.xyzM, originRpyRad: rpy as unknown as Vec3 }
    if (joint.mimic && moves(joint)) {
      const follows = leaderOf(joint, joints)
      const code = follows === undefined ? 'urdf.mimicHeld' : 'urdf.mimicInArm'
      notes.push(note(code, { joint: joint.name, of: follows?.joint ?? joint.mimic.joint }))
      if (follows === undefined) return { ...origin, type: 'fixed' }
      return { ...origin, axis: normalise(joint.axis), ...followerMotion(joint), follows }
    }
    if (!moves(joint)) {
      if (joint.type !== 'fixed')
        notes.push(note('urdf.unknownType', { joint: joint.name, type: joint.type }))
      return { ...origin, type: 'fixed' }
    }
    return { ...origin, axis: normalise(joint.axis), ...motionOf(joint, lacking) }
  })
  if (snapped > 0) notes.push(snapNote(snapped, snapRad, worstRad))
  return {
    joints: withinFollowers(chain),
    angleTruncationRad: worstRad,
    notes: [...notes, ...lackNotes(lacking)],
    estimated: Object.values(lacking).flat(),
  }
}

/** What a joint follows in the end, followers of followers taken together; undefined when that is no drive of this arm. */
function leaderOf(joint: UrdfJoint, arm: readonly UrdfJoint[]): RobotJoint['follows'] {
  let [multiplier, offset] = [1, 0]
  let at: UrdfJoint | undefined = joint
  // as many steps as there are joints: a circle of followers ends nowhere
  for (let step = 0; step <= arm.length && at !== undefined; step++) {
    if (at.mimic === undefined) return moves(at) ? { joint: at.name, multiplier, offset } : undefined
    offset += multiplier * at.mimic.offset
    multiplier *= at.mimic.multiplier
    const { joint: leader }: { joint: string } = at.mimic
    at = arm.find(({ name }) => name === leader)
  }
  return undefined
}

/** Its limits and speed as far as the file gives them: what it lacks is its leader's. */
function followerMotion({
  type,
  lower,
  upper,
  velocity,
}: UrdfJoint): Pick<RobotJoint, 'type' | 'lower' | 'upper' | 'velocity'> {
  const limited = lower !== undefined && upper !== undefined && upper > lower
  return {
    type: type === 'prismatic' ? 'prismatic' : limited && type !== 'continuous' ? 'revolute' : 'continuous',
    ...(limited && type !== 'continuous' && { lower, upper }),
    ...(velocity !== undefined && velocity > 0 && { velocity }),
  }
}

/** Leaders go no farther and no faster than what follows them. */
function withinFollowers(chain: readonly RobotJoint[]): RobotJoint[] {
  const { jointNames, limits } = makeChain(chain)
  return chain.map((joint) => {
    const at = jointNames.indexOf(joint.name)
    if (at < 0 || joint.lower === undefined || !chain.some(({ follows }) => follows?.joint === joint.name))
      return joint
    return { ...joint, lower: limits.lower[at]!, upper: limits.upper[at]!, velocity: limits.velocity[at]! }
  })
}

interface Lacking {
  readonly turn: string[]
  readonly stroke: string[]
  readonly turnSpeed: string[]
  readonly slideSpeed: string[]
}

function motionOf(
  joint: UrdfJoint,
  lacking: Lacking,
): Pick<RobotJoint, 'type' | 'lower' | 'upper' | 'velocity' | 'effortNm'> {
  const slides = joint.type === 'prismatic'
  const speeds = slides ? lacking.slideSpeed : lacking.turnSpeed
  const known = joint.velocity !== undefined && joint.velocity > 0
  if (!known) speeds.push(joint.name)
  const common = {
    velocity: known ? joint.velocity! : slides ? ASSUMED_SPEED_MPS : ASSUMED_SPEED_RADPS,
    ...(joint.effort !== undefined && joint.effort > 0 && { effortNm: joint.effort }),
  }
  const { lower, upper } = joint
  const limited = lower !== undefined && upper !== undefined && upper > lower
  if (joint.type === 'continuous' || (limited && !slides && upper - lower > ENDLESS_RAD))
    return { type: 'continuous', ...common }
  const type = slides ? 'prismatic' : 'revolute'
  if (limited) return { type, lower, upper, ...common }
  if (slides) {
    lacking.stroke.push(joint.name)
    return { type, lower: 0, upper: ASSUMED_STROKE_M, ...common }
  }
  lacking.turn.push(joint.name)
  return { type, lower: -ASSUMED_TURN_RAD, upper: ASSUMED_TURN_RAD, ...common }
}

type Code = Parameters<typeof sceneProblem>[0]

function note(code: Code, values: Readonly<Record<string, string | number>>): Problem {
  return sceneProblem(code, { path: 'joints' }, values)
}

function snapNote(count: number, limitRad: number, worstRad: number): Problem {
  const milli = (angle: number) => Math.round(angle * 1e6) / 1e3
  return note('urdf.snapped', { count, limit: milli(limitRad), worst: milli(worstRad) })
}

function lackNotes({ turn, stroke, turnSpeed, slideSpeed }: Lacking): Problem[] {
  const notes: Problem[] = []
  if (turn.length > 0) notes.push(note('urdf.noLimits', { joints: listed(turn), degrees: 180 }))
  if (stroke.length > 0)
    notes.push(note('urdf.noStroke', { joints: listed(stroke), metres: ASSUMED_STROKE_M }))
  if (turnSpeed.length > 0) notes.push(note('urdf.noSpeed', { joints: listed(turnSpeed), value: '180 °/s' }))
  if (slideSpeed.length > 0) notes.push(note('urdf.noSpeed', { joints: listed(slideSpeed), value: '1 m/s' }))
  return notes
}
