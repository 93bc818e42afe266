// What a step from one document version to the next looks like. Running the steps is upgradeDocument's business.

/** A record as an older file has it: nothing is promised but its id and type. */
export interface OldRecord {
  readonly id: string
  readonly type: string
  readonly [field: string]: unknown
}

/** Brings the records of one type to `version` from the version before. */
export interface RecordMigration {
  /** The document version after this step. */
  readonly version: number
  /** `type/what-changes`, e.g. `station/rename-door-times`: named so that a failure can be told and tested. */
  readonly name: string
  /** A pure function: answers a new record. */
  up(record: OldRecord): OldRecord
}

/** A step over the whole document: splits a record in two, drops a type, adds what every cell now needs. */
export interface DocumentMigration {
  readonly version: number
  readonly name: string
  up(records: Readonly<Record<string, OldRecord>>): Readonly<Record<string, OldRecord>>
}
