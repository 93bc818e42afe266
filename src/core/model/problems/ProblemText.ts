// What a kind of problem is called and how it is mended, in both languages. `{name}` stands for a value of the problem.

export interface ProblemText {
  /** Errors keep a cell from running. */
  readonly severity: 'error' | 'warning'
  readonly what: { readonly en: string; readonly nl: string }
  readonly mend: { readonly en: string; readonly nl: string }
}
