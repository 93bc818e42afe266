// Where things are: parents, named frames, slots, carriers.
import { expect, test } from 'vitest'
import { type Frame, poseFromFrame } from '../../../src/core/math/frames'
import {
  slotFrames,
  worldFromNamedFrame,
  worldFromRecord,
  worldFromRobotBase,
} from '../../../src/core/model/resolvePlacement'
import { aDocument } from '../../builders/aDocument'
import {
  aBuffer,
  aConveyor,
  aGantry,
  aHall,
  anEquipment,
  aRobot,
  aSink,
  aStation,
  aTrack,
  at,
} from '../../builders/records'

const quarterTurn: [number, number, number, number] = [0, 0, Math.SQRT1_2, Math.SQRT1_2]

function positionOf(frame: Frame | undefined): number[] {
  expect(frame).toBeDefined()
  return poseFromFrame(frame!).position.map((value) => Math.round(value * 1e9) / 1e9 + 0)
}

test('a child is placed in the named frame of a turned parent', () => {
  const document = aDocument(
    aHall(),
    aBuffer({
      id: 'table',
      sizeM: [2, 1, 0.8],
      placement: { parent: 'hall', position: [5, 5, 0], quaternion: quarterTurn },
    }),
    aRobot({ id: 'arm', pedestalM: 0.1, placement: { parent: 'table', frame: 'top', position: [1, 0, 0] } }),
  )
  expect(positionOf(worldFromRecord(document, 'arm'))).toEqual([5, 6, 0.8])
  expect(positionOf(worldFromRobotBase(document, 'arm'))).toEqual([5, 6, 0.9])
})

test('a grid is centred on the top and filled x, y, z', () => {
  const slots = {
    kind: 'grid' as const,
    columns: 2,
    rows: 2,
    layers: 2,
    pitchM: [0.4, 0.3, 0.1] as [number, number, number],
  }
  const document = aDocument(aBuffer({ id: 'pallet', sizeM: [1.2, 0.8, 0.5], placement: at(2, 3), slots }))
  const places = slotFrames(document, 'pallet').map(positionOf)
  expect(places.length).toBe(8)
  expect(places[0]).toEqual([1.8, 2.85, 0.5])
  expect(places[1]).toEqual([2.2, 2.85, 0.5])
  expect(places[2]).toEqual([1.8, 3.15, 0.5])
  expect(places[4]).toEqual([1.8, 2.85, 0.6])
  expect(positionOf(worldFromNamedFrame(document, 'pallet', 'slot:3'))).toEqual([2.2, 3.15, 0.5])
})

test('a stack rises by the part, a list is taken as written, a layout origin replaces the top', () => {
  const document = aDocument(
    aBuffer({ id: 'stack', placement: at(0, 0), sizeM: [1, 1, 0.7], slots: { kind: 'stack', count: 3 } }),
    aStation({
      id: 'list',
      placement: at(1, 0),
      slots: { kind: 'list', poses: [{ position: [0.1, 0.2, 0.3] }] },
    }),
    aSink({
      id: 'low',
      placement: at(0, 0),
      slots: { kind: 'grid', columns: 1, pitchM: [1, 1, 1], origin: { position: [0, 0, 0.25] } },
    }),
  )
  expect(slotFrames(document, 'stack', 0.05).map((frame) => positionOf(frame)[2])).toEqual([0.7, 0.75, 0.8])
  expect(positionOf(slotFrames(document, 'list')[0])).toEqual([1.1, 0.2, 0.3])
  expect(positionOf(slotFrames(document, 'low')[0])).toEqual([0, 0, 0.25])
})

test('without a layout the servers of a station are spread over its top', () => {
  const document = aDocument(aStation({ placement: at(0, 0), capacity: 2, sizeM: [4, 1, 1] }))
  expect(slotFrames(document, 'station').map(positionOf)).toEqual([
    [-1, 0, 1],
    [1, 0, 1],
  ])
})

test('a conveyor has a start and an end on its belt', () => {
  const document = aDocument(
    aConveyor({ lengthM: 3, heightM: 0.9, placement: { position: [1, 1, 0], quaternion: quarterTurn } }),
  )
  expect(slotFrames(document, 'conveyor').map(positionOf)).toEqual([
    [1, 1, 0.9],
    [1, 4, 0.9],
  ])
})

test('a robot rides on a track and hangs from a gantry', () => {
  const document = aDocument(
    aTrack({ placement: at(6, 7.6), carriageHeightM: 0.45 }),
    aGantry({ placement: at(15, 4), heightM: 6 }),
    aRobot({ id: 'r1', carrier: { id: 'track', mount: { position: [0, 0, 0.1] } } }),
    aRobot({ id: 'r3', carrier: { id: 'gantry', mount: { quaternion: [1, 0, 0, 0] } } }),
  )
  expect(positionOf(worldFromRobotBase(document, 'r1', [2.5]))).toEqual([8.5, 7.6, 0.55])
  const hanging = worldFromRobotBase(document, 'r3', [1, 2, -1.5])
  expect(positionOf(hanging)).toEqual([16, 6, 4.5])
  expect(hanging![10]).toBe(-1)
})

test('what cannot be resolved has no frame', () => {
  const child = (id: string, parent: string) => aBuffer({ id, placement: { parent, position: [0, 0, 0] } })
  const document = aDocument(
    child('a', 'b'),
    child('b', 'a'),
    child('c', 'nobody'),
    aStation({ id: 'loose' }),
  )
  for (const id of ['a', 'b', 'c', 'loose', 'nobody', 'constructor'])
    expect(worldFromRecord(document, id)).toBeUndefined()
  expect(slotFrames(document, 'loose')).toEqual([])
  expect(worldFromNamedFrame(aDocument(aBuffer({ placement: at(0, 0) })), 'buffer', 'lid')).toBeUndefined()
})

test('equipment, gantry and track have their named frames', () => {
  const document = aDocument(
    anEquipment({ placement: at(1, 1), sizeM: [0.5, 0.5, 0.7] }),
    aTrack({ placement: at(2, 0), carriageHeightM: 0.4 }),
    aGantry({ placement: at(3, 0), heightM: 5 }),
  )
  expect(positionOf(worldFromNamedFrame(document, 'equipment', 'top'))).toEqual([1, 1, 0.7])
  expect(positionOf(worldFromNamedFrame(document, 'track', 'carriage'))).toEqual([2, 0, 0.4])
  expect(positionOf(worldFromNamedFrame(document, 'gantry', 'carriage'))).toEqual([3, 0, 5])
})
