// Walks the tree of a program and writes every node as instructions: blocks become jumps, calls are written in place.
import type { ProgramNode, ProgramRecord } from '../../../model/records/program'
import { CAUSE } from '../../../results/states'
import { writeApproach, writePick, writePlace, writeRetract, writeToolAction } from './writeGrips'
import { writePalletise } from './writePalletise'
import { writeProcess } from './writeProcess'
import { drawnTime, isPose, type ProgramScope, writeTarget } from './writeTargets'

/** Which nodes take the part of the task and put it down; found before writing. */
export interface TaskGrips {
  readonly pick: ProgramNode | undefined
  readonly place: ProgramNode | undefined
}

/** Where a node stands: path of its block, programs being called (a program that calls itself never ends). */
interface Place {
  readonly path: string
  readonly calls: readonly string[]
}

export function writeBody(scope: ProgramScope, program: ProgramRecord, grips: TaskGrips): void {
  writeNodes(scope, program.body, grips, { path: '', calls: [program.id] })
}

function writeNodes(
  scope: ProgramScope,
  nodes: readonly ProgramNode[],
  grips: TaskGrips,
  place: Place,
): void {
  for (const node of nodes) {
    scope.writer.node = place.path === '' ? node.id : `${place.path}/${node.id}`
    writeNode(scope, node, grips, place)
  }
}

function writeNode(scope: ProgramScope, node: ProgramNode, grips: TaskGrips, place: Place): void {
  switch (node.kind) {
    case 'move':
      writeMove(scope, node)
      break
    case 'pick':
      writePick(scope, node, node === grips.pick)
      break
    case 'place':
      writePlace(scope, node, node === grips.place)
      break
    case 'approach':
      writeApproach(scope, node)
      break
    case 'retract':
      writeRetract(scope, node)
      break
    case 'grip':
    case 'release':
      writeToolAction(scope, node, node === grips.pick || node === grips.place)
      break
    case 'palletise':
      writePalletise(scope, node)
      break
    case 'process':
      writeProcess(scope, node)
      break
    case 'turn':
      writeTurn(scope, node)
      break
    case 'wait':
      writeWait(scope, node)
      break
    case 'waitSignal':
    case 'setSignal':
      writeSignal(scope, node)
      break
    case 'enterZone':
    case 'leaveZone':
      writeZone(scope, node)
      break
    case 'door':
      writeDoor(scope, node)
      break
    case 'call':
      writeCall(scope, node, grips, place)
      break
    case 'repeat':
      writeRepeat(scope, node, grips, place)
      break
    case 'if':
      writeIf(scope, node, grips, place)
      break
  }
}

type NodeOf<K extends ProgramNode['kind']> = Extract<ProgramNode, { kind: K }>

function writeMove(scope: ProgramScope, node: NodeOf<'move'>): void {
  const via = node.motion === 'circular' ? viaStop(scope, node) : undefined
  const stop = writeTarget(scope, node.to)
  if (stop === undefined || (node.motion === 'circular' && via === undefined)) return
  const shape = isPose(node.to) || node.motion === 'joint' ? 'joint' : via === undefined ? 'line' : 'arc'
  scope.writer.motion(stop, shape, node.speedMps, CAUSE.travel, {
    ...(via !== undefined && { via }),
    ...(node.blendM !== undefined && { blendM: node.blendM }),
    detour: shape === 'joint' && node.plan === true,
  })
}

/** An arc needs a place on it, and lies somewhere at both. */
function viaStop(scope: ProgramScope, node: NodeOf<'move'>): number | undefined {
  if (node.via !== undefined && !isPose(node.via) && !isPose(node.to)) return writeTarget(scope, node.via)
  const message = 'A circular move needs a place on the arc (via) and an end that lies somewhere.'
  scope.faults.error(
    scope.writer.node,
    'program.noVia',
    message,
    'Give `via` and `to` a place, not a named pose.',
  )
  return undefined
}

function writeTurn(scope: ProgramScope, node: NodeOf<'turn'>): void {
  const positioner = known(scope, scope.lookup.positioner(node.positioner), 'positioner', node.positioner)
  if (positioner === undefined) return
  const { unit, axes } = positioner
  if (node.toRad.length === axes) scope.writer.turnPlate(scope.positioners.indexOf(unit), node.toRad)
  else {
    scope.faults.error(
      scope.writer.node,
      'program.turnAngles',
      `The step gives ${node.toRad.length} angles for positioner "${node.positioner}", which has ${axes} axes.`,
      axes === 1 ? 'Give one angle.' : 'Give two angles: the tilt, then the turn of the plate.',
      { positioner: node.positioner, given: node.toRad.length, axes },
    )
  }
}

function writeWait(scope: ProgramScope, node: NodeOf<'wait'>): void {
  const time = drawnTime(scope, node.time, 'time')
  scope.writer.emit({ op: 'dwell', node: scope.writer.node, time, cause: CAUSE[node.cause] })
}

function writeSignal(scope: ProgramScope, node: NodeOf<'waitSignal'> | NodeOf<'setSignal'>): void {
  const signal = known(scope, scope.lookup.signal(node.signal), 'signal', node.signal)
  if (signal === undefined) return
  scope.writer.emit({ op: node.kind, node: scope.writer.node, signal, value: node.value })
}

function writeZone(scope: ProgramScope, node: NodeOf<'enterZone'> | NodeOf<'leaveZone'>): void {
  const zone = known(scope, scope.lookup.exclusiveZone(node.zone), 'exclusive zone', node.zone)
  if (zone !== undefined) scope.writer.emit({ op: node.kind, node: scope.writer.node, zone })
}

function writeDoor(scope: ProgramScope, node: NodeOf<'door'>): void {
  const door = known(scope, scope.lookup.doorOf(node.station), 'station with a door', node.station)
  if (door !== undefined) {
    scope.writer.emit({ op: 'door', node: scope.writer.node, ...door, open: node.open })
  }
}

function writeCall(scope: ProgramScope, node: NodeOf<'call'>, grips: TaskGrips, place: Place): void {
  const program = known(scope, scope.lookup.program(node.program), 'program', node.program)
  if (program === undefined) return
  if (place.calls.includes(program.id)) {
    const message = `Program "${program.id}" calls itself.`
    const hint = 'Use a repeat block: a call that comes back to its caller never ends.'
    scope.faults.error(scope.writer.node, 'program.recursion', message, hint, { program: program.id })
    return
  }
  const inner = { path: scope.writer.node, calls: [...place.calls, program.id] }
  writeNodes(scope, program.body, grips, inner)
}

function writeRepeat(scope: ProgramScope, node: NodeOf<'repeat'>, grips: TaskGrips, place: Place): void {
  const { writer } = scope
  const at = writer.node
  const loop = writer.loopCount++
  writer.emit({ op: 'loopStart', node: at, loop, times: node.times })
  const back = writer.next
  writeNodes(scope, node.body, grips, { ...place, path: at })
  writer.emit({ op: 'loopEnd', node: at, loop, back })
}

function writeIf(scope: ProgramScope, node: NodeOf<'if'>, grips: TaskGrips, place: Place): void {
  const { writer } = scope
  const at = writer.node
  const signal = known(scope, scope.lookup.signal(node.signal), 'signal', node.signal)
  if (signal === undefined) return
  const test = { op: 'ifSignal', node: at, signal, value: node.value } as const
  const testAt = writer.emit({ ...test, otherwise: 0 })
  const wasHolding = writer.holding
  writeNodes(scope, node.body, grips, { ...place, path: at })
  const jumpAt = writer.emit({ op: 'jump', node: at, to: 0 })
  writer.patch(testAt, { ...test, otherwise: writer.next })
  const holdsAfterBody = writer.holding
  writer.holding = wasHolding
  writeNodes(scope, node.otherwise, grips, { ...place, path: at })
  writer.patch(jumpAt, { op: 'jump', node: at, to: writer.next })
  writer.breakBlend()
  if (writer.holding !== holdsAfterBody) reportUnevenGrip(scope, at)
}

function reportUnevenGrip(scope: ProgramScope, at: string): void {
  const message = 'One branch of this block ends holding a part and the other does not.'
  scope.faults.error(at, 'program.unevenGrip', message, 'Pick or place in both branches, or in neither.')
}

function known<T>(scope: ProgramScope, value: T | undefined, what: string, id: string): T | undefined {
  if (value === undefined) {
    const message = `"${id}" is not a ${what} of this document.`
    scope.faults.error(scope.writer.node, 'program.unknownRecord', message, `Choose a ${what} that exists.`, {
      id,
      what,
    })
  }
  return value
}
