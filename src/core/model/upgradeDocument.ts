// Brings the raw records of an older file to the current version, step by step. Knows no schema: it runs before them.
import type { Outcome } from '../results/problem'
import { readingProblem } from './problems/readingProblem'
import type { DocumentMigration, OldRecord, RecordMigration } from './RecordMigration'
import { DOCUMENT_VERSION } from './SceneDocument'
import { RECORD_MIGRATIONS } from './sceneRecord'

/** Steps over whole documents, oldest first. Version 1 is the first: there are none yet. */
const DOCUMENT_MIGRATIONS: readonly DocumentMigration[] = []

export interface Migrations {
  readonly version: number
  readonly documents: readonly DocumentMigration[]
  readonly records: Readonly<Record<string, readonly RecordMigration[]>>
}

export const CURRENT_MIGRATIONS: Migrations = {
  version: DOCUMENT_VERSION,
  documents: DOCUMENT_MIGRATIONS,
  records: RECORD_MIGRATIONS,
}

type OldRecords = Readonly<Record<string, OldRecord>>

/** Within one version the document's step goes first, then each record's. */
export function upgradeRecords(
  records: OldRecords,
  fromVersion: number,
  migrations: Migrations = CURRENT_MIGRATIONS,
): Outcome<OldRecords> {
  let upgraded = records
  for (let version = fromVersion + 1; version <= migrations.version; version++) {
    for (const step of migrations.documents.filter((one) => one.version === version)) {
      const outcome = attempt(step.name, fromVersion, migrations.version, () => step.up(upgraded))
      if (!outcome.ok) return outcome
      upgraded = outcome.value
    }
    const outcome = upgradeEach(upgraded, version, fromVersion, migrations)
    if (!outcome.ok) return outcome
    upgraded = outcome.value
  }
  return { ok: true, value: upgraded }
}

function upgradeEach(
  records: OldRecords,
  version: number,
  fromVersion: number,
  migrations: Migrations,
): Outcome<OldRecords> {
  const upgraded: Record<string, OldRecord> = {}
  for (const [id, record] of Object.entries(records)) {
    upgraded[id] = record
    const steps = Object.hasOwn(migrations.records, record.type) ? migrations.records[record.type] : []
    for (const step of (steps ?? []).filter((one) => one.version === version)) {
      const outcome = attempt(step.name, fromVersion, migrations.version, () => step.up(record), id)
      if (!outcome.ok) return outcome
      upgraded[id] = outcome.value
    }
  }
  return { ok: true, value: upgraded }
}

/** An old file may hold anything, so a step may stumble over it; that is the file's problem, not a bug to crash on. */
function attempt<T>(step: string, from: number, version: number, run: () => T, record?: string): Outcome<T> {
  try {
    return { ok: true, value: run() }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const where = record === undefined ? { path: 'records' } : { record, path: `records.${record}` }
    return {
      ok: false,
      problems: [readingProblem('file.upgradeFailed', where, { from, version, step, reason })],
    }
  }
}

/** What is wrong with a list of migrations, for the test that guards it; empty when it is gapless and in order. */
export function migrationFaults({ version, documents, records }: Migrations): string[] {
  const faults: string[] = []
  const steps = [documents, ...Object.values(records)]
  for (const list of steps)
    for (const [index, step] of list.entries()) {
      if (step.version < 2 || step.version > version) faults.push(`${step.name}: no version ${step.version}`)
      const before = list[index - 1]
      if (before && before.version >= step.version) faults.push(`${step.name}: comes after ${before.name}`)
    }
  const reached = new Set(steps.flat().map((step) => step.version))
  for (let wanted = 2; wanted <= version; wanted++)
    if (!reached.has(wanted)) faults.push(`no step leads to version ${wanted}`)
  for (const [type, list] of Object.entries(records))
    for (const step of list)
      if (!step.name.startsWith(`${type}/`)) faults.push(`${step.name}: not named ${type}/…`)
  return faults
}
