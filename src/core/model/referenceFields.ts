// Which fields of a record name another record, and of which types: `steps[].at[]` (items of a list), `standAt{key}` (keys of a map),
// `moverByProduct{}.operator` (its values). Placement parents, nodes of programs and `{ref}` times are not in the table.
import { RECORD_SCHEMAS, type RecordType } from './sceneRecord'

/** Record types that may stand in a field. */
export type Wanted = readonly RecordType[]

const PLACE: Wanted = ['buffer', 'conveyor', 'station', 'sink', 'source', 'zone']
const STOPPABLE: Wanted = ['station', 'conveyor', 'buffer', 'robot', 'vehicle']
/** Anything a person can point at. */
export const ANY_RECORD: Wanted = Object.keys(RECORD_SCHEMAS) as RecordType[]

/** Fields of a mover, wherever it stands. */
const mover = (path: string): Record<string, Wanted> => ({
  [`${path}.programs[]`]: ['program'],
  [`${path}.operator`]: ['operator'],
  [`${path}.vehicle`]: ['vehicle'],
})

export const REFERENCE_FIELDS: Partial<Record<RecordType, Readonly<Record<string, Wanted>>>> = {
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
  equipment: { asset: ['asset'] },
  station: { calendar: ['calendar'], 'shape.asset': ['asset'], 'staffing[].calendar': ['calendar'] },
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
  operator: { calendar: ['calendar'], 'standAt{key}': ANY_RECORD },
  failure: { 'of[]': STOPPABLE, repairBy: ['operator'] },
  vehicle: { aisle: ['aisle'], calendar: ['calendar'] },
  zone: { 'robots[]': ['robot'] },
  story: { 'stops[].highlight[]': ANY_RECORD },
  cost: { of: ANY_RECORD },
}

/** What a target of a program may be relative to without being a record. */
export const TASK_TARGETS: readonly string[] = ['task.from', 'task.to', 'station']
