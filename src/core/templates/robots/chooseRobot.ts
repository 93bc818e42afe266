// Chooses the robot of a cell: from the cheapest up, safeguards included, the first that carries the part, reaches everything, can drive it
// and keeps up. Says of each cheaper one why it is not the one. The order and the rules are here; each test has its own file.
import { frameFromPose, type Pose, poseFromFrame } from '../../math/frames'
import { type CompleteTool, resolveTool } from '../../model/catalog/equipment/resolveTool'
import { ROBOT_MODELS } from '../../model/catalog/robots/findRobotModel'
import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import { findRecordOfType, type SceneDocument } from '../../model/SceneDocument'
import { makeChain } from '../../robotics/chain/KinematicChain'
import { wristLoad } from '../../robotics/load/wristLoad'
import type { Placement } from '../../robotics/placement/PlacementRequest'
import type { CellDraft, ProgramUse } from '../cell/CellDraft'
import { documentOf } from '../cell/documentOf'
import { fenceLengthM, safeguards } from '../cell/safeguards'
import type { RobotKind } from '../Template'
import { type BoundLegs, bindingsOf } from './bindingsOf'
import { placeRobot } from './placeRobot'
import { proveRobot, type RobotProof } from './proveRobot'
import { robotPrice, safeguardPrice } from './robotPrice'
import { doorBoxes, solidBoxes } from './solidBoxes'

/** Why a robot is not the one. */
export type Rejection =
  | { readonly why: 'payload'; readonly loadKg: number }
  | { readonly why: 'sevenAxes' }
  /** It may carry the mass, but not so far from its flange. */
  | { readonly why: 'wrist' }
  | { readonly why: 'floor' }
  | { readonly why: 'reach' }
  | { readonly why: 'drive' }
  /** It reaches, but its arm would touch something. */
  | { readonly why: 'touch' }
  | { readonly why: 'slow'; readonly perHour: number }

export interface ChosenRobot {
  readonly model: RobotModel
  readonly draft: CellDraft
  readonly positionM: readonly [number, number, number]
  readonly proof: RobotProof
  /** Work of the robot for one job, s. */
  readonly robotS: number
}

export interface RobotChoice {
  readonly chosen: ChosenRobot | undefined
  readonly rejected: readonly { readonly model: RobotModel; readonly reason: Rejection }[]
}

/** Slots of one place for placing (few, extreme ones) and for proving. */
const PLACE_SLOTS = 8
const PROVE_SLOTS = 64
/** Above this share of its time a robot that should keep up has no room for chance. */
const MOST_BUSY = 0.9
/** Settling, program hand-over and the like per grip, s; the simulation's default settle is 0.1 s. */
const GRIP_EXTRA_S = 0.2

/** `drafts` by kind of robot: kinds that may not be used are left out. */
export function chooseRobot(drafts: Partial<Readonly<Record<RobotKind, CellDraft>>>): RobotChoice {
  const rejected: { model: RobotModel; reason: Rejection }[] = []
  const slow: { model: RobotModel; perHour: number }[] = []
  const documents = new Map<CellDraft, SceneDocument>()
  for (const model of cheapestFirst(drafts)) {
    const draft = drafts[model.kind]!
    const document =
      documents.get(draft) ??
      documentOf([...draft.records, draft.tool.record, ...safeguards(draft, model.kind)])
    documents.set(draft, document)
    const answer = isSlowerStill(
      model,
      slow.map((one) => one.model),
    )
      ? { why: 'slow' as const, perHour: Math.min(...slow.map((one) => one.perHour)) }
      : tryRobot(model, draft, document)
    if (!('why' in answer)) return { chosen: answer, rejected }
    rejected.push({ model, reason: answer })
    if (answer.why === 'slow') slow.push({ model, perHour: answer.perHour })
  }
  return { chosen: undefined, rejected }
}

function cheapestFirst(drafts: Partial<Readonly<Record<RobotKind, CellDraft>>>): RobotModel[] {
  const costs = (model: RobotModel) =>
    robotPrice(model).likely + safeguardPrice(model.kind, fenceLengthM(drafts[model.kind]!)).likely
  return ROBOT_MODELS.filter(({ kind }) => drafts[kind] !== undefined)
    .map((model) => ({ model, eur: costs(model) }))
    .sort((a, b) => a.eur - b.eur || (a.model.id < b.model.id ? -1 : 1))
    .map(({ model }) => model)
}

/** Arms that reach so far touch things in most places: more of those are tried. */
const LARGE_M = 2.4

function tryRobot(model: RobotModel, draft: CellDraft, document: SceneDocument): ChosenRobot | Rejection {
  const loadKg = draft.tool.massKg + draft.load.massKg
  if (loadKg > model.datasheet.payloadKg) return { why: 'payload', loadKg }
  if (model.dof !== 6) return { why: 'sevenAxes' }
  const tool = resolveTool(findRecordOfType(document, 'tool', draft.tool.record.id))
  const { tcp } = tool
  if (!isWristStrong(model, tool, draft.load)) return { why: 'wrist' }
  const few = bindingsOf(document, draft.uses, draft.load.heightM, PLACE_SLOTS)
  const targets = distinct(few.flatMap(({ legs }) => legs.flat().map((target) => target.worldFromTool)))
  const place = placeRobot(model, tcp, targets, draft.freeFloor)
  if (!place.ok) return 'noFloor' in place ? { why: 'floor' } : { why: 'reach' }
  const proven = proveAt(model, draft, document, tcp, place.placements)
  if (!('why' in proven) || proven.why !== 'touch' || model.datasheet.reachM < LARGE_M) return proven
  const more = placeRobot(model, tcp, targets, draft.freeFloor, true)
  return more.ok ? proveAt(model, draft, document, tcp, more.placements) : proven
}

/** Moment and inertia of tool and part within what the wrist takes. */
function isWristStrong(model: RobotModel, tool: CompleteTool, part: CellDraft['load']): boolean {
  const movable = model.joints.filter(({ velocity }) => velocity !== undefined)
  const { moment, inertia } = wristLoad(
    {
      arm: makeChain(model.joints),
      payloadKg: model.datasheet.payloadKg,
      jointTorqueNm: movable.map(({ effortNm }) => effortNm),
    },
    frameFromPose(tool.tcp),
    tool,
    part,
  )
  return moment.value <= moment.limit && inertia.value <= inertia.limit
}

/** The first of the places from which everything can be driven in time. */
function proveAt(
  model: RobotModel,
  draft: CellDraft,
  document: SceneDocument,
  tcp: Pose,
  placements: readonly Placement[],
): ChosenRobot | Rejection {
  const bound = firstOfEachUse(bindingsOf(document, draft.uses, draft.load.heightM, PROVE_SLOTS))
  const { massKg, centreM } = draft.load
  const load = { massKg, centreM, holdN: draft.tool.holdN }
  const { jobsPerHour } = draft
  const mostS = jobsPerHour === undefined ? Number.POSITIVE_INFINITY : (MOST_BUSY * 3600) / jobsPerHour
  const workOf = (durationS: ReadonlyMap<ProgramUse, number>) => jobWork(draft.uses, durationS)
  const boxes = solidBoxes(document)
  const doors = doorBoxes(document)
  let fastestS = Number.POSITIVE_INFINITY
  let touches = false
  for (const { worldFromBase } of placements) {
    const proof = proveRobot({ model, tcp, worldFromBase, bound, boxes, doors, load, mostS, workOf })
    if (!('fails' in proof)) {
      const { position } = poseFromFrame(worldFromBase)
      const positionM = [position[0], position[1], position[2]] as const
      return { model, draft, positionM, proof, robotS: workOf(proof.durationS) }
    }
    touches ||= proof.fails === 'touch'
    if (proof.fails === 'slow') fastestS = Math.min(fastestS, proof.workS)
  }
  if (!Number.isFinite(fastestS)) return { why: touches ? 'touch' : 'drive' }
  return { why: 'slow', perHour: (MOST_BUSY * 3600) / fastestS }
}

/** So that a robot that is too slow shows it soon. */
function firstOfEachUse(bound: readonly BoundLegs[]): BoundLegs[] {
  const isFirst = (one: BoundLegs) => bound.find(({ use }) => use === one.use) === one
  return [...bound.filter(isFirst), ...bound.filter((one) => !isFirst(one))]
}

function jobWork(uses: readonly ProgramUse[], durationS: ReadonlyMap<ProgramUse, number>): number {
  return uses.reduce(
    (sum, use) => sum + use.times * ((durationS.get(use) ?? 0) + use.waitsS + GRIP_EXTRA_S),
    0,
  )
}

/** Starts no quicker and has no faster joints than one that was too slow. */
function isSlowerStill(model: RobotModel, slow: readonly RobotModel[]): boolean {
  return slow.some(
    (other) =>
      model.timeToFullSpeedS.likely >= other.timeToFullSpeedS.likely && mainSpeed(model) <= mainSpeed(other),
  )
}

/** Slowest of the three joints that carry the arm, rad/s. */
function mainSpeed({ joints }: RobotModel): number {
  const speeds = joints.flatMap(({ velocity }) => (velocity === undefined ? [] : [velocity]))
  return Math.min(...speeds.slice(0, 3))
}

/** Each pose once, to the millimetre. */
function distinct(frames: readonly Float64Array[]): Float64Array[] {
  const seen = new Map<string, Float64Array>()
  for (const frame of frames) {
    const key = Array.from(frame, (value) => Math.round(value * 1000)).join(' ')
    if (!seen.has(key)) seen.set(key, frame)
  }
  return [...seen.values()]
}
