// The timeline as a table: for each resource its state now and the share of each state in the window. For ears and for copying.
import { RESOURCE_STATES } from '../../../core/results/states'
import { formatTicks } from '../../text/formatDuration'
import { formatShare } from '../../text/formatNumber'
import { RecordLink } from '../inspect/PropertyList'
import { useController } from '../parts/sessionContext'
import { useLiveState } from '../parts/useLiveState'
import { useSlowly } from '../parts/useSlowly'
import { useLanguage, useText } from '../parts/useText'
import type { TickWindow } from './ganttBars'
import type { GanttRow } from './ganttRows'
import { ganttStore } from './ganttStore'
import { ganttWindow } from './ganttWindow'
import { stateShares } from './stateShares'

export function GanttTable({ rows }: { readonly rows: readonly GanttRow[] }) {
  const { gantt: history } = useController()
  const { run, state } = useText()
  const language = useLanguage()
  const { minutes, backUs } = ganttStore.use((settings) => settings)
  // Once a simulated second is often enough to read figures by.
  useSlowly(({ lastTick }) => Math.floor(lastTick / 1e6))
  const window = ganttWindow(history, minutes, backUs)
  const known = Math.min(window.toTick, history.lastTick) - Math.max(window.fromTick, history.firstTick)
  return (
    <section className="table-scroller" aria-label={run.table}>
      <table className="table">
        <caption>{run.tableCaption(formatTicks(Math.max(0, known), language))}</caption>
        <thead>
          <tr>
            <th scope="col">{run.resource}</th>
            <th scope="col">{run.currently}</th>
            {RESOURCE_STATES.map((name) => (
              <th key={name} scope="col" className="number">
                {state.states[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.id} row={row} window={window} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TableRow({ row, window }: { readonly row: GanttRow; readonly window: TickWindow }) {
  const { gantt } = useController()
  const language = useLanguage()
  const states = useText().state.states
  const now = useLiveState(row.id)
  const shares = stateShares(gantt.segments(row.entity, window.fromTick, window.toTick), window)
  return (
    <tr>
      <th scope="row">
        <RecordLink id={row.id} />
      </th>
      <td>{now && states[now]}</td>
      {shares.map((share, index) => (
        <td key={RESOURCE_STATES[index]} className="number">
          {share > 0 ? formatShare(share, language) : ''}
        </td>
      ))}
    </tr>
  )
}
