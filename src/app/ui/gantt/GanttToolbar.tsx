// What the timeline shows: the window, back to now, drawing or table, and what the colours mean.
import ArrowRightToLine from 'lucide-react/icons/arrow-right-to-line'
import Table2 from 'lucide-react/icons/table-2'
import { RESOURCE_STATES } from '../../../core/results/states'
import { useSession } from '../../session/sessionStore'
import { IconButton } from '../parts/IconButton'
import { StateSwatch } from '../parts/StateSwatch'
import { useSlowly } from '../parts/useSlowly'
import { useText } from '../parts/useText'
import { ganttStore } from './ganttStore'
import { WINDOW_MINUTES } from './ganttWindow'

/** Slower than this every change reaches the page; gaps then date from running ahead unseen. */
const FAST = 100

export function GanttToolbar() {
  const text = useText().run
  const { backUs, asTable } = ganttStore.use((settings) => settings)
  const complete = useSlowly((history) => history.complete)
  const fast = useSession((state) => state.speed > FAST)
  return (
    <div className="gantt-toolbar">
      <WindowChoice />
      {backUs > 0 && (
        <button type="button" className="tab-button" onClick={() => ganttStore.set({ backUs: 0 })}>
          <ArrowRightToLine size={14} aria-hidden="true" />
          {text.toNow}
        </button>
      )}
      {!complete && fast && <span className="gantt-lossy muted">{text.lossy}</span>}
      <StateLegend />
      <IconButton
        icon={Table2}
        label={asTable ? text.drawing : text.table}
        pressed={asTable}
        onPress={() => ganttStore.set({ asTable: !asTable })}
      />
    </div>
  )
}

function WindowChoice() {
  const text = useText().run
  const minutes = ganttStore.use((settings) => settings.minutes)
  return (
    <select
      className="select"
      aria-label={text.window}
      value={String(minutes)}
      onChange={(event) => ganttStore.set({ minutes: Number(event.target.value), backUs: 0 })}
    >
      {WINDOW_MINUTES.map((choice) => (
        <option key={choice} value={String(choice)}>
          {text.windowMinutes(choice)}
        </option>
      ))}
      <option value="Infinity">{text.windowWhole}</option>
    </select>
  )
}

/** All states with their hatching, as the drawing shows them. */
function StateLegend() {
  const { states, meanings } = useText().state
  return (
    <ul className="legend">
      {RESOURCE_STATES.map((state) => (
        <li key={state} title={meanings[state]}>
          <StateSwatch state={state} />
          {states[state]}
        </li>
      ))}
    </ul>
  )
}
