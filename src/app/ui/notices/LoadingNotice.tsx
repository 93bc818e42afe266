// Says what is happening while a cell is opened. Quiet: a line and a thin moving bar.
import { recordsOfType } from '../../../core/model/SceneDocument'
import { useSession } from '../../session/sessionStore'
import { calendarMoment, formatMoment } from '../../text/formatClock'
import { useLanguage, useText } from '../parts/useText'

export function LoadingNotice() {
  const text = useText().frame
  const language = useLanguage()
  const status = useSession((state) => state.status)
  const topology = useSession((state) => state.topology)
  const document = useSession((state) => state.document)
  const refused = useSession((state) => state.openProblems.length > 0)
  const opening = status === 'loading' || (status === 'empty' && !refused)
  if (!opening) return null
  const scene = document && recordsOfType(document, 'scene')[0]
  const aheadTo =
    scene?.openAt && formatMoment(calendarMoment(scene.startAt, scene.openAt.timeS * 1e6), language)
  const compiled = topology !== undefined
  const line = compiled && aheadTo !== undefined ? text.loadingOpenAt(aheadTo) : text.loadingCompile
  return (
    <div className="loading" role="status">
      <strong>{text.loading}</strong>
      <span className="muted">{document === undefined ? text.loadingEmpty : line}</span>
      <span className="loading-bar" aria-hidden="true" />
    </div>
  )
}
