// The clock of the cell: weekday, date, time and shift. Refreshed four times a second.
import { useMemo } from 'react'
import { recordsOfType } from '../../../core/model/SceneDocument'
import { useSession } from '../../session/sessionStore'
import { calendarMoment, formatDay, formatTimeOfDay } from '../../text/formatClock'
import type { Language } from '../../text/Language'
import { localText } from '../../text/localText'
import { useSlowly } from '../parts/useSlowly'
import { useLanguage, useText } from '../parts/useText'
import { activeShift } from './activeShift'

export function RunClock() {
  const text = useText().run
  const language = useLanguage()
  const document = useSession((state) => state.document)
  const second = useSlowly((history) => Math.floor(history.lastTick / 1e6))
  const startAt = useStartAt()
  const calendars = useMemo(() => (document ? recordsOfType(document, 'calendar') : []), [document])
  if (document === undefined) return null
  const moment = calendarMoment(startAt, second * 1e6)
  const shift = activeShift(calendars, moment)
  return (
    <div className="run-clock" role="timer" aria-live="off" aria-label={text.clock}>
      <span className="muted">{formatDay(moment, language)}</span>
      <span className="run-clock-time">{formatTimeOfDay(moment, language)}</span>
      {shift && <span className="muted run-clock-shift">{shiftWords(shift, text, language)}</span>}
    </div>
  )
}

function shiftWords(
  shift: NonNullable<ReturnType<typeof activeShift>>,
  text: ReturnType<typeof useText>['run'],
  language: Language,
): string {
  if (!shift.on) return text.offShift
  const name = localText(shift.name, language)
  return name === undefined ? text.inShift : text.shift(name)
}

/** Calendar time of tick 0. */
export function useStartAt(): string {
  return useSession((state) => {
    const scene = state.document && recordsOfType(state.document, 'scene')[0]
    return scene?.startAt ?? '2026-11-23T06:00:00'
  })
}
