// The middle of the frame: the 3D view, what floats over it, and what stands there when it cannot be drawn.
import PanelLeft from 'lucide-react/icons/panel-left'
import PanelRight from 'lucide-react/icons/panel-right'
import { lazy, Suspense } from 'react'
import { CellGuard } from '../notices/CellGuard'
import { LoadingNotice } from '../notices/LoadingNotice'
import { RunNotice } from '../notices/RunNotice'
import { IconButton } from '../parts/IconButton'
import { useText } from '../parts/useText'
import { KpiStrip } from '../run/KpiStrip'
import { StartCard } from '../start/StartCard'
import { frameStore } from './frameStore'

const LiveCell = lazy(() => import('./LiveCell').then((file) => ({ default: file.LiveCell })))

export function CellPane() {
  const label = useText().frame.cellView
  return (
    <main id="cell" className="cell-pane" tabIndex={-1}>
      <section className="cell-view" aria-label={label}>
        <CellGuard>
          <Suspense>
            <LiveCell />
          </Suspense>
        </CellGuard>
      </section>
      <PanelToggles />
      <LoadingNotice />
      <RunNotice />
      <StartCard />
      <KpiStrip />
    </main>
  )
}

function PanelToggles() {
  const text = useText().frame
  const { left, right, beamer } = frameStore.use((frame) => frame)
  const leftShown = left && !beamer
  const rightShown = right && !beamer
  return (
    <>
      <IconButton
        className="panel-toggle at-left"
        icon={PanelLeft}
        label={leftShown ? text.hideLeft : text.showLeft}
        keyHint="["
        onPress={() => frameStore.set({ left: !leftShown, beamer: false })}
      />
      <IconButton
        className="panel-toggle at-right"
        icon={PanelRight}
        label={rightShown ? text.hideRight : text.showRight}
        keyHint="]"
        onPress={() => frameStore.set({ right: !rightShown, beamer: false })}
      />
    </>
  )
}
