// The cases with their figures: expected, measured, interval, verdict. One body a case, so that each is a group for the ear too.

import type { CaseSummary } from '../../../core/results/VerifyResults'
import type { VerificationState } from '../../session/Verification'
import { verifyText } from '../../text/verifyText'
import { useLanguage } from '../parts/useText'
import { CaseRows } from './CaseRows'
import type { CaseFilter } from './shownCases'

interface TableProps {
  readonly state: VerificationState
  readonly shown: readonly CaseSummary[]
  readonly filter: CaseFilter
  readonly onOpen: (id: string) => void
}

export function VerifyTable({ state, shown, filter, onOpen }: TableProps) {
  const text = verifyText[useLanguage()]
  const { columns } = text
  if (state.cases.length > 0 && shown.length === 0)
    return <p className="empty">{filter.failuresOnly ? text.noFailures : text.nothingShown}</p>
  return (
    <table className="table verify-table">
      <caption className="visually-hidden">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.case}</th>
          <th scope="col">{columns.metric}</th>
          <th scope="col" className="number">
            {columns.expected}
          </th>
          <th scope="col" className="number">
            {columns.measured}
          </th>
          <th scope="col" className="number">
            {columns.interval}
          </th>
          <th scope="col">{columns.verdict}</th>
        </tr>
      </thead>
      {shown.map((one) => (
        <CaseRows
          key={one.id}
          summary={one}
          verdict={state.verdicts.get(one.id)}
          isUnderWay={state.underWay.includes(one.id)}
          onOpen={onOpen}
        />
      ))}
    </table>
  )
}
