// The middle of the frame: the 3D view, what floats over it, and what stands there when it cannot be drawn.
import Minimize2 from 'lucide-react/icons/minimize-2'
import { lazy, Suspense } from 'react'
import { useSession } from '../../session/sessionStore'
import { EditChip } from '../history/EditChip'
import { CellGuard } from '../notices/CellGuard'
import { LoadingNotice } from '../notices/LoadingNotice'
import { RunNotice } from '../notices/RunNotice'
import { IconButton } from '../parts/IconButton'
import { useText } from '../parts/useText'
import { KpiStrip } from '../run/KpiStrip'
import { StartCard } from '../start/StartCard'
import { WorkNotices } from '../work/WorkNotices'
import { frameStore } from './frameStore'

// Asked for at once, so that three arrives while the frame is drawn and the first cell compiles.
const liveCell = import('./LiveCell').then((file) => ({ default: file.LiveCell }))
const LiveCell = lazy(() => liveCell)
const BuildOverlay = lazy(() =>
  import('../build/BuildOverlay').then((file) => ({ default: file.BuildOverlay })),
)

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
      <LeaveBeamer />
      <LoadingNotice />
      <RunNotice />
      <StartCard />
      <Figures />
      <EditChip />
      <WorkNotices />
    </main>
  )
}

/** Of the run, or of the cell as it is being built. */
function Figures() {
  const building = useSession((state) => state.mode === 'build')
  if (!building) return <KpiStrip />
  return (
    <Suspense>
      <BuildOverlay />
    </Suspense>
  )
}

/** The way back for a mouse: the header is hidden with the panels. */
function LeaveBeamer() {
  const text = useText().frame
  const beamer = frameStore.use((frame) => frame.beamer)
  if (!beamer) return null
  return (
    <IconButton
      className="leave-beamer"
      icon={Minimize2}
      label={text.leaveBeamer}
      keyHint="B"
      onPress={() => frameStore.set({ beamer: false })}
    />
  )
}
