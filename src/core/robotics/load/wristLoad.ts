// What hangs on the wrist of a robot against what it may carry there: mass by the datasheet; moment and moment of inertia against the torque of its last
// joints where that is known, else against an estimate. Tool and part count as boxes: their true centres of mass nobody gives.
import { detPow } from '../../math/deterministicExpLog'
import type { Frame, Vec3 } from '../../math/frames'
import { transformPoint } from '../../math/rotations'
import { zeroPoseOf } from '../chain/jointScrews'
import type { KinematicChain } from '../chain/KinematicChain'

/** Whose wrist it is. */
export interface WristOwner {
  readonly arm: KinematicChain
  readonly payloadKg: number
  /** By joint of the arm; 0 or missing: not known. */
  readonly jointTorqueNm: readonly (number | undefined)[]
}

/** A box that hangs there. */
export interface Hanging {
  readonly massKg: number
  readonly sizeM: Vec3
}

export interface WristLoad {
  readonly massKg: number
  /** From the flange to the common centre of mass. */
  readonly distanceM: number
  /** The joint (from 0) that comes nearest to, or farthest over, what its torque or the estimate allows. */
  readonly moment: WristLimit
  /** About the last joint. */
  readonly inertia: WristLimit
}

export interface WristLimit {
  readonly joint: number
  readonly value: number
  readonly limit: number
  /** The limit is an estimate, not a joint's published torque. */
  readonly estimated: boolean
}

const GRAVITY = 9.81
/**
 * Load charts put the rated mass about this far from the flange: 0.10 m at 6 kg, 0.19 m at 16 kg, 0.36 m at 210 kg, and permit 0.045, 0.36 and 75 kg m²
 * about the last axis (charts of KUKA KR 6, KR 16 and KR 210, recalled): a power of the payload through them. Estimates.
 */
const CHART_PAYLOAD_KG = 6
const CHART_DISTANCE_M = 0.1
const DISTANCE_POWER = 0.36
const CHART_INERTIA_KGM2 = 0.045
const INERTIA_POWER = 2.09

interface Lump {
  readonly massKg: number
  /** In the flange frame. */
  readonly centre: Vec3
  readonly sizeM: Vec3
  /** Of the inertia of an even box. */
  readonly spread: number
}

/** The heavy middle of a tool is at its flange: half of what an even box would have. An estimate. */
const TOOL_SPREAD = 0.5

export function wristLoad(
  owner: WristOwner,
  flangeFromTool: Frame,
  tool: Hanging,
  part: Hanging | undefined,
): WristLoad {
  const lumps = lumpsOf(flangeFromTool, tool, part)
  const massKg = lumps.reduce((sum, lump) => sum + lump.massKg, 0)
  const centre = commonCentre(lumps, massKg)
  const [x, y, z] = centre
  return {
    massKg,
    distanceM: Math.sqrt(x * x + y * y + z * z),
    moment: momentOf(owner, massKg, centre),
    inertia: {
      joint: owner.arm.dof - 1,
      value: inertiaAboutFlange(lumps),
      limit: CHART_INERTIA_KGM2 * detPow(owner.payloadKg / CHART_PAYLOAD_KG, INERTIA_POWER),
      estimated: true,
    },
  }
}

/** The tool reaches from the flange to its centre point; the part hangs there by its middle, below it. */
function lumpsOf(flangeFromTool: Frame, tool: Hanging, part: Hanging | undefined): Lump[] {
  const tip = transformPoint(flangeFromTool, [0, 0, 0])
  const lumps: Lump[] = []
  if (tool.massKg > 0) {
    const centre: Vec3 = [tip[0] / 2, tip[1] / 2, tip[2] / 2]
    lumps.push({ ...tool, centre, spread: TOOL_SPREAD })
  }
  if (part !== undefined && part.massKg > 0) {
    const centre = transformPoint(flangeFromTool, [0, 0, part.sizeM[2] / 2])
    lumps.push({ ...part, centre, spread: 1 })
  }
  return lumps
}

function commonCentre(lumps: readonly Lump[], massKg: number): Vec3 {
  const sum: [number, number, number] = [0, 0, 0]
  for (const lump of lumps) for (const at of [0, 1, 2] as const) sum[at] += lump.massKg * lump.centre[at]
  return massKg > 0 ? [sum[0] / massKg, sum[1] / massKg, sum[2] / massKg] : [0, 0, 0]
}

/** About the flange's z: boxes, and what lies beside the axis. */
function inertiaAboutFlange(lumps: readonly Lump[]): number {
  return lumps.reduce((sum, { massKg, centre: [x, y], sizeM: [a, b], spread }) => {
    return sum + massKg * ((spread * (a * a + b * b)) / 12 + x * x + y * y)
  }, 0)
}

/** The weight at its farthest from the axes of the last two joints, in the worst posture. */
function momentOf(owner: WristOwner, massKg: number, centre: Vec3): WristLimit {
  const { arm } = owner
  const [before, last] = [arm.dof - 2, arm.dof - 1]
  const chartM = CHART_DISTANCE_M * detPow(owner.payloadKg / CHART_PAYLOAD_KG, DISTANCE_POWER)
  const limits = [before, last].map((joint): WristLimit => {
    const torqueNm = owner.jointTorqueNm[joint] ?? 0
    const estimateNm = owner.payloadKg * GRAVITY * (chartM + flangeOffsetM(owner, joint))
    return {
      joint,
      value: massKg * GRAVITY * leverM(owner, joint, centre),
      limit: torqueNm > 0 ? torqueNm : estimateNm,
      estimated: !(torqueNm > 0),
    }
  })
  return limits.reduce((worst, one) => (one.value / one.limit > worst.value / worst.limit ? one : worst))
}

/** How far the flange lies from a joint's axis. */
function flangeOffsetM(owner: WristOwner, joint: number): number {
  return leverM(owner, joint, [0, 0, 0])
}

const TURNS = 12

/** Farthest that a point of the flange comes from the axis of a joint while the joints after it turn. */
function leverM(owner: WristOwner, joint: number, point: Vec3): number {
  const { arm } = owner
  const { screws } = zeroPoseOf(arm)
  const q = new Float64Array(arm.dof)
  const axis = screws[arm.drivers.indexOf(joint)]!
  let most = 0
  for (let turn = 0; turn < (joint === arm.dof - 1 ? 1 : TURNS); turn++) {
    q[arm.dof - 1] = joint === arm.dof - 1 ? 0 : (2 * Math.PI * turn) / TURNS
    const [x, y, z] = transformPoint(arm.fk(q), point)
    const off: Vec3 = [x - axis.point[0], y - axis.point[1], z - axis.point[2]]
    const along = off[0] * axis.axis[0] + off[1] * axis.axis[1] + off[2] * axis.axis[2]
    const squared = off[0] * off[0] + off[1] * off[1] + off[2] * off[2] - along * along
    most = Math.max(most, squared)
  }
  return Math.sqrt(Math.max(0, most))
}
