// What comes of files that a person brings along: for each what was read, guessed and left out, or why nothing was. Types only.
import type { RecordOf } from '../model/sceneRecord'
import type { Problem } from '../results/problem'

export interface GivenFile {
  /** With its folders, when it came in one. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ImportFacts {
  /** Bodies or parts in the file. */
  readonly parts?: number
  readonly trianglesRead?: number
  readonly trianglesKept?: number
  readonly lines?: number
  readonly axes?: number
  /** Names of its parts or storeys. */
  readonly names?: readonly string[]
  /** Whether unit and up axis are said by the file; else they are guesses. */
  readonly unitStated?: boolean
  readonly upStated?: boolean
}

export interface ImportedFile {
  readonly file: string
  /** What it became; none when it was refused. */
  readonly asset?: RecordOf<'asset'>
  readonly robotModel?: RecordOf<'robotModel'>
  readonly facts: ImportFacts
  /** What was left out or guessed, or why it was refused. */
  readonly notes: readonly Problem[]
}

/** Where the compiled readers of CAD and building files can be fetched. */
export interface ReaderAddresses {
  readonly occt?: string | undefined
  readonly ifc?: string | undefined
}
