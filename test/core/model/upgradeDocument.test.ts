// Upgrading older files: the current list is gapless, and the mechanism works on a made-up history.
import { expect, test } from 'vitest'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import {
  CURRENT_MIGRATIONS,
  type Migrations,
  migrationFaults,
  upgradeRecords,
} from '../../../src/core/model/upgradeDocument'

test('the migrations of this version are gapless, in order and well named', () => {
  expect(migrationFaults(CURRENT_MIGRATIONS)).toEqual([])
})

/** Version 2 renamed a station's servers to capacity; version 3 dropped markers and gave buffers a look. */
const history: Migrations = {
  version: 3,
  documents: [
    {
      version: 3,
      name: 'document/drop-markers',
      up: (records) => Object.fromEntries(Object.entries(records).filter(([, one]) => one.type !== 'marker')),
    },
  ],
  records: {
    station: [
      {
        version: 2,
        name: 'station/servers-to-capacity',
        up: ({ servers, ...rest }) => ({ ...rest, capacity: servers }),
      },
    ],
    buffer: [{ version: 3, name: 'buffer/add-look', up: (record) => ({ ...record, look: 'rack' }) }],
  },
}

const old = (version: number) =>
  JSON.stringify({
    format: 'proefcel-scene',
    version,
    records: {
      press: { id: 'press', type: 'station', servers: 2, keep: 'me' },
      rack: { id: 'rack', type: 'buffer' },
      mark: { id: 'mark', type: 'marker' },
    },
  })

test('an old file is brought to the current version before the schemas see it', () => {
  expect(migrationFaults(history)).toEqual([])
  const outcome = parseSceneText(old(1), history)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  expect(outcome.value.version).toBe(3)
  expect(outcome.value.records.press).toMatchObject({ capacity: 2, keep: 'me' })
  expect(outcome.value.records.press).not.toHaveProperty('servers')
  expect(outcome.value.records.rack).toMatchObject({ look: 'rack' })
  expect(Object.keys(outcome.value.records)).toEqual(['press', 'rack'])
})

test('only the steps after the version of the file are taken', () => {
  const outcome = parseSceneText(old(2), history)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  expect(outcome.value.records.press).toMatchObject({ servers: 2, capacity: 1 })
})

test('a step that stumbles over the file is a problem that names the step and the record', () => {
  const fragile: Migrations = {
    version: 2,
    documents: [],
    records: {
      station: [
        {
          version: 2,
          name: 'station/split-door',
          up: (record) => ({ ...record, open: (record.door as { open: number }).open }),
        },
      ],
    },
  }
  const outcome = upgradeRecords({ press: { id: 'press', type: 'station' } }, 1, fragile)
  expect(outcome.ok).toBe(false)
  if (!outcome.ok)
    expect(outcome.problems[0]).toMatchObject({
      code: 'file.upgradeFailed',
      where: { record: 'press' },
      values: { step: 'station/split-door' },
    })
})

test('gaps, wrong order and wrong names are found', () => {
  const step = (version: number, name: string) => ({ version, name, up: <T>(value: T) => value })
  const faults = migrationFaults({
    version: 4,
    documents: [],
    records: { station: [step(4, 'station/b'), step(2, 'a')], buffer: [step(5, 'buffer/c')] },
  })
  expect(faults).toEqual([
    'a: comes after station/b',
    'buffer/c: no version 5',
    'no step leads to version 3',
    'a: not named station/…',
  ])
})
