// What happened, newest first; a row selects what it is about. Only of the selected thing on wish.
import { useState } from 'react'
import { useSession } from '../../session/sessionStore'
import { debugText } from '../../text/debugText'
import { formatNumber } from '../../text/formatNumber'
import { RecordLink } from '../inspect/PropertyList'
import { useLanguage } from '../parts/useText'
import { useStartAt } from '../run/RunClock'
import { describeEntry } from './describeEntry'
import { eventClock } from './eventClock'
import { useNames } from './useNames'
import { useTrace } from './useTrace'

/** What a person looks through; the newest matter. */
const SHOWN = 100

export function EventList() {
  const language = useLanguage()
  const text = debugText[language]
  const nameOf = useNames()
  const selection = useSession((state) => state.selection)
  const startAt = useStartAt()
  const [isFiltered, setIsFiltered] = useState(false)
  const { entries, newFrom } = useTrace()
  const filters = isFiltered && selection !== undefined
  const shown = entries.filter(({ entity }) => !filters || entity === selection).slice(-SHOWN)
  return (
    <section className="debug-column debug-events" aria-label={text.events}>
      <header>
        <h3 title={text.eventsHelp}>{text.events}</h3>
        {selection !== undefined && (
          <label>
            <input
              type="checkbox"
              checked={isFiltered}
              onChange={(event) => setIsFiltered(event.target.checked)}
            />
            {text.onlySelection(nameOf(selection))}
          </label>
        )}
      </header>
      {shown.length === 0 && <p className="muted">{text.noEvents}</p>}
      <ol reversed>
        {shown.toReversed().map((entry) => (
          <li key={entry.sequence} data-new={entry.sequence >= newFrom}>
            <time className="debug-time" title={`${formatNumber(entry.t, language, 6)} s`}>
              {eventClock(startAt, entry.t, language)}
            </time>
            {entry.entity !== undefined && <RecordLink id={entry.entity} />}
            <span>{describeEntry(entry, nameOf, language)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
