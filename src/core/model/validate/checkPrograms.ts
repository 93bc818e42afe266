// Rules about one program by itself: node ids, poses, slots, doors, calls without end, coupled grasps, signals somebody sets. What programs do
// to each other through zones is in checkZones; whether robots can do it is found when motions are planned.
import type { ProgramNode } from '../records/program'
import type { RecordOf } from '../sceneRecord'
import { isPlace, slotPoses } from '../slotPoses'
import type { SceneScope } from './SceneScope'
import { visitNodes } from './visitNodes'

/** Two robots that hold one object at the same spot would stand in each other. */
const SMALLEST_GRASP_DISTANCE_M = 0.1

export function checkPrograms(scope: SceneScope): void {
  const settable = settableSignals(scope)
  for (const program of scope.all('program')) {
    checkNodeIds(scope, program)
    checkRobotsOf(scope, program)
    visitNodes(program.body, (node, path) => checkNode(scope, program, node, path, settable))
  }
  checkCalls(scope)
}

function checkNodeIds(scope: SceneScope, program: RecordOf<'program'>): void {
  const seen = new Set<string>()
  visitNodes(program.body, (node, path) => {
    if (seen.has(node.id)) scope.add('program.duplicateNode', program.id, `${path}.id`, { node: node.id })
    seen.add(node.id)
  })
}

function checkRobotsOf(scope: SceneScope, program: RecordOf<'program'>): void {
  checkPose(scope, program, 'startPose', program.startPose)
  checkPose(scope, program, 'endPose', program.endPose)
  program.robots.forEach(({ robot, grasp }, index) => {
    for (const other of program.robots.slice(0, index)) {
      if (other.robot === robot)
        scope.add('program.robotTwice', program.id, `robots[${index}].robot`, { robot })
      else if (distanceM(grasp, other.grasp) < SMALLEST_GRASP_DISTANCE_M)
        scope.add('program.sameGrasp', program.id, `robots[${index}].grasp`, { robot, other: other.robot })
    }
  })
}

function distanceM(a: readonly number[], b: readonly number[]): number {
  return Math.sqrt(a.reduce((sum, value, axis) => sum + (value - b[axis]!) * (value - b[axis]!), 0))
}

function checkPose(scope: SceneScope, program: RecordOf<'program'>, path: string, pose: string): void {
  for (const { robot: id } of program.robots) {
    const robot = scope.findOf('robot', id)
    if (robot && !Object.hasOwn(robot.poses, pose))
      scope.add('program.unknownPose', program.id, path, {
        robot: id,
        pose,
        known: Object.keys(robot.poses).join(', '),
      })
  }
}

function checkNode(
  scope: SceneScope,
  program: RecordOf<'program'>,
  node: ProgramNode,
  path: string,
  settable: ReadonlyMap<string, ReadonlySet<number>>,
): void {
  switch (node.kind) {
    case 'move':
      if (typeof node.to.pose === 'string') {
        checkPose(scope, program, `${path}.to.pose`, node.to.pose)
        return
      }
      checkSlot(scope, program, `${path}.to`, node.to)
      return
    case 'pick':
    case 'place':
    case 'approach':
      if (node.at.of === undefined) {
        scope.add('program.poseNotAllowed', program.id, `${path}.at`)
        return
      }
      checkSlot(scope, program, `${path}.at`, node.at)
      return
    case 'process':
      checkSlot(scope, program, path, node)
      return
    case 'door': {
      const station = scope.findOf('station', node.station)
      if (station && !station.door)
        scope.add('program.noDoor', program.id, `${path}.station`, { station: station.id })
      return
    }
    case 'waitSignal':
      if (settable.get(node.signal)?.has(node.value) === false)
        scope.add('program.signalNeverSet', program.id, path, { signal: node.signal, value: node.value })
      return
    default:
      return
  }
}

function checkSlot(
  scope: SceneScope,
  program: RecordOf<'program'>,
  path: string,
  target: { readonly [field: string]: unknown },
): void {
  const place = typeof target.of === 'string' ? scope.find(target.of) : undefined
  if (typeof target.slot !== 'number' || !isPlace(place)) return
  const slots = slotPoses(place).length
  if (target.slot >= slots)
    scope.add('program.unknownSlot', program.id, `${path}.slot`, { of: place.id, slot: target.slot, slots })
}

/** Values a signal can have: at first, and by any program of the document. */
function settableSignals(scope: SceneScope): Map<string, Set<number>> {
  const values = new Map(scope.all('signal').map((signal) => [signal.id, new Set([signal.initial])]))
  for (const program of scope.all('program'))
    visitNodes(program.body, (node) => {
      if (node.kind === 'setSignal') values.get(node.signal)?.add(node.value)
    })
  return values
}

/** A program that comes back to itself through calls never ends. */
function checkCalls(scope: SceneScope): void {
  const calls = new Map<string, string[]>()
  for (const program of scope.all('program')) {
    const called: string[] = []
    visitNodes(program.body, (node) => {
      if (node.kind === 'call') called.push(node.program)
    })
    calls.set(program.id, called)
  }
  const done = new Set<string>()
  for (const id of calls.keys()) findCallCycle(scope, id, calls, [], done)
}

function findCallCycle(
  scope: SceneScope,
  id: string,
  calls: ReadonlyMap<string, readonly string[]>,
  chain: readonly string[],
  done: Set<string>,
): void {
  const at = chain.indexOf(id)
  if (at >= 0) {
    scope.add('program.recursion', id, 'body', { chain: [...chain.slice(at), id].join(' → ') })
    return
  }
  if (done.has(id)) return
  for (const called of calls.get(id) ?? []) findCallCycle(scope, called, calls, [...chain, id], done)
  done.add(id)
}
