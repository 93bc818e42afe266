// The builders themselves: defaults come from the schemas, mistakes of a test are told.
import { expect, test } from 'vitest'
import { aDocument, aRunningCell } from './aDocument'
import { aConveyor, aScene, aStation } from './records'

test('a builder fills in working values and the defaults of the schema', () => {
  expect(aStation({ id: 'press', capacity: 2 })).toMatchObject({
    id: 'press',
    type: 'station',
    capacity: 2,
    discipline: 'fifo',
  })
  expect(aConveyor({ speedMps: 0.25 })).toMatchObject({ speedMps: 0.25, accumulating: true })
})

test('a builder refuses what a file could not hold', () => {
  expect(() => aConveyor({ speedMps: -1 })).toThrow()
})

test('a document has one scene and unique ids', () => {
  expect(Object.keys(aDocument(aStation()).records)).toEqual(['scene', 'station'])
  expect(Object.keys(aDocument(aScene({ id: 'my-cell' })).records)).toEqual(['my-cell'])
  expect(() => aDocument(aStation(), aStation())).toThrow('station')
})

test('the running cell takes replacements by id', () => {
  const cell = aRunningCell(aStation({ capacity: 3 }))
  expect(cell.records.station).toMatchObject({ capacity: 3 })
  expect(Object.keys(cell.records).length).toBe(5)
})
