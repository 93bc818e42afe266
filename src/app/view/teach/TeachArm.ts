// A robot that can be jogged and told where its tool should be: answers with joints near the present ones, how much room they leave, or why
// not. Geometry of one robot; no picture, no obstacles.
import { type Frame, frameFromPose, invertFrame, multiplyFrames } from '../../../core/math/frames'
import { resolveTool } from '../../../core/model/catalog/equipment/resolveTool'
import type { RobotModel } from '../../../core/model/catalog/robots/RobotModel'
import { carrierAxisCount, worldFromRobotBase } from '../../../core/model/resolvePlacement'
import { findRecord, findRecordOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf, SceneRecordUnion } from '../../../core/model/sceneRecord'
import { makeChain } from '../../../core/robotics/chain/KinematicChain'
import { InverseKinematics } from '../../../core/robotics/inverse/InverseKinematics'
import { singularityOf } from '../../../core/robotics/planning/singularityOf'
import type { RobotStance, Unreached } from '../../session/motionStore'

/** Places along each axis of a carrier that are tried when the present one does not do. */
const CARRIER_STEPS = 9

export interface JointRange {
  readonly lower: number
  readonly upper: number
  readonly slides: boolean
}

export class TeachArm {
  readonly robot: string
  /** Carrier axes, in front of the arm's joints. */
  readonly axes: number
  /** Of every joint, carrier first. */
  readonly ranges: readonly JointRange[]
  readonly home: readonly number[]
  private readonly document: SceneDocument
  private readonly ik: InverseKinematics
  private readonly flangeFromTool: Frame

  private constructor(document: SceneDocument, record: RecordOf<'robot'>, model: RobotModel) {
    this.document = document
    this.robot = record.id
    this.ik = new InverseKinematics(makeChain(model.joints))
    const carrier = record.carrier && findRecord(document, record.carrier.id)
    this.axes = record.carrier ? carrierAxisCount(carrier) : 0
    const tool = record.tool === undefined ? undefined : findRecordOfType(document, 'tool', record.tool)
    this.flangeFromTool = frameFromPose(resolveTool(tool).tcp)
    const { chain } = this.ik
    const { lower, upper } = chain.limits
    this.ranges = [
      ...carrierRanges(record, carrier).map(([low, high]) => ({ lower: low, upper: high, slides: true })),
      ...Array.from(lower, (low, joint) => ({
        lower: low,
        upper: upper[joint]!,
        slides: chain.prismatic[joint]!,
      })),
    ]
    this.home = this.ranges.map(({ lower: low, upper: high }, joint) =>
      Math.min(high, Math.max(low, record.poses.home?.[joint] ?? 0)),
    )
  }

  /** Undefined for a robot that stands nowhere or whose model is not known yet. */
  static of(document: SceneDocument, robot: string, models: readonly RobotModel[]): TeachArm | undefined {
    const record = findRecordOfType(document, 'robot', robot)
    const model = record && models.find(({ id }) => id === record.model)
    if (!record || !model || !worldFromRobotBase(document, robot)) return undefined
    return new TeachArm(document, record, model)
  }

  worldFromBase(joints: readonly number[]): Frame {
    return worldFromRobotBase(this.document, this.robot, joints.slice(0, this.axes))!
  }

  worldFromTool(joints: readonly number[]): Frame {
    const flange = this.ik.chain.fk(Float64Array.from(joints.slice(this.axes)))
    return multiplyFrames(multiplyFrames(this.worldFromBase(joints), flange), this.flangeFromTool)
  }

  /** In these joints, each brought inside its limits. */
  stand(joints: readonly number[]): RobotStance {
    const inside = joints.map((value, joint) => {
      const { lower, upper } = this.ranges[joint]!
      return Math.min(upper, Math.max(lower, value))
    })
    return this.stance(inside, this.worldFromTool(inside), undefined)
  }

  /** With the tool there, in the posture nearest to `seed`; out of reach it stays as `seed` and says why. */
  reach(worldFromTool: Frame, seed: readonly number[]): RobotStance {
    const out = new Float64Array(this.ik.chain.dof)
    const arm = Float64Array.from(seed.slice(this.axes))
    for (const carrier of this.carrierPlaces(seed)) {
      const step = this.ik.solveNearest(this.flangeTarget(worldFromTool, carrier), arm, out)
      if (Number.isFinite(step)) return this.stance([...carrier, ...out], worldFromTool, undefined)
    }
    const { reason } = this.ik.solve(this.flangeTarget(worldFromTool, seed))
    return this.stance(seed, worldFromTool, reason ?? { code: 'notFound' })
  }

  private flangeTarget(worldFromTool: Frame, joints: readonly number[]): Frame {
    const worldFromFlange = multiplyFrames(worldFromTool, invertFrame(this.flangeFromTool))
    return multiplyFrames(invertFrame(this.worldFromBase(joints)), worldFromFlange)
  }

  /** Where the carrier is now, then elsewhere from near to far. */
  private carrierPlaces(seed: readonly number[]): number[][] {
    const now = seed.slice(0, this.axes)
    if (this.axes === 0) return [now]
    const lattice = this.ranges
      .slice(0, this.axes)
      .reduce<number[][]>(
        (points, { lower, upper }) =>
          points.flatMap((point) =>
            Array.from({ length: CARRIER_STEPS }, (_, step) => [
              ...point,
              lower + ((upper - lower) * step) / (CARRIER_STEPS - 1),
            ]),
          ),
        [[]],
      )
    const away = (place: readonly number[]) => Math.hypot(...place.map((value, axis) => value - now[axis]!))
    return [now, ...lattice.sort((a, b) => away(a) - away(b))]
  }

  private stance(
    joints: readonly number[],
    worldFromTool: Frame,
    unreached: Unreached | undefined,
  ): RobotStance {
    const { chain } = this.ik
    const arm = Float64Array.from(joints.slice(this.axes))
    const { margin, joint } = chain.limitMargin(arm)
    const { independence } = singularityOf(chain, arm)
    return {
      robot: this.robot,
      joints: [...joints],
      worldFromTool: [...worldFromTool],
      unreached,
      marginRad: margin,
      limitJoint: joint,
      independence,
    }
  }
}

type Range = readonly [number, number]

function carrierRanges(robot: RecordOf<'robot'>, carrier: SceneRecordUnion | undefined): readonly Range[] {
  const stroke = robot.carrier?.strokeM as Range | undefined
  if (carrier?.type === 'track') return [stroke ?? [0, carrier.lengthM]]
  if (carrier?.type === 'gantry')
    return [stroke ?? (carrier.xM as Range), carrier.yM as Range, carrier.zM as Range]
  return []
}
