// The panel under the run bar: timeline, step debugger, history or problems, with an edge that sets its height.
import { lazy, Suspense } from 'react'
import { useSession } from '../../session/sessionStore'
import { GanttPanel } from '../gantt/GanttPanel'
import { ProblemsPanel } from '../notices/ProblemsPanel'
import { useText } from '../parts/useText'
import { BOTTOM_PANEL_ID } from './BottomTabs'
import { frameStore } from './frameStore'
import { HeightEdge } from './HeightEdge'
import { shownBottomTab } from './shownBottomTab'

const HistoryPanel = lazy(() =>
  import('../history/HistoryPanel').then((file) => ({ default: file.HistoryPanel })),
)
const ProcessPanel = lazy(() =>
  import('../process/ProcessPanel').then((file) => ({ default: file.ProcessPanel })),
)
const DebugPanel = lazy(() => import('../debug/DebugPanel').then((file) => ({ default: file.DebugPanel })))

export function BottomPanel() {
  const label = useText().frame.bottomPanel
  const { bottomTab: chosen, bottomHeightPx } = frameStore.use((frame) => frame)
  const building = useSession((state) => state.mode === 'build')
  const bottomTab = shownBottomTab(chosen, building)
  return (
    <section
      id={BOTTOM_PANEL_ID}
      className="bottom-panel"
      aria-label={label}
      style={{ height: bottomHeightPx }}
    >
      <HeightEdge />
      {bottomTab === 'history' && (
        <Suspense>
          <HistoryPanel />
        </Suspense>
      )}
      {bottomTab === 'process' && (
        <Suspense>
          <ProcessPanel />
        </Suspense>
      )}
      {bottomTab === 'timeline' && <GanttPanel />}
      {bottomTab === 'problems' && <ProblemsPanel />}
      {bottomTab === 'debug' && (
        <Suspense>
          <DebugPanel />
        </Suspense>
      )}
    </section>
  )
}
