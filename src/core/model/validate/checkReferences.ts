// Every field that names another record names one that exists and is of a fitting type. One table, by record type.
import type { ProgramNode } from '../records/program'
import { RECORD_SCHEMAS, type RecordType, type SceneRecordUnion } from '../sceneRecord'
import type { SceneScope } from './SceneScope'
import { visitNodes } from './visitNodes'
import { visitPath } from './visitPath'

type Wanted = readonly RecordType[]

const PLACE: Wanted = ['buffer', 'conveyor', 'station', 'sink', 'source', 'zone']
const STOPPABLE: Wanted = ['station', 'conveyor', 'buffer', 'robot']
/** Anything a person can point at. */
const ANY: Wanted = Object.keys(RECORD_SCHEMAS) as RecordType[]

/** Fields of a mover, wherever it stands. */
const mover = (path: string): Record<string, Wanted> => ({
  [`${path}.programs[]`]: ['program'],
  [`${path}.operator`]: ['operator'],
})

const REFERENCES: Partial<Record<RecordType, Readonly<Record<string, Wanted>>>> = {
  scene: { 'outputs[]': ['product'] },
  source: {
    'products[]': ['product'],
    route: ['route'],
    'routeByProduct{key}': ['product'],
    'routeByProduct{}': ['route'],
    'arrivals.orders[].product': ['product'],
    calendar: ['calendar'],
  },
  conveyor: { calendar: ['calendar'] },
  station: { calendar: ['calendar'], 'staffing[].calendar': ['calendar'] },
  robot: { 'carrier.id': ['track', 'gantry'], tool: ['tool'], calendar: ['calendar'] },
  program: { 'robots[].robot': ['robot'] },
  route: {
    'steps[].at[]': PLACE,
    ...mover('steps[].mover'),
    'steps[].do.programs[]': ['program'],
    'steps[].do.needs[].operator': ['operator'],
    'steps[].do.components[].sequence[]': ['product'],
    'steps[].do.components[].from[]': PLACE,
    ...mover('steps[].do.components[].mover'),
    'steps[].do.components[].moverByProduct{key}': ['product'],
    ...mover('steps[].do.components[].moverByProduct{}'),
    'steps[].do.into[].product': ['product'],
    'steps[].do.into[].route': ['route'],
  },
  operator: { calendar: ['calendar'], 'standAt{key}': ANY },
  failure: { 'of[]': STOPPABLE, repairBy: ['operator'] },
  zone: { 'robots[]': ['robot'] },
  story: { 'stops[].highlight[]': ANY },
  cost: { of: ANY },
}

export function checkReferences(scope: SceneScope): void {
  for (const record of Object.values(scope.document.records)) {
    for (const [pattern, wanted] of Object.entries(REFERENCES[record.type] ?? {}))
      visitPath(record, pattern, (id, path) => checkReference(scope, record, path, id, wanted))
    checkParent(scope, record)
  }
  for (const program of scope.all('program'))
    visitNodes(program.body, (node, path) => checkNode(scope, program, node, path))
}

function checkParent(scope: SceneScope, record: SceneRecordUnion): void {
  visitPath(record, 'placement.parent', (id, path) => checkReference(scope, record, path, id, ANY))
}

function checkNode(scope: SceneScope, program: SceneRecordUnion, node: ProgramNode, path: string): void {
  const check = (field: string, id: unknown, wanted: Wanted) =>
    checkReference(scope, program, `${path}.${field}`, id, wanted)
  switch (node.kind) {
    case 'move':
      checkTarget(scope, program, `${path}.to`, node.to)
      return
    case 'pick':
    case 'place':
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
    case 'call':
      check('program', node.program, ['program'])
      return
    case 'wait':
    case 'repeat':
      return
  }
}

/** What a target may be relative to without being a record. */
const TASK_TARGETS = ['task.from', 'task.to', 'station']

function checkTarget(
  scope: SceneScope,
  program: SceneRecordUnion,
  path: string,
  target: { readonly [field: string]: unknown },
): void {
  if (target.of === undefined || TASK_TARGETS.includes(String(target.of))) return
  checkReference(scope, program, `${path}.of`, target.of, ANY)
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
  const types = wanted === ANY ? '@anyRecord' : `@recordOf:${wanted.join(', ')}`
  if (found) {
    scope.add('reference.wrongType', record.id, path, { id, type: found.type, types })
    return
  }
  const fitting = () => wanted.flatMap((type) => scope.all(type).map((one) => one.id))
  const suggestion = scope.nearest(id, fitting, types)
  scope.add('reference.missing', record.id, path, { id, suggestion })
}
