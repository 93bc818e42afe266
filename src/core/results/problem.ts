// A problem that can be shown to a person and mended: the only form in which expected failures travel. Types only.

/** Where in a document a problem is: record id and the path inside it, or a bare path for a file that is not a document yet. */
export interface ProblemPlace {
  readonly record?: string
  /** Path in the file, e.g. `records.robot-1.placement.position[2]`. */
  readonly path: string
}

/**
 * `code` selects the message in the user's language (app/text and cli texts); `values` fill it. `message` and `hint` are the
 * ready English sentences, for logs and for codes a text table does not know.
 */
export interface Problem {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly where: ProblemPlace
  readonly hint: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** Outcome of something that may fail in an expected way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }
