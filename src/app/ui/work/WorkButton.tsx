// Project and scenario in the top bar, whether they are saved, and the panel with everything that is kept.
import ChevronDown from 'lucide-react/icons/chevron-down'
import { lazy, Suspense } from 'react'
import { useWork } from '../../io/workState'
import { Flyout } from '../parts/Flyout'
import { useText } from '../parts/useText'

const WorkPanel = lazy(() => import('./WorkPanel').then((file) => ({ default: file.WorkPanel })))

export function WorkButton() {
  const text = useText().work
  const { scenario, saved } = useWork()
  return (
    <Flyout
      buttonClass="work-button"
      title={text.open}
      button={
        <>
          {scenario && <span className="work-scenario">{scenario.name}</span>}
          <span className="save-mark" data-saved={saved} title={text.savedHelp[saved]}>
            {text.saved[saved]}
          </span>
          <ChevronDown size={14} aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <Suspense>
          <WorkPanel close={close} />
        </Suspense>
      )}
    </Flyout>
  )
}
