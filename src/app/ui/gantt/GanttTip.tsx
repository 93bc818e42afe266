// The tooltip of the timeline: which resource, which state, since when and how long.
import { RESOURCE_STATES } from '../../../core/results/states'
import { calendarMoment, formatMoment } from '../../text/formatClock'
import { formatTicks } from '../../text/formatDuration'
import { StateSwatch } from '../parts/StateSwatch'
import { useLanguage, useText } from '../parts/useText'
import { useStartAt } from '../run/RunClock'
import type { GanttSpot } from './useGanttPointer'

const TIP_WIDTH_PX = 240

export function GanttTip({ spot }: { readonly spot: GanttSpot }) {
  const text = useText()
  const language = useLanguage()
  const startAt = useStartAt()
  const { segment, row, ongoing, clientX, clientY } = spot
  const state = RESOURCE_STATES[segment.state]
  if (state === undefined) return null
  const duration = formatTicks(segment.endTick - segment.startTick, language)
  const left = Math.min(clientX + 12, window.innerWidth - TIP_WIDTH_PX - 8)
  return (
    <div className="gantt-tip" style={{ left, bottom: window.innerHeight - clientY + 12 }}>
      <strong>{row.name}</strong>
      <span>
        <StateSwatch state={state} /> {text.run.segment(text.state.states[state], duration)}
        {ongoing && ` ${text.run.ongoing}`}
      </span>
      <span className="muted">
        {text.run.from(formatMoment(calendarMoment(startAt, segment.startTick), language))}
      </span>
    </div>
  )
}
