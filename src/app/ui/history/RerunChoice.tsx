// What a change does to the run on screen: it starts again, or goes on as it was.
import type { RerunPolicy } from '../../session/preferences'
import { useSession } from '../../session/sessionStore'
import { useController } from '../parts/sessionContext'
import { useText } from '../parts/useText'

const POLICIES: readonly RerunPolicy[] = ['restart', 'continue']

export function RerunChoice() {
  const text = useText().edit
  const controller = useController()
  const rerun = useSession((state) => state.rerun)
  return (
    <label className="rerun-choice">
      <span>{text.rerun}</span>
      <select
        className="select"
        value={rerun}
        onChange={(event) => controller.setRerun(event.target.value as RerunPolicy)}
      >
        {POLICIES.map((policy) => (
          <option key={policy} value={policy}>
            {text.rerunChoice[policy]}
          </option>
        ))}
      </select>
    </label>
  )
}
