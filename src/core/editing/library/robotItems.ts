// Robots of the library: every arm of the catalog on a pedestal that suits its size, in its starting pose, with a tool it can carry. A robot
// dropped on a rail rides on it, and below a gantry without a robot it hangs in that.
import type { Vec3 } from '../../math/frames'
import { findRobotModel, ROBOT_MODELS } from '../../model/catalog/robots/findRobotModel'
import { isDriven } from '../../model/catalog/robots/isDriven'
import type { RobotModel } from '../../model/catalog/robots/RobotModel'
import { worldFromRecord } from '../../model/resolvePlacement'
import type { RecordOf } from '../../model/sceneRecord'
import type { EditTransaction } from '../EditTransaction'
import { addThing, placeAt } from './addThing'
import { hangingPose } from './hangingPoses'
import { homePose } from './homePoses'
import type { LibraryItem, Spot } from './LibraryItem'

export const ROBOT_ITEMS: readonly LibraryItem[] = ROBOT_MODELS.map((model) => ({
  id: `robot-${model.id}`,
  category: 'robots',
  name: both(`${model.manufacturer} ${model.name}`),
  facts: [
    { of: 'payload', value: model.datasheet.payloadKg },
    { of: 'reach', value: model.datasheet.reachM },
  ],
  keywords: [model.manufacturer, model.name, model.id, ...wordsOf(model)].map((word) => word.toLowerCase()),
  make: (edit, at) => addRobot(edit, model, at),
}))

function wordsOf({ kind, dof }: RobotModel): string[] {
  const words = kind === 'cobot' ? ['cobot', 'collaborative'] : ['industrieel', 'industrial']
  return [...words, 'robot', 'arm', `${dof} assen`, `${dof} axes`]
}

function both(name: string) {
  return { nl: name, en: name }
}

function addRobot(edit: EditTransaction, model: RobotModel, at: Spot): string[] {
  const toolModel = suitableTool(model)
  const tool = addThing(edit, 'tool', toolModel, TOOL_NAME, { model: toolModel })
  const id = addThing(edit, 'robot', model.id.replaceAll('_', '-'), both(model.name), {
    model: model.id,
    tool,
    ...standing(edit, model, at),
  })
  return [id, tool]
}

const TOOL_NAME = { nl: 'Grijper', en: 'Gripper' }

/** Where it stands or what it rides on, with the poses that go with it. */
function standing(
  edit: EditTransaction,
  model: RobotModel,
  at: Spot,
): Pick<RecordOf<'robot'>, 'poses'> & Partial<RecordOf<'robot'>> {
  const track = trackUnder(edit, at.position)
  const hanging = hangingPose(model.id)
  const gantry = track === undefined && hanging !== undefined ? gantryOver(edit, at.position) : undefined
  if (gantry !== undefined && hanging !== undefined) return hangingIn(gantry, hanging)
  if (track === undefined)
    return { placement: placeAt(at), pedestalM: pedestalFor(model), poses: { home: homePose(model) } }
  const { id, alongM } = track
  return {
    // The arm looks across the rail.
    carrier: { id, mount: { position: [0, 0, 0], quaternion: [0, 0, Math.SQRT1_2, Math.SQRT1_2] } },
    pedestalM: 0,
    poses: { home: [alongM, ...homePose(model)] },
  }
}

/** Drops count as on the rail within half its width. */
function trackUnder(edit: EditTransaction, [x, y]: Vec3): { id: string; alongM: number } | undefined {
  for (const track of edit.ofType('track')) {
    const world = worldFromRecord(edit.document, track.id)
    if (world === undefined) continue
    const [dx, dy] = [x - world[3]!, y - world[7]!]
    const along = dx * world[0]! + dy * world[4]!
    const beside = dx * world[1]! + dy * world[5]!
    if (along < 0 || along > track.lengthM || Math.abs(beside) > track.widthM / 2) continue
    return { id: track.id, alongM: Math.round(along * 1000) / 1000 }
  }
  return undefined
}

/** A gantry that no robot hangs in yet, when the spot lies within what its carriage covers; with the carriage there. */
function gantryOver(
  edit: EditTransaction,
  [x, y]: Vec3,
): { id: string; carriage: [number, number, number] } | undefined {
  for (const gantry of edit.ofType('gantry')) {
    const world = worldFromRecord(edit.document, gantry.id)
    if (world === undefined || edit.ofType('robot').some(({ carrier }) => carrier?.id === gantry.id)) continue
    const [dx, dy] = [x - world[3]!, y - world[7]!]
    const along = dx * world[0]! + dy * world[4]!
    const across = dx * world[1]! + dy * world[5]!
    if (along < gantry.xM[0] || along > gantry.xM[1] || across < gantry.yM[0] || across > gantry.yM[1])
      continue
    const half = (gantry.zM[0] + gantry.zM[1]) / 2
    const tidy = (value: number) => Math.round(value * 1000) / 1000
    return { id: gantry.id, carriage: [tidy(along), tidy(across), tidy(half)] }
  }
  return undefined
}

function hangingIn(
  { id, carriage }: NonNullable<ReturnType<typeof gantryOver>>,
  pose: readonly number[],
): Pick<RecordOf<'robot'>, 'poses'> & Partial<RecordOf<'robot'>> {
  return {
    carrier: { id, mount: { position: [0, 0, 0], quaternion: [...HANGING] } },
    pedestalM: 0,
    poses: { home: [...carriage, ...pose] },
  }
}

/** Half a turn about x: the base looks down from the carriage. */
const HANGING = [1, 0, 0, 0] as const

/** Brings a small arm to the height of a bench; a large one stands on the floor. */
function pedestalFor({ datasheet, kind }: RobotModel): number {
  if (datasheet.reachM > 2) return 0
  if (kind === 'cobot') return 0.75
  return datasheet.reachM < 1 ? 0.6 : 0.3
}

/** A gripper of the catalog that leaves most of the payload for the part. */
function suitableTool({ kind, datasheet }: RobotModel): string {
  const { payloadKg } = datasheet
  if (kind === 'cobot') return payloadKg < 20 ? 'robotiq-2f-85' : 'robotiq-2f-140'
  if (payloadKg < 10) return 'schunk-kgg-100'
  return payloadKg < 60 ? 'schunk-egl-90' : 'vacuum-area-400'
}

/**
 * The same robot with another arm: poses of another number of joints, or outside the new limits, are replaced by the starting pose;
 * carrier axes stay.
 */
export function swapModel(
  robot: RecordOf<'robot'>,
  modelId: string,
  carrierAxes: number,
  model: RobotModel | undefined = findRobotModel(modelId),
): RecordOf<'robot'> {
  if (model === undefined) return { ...robot, model: modelId }
  const home = homePose(model)
  const poses = Object.entries(robot.poses).map(([name, values]) => {
    const carrier = values.slice(0, carrierAxes)
    const arm = values.slice(carrierAxes)
    const keeps = name !== 'home' && fits(model, arm)
    return [name, keeps ? values : [...carrier, ...home]] as const
  })
  return { ...robot, model: modelId, poses: Object.fromEntries(poses) }
}

function fits(model: RobotModel, arm: readonly number[]): boolean {
  const joints = model.joints.filter(isDriven)
  if (arm.length !== joints.length) return false
  return joints.every(({ lower, upper }, index) => {
    const value = arm[index]!
    return value >= (lower ?? value) && value <= (upper ?? value)
  })
}
