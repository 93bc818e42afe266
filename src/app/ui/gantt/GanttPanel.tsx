// The timeline: toolbar, row names, drawing or table. The names are a list that the keyboard walks through.
import { lazy, Suspense, useMemo } from 'react'
import { useSession } from '../../session/sessionStore'
import { useLanguage, useText } from '../parts/useText'
import { GanttDrawing } from './GanttDrawing'
import { GanttToolbar } from './GanttToolbar'
import { type GanttRow, ganttRows } from './ganttRows'
import { ganttStore } from './ganttStore'

const GanttTable = lazy(() => import('./GanttTable').then(({ GanttTable: table }) => ({ default: table })))

export function GanttPanel() {
  const text = useText().run
  const asTable = ganttStore.use((settings) => settings.asTable)
  const rows = useGanttRows()
  return (
    <section className="gantt" aria-label={text.gantt}>
      <GanttToolbar />
      {rows.length === 0 && <p className="empty">{text.noHistory}</p>}
      {rows.length > 0 && !asTable && <GanttDrawing rows={rows} />}
      {rows.length > 0 && asTable && (
        <Suspense>
          <GanttTable rows={rows} />
        </Suspense>
      )}
    </section>
  )
}

function useGanttRows(): GanttRow[] {
  const topology = useSession((state) => state.topology)
  const document = useSession((state) => state.document)
  const language = useLanguage()
  return useMemo(
    () => (topology && document ? ganttRows(topology, document, language) : []),
    [topology, document, language],
  )
}
