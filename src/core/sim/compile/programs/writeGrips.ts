// Pick and place as instructions: above, straight down, grip or release, settle, straight up. Times come from tool and robot
// when it runs.
import type { ProgramLeaf } from '../../../model/records/program'
import { CAUSE } from '../../../results/states'
import { type ProgramScope, toolPlace } from './writeTargets'

type PickNode = Extract<ProgramLeaf, { kind: 'pick' }>
type PlaceNode = Extract<ProgramLeaf, { kind: 'place' }>

/**
 * Straight approach and retract where a node gives no speed: 250 mm/s is the default of linear moves on UR robots and the usual
 * reduced speed near a workpiece (reference/robotics.md §2.2, §2.3); an estimate for other makes.
 */
export const APPROACH_SPEED_MPS = 0.25

/** The part of the task is picked where it comes from; in a program that never says so, at the first pick. */
export function writePick(scope: ProgramScope, node: PickNode, isTaskPick: boolean): void {
  const { writer } = scope
  const stops = gripStops(scope, node)
  if (stops === undefined) return
  const speedMps = node.speedMps ?? APPROACH_SPEED_MPS
  writer.travel(stops.above)
  if (stops.at !== stops.above) writer.motion(stops.at, 'line', speedMps, CAUSE.approach)
  writer.emit({ op: 'grip', node: writer.node, stop: stops.at })
  if (isTaskPick) writer.emit({ op: 'picked', node: writer.node })
  writer.holding = true
  writer.emit({ op: 'settle', node: writer.node })
  writer.emit({ op: 'handshake', node: writer.node })
  if (stops.up !== stops.at) writer.motion(stops.up, 'line', speedMps, CAUSE.approach)
}

export function writePlace(scope: ProgramScope, node: PlaceNode, isTaskPlace: boolean): void {
  const { writer } = scope
  const stops = gripStops(scope, node)
  if (stops === undefined) return
  const speedMps = node.speedMps ?? APPROACH_SPEED_MPS
  writer.travel(stops.above)
  if (stops.at !== stops.above) writer.motion(stops.at, 'line', speedMps, CAUSE.approach)
  writer.emit({ op: 'handshake', node: writer.node })
  writer.emit({ op: 'release', node: writer.node, stop: stops.at })
  if (isTaskPlace) writer.emit({ op: 'delivered', node: writer.node })
  writer.holding = false
  writer.emit({ op: 'settle', node: writer.node })
  if (stops.up !== stops.at) writer.motion(stops.up, 'line', speedMps, CAUSE.approach)
}

function gripStops(
  scope: ProgramScope,
  node: PickNode | PlaceNode,
): { above: number; at: number; up: number } | undefined {
  const { writer } = scope
  const place = toolPlace(scope, node.at)
  if (place === undefined) return undefined
  const at = writer.toolStop(place)
  return {
    at,
    above: writer.liftedStop(at, node.approachM),
    up: writer.liftedStop(at, node.retractM ?? node.approachM),
  }
}
