// Over the cell when a robot, a machine and two places for parts stand there and nothing moves yet: the program that is most likely wanted.
import WandSparkles from 'lucide-react/icons/wand-sparkles'
import { useMemo } from 'react'
import { findTending } from '../../../core/editing/macros/findTending'
import { useSession } from '../../session/sessionStore'
import { recordName } from '../../text/localText'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { makeTending } from './makeTending'
import { useBuildText } from './useBuildText'

export function TendingOffer() {
  const text = useBuildText().tend
  const language = useLanguage()
  const controller = useController()
  const document = useSession((state) => state.document)
  const tending = useMemo(() => document && findTending(document), [document])
  if (document === undefined || tending === undefined) return null
  const name = (id: string) => recordName(document.records[id]!, language)
  return (
    <div className="edit-chip tending-offer" role="status">
      <span>{text.ready(name(tending.robot), name(tending.station))}</span>
      <button type="button" className="button primary" onClick={() => makeTending(controller, tending)}>
        <WandSparkles size={14} aria-hidden="true" />
        {text.make}
      </button>
    </div>
  )
}
