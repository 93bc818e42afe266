// Over the cell when belts are joined to something while no route goes over them: the route that is most likely wanted.
import Route from 'lucide-react/icons/route'
import { useMemo } from 'react'
import { findIdleBelts } from '../../../core/editing/macros/findIdleBelts'
import { findTending } from '../../../core/editing/macros/findTending'
import { leadOverBelts } from '../../../core/editing/macros/leadOverBelts'
import { useSession } from '../../session/sessionStore'
import { recordName } from '../../text/localText'
import { frameStore } from '../frame/frameStore'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { useBuildText } from './useBuildText'

export function BeltOffer() {
  const text = useBuildText().lead
  const language = useLanguage()
  const controller = useController()
  const document = useSession((state) => state.document)
  // One offer at a time: the robot's comes with a route of its own.
  const idle = useMemo(
    () => (document && !findTending(document) ? findIdleBelts(document)[0] : undefined),
    [document],
  )
  if (document === undefined || idle === undefined) return null
  const lead = () => {
    controller.edit.apply({ verb: 'lead', records: [...idle.belts] }, leadOverBelts(idle.belts))
    frameStore.set({ bottom: true, bottomTab: 'process', beamer: false })
  }
  return (
    <div className="edit-chip tending-offer" role="status">
      <span>{text.idle(recordName(document.records[idle.belts[0]!]!, language))}</span>
      <button type="button" className="button primary" onClick={lead}>
        <Route size={14} aria-hidden="true" />
        {text.make}
      </button>
    </div>
  )
}
