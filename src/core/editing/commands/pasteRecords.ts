// Puts copied records into a document, this one or another: fresh ids, and references to what is not here taken out.
import type { Vec3 } from '../../math/frames'
import { sceneProblem } from '../../model/problems/sceneProblem'
import type { OldRecord } from '../../model/RecordMigration'
import { DOCUMENT_VERSION } from '../../model/SceneDocument'
import { RECORD_SCHEMAS, type SceneRecordUnion } from '../../model/sceneRecord'
import { upgradeRecords } from '../../model/upgradeDocument'
import { boundsOfAll } from '../bounds/boundsOf'
import { centreOf } from '../bounds/OrientedBox'
import type { EditCommand } from '../EditHistory'
import { EditRefused } from '../EditRefused'
import type { EditTransaction } from '../EditTransaction'
import { dropReferences } from '../records/dropReferences'
import { insertRecords } from '../records/insertRecords'
import { readRecord } from '../records/readRecord'
import { transformRecords, translation } from '../records/transformRecords'

export const CLIPBOARD_FORMAT = 'proefcel-records'

/** Whether a text on the clipboard was copied from a cell. */
export function isCopiedText(text: string): boolean {
  return text.startsWith(`{"format":"${CLIPBOARD_FORMAT}"`)
}

/** `atM`: where the middle of what is pasted comes to lie on the floor; else where it lay, a step aside when it is taken. */
export function pasteRecords(text: string, atM?: readonly [number, number]): EditCommand {
  return (edit) => {
    const records = readCopied(text)
    const copied = new Set(records.map(({ id }) => id))
    const isNowhere = (id: string) => !copied.has(id) && edit.get(id) === undefined
    const usable = records.flatMap((record) => dropReferences(record, isNowhere) ?? [])
    const isTaken = usable.some(({ id }) => edit.get(id) !== undefined)
    const made = [...insertRecords(edit, usable).values()]
    transformRecords(edit, made, () => translation(shiftOf(edit, made, atM, isTaken)))
  }
}

function shiftOf(
  edit: EditTransaction,
  made: readonly string[],
  atM: readonly [number, number] | undefined,
  isTaken: boolean,
): Vec3 {
  if (atM === undefined) return isTaken ? [0.5, 0.5, 0] : [0, 0, 0]
  const bounds = boundsOfAll(edit.document, made)
  if (bounds === undefined) return [0, 0, 0]
  const [x, y] = centreOf(bounds)
  return [atM[0] - x, atM[1] - y, 0]
}

/** Text from the clipboard is as untrusted as a file. */
function readCopied(text: string): SceneRecordUnion[] {
  const value = parsed(text)
  const upgraded = upgradeRecords(byId(value.records), value.version)
  if (!upgraded.ok) throw new EditRefused(upgraded.problems)
  return Object.values(upgraded.value).flatMap((record) => {
    if (!Object.hasOwn(RECORD_SCHEMAS, record.type) || record.type === 'scene') return []
    const read = readRecord(record as SceneRecordUnion)
    if (!read.ok) throw new EditRefused(read.problems)
    return [read.value]
  })
}

function parsed(text: string): { records: readonly unknown[]; version: number } {
  try {
    const value = JSON.parse(text) as { format?: unknown; version?: unknown; records?: unknown }
    const version = Number(value.version)
    if (value.format === CLIPBOARD_FORMAT && Array.isArray(value.records) && version <= DOCUMENT_VERSION)
      return { records: value.records, version }
  } catch {
    // Refused below, as any other text that was not copied from a cell.
  }
  throw new EditRefused([sceneProblem('file.wrongFormat', { path: 'format' }, { got: text.slice(0, 40) })])
}

function byId(records: readonly unknown[]): Record<string, OldRecord> {
  const found: Record<string, OldRecord> = Object.create(null) as Record<string, OldRecord>
  for (const record of records as readonly OldRecord[])
    if (typeof record?.id === 'string' && typeof record.type === 'string') found[record.id] = record
  return found
}
