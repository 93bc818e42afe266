// Scene text to document: JSON, format, version, upgrade, schemas. Every expected failure is a problem with its place. Whether the
// document makes sense (references, routes, programs) is validateScene's business.
import type { Outcome, Problem } from '../results/problem'
import { recordIdSchema } from './fields/recordFields'
import { readingProblem } from './problems/readingProblem'
import type { OldRecord } from './RecordMigration'
import { closestName } from './reading/closestName'
import { readJson } from './reading/readJson'
import { schemaProblems } from './reading/schemaProblems'
import { DOCUMENT_FORMAT, DOCUMENT_VERSION, type SceneDocument } from './SceneDocument'
import { RECORD_SCHEMAS, type RecordType, type SceneRecordUnion } from './sceneRecord'
import { CURRENT_MIGRATIONS, type Migrations, upgradeRecords } from './upgradeDocument'

/** Beyond this a browser tab may die while reading. */
const MOST_MEGABYTES = 50
/** A person mends from the top; a hopeless file need not list more. */
const MOST_PROBLEMS = 500

type Fields = Readonly<Record<string, unknown>>

export function parseSceneText(
  text: string,
  migrations: Migrations = CURRENT_MIGRATIONS,
): Outcome<SceneDocument> {
  const megabytes = text.length / 1e6
  if (megabytes > MOST_MEGABYTES)
    return failure(
      readingProblem(
        'file.tooLarge',
        { path: '' },
        { megabytes: Math.ceil(megabytes), most: MOST_MEGABYTES },
      ),
    )
  const parsed = readJson(text)
  return parsed.ok ? readDocument(parsed.value, migrations) : parsed
}

function readDocument(value: unknown, migrations: Migrations): Outcome<SceneDocument> {
  const head = checkHead(value, migrations.version)
  if (!head.ok) return head
  const { records, version, ...others } = head.value
  const readable = checkRecords(records)
  if (!readable.ok) return readable
  const upgraded = upgradeRecords(readable.value, Number(version), migrations)
  if (!upgraded.ok) return upgraded
  const parsed = parseRecords(upgraded.value)
  if (!parsed.ok) return parsed
  return {
    ok: true,
    value: { ...others, format: DOCUMENT_FORMAT, version: migrations.version, records: parsed.value },
  }
}

function checkHead(value: unknown, current: number): Outcome<Fields> {
  if (!isFields(value))
    return failure(readingProblem('file.notObject', { path: '' }, { got: kindOf(value), version: current }))
  if (value.format !== DOCUMENT_FORMAT)
    return failure(readingProblem('file.wrongFormat', { path: 'format' }, { got: shown(value.format) }))
  const { version } = value
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return failure(
      readingProblem(
        'file.badVersion',
        { path: 'version' },
        { got: shown(version), version: DOCUMENT_VERSION },
      ),
    )
  if (version > current)
    return failure(
      readingProblem('file.newerVersion', { path: 'version' }, { got: version, version: current }),
    )
  return { ok: true, value }
}

/** Each record has a usable id, is an object and has a text as type: what an upgrade step may count on. */
function checkRecords(records: unknown): Outcome<Readonly<Record<string, OldRecord>>> {
  if (!isFields(records)) {
    const code = records === undefined ? 'field.missing' : 'field.wrongKind'
    const values = { field: 'records', got: kindOf(records), expected: '@object' }
    return failure(readingProblem(code, { path: 'records' }, values))
  }
  const problems = Object.entries(records).flatMap(([id, record]) => checkRecord(id, record))
  if (problems.length > 0) return { ok: false, problems: cut(problems) }
  return { ok: true, value: records as Readonly<Record<string, OldRecord>> }
}

function checkRecord(id: string, record: unknown): Problem[] {
  const path = `records.${id}`
  if (!recordIdSchema.safeParse(id).success)
    return [readingProblem('field.badText', { path }, { field: 'records', got: id, expected: 'mould-1' })]
  if (!isFields(record))
    return [
      readingProblem(
        'field.wrongKind',
        { record: id, path },
        { field: id, got: kindOf(record), expected: '@object' },
      ),
    ]
  if (typeof record.type === 'string') return []
  const where = { record: id, path: `${path}.type` }
  return [readingProblem('field.missing', where, { field: 'type', expected: '@text' })]
}

function parseRecords(raw: Readonly<Record<string, OldRecord>>): Outcome<Record<string, SceneRecordUnion>> {
  const problems: Problem[] = []
  const records: Record<string, SceneRecordUnion> = {}
  for (const [id, record] of Object.entries(raw)) {
    const outcome = parseRecord(id, record)
    if (outcome.ok) records[id] = outcome.value
    else problems.push(...outcome.problems)
  }
  return problems.length > 0 ? { ok: false, problems: cut(problems) } : { ok: true, value: records }
}

function parseRecord(id: string, raw: OldRecord): Outcome<SceneRecordUnion> {
  if (!Object.hasOwn(RECORD_SCHEMAS, raw.type)) {
    const known = Object.keys(RECORD_SCHEMAS)
    const options = closestName(raw.type, known) ?? known.join(', ')
    const where = { record: id, path: `records.${id}.type` }
    const values = { field: 'type', got: shown(raw.type), options }
    return failure(readingProblem('field.notOneOf', where, values))
  }
  const parsed = RECORD_SCHEMAS[raw.type as RecordType].safeParse(raw)
  if (!parsed.success) return { ok: false, problems: schemaProblems(id, raw, parsed.error.issues) }
  const record = parsed.data as SceneRecordUnion
  if (record.id === id) return { ok: true, value: record }
  const where = { record: id, path: `records.${id}.id` }
  return failure(readingProblem('record.idDiffers', where, { id: record.id, key: id }))
}

function cut(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems
  const more = readingProblem('file.more', { path: 'records' }, { count: problems.length - MOST_PROBLEMS })
  return [...problems.slice(0, MOST_PROBLEMS), more]
}

function failure(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function kindOf(value: unknown): string {
  if (value === null) return '@null'
  if (Array.isArray(value)) return '@list'
  if (value === undefined) return '@nothing'
  if (typeof value === 'string') return '@text'
  return typeof value === 'number' ? '@number' : '@value'
}

function shown(value: unknown): string {
  return value === undefined ? '@nothing' : (JSON.stringify(value) ?? '@value').slice(0, 60)
}
