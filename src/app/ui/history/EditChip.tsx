// Under the cell while its run is not of the cell as edited: that it is old and how to renew it, or that it cannot run yet and why.
import { useSession } from '../../session/sessionStore'
import { frameStore } from '../frame/frameStore'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'

export function EditChip() {
  const text = useText().edit
  const controller = useController()
  const { runIsOld, rerun, mode, status, problems, assessing, assessment } = useSession()
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const noRun = assessment === undefined ? status === 'failed' : assessment.results === undefined
  const cannotRun = noRun && errors > 0 && (mode === 'build' || runIsOld)
  if (cannotRun)
    return (
      <div className="edit-chip" role="status">
        <span>{text.cannotRunYet(errors)}</span>
        <button
          type="button"
          className="button"
          onClick={() => frameStore.set({ bottom: true, bottomTab: 'problems', beamer: false })}
        >
          {text.showProblems}
        </button>
      </div>
    )
  if (runIsOld && rerun === 'continue')
    return (
      <div className="edit-chip" role="status">
        <span>{text.runIsOld}</span>
        <button type="button" className="button" onClick={() => void controller.restartWithChanges()}>
          {text.restartNow}
        </button>
      </div>
    )
  if (!assessing || mode !== 'build') return null
  return (
    <div className="edit-chip" role="status">
      <span className="muted">{text.judging}</span>
    </div>
  )
}
