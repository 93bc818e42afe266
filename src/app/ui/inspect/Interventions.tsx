// Buttons that do something to the run on screen: speed, stop, door, breakdown, a person in a zone. They change nothing in the cell itself.
import { useState } from 'react'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { SceneRecordUnion } from '../../../core/model/sceneRecord'
import { useSession } from '../../session/sessionStore'
import { formatShare } from '../../text/formatNumber'
import { useBuildText } from '../build/useBuildText'
import { useController } from '../parts/sessionContext'
import { useLanguage } from '../parts/useText'
import { hasOverride, type InterventionRow, interventionsFor } from './interventionsFor'
import '../build/build.css'

interface ActProps {
  readonly record: SceneRecordUnion
  readonly document: SceneDocument
}

export function Interventions({ record, document }: ActProps) {
  const text = useBuildText().act
  const language = useLanguage()
  const status = useSession((state) => state.status)
  const [said, setSaid] = useState('')
  const rows = interventionsFor(record, document, text, language)
  const runs = status === 'running' || status === 'paused'
  if (rows.length === 0 || !runs) return null
  return (
    <section className="panel-section interventions" aria-label={text.title}>
      <h3 title={text.help}>{text.title}</h3>
      {hasOverride(record) && <SpeedOverride id={record.id} />}
      {rows.map((row) => (
        <ButtonRow key={row.key} row={row} onDone={(label) => setSaid(text.asked(label))} />
      ))}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </section>
  )
}

interface RowProps {
  readonly row: InterventionRow
  readonly onDone: (label: string) => void
}

function ButtonRow({ row, onDone }: RowProps) {
  const controller = useController()
  return (
    <div className="intervention-row">
      {row.place !== undefined && <span className="muted">{row.place}</span>}
      {row.buttons.map(({ label, intervention }) => (
        <button
          key={label}
          type="button"
          className="button small"
          data-verb={intervention.verb}
          onClick={() => {
            void controller.intervene(intervention)
            onDone(label)
          }}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

const FULL_PERCENT = 100
const STEP_PERCENT = 5

function SpeedOverride({ id }: { readonly id: string }) {
  const text = useBuildText().act
  const language = useLanguage()
  const controller = useController()
  const [percent, setPercent] = useState(FULL_PERCENT)
  const change = (next: number) => {
    setPercent(next)
    void controller.intervene({ verb: 'override', entity: id, value: next / FULL_PERCENT })
  }
  return (
    <label className="override">
      <span>{text.speed}</span>
      <input
        type="range"
        min={0}
        max={FULL_PERCENT}
        step={STEP_PERCENT}
        value={percent}
        aria-valuetext={formatShare(percent / FULL_PERCENT, language)}
        onChange={(event) => change(Number(event.target.value))}
      />
      <span className="override-value">
        {percent === FULL_PERCENT ? text.full : formatShare(percent / FULL_PERCENT, language)}
      </span>
    </label>
  )
}
