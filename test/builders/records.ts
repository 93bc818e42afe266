// Builders of records for tests: `aStation({ id: 'press', capacity: 2 })`. Fields left out get a working value, defaults come
// from the schema, so a builder cannot make what a file could not hold.
import type * as z from 'zod/mini'
import { RECORD_SCHEMAS, type RecordOf, type RecordType } from '../../src/core/model/sceneRecord'
import { seconds } from './times'

/** What a file may write of a record of this type; id and type are filled in when left out. */
export type Fields<T extends RecordType> = Partial<z.input<(typeof RECORD_SCHEMAS)[T]>>

function builder<T extends RecordType>(type: T, usual: Fields<T>) {
  return (fields: Fields<T> = {}): RecordOf<T> =>
    RECORD_SCHEMAS[type].parse({ id: type, ...usual, type, ...fields }) as RecordOf<T>
}

/** A placement on the hall floor. */
export const at = (x: number, y: number, z = 0) => ({ position: [x, y, z] as [number, number, number] })

export const aScene = builder('scene', { id: 'scene' })
export const aHall = builder('hall', { sizeM: [20, 15, 6] })
export const anEquipment = builder('equipment', { id: 'equipment', look: 'pedestal' })
export const aProduct = builder('product', { sizeM: [0.2, 0.1, 0.05], massKg: 1 })
export const aSource = builder('source', {
  products: ['product'],
  route: 'route',
  arrivals: { kind: 'interarrival', time: seconds(10) },
})
export const aSink = builder('sink', {})
export const aBuffer = builder('buffer', {})
export const aConveyor = builder('conveyor', { lengthM: 2, speedMps: 0.5, pitchM: 0.3 })
export const aStation = builder('station', {})
export const aTrack = builder('track', { placement: at(0, 0), lengthM: 6 })
export const aGantry = builder('gantry', {
  placement: at(0, 0),
  xM: [0, 6],
  yM: [0, 4],
  zM: [-2, 0],
  heightM: 4,
})
export const aPositioner = builder('positioner', { kind: 'turntable', placement: at(2, 0), heightM: 0.8 })
export const aTool = builder('tool', { kind: 'gripper' })
export const aRobot = builder('robot', {
  model: 'ur5e',
  placement: at(0, 0),
  poses: { home: [0, -1.5, 1.5, -1.5, -1.5, 0] },
})
export const aRobotModel = builder('robotModel', {
  id: 'robot-model',
  joints: [],
  payloadKg: 5,
  reachM: 1,
  timeToFullSpeedS: { low: 0.2, likely: 0.3, high: 0.5 },
})
export const aProgram = builder('program', {
  robots: [{ robot: 'robot' }],
  body: [
    { id: 'pick', kind: 'pick', at: { of: 'task.from' } },
    { id: 'place', kind: 'place', at: { of: 'task.to' } },
  ],
})
/** One step at the station, five seconds, then out. */
export const aRoute = builder('route', {
  steps: [{ id: 'work', at: ['station'], do: { kind: 'time', time: seconds(5) } }],
})
export const anOperator = builder('operator', { id: 'operator' })
/** Two nodes 10 m apart, the first serving the source, the second the station. */
export const anAisle = builder('aisle', {
  id: 'aisle',
  nodes: [
    { id: 'a', position: [0, 0], serves: ['source'] },
    { id: 'b', position: [10, 0], serves: ['station'] },
  ],
  edges: [{ from: 'a', to: 'b' }],
})
export const aVehicle = builder('vehicle', {
  id: 'agv',
  aisle: 'aisle',
  speedMps: 1,
  accelerationMps2: 0.5,
})
export const aCalendar = builder('calendar', {
  shifts: [{ days: [1, 2, 3, 4, 5], from: '06:00', to: '14:00' }],
})
export const aFailure = builder('failure', {
  of: ['station'],
  timeToFailure: seconds(3600),
  repair: seconds(600),
})
export const aZone = builder('zone', { kind: 'exclusive', placement: at(0, 0), sizeM: [1, 1, 2] })
export const aView = builder('view', { position: [5, 5, 5], target: [0, 0, 0] })
export const aStory = builder('story', { stops: [] })
export const aCost = builder('cost', { kind: 'investment', eur: { low: 1, likely: 2, high: 3 } })
export const aSignal = builder('signal', {})
export const aDistribution = builder('distribution', { time: seconds(5) })
