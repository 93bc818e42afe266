// The tabs at the right end of the run bar: timeline, step debugger, history and problems. A second press on the open one hides the panel.
import ChartGantt from 'lucide-react/icons/chart-gantt'
import Footprints from 'lucide-react/icons/footprints'
import History from 'lucide-react/icons/history'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import Workflow from 'lucide-react/icons/workflow'
import { useSession } from '../../session/sessionStore'
import { useText } from '../parts/useText'
import { type BottomTab, frameStore } from './frameStore'
import { shownBottomTab } from './shownBottomTab'

/** Room for a row of the graph and for the fields of a step. */
const PROCESS_HEIGHT_PX = 300

export const BOTTOM_PANEL_ID = 'bottom-panel'

export function BottomTabs() {
  const text = useText()
  const count = useSession((state) => state.problems.length)
  const building = useSession((state) => state.mode === 'build')
  const changed = useSession((state) => state.undoName !== undefined || state.redoName !== undefined)
  const problems = count === 0 ? text.run.problems : `${text.run.problems} (${count})`
  return (
    <div className="bottom-tabs">
      <TabButton tab="problems" label={problems} icon={TriangleAlert} />
      {(building || changed) && <TabButton tab="history" label={text.edit.history} icon={History} />}
      {building && <TabButton tab="process" label={text.run.process} icon={Workflow} />}
      <TabButton tab="debug" label={text.run.debug} icon={Footprints} />
      <TabButton tab="timeline" label={text.run.timeline} icon={ChartGantt} />
    </div>
  )
}

interface TabProps {
  readonly tab: BottomTab
  readonly label: string
  readonly icon: typeof ChartGantt
}

function TabButton({ tab, label, icon: Icon }: TabProps) {
  const building = useSession((state) => state.mode === 'build')
  const open = frameStore.use(
    ({ bottom, beamer, bottomTab }) => bottom && !beamer && shownBottomTab(bottomTab, building) === tab,
  )
  const press = () => {
    const { bottomHeightPx } = frameStore.get()
    const heightPx = tab === 'process' ? Math.max(bottomHeightPx, PROCESS_HEIGHT_PX) : bottomHeightPx
    frameStore.set(
      open ? { bottom: false } : { bottom: true, bottomTab: tab, beamer: false, bottomHeightPx: heightPx },
    )
  }
  return (
    <button
      type="button"
      className="tab-button"
      aria-expanded={open}
      aria-controls={open ? BOTTOM_PANEL_ID : undefined}
      onClick={press}
    >
      <Icon size={14} aria-hidden="true" />
      {label}
    </button>
  )
}
