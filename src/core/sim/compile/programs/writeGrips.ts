// Pick and place as instructions: above, straight down, grip or release, settle, straight up. Times come from tool and robot
// when it runs.
import type { ProgramLeaf, Target } from '../../../model/records/program'
import { CAUSE } from '../../../results/states'
import { type ProgramScope, toolPlace } from './writeTargets'

type PickNode = Extract<ProgramLeaf, { kind: 'pick' }>
type PlaceNode = Extract<ProgramLeaf, { kind: 'place' }>

/**
 * Straight approach and retract where a node gives no speed: 250 mm/s is the default of linear moves on UR robots and the usual
 * reduced speed near a workpiece (reference/robotics.md §2.2, §2.3); an estimate for other makes.
 */
export const APPROACH_SPEED_MPS = 0.25

type ApproachNode = Extract<ProgramLeaf, { kind: 'approach' }>
type RetractNode = Extract<ProgramLeaf, { kind: 'retract' }>

/** Where a tool goes down, closes or opens, and goes up again. */
interface GripPlace {
  readonly at: number
  readonly approachM: number
  readonly retractM: number
  readonly speedMps: number
  readonly blendM: number | undefined
}

/** The part of the task is picked where it comes from; in a program that never says so, at the first pick. */
export function writePick(scope: ProgramScope, node: PickNode, isTaskPick: boolean): void {
  const place = gripPlace(scope, node)
  if (place !== undefined) writeGripAt(scope, place, isTaskPick)
}

export function writePlace(scope: ProgramScope, node: PlaceNode, isTaskPlace: boolean): void {
  const place = gripPlace(scope, node)
  if (place !== undefined) writeReleaseAt(scope, place, isTaskPlace)
}

export function writeGripAt(scope: ProgramScope, place: GripPlace, isTaskPick: boolean): void {
  goDown(scope, place)
  closeTool(scope, place.at, isTaskPick)
  goUp(scope, place)
}

export function writeReleaseAt(scope: ProgramScope, place: GripPlace, isTaskPlace: boolean): void {
  goDown(scope, place)
  openTool(scope, place.at, isTaskPlace)
  goUp(scope, place)
}

export function writeApproach(scope: ProgramScope, node: ApproachNode): void {
  const at = toolStopOf(scope, node.at)
  if (at === undefined) return
  const { distanceM, blendM } = node
  const speedMps = node.speedMps ?? APPROACH_SPEED_MPS
  goDown(scope, { at, approachM: distanceM, retractM: distanceM, speedMps, blendM })
}

export function writeRetract(scope: ProgramScope, node: RetractNode): void {
  const at = standingStop(scope)
  if (at === undefined) return
  const { distanceM, blendM } = node
  const speedMps = node.speedMps ?? APPROACH_SPEED_MPS
  goUp(scope, { at, approachM: distanceM, retractM: distanceM, speedMps, blendM })
}

/** `isTask`: it takes or puts down the part of the task. */
export function writeToolAction(
  scope: ProgramScope,
  node: { kind: 'grip' | 'release' },
  isTask: boolean,
): void {
  const at = standingStop(scope)
  if (at === undefined) return
  if (node.kind === 'grip') closeTool(scope, at, isTask)
  else openTool(scope, at, isTask)
}

function goDown({ writer }: ProgramScope, place: GripPlace): void {
  const above = writer.liftedStop(place.at, place.approachM)
  writer.travel(above, undefined, place.blendM)
  if (place.at !== above) writer.motion(place.at, 'line', place.speedMps, CAUSE.approach)
}

function goUp({ writer }: ProgramScope, place: GripPlace): void {
  const above = writer.liftedStop(place.at, place.retractM)
  if (above === place.at) return
  const options = place.blendM === undefined ? {} : { blendM: place.blendM }
  writer.motion(above, 'line', place.speedMps, CAUSE.approach, options)
}

function closeTool({ writer }: ProgramScope, stop: number, isTask: boolean): void {
  writer.emit({ op: 'grip', node: writer.node, stop })
  if (isTask) writer.emit({ op: 'picked', node: writer.node })
  writer.holding = true
  writer.emit({ op: 'settle', node: writer.node })
  writer.emit({ op: 'handshake', node: writer.node })
}

function openTool({ writer }: ProgramScope, stop: number, isTask: boolean): void {
  writer.emit({ op: 'handshake', node: writer.node })
  writer.emit({ op: 'release', node: writer.node, stop })
  if (isTask) writer.emit({ op: 'delivered', node: writer.node })
  writer.holding = false
  writer.emit({ op: 'settle', node: writer.node })
}

function gripPlace(scope: ProgramScope, node: PickNode | PlaceNode): GripPlace | undefined {
  const at = toolStopOf(scope, node.at)
  if (at === undefined) return undefined
  const { approachM, blendM } = node
  const retractM = node.retractM ?? approachM
  return { at, approachM, retractM, speedMps: node.speedMps ?? APPROACH_SPEED_MPS, blendM }
}

export function toolStopOf(scope: ProgramScope, target: Target): number | undefined {
  const place = toolPlace(scope, target)
  return place === undefined ? undefined : scope.writer.toolStop(place)
}

/** The stop at which the motion before has ended, when it is a place and not a named pose. */
function standingStop(scope: ProgramScope): number | undefined {
  const { writer } = scope
  const at = writer.latestStop
  if (at !== undefined && writer.stops[at]!.kind !== 'pose') return at
  const message = 'The tool is at no place here: a named pose, or nothing, comes before.'
  scope.faults.error(
    writer.node,
    'program.nowhere',
    message,
    'Put an approach or a move to a place before it.',
  )
  return undefined
}
