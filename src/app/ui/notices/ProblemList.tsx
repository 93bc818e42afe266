// Problems in the reader's language: what, where, how to mend. A problem of a record selects that record.
import CircleAlert from 'lucide-react/icons/circle-alert'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { Problem } from '../../../core/results/problem'
import { useSession } from '../../session/sessionStore'
import { problemWords } from '../../text/problemText'
import { RecordLink } from '../inspect/PropertyList'
import { useLanguage, useText } from '../parts/useText'

interface ListProps {
  readonly problems: readonly Problem[]
  /** Problems of a file that is not open: its records cannot be selected. */
  readonly unlinked?: boolean
}

export function ProblemList({ problems, unlinked = false }: ListProps) {
  return (
    <ul className="problem-list">
      {problems.map((problem) => (
        <ProblemItem
          key={`${problem.code} ${problem.where.path} ${problem.message}`}
          problem={problem}
          unlinked={unlinked}
        />
      ))}
    </ul>
  )
}

function ProblemItem({ problem, unlinked }: { readonly problem: Problem; readonly unlinked: boolean }) {
  const text = useText().panel
  const language = useLanguage()
  const { message, hint } = problemWords(problem, language)
  const Icon = problem.severity === 'error' ? CircleAlert : TriangleAlert
  return (
    <li className="problem" data-severity={problem.severity}>
      <Icon size={16} className="problem-icon" role="img" aria-label={text[problem.severity]} />
      <div>
        <p>{capitalised(message)}</p>
        <p className="muted">{capitalised(hint)}</p>
        <ProblemPlace problem={problem} unlinked={unlinked} />
      </div>
    </li>
  )
}

function ProblemPlace({ problem, unlinked }: { readonly problem: Problem; readonly unlinked: boolean }) {
  const { record, path } = problem.where
  const known = useSession((state) => record !== undefined && state.document?.records[record] !== undefined)
  if (path === '' && record === undefined) return null
  return (
    <p className="problem-place">
      {known && !unlinked && record !== undefined && <RecordLink id={record} />}
      {path !== '' && <code>{path}</code>}
    </p>
  )
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
