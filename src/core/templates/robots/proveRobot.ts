// Whether a robot at its place can drive every program of a draft without losing the part, and how long each takes: the same choice of
// configurations as the simulation's. Robots that would throw the part start more slowly until they do not.
import { type Frame, identityFrame, type Pose, type Vec3 } from '../../math/frames'
import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import { ArmBody } from '../../robotics/collision/ArmBody'
import { ArmGuard } from '../../robotics/collision/ArmGuard'
import type { Box } from '../../robotics/collision/segmentBoxDistance'
import type { MotionLaw } from '../../robotics/motion/MotionLaw'
import { planJointMove } from '../../robotics/motion/planJointMove'
import type {
  ConfigurationChoice,
  ConfigurationClearance,
} from '../../robotics/planning/ConfigurationRequest'
import { chooseConfigurations } from '../../robotics/planning/chooseConfigurations'
import type { RobotSystem } from '../../robotics/planning/RobotSystem'
import type { ProgramUse } from '../cell/CellDraft'
import type { BoundLegs } from './bindingsOf'
import { homePose } from './homePose'
import { type Pace, systemAt } from './placeRobot'
import type { LegTarget } from './programLegs'

export interface RobotProof extends Pace {
  readonly home: Float64Array
  /** Longest found, per use: motions only, s. */
  readonly durationS: ReadonlyMap<ProgramUse, number>
}

export interface ProofQuestion {
  readonly model: RobotModel
  readonly tcp: Pose
  readonly worldFromBase: Frame
  readonly bound: readonly BoundLegs[]
  /** `centreM`: how far in front of the tool the middle of the part hangs. */
  readonly load: { readonly massKg: number; readonly holdN: number; readonly centreM: number }
  /** What stands around, and the doors that are closed while a robot rests. */
  readonly boxes: readonly Box[]
  readonly doors: readonly Box[]
  /** Work for one job may take this long; Infinity: the robot sets the pace. */
  readonly mostS: number
  /** Work for one job by the times of its uses so far. */
  readonly workOf: (durationS: ReadonlyMap<ProgramUse, number>) => number
}

export type ProofFailure =
  | { readonly fails: 'drive' }
  /** Every posture touches something. */
  | { readonly fails: 'touch' }
  | { readonly fails: 'slow'; readonly workS: number }

const GRAVITY_MPS2 = 9.80665
/** Not every pair of slots is looked at, and the simulation may take another posture to stay clear of something. */
const HOLD_RESERVE = 1.6
const SLOWEST = 0.3
/** Of what the grip holds beyond the weight: for each of both, with something left. */
const SHARE = 0.42
const SLOWER = 1.5
const MOST_TRIES = 8
const SAMPLES = 64
/** Of a slender gripper or torch, as the simulation takes it. */
const TOOL_RADIUS_M = 0.04
const STEP_SHARE = 1 / 200

export function proveRobot(question: ProofQuestion): RobotProof | ProofFailure {
  const { model, tcp, worldFromBase } = question
  const { speedScale, timeToFullSpeedS: start } = gentleStart(question)
  let timeToFullSpeedS = start
  for (let tried = 0; tried < MOST_TRIES; tried++) {
    const system = systemAt(model, tcp, worldFromBase, { speedScale, timeToFullSpeedS })
    const isFree = restsFree(system, question)
    const home = homePose(system, model.datasheet.reachM, isFree)
    if (home && !isFree(home)) return { fails: 'touch' }
    const driven = home && driveAll(system, home, question)
    if (!home || !driven) return { fails: 'drive' }
    if ('fails' in driven) return driven
    const { holds, durationS } = driven
    if (holds) return { home, speedScale, timeToFullSpeedS: rounded(timeToFullSpeedS), durationS }
    timeToFullSpeedS *= SLOWER
  }
  return { fails: 'drive' }
}

/**
 * Speed and start with which the part holds on nearly any way: the simulation may go round things on ways that are not looked at here.
 * What the grip holds beyond the weight is for swinging at full speed and for speeding up, both at full reach.
 */
function gentleStart({ model, tcp, load: { massKg, holdN, centreM } }: ProofQuestion): Pace {
  const { likely } = model.timeToFullSpeedS
  if (massKg === 0 || !Number.isFinite(holdN)) return { speedScale: 1, timeToFullSpeedS: likely }
  const speeds = model.joints.flatMap(({ velocity }) => (velocity === undefined ? [] : [velocity]))
  const reachM = model.datasheet.reachM
  const spareMps2 = (holdN / massKg - GRAVITY_MPS2) * SHARE
  const swingRadps = (speeds[0]! + speeds[1]! + speeds[2]!) / 2
  const speedScale = Math.min(1, Math.sqrt(spareMps2 / reachM) / swingRadps)
  const leversM = [reachM, reachM, 0.6 * reachM, tcp.position[2] + centreM]
  const speedMps = leversM.reduce((sum, leverM, joint) => sum + leverM * speeds[joint]!, 0)
  return {
    speedScale: Math.max(SLOWEST, Math.floor(speedScale * 100) / 100),
    timeToFullSpeedS: Math.max(likely, speedMps / spareMps2),
  }
}

/** Upwards to a thousandth of a second. */
function rounded(valueS: number): number {
  return Math.ceil(valueS * 1000 - 1e-6) / 1000
}

function driveAll(
  system: RobotSystem,
  home: Float64Array,
  { model, bound, boxes, load, mostS, workOf }: ProofQuestion,
): { holds: boolean; durationS: Map<ProgramUse, number> } | ProofFailure | undefined {
  const durationS = new Map<ProgramUse, number>()
  const clearance = clearanceOf(system, home, model, boxes)
  for (const { use, legs } of bound) {
    let sumS = 0
    for (const leg of legs) {
      const choice = chooseConfigurations({ system, startQ: home, endQ: home, targets: leg, clearance })
      if (!choice.ok) return undefined
      if (choice.touching.length > 0) return { fails: 'touch' }
      if (!holds(system, leg, choice, load)) return { holds: false, durationS }
      sumS += choice.durationS
    }
    durationS.set(use, Math.max(sumS, durationS.get(use) ?? 0))
    const workS = workOf(durationS)
    if (workS > mostS) return { fails: 'slow', workS }
  }
  return { holds: true, durationS }
}

/** Of the arm at its targets; tool and part may touch what they work at, and ways are the simulation's to find. */
function clearanceOf(
  system: RobotSystem,
  home: Float64Array,
  model: RobotModel,
  boxes: readonly Box[],
): ConfigurationClearance {
  const body = new ArmBody(system, { linkRadiiM: model.drawing.linkRadiiM })
  const around = { boxes: [...boxes], bodies: [], floorZ: 0 }
  const guard = new ArmGuard(body, { around, aroundTool: around, freeQ: home })
  return {
    poseDepthM: (_target, q) => guard.touchAt(q)?.depthM ?? 0,
    moveDepthM: () => 0,
    lineDepthM: () => 0,
  }
}

/** Whether arm and tool touch nothing in a pose, with the doors closed. */
function restsFree(
  system: RobotSystem,
  { model, boxes, doors }: ProofQuestion,
): (q: Float64Array) => boolean {
  const { linkRadiiM } = model.drawing
  const body = new ArmBody(system, { linkRadiiM, toolRadiusM: TOOL_RADIUS_M })
  const around = { boxes: [...boxes, ...doors], bodies: [], floorZ: 0 }
  const guard = new ArmGuard(body, { around, aroundTool: around, freeQ: new Float64Array(system.dof) })
  return (q) => guard.touchAt(q) === undefined
}

/** Every motion with the part, as the simulation checks it. */
function holds(
  system: RobotSystem,
  leg: readonly LegTarget[],
  choice: ConfigurationChoice,
  { massKg, holdN, centreM }: ProofQuestion['load'],
): boolean {
  if (massKg === 0 || !Number.isFinite(holdN)) return true
  const allowed = holdN / massKg / HOLD_RESERVE
  return leg.every(({ holding }, index) => {
    if (!holding || index === 0) return true
    const { joints, linear } = choice
    const law = linear[index]?.law ?? planJointMove(joints[index - 1]!, joints[index]!, system.limits)
    return peakGravity(system, law, centreM) <= allowed
  })
}

/** Largest |g − a| of the part's middle along a motion, m/s². */
function peakGravity(system: RobotSystem, law: MotionLaw, centreM: number): number {
  if (law.durationS === 0) return GRAVITY_MPS2
  const stepS = law.durationS * STEP_SHARE
  const q = new Float64Array(system.dof)
  const place = (tauS: number): Vec3 => {
    const frame = system.worldFromTool(law.sample(tauS, q), scratch)
    const along = (row: number) => frame[row + 3]! + frame[row + 2]! * centreM
    return [along(0), along(4), along(8)]
  }
  let peak = 0
  for (let sample = 0; sample <= SAMPLES; sample++) {
    const middle = Math.min(Math.max((sample / SAMPLES) * law.durationS, stepS), law.durationS - stepS)
    const a = secondDifference(place(middle - stepS), place(middle), place(middle + stepS), stepS)
    const up = GRAVITY_MPS2 + a[2]
    peak = Math.max(peak, Math.sqrt(a[0] * a[0] + a[1] * a[1] + up * up))
  }
  return peak
}

const scratch = identityFrame()

function secondDifference(a: Vec3, b: Vec3, c: Vec3, stepS: number): Vec3 {
  const of = (axis: 0 | 1 | 2) => (a[axis] - 2 * b[axis] + c[axis]) / (stepS * stepS)
  return [of(0), of(1), of(2)]
}
