// Every field that names another record names one that exists and is of a fitting type. Which fields those are stands in referenceFields.
import type { ProgramNode } from '../records/program'
import { ANY_RECORD, REFERENCE_FIELDS, TASK_TARGETS, type Wanted } from '../referenceFields'
import type { SceneRecordUnion } from '../sceneRecord'
import type { SceneScope } from './SceneScope'
import { visitNodes } from './visitNodes'
import { visitPath } from './visitPath'

export function checkReferences(scope: SceneScope): void {
  for (const record of Object.values(scope.document.records)) {
    for (const [pattern, wanted] of Object.entries(REFERENCE_FIELDS[record.type] ?? {}))
      visitPath(record, pattern, (id, path) => checkReference(scope, record, path, id, wanted))
    checkParent(scope, record)
  }
  for (const program of scope.all('program'))
    visitNodes(program.body, (node, path) => checkNode(scope, program, node, path))
}

function checkParent(scope: SceneScope, record: SceneRecordUnion): void {
  visitPath(record, 'placement.parent', (id, path) => checkReference(scope, record, path, id, ANY_RECORD))
}

function checkNode(scope: SceneScope, program: SceneRecordUnion, node: ProgramNode, path: string): void {
  const check = (field: string, id: unknown, wanted: Wanted) =>
    checkReference(scope, program, `${path}.${field}`, id, wanted)
  switch (node.kind) {
    case 'move':
      checkTarget(scope, program, `${path}.to`, node.to)
      if (node.via) checkTarget(scope, program, `${path}.via`, node.via)
      return
    case 'palletise':
      checkTarget(scope, program, `${path}.from`, node.from)
      checkTarget(scope, program, `${path}.at`, node.at)
      if (node.sheet) checkTarget(scope, program, `${path}.sheet.from`, node.sheet.from)
      return
    case 'pick':
    case 'place':
    case 'approach':
      checkTarget(scope, program, `${path}.at`, node.at)
      return
    case 'process':
      checkTarget(scope, program, path, node)
      return
    case 'waitSignal':
    case 'setSignal':
    case 'if':
      check('signal', node.signal, ['signal'])
      return
    case 'enterZone':
    case 'leaveZone':
      check('zone', node.zone, ['zone'])
      return
    case 'door':
      check('station', node.station, ['station'])
      return
    case 'turn':
      check('positioner', node.positioner, ['positioner'])
      return
    case 'call':
      check('program', node.program, ['program'])
      return
    case 'wait':
    case 'repeat':
    case 'retract':
    case 'grip':
    case 'release':
      return
  }
}

function checkTarget(
  scope: SceneScope,
  program: SceneRecordUnion,
  path: string,
  target: { readonly [field: string]: unknown },
): void {
  if (target.of === undefined || TASK_TARGETS.includes(String(target.of))) return
  checkReference(scope, program, `${path}.of`, target.of, ANY_RECORD)
}

function checkReference(
  scope: SceneScope,
  record: SceneRecordUnion,
  path: string,
  id: unknown,
  wanted: Wanted,
): void {
  if (typeof id !== 'string') return
  const found = scope.find(id)
  if (found && wanted.includes(found.type)) return
  const types = wanted === ANY_RECORD ? '@anyRecord' : `@recordOf:${wanted.join(', ')}`
  if (found) {
    scope.add('reference.wrongType', record.id, path, { id, type: found.type, types })
    return
  }
  const fitting = () => wanted.flatMap((type) => scope.all(type).map((one) => one.id))
  const suggestion = scope.nearest(id, fitting, types)
  scope.add('reference.missing', record.id, path, { id, suggestion })
}
