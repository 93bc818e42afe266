// What is wrong with the file that was chosen or dropped: the place in it and how to mend it.
import { useSession } from '../../session/sessionStore'
import { LazyProblemList } from '../notices/LazyProblemList'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'

/** More than this at once helps nobody. */
const PROBLEMS_SHOWN = 8

export function FileProblems() {
  const text = useText()
  const controller = useController()
  const problems = useSession((state) => state.openProblems)
  const rest = problems.length - PROBLEMS_SHOWN
  return (
    <div className="file-problems" role="alert">
      {problems.length > 0 && (
        <>
          <h3>{text.start.fileProblems}</h3>
          <LazyProblemList problems={problems.slice(0, PROBLEMS_SHOWN)} unlinked />
          {rest > 0 && <p className="muted">{text.panel.showMore(rest)}</p>}
          <button type="button" className="link" onClick={() => controller.dismissProblems()}>
            {text.frame.close}
          </button>
        </>
      )}
    </div>
  )
}
