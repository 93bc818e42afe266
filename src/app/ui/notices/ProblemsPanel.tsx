// The bottom panel's list of what is wrong or doubtful in the open cell.
import { useSession } from '../../session/sessionStore'
import { useText } from '../parts/useText'
import { LazyProblemList } from './LazyProblemList'

export function ProblemsPanel() {
  const text = useText()
  const problems = useSession((state) => state.problems)
  return (
    <section className="problems-panel" aria-label={text.run.problems}>
      {problems.length === 0 ? (
        <p className="empty">{text.panel.noProblems}</p>
      ) : (
        <LazyProblemList problems={problems} />
      )}
    </section>
  )
}
