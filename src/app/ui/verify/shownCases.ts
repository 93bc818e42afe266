// Which cases the table shows: those that fit the search, and on wish only those that differ.
import type { CaseSummary } from '../../../core/results/VerifyResults'
import type { VerificationState } from '../../session/Verification'
import type { Language } from '../../text/Language'
import { VERIFY_CASE_TEXT } from '../../text/verifyCaseText'

export interface CaseFilter {
  readonly query: string
  readonly failuresOnly: boolean
}

export function shownCases(
  { cases, verdicts }: Pick<VerificationState, 'cases' | 'verdicts'>,
  { query, failuresOnly }: CaseFilter,
  language: Language,
): readonly CaseSummary[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return cases.filter(({ id }) => {
    if (failuresOnly && verdicts.get(id)?.pass !== false) return false
    const text = `${id} ${VERIFY_CASE_TEXT[id]?.[language] ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
