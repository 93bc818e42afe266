// What names another record follows it: a copied vehicle drives its copied path, a copied program turns its copied positioner.
import { expect, it } from 'vitest'
import { referencesOf } from '../../../src/core/editing/records/visitReferences'
import type { SceneRecordUnion } from '../../../src/core/model/sceneRecord'

const named = (record: object) => referencesOf(record as SceneRecordUnion).map(({ id }) => id)

it('knows the path and the shifts of a vehicle', () => {
  expect(named({ id: 'agv', type: 'vehicle', aisle: 'way', calendar: 'day' })).toEqual(['way', 'day'])
})

it('knows the vehicle that brings a part', () => {
  const steps = [{ id: 'in', at: ['table'], mover: { by: 'vehicle', vehicle: 'agv' } }]
  expect(named({ id: 'route', type: 'route', steps })).toEqual(expect.arrayContaining(['table', 'agv']))
})

it('knows the positioner that a program turns', () => {
  const body = [{ id: 'turn', kind: 'turn', positioner: 'table', toRad: [0] }]
  expect(named({ id: 'weld', type: 'program', robots: [], body })).toEqual(['table'])
})
