// The published and exact answers the engine is held to: data with their sources. Holds no code of any case.
import cases from './referenceCases.json'
import type { CaseParameters } from './VerifyCase'

export interface ReferenceCase {
  readonly id: string
  readonly kind: string
  readonly description: string
  /** Relative error that passes when the interval is narrower. */
  readonly relativeCap: number
  readonly parameters: CaseParameters
  readonly expected: unknown
  readonly source: string
}

export const referenceCases: readonly ReferenceCase[] = cases
