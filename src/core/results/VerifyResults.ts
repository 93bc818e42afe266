// What the verification of the engine found. Types only.

export interface MetricVerdict {
  readonly name: string
  readonly expected: number | string
  readonly measured: number | string
  /** Half the 95 % interval of the measured mean, or the difference that a calculation is allowed. */
  readonly halfWidth: number
  readonly pass: boolean
}

export interface CaseVerdict {
  readonly id: string
  readonly pass: boolean
  readonly metrics: readonly MetricVerdict[]
  /** Judged on the second set of seeds, after it failed on the first. */
  readonly rerun?: true
  /** Why the engine cannot express the case; it then counts as not passed. */
  readonly notExpressible?: string
}

export interface VerifyResults {
  readonly cases: readonly CaseVerdict[]
}

/** `quick`: a tenth of the usual number of parts; `full`: as many as the cases themselves ask, ten times the usual. */
export type EffortName = 'quick' | 'usual' | 'full'

/** A case as it can be listed before it has been judged. */
export interface CaseSummary {
  readonly id: string
  /** Where the expected values come from. */
  readonly source: string
  /** Can be opened as a cell. */
  readonly hasScene: boolean
}
