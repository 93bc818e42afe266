// The bottom panel's list of what is wrong or doubtful in the open cell: errors first, and places that are only just reached last. A click
// selects and shows; what can be mended at once has a button for it.
import { useMemo } from 'react'
import type { Assessment } from '../../../core/results/Assessment'
import type { Problem } from '../../../core/results/problem'
import { useSession } from '../../session/sessionStore'
import { useText } from '../parts/useText'
import { LazyProblemList } from './LazyProblemList'

export function ProblemsPanel() {
  const text = useText()
  const problems = useSession((state) => state.problems)
  const reach = useSession((state) => state.assessment?.reach)
  const all = useMemo(() => [...problems, ...tightPlaces(problems, reach)], [problems, reach])
  return (
    <section className="problems-panel" aria-label={text.run.problems}>
      {all.length === 0 ? (
        <p className="empty">{text.panel.noProblems}</p>
      ) : (
        <LazyProblemList problems={all} withFixes />
      )}
    </section>
  )
}

/** Of reach, what the problems do not tell yet: each program node once. */
function tightPlaces(problems: readonly Problem[], reach: Assessment['reach'] | undefined): Problem[] {
  const told = new Set(problems.map(({ where }) => where.path))
  const found = new Map<string, Problem>()
  for (const { problem } of reach ?? [])
    if (problem !== undefined && !told.has(problem.where.path)) found.set(problem.where.path, problem)
  return [...found.values()]
}
