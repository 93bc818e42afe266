// Tools of the library: every end effector of the catalog. A tool goes to the robot it is dropped on or beside, when that is near enough; else it
// waits in the list of tools until a robot takes it.
import { TOOL_MODELS } from '../../model/catalog/equipment/findToolModel'
import type { ToolKind } from '../../model/catalog/equipment/ToolModel'
import { worldFromRobotBase } from '../../model/resolvePlacement'
import type { EditTransaction } from '../EditTransaction'
import { addThing } from './addThing'
import type { LibraryItem, Spot } from './LibraryItem'

/** A tool dropped this close to a robot's foot is meant for it. */
const NEAR_M = 0.9

const WORDS: Readonly<Record<ToolKind, readonly string[]>> = {
  gripper: ['grijper', 'gripper', 'vingers', 'fingers'],
  vacuum: ['grijper', 'zuignap', 'suction', 'gripper'],
  plyGripper: ['grijper', 'doek', 'ply', 'composiet', 'composite'],
  magnet: ['magneet', 'grijper'],
  drill: ['boren', 'drill'],
  weldTorch: ['lassen', 'weld'],
  screwdriver: ['schroeven', 'screw'],
  camera: ['meten', 'vision', 'inspectie', 'inspection'],
  router: ['frezen', 'mill'],
  scanner: ['meten', 'inspectie', 'inspection'],
  none: ['wisselaar', 'changer'],
}

export const TOOL_ITEMS: readonly LibraryItem[] = TOOL_MODELS.map((model) => ({
  id: `tool-${model.id}`,
  category: 'tools',
  name: model.name,
  shapeless: model.kind === 'none' ? true : undefined,
  facts: [{ of: 'mass', value: model.massKg }],
  keywords: [model.id, ...WORDS[model.kind]],
  make: (edit, at) => {
    const id = addThing(edit, 'tool', model.id, model.name, { model: model.id })
    const robot = robotNear(edit, at)
    if (robot !== undefined) edit.update(robot, (record) => ({ ...record, tool: id }))
    return [id]
  },
}))

function robotNear(edit: EditTransaction, { position: [x, y] }: Spot): string | undefined {
  let nearest: string | undefined
  let leastM = NEAR_M
  for (const robot of edit.ofType('robot')) {
    const base = worldFromRobotBase(edit.document, robot.id, robot.poses.home)
    if (base === undefined) continue
    const [dx, dy] = [base[3]! - x, base[7]! - y]
    const distanceM = Math.sqrt(dx * dx + dy * dy)
    if (distanceM >= leastM) continue
    leastM = distanceM
    nearest = robot.id
  }
  return nearest
}
