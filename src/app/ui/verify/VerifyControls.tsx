// What to run: search, only what differs, how much, run and stop.
import Play from 'lucide-react/icons/play'
import Search from 'lucide-react/icons/search'
import Square from 'lucide-react/icons/square'
import type { EffortName } from '../../../core/results/VerifyResults'
import { verifyText } from '../../text/verifyText'
import { useLanguage } from '../parts/useText'
import type { CaseFilter } from './shownCases'

interface ControlsProps {
  readonly filter: CaseFilter
  readonly onFilter: (filter: CaseFilter) => void
  readonly effort: EffortName
  readonly onEffort: (effort: EffortName) => void
  /** Cases that a run would take. */
  readonly count: number
  readonly isRunning: boolean
  readonly onRun: () => void
  readonly onCancel: () => void
}

const EFFORTS: readonly EffortName[] = ['quick', 'usual', 'full']

export function VerifyControls(props: ControlsProps) {
  const { filter, onFilter, effort, onEffort, count, isRunning } = props
  const text = verifyText[useLanguage()]
  return (
    <div className="verify-controls">
      {isRunning ? (
        <button type="button" className="button" onClick={props.onCancel}>
          <Square size={14} aria-hidden="true" />
          {text.cancel}
        </button>
      ) : (
        <button type="button" className="button primary" disabled={count === 0} onClick={props.onRun}>
          <Play size={14} aria-hidden="true" />
          {text.run(count)}
        </button>
      )}
      <label>
        {text.effort}
        <select
          value={effort}
          disabled={isRunning}
          onChange={(event) => onEffort(event.target.value as EffortName)}
        >
          {EFFORTS.map((name) => (
            <option key={name} value={name}>
              {text.efforts[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="search-field">
        <Search size={14} aria-hidden="true" />
        <input
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          value={filter.query}
          onChange={(event) => onFilter({ ...filter, query: event.target.value })}
        />
      </label>
      <label>
        <input
          type="checkbox"
          checked={filter.failuresOnly}
          onChange={(event) => onFilter({ ...filter, failuresOnly: event.target.checked })}
        />
        {text.failuresOnly}
      </label>
    </div>
  )
}
