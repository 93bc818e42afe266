// Fixes of problems with references, placements and the scene as a whole.

import type { SceneDocument } from '../../model/SceneDocument'
import { findRecord, recordsOfType } from '../../model/SceneDocument'
import { attachRecord } from '../commands/attachRecord'
import { removeRecords } from '../commands/removeRecords'
import { type FieldPath, valueAt, withoutValueAt } from '../fieldPath'
import { makeRecord } from '../records/makeRecord'
import { readRecord } from '../records/readRecord'
import { change, setTo, takeOut } from './changeRecord'
import type { Fix, FixQuestion, FixTable } from './Fix'

const UPRIGHT = [0, 0, 0, 1]

export const RECORD_FIXES: FixTable = {
  'reference.missing': wrongReference,
  'reference.wrongType': wrongReference,
  'placement.cycle': standFree,
  'placement.tooDeep': standFree,
  'placement.parentNowhere': standFree,
  'placement.unknownFrame': ({ record, path }) => [
    { name: 'leaveOut', command: takeOut(record, path) },
    { name: 'standFree', command: attachRecord(record, undefined) },
  ],
  'placement.noRotation': ({ record, path }) => [{ name: 'levelOut', command: setTo(record, path, UPRIGHT) }],
  'placement.notUnit': ({ document, record, path }) => [
    { name: 'levelOut', command: setTo(record, path, unitOf(valueAt(findRecord(document, record), path))) },
  ],
  'scene.missing': () => [
    {
      name: 'addScene',
      command: (edit) => {
        makeRecord(edit, { id: edit.freshId('scene'), type: 'scene' })
      },
    },
  ],
  'scene.another': ({ record }) => [{ name: 'removeThis', command: (edit) => edit.remove(record) }],
  'scene.warmupTooLong': ({ record, path, number }) => [
    {
      name: 'setTo',
      values: { value: number('horizon') / 4, unit: 's' },
      command: setTo(record, path, number('horizon') / 4),
    },
  ],
  'field.unknown': ({ record, path }) => [{ name: 'leaveOut', command: takeOut(record, path) }],
  'cost.order': ({ record }) => [
    {
      name: 'putInLimits',
      command: change(record, 'cost', (cost) => {
        if (cost.type !== 'cost') return cost
        const [low = 0, likely = 0, high = 0] = [cost.eur.low, cost.eur.likely, cost.eur.high].sort(
          (a, b) => a - b,
        )
        return { ...cost, eur: { ...cost.eur, low, likely, high } }
      }),
    },
  ],
}

function wrongReference({ document, record, path, text }: FixQuestion): readonly Fix[] {
  const instead = [text('suggestion'), ...onlyFitting(document, record, path, text('id'))]
  const names = [...new Set(instead)].filter((id) => findRecord(document, id) !== undefined)
  return [
    ...names
      .slice(0, 2)
      .map((id): Fix => ({ name: 'useInstead', values: { id }, command: setTo(record, path, id) })),
    { name: 'dropReference', values: { id: text('id') }, command: takeOut(record, path) },
  ]
}

/** When there is but one record of the kind that others in the same place are, it is the one that was meant. */
function onlyFitting(document: SceneDocument, record: string, path: FieldPath, lost: string): string[] {
  const holder = findRecord(document, record)
  const field = path.findLast((key) => typeof key === 'string')
  const type = TYPE_OF_FIELD[String(field)]
  if (holder === undefined || type === undefined) return []
  const candidates = recordsOfType(document, type).filter(({ id }) => id !== lost)
  return candidates.length === 1 ? [candidates[0]!.id] : []
}

const TYPE_OF_FIELD: Readonly<
  Record<string, 'route' | 'calendar' | 'operator' | 'robot' | 'tool' | 'program'>
> = {
  route: 'route',
  calendar: 'calendar',
  operator: 'operator',
  repairBy: 'operator',
  robot: 'robot',
  tool: 'tool',
  programs: 'program',
}

function standFree({ document, record }: FixQuestion): readonly Fix[] {
  return [
    {
      name: 'standFree',
      command: (edit) => {
        attachRecord(record, undefined)(edit)
        const after = edit.get(record)
        if (after === undefined || after !== findRecord(document, record)) return
        // Where it stands cannot be told: its own numbers count from the hall then.
        const read = readRecord(
          withoutValueAt(withoutValueAt(after, ['placement', 'parent']), ['placement', 'frame']),
        )
        if (read.ok) edit.put(read.value)
        else removeRecords([record])(edit)
      },
    },
  ]
}

function unitOf(value: unknown): number[] {
  const parts = Array.isArray(value) ? value.map(Number) : UPRIGHT
  const length = Math.sqrt(parts.reduce((sum, part) => sum + part * part, 0))
  return parts.map((part) => part / length)
}
