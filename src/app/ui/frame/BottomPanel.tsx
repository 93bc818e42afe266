// The panel under the run bar: timeline or problems, with an edge that sets its height.
import { GanttPanel } from '../gantt/GanttPanel'
import { ProblemsPanel } from '../notices/ProblemsPanel'
import { useText } from '../parts/useText'
import { BOTTOM_PANEL_ID } from './BottomTabs'
import { frameStore } from './frameStore'
import { HeightEdge } from './HeightEdge'

export function BottomPanel() {
  const label = useText().frame.bottomPanel
  const { bottomTab, bottomHeightPx } = frameStore.use((frame) => frame)
  return (
    <section
      id={BOTTOM_PANEL_ID}
      className="bottom-panel"
      aria-label={label}
      style={{ height: bottomHeightPx }}
    >
      <HeightEdge />
      {bottomTab === 'timeline' ? <GanttPanel /> : <ProblemsPanel />}
    </section>
  )
}
