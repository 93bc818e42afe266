// The lines of the inspector: label, value, unit, and a mark when the value is an estimate. Read-only.
import { useSession } from '../../session/sessionStore'
import { recordName } from '../../text/localText'
import { useController } from '../parts/sessionContext'
import { useLanguage, useText } from '../parts/useText'
import { OriginMark } from './OriginMark'
import type { PropertyRow, PropertyValue } from './PropertyRow'

export function PropertyList({ rows }: { readonly rows: readonly PropertyRow[] }) {
  return (
    <dl className="property-list">
      {rows.map((row) => (
        <div key={row.key} className="property">
          <dt>{row.label}</dt>
          <dd>
            <ValueView value={row.value} />
            {row.origin && <OriginMark origin={row.origin} field={row.key} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function ValueView({ value }: { readonly value: PropertyValue }) {
  if (value.kind === 'links') return <RecordLinks ids={value.ids} />
  return (
    <span>
      {value.text}
      {value.unit !== undefined && <span className="unit">{`\u00a0${value.unit}`}</span>}
    </span>
  )
}

const LINKS_SHOWN = 6

/** References to records, as buttons that select them. */
export function RecordLinks({ ids }: { readonly ids: readonly string[] }) {
  const more = useText().panel.items(ids.length - LINKS_SHOWN)
  return (
    <span className="record-links">
      {ids.slice(0, LINKS_SHOWN).map((id) => (
        <RecordLink key={id} id={id} />
      ))}
      {ids.length > LINKS_SHOWN && <span className="muted">+ {more}</span>}
    </span>
  )
}

export function RecordLink({ id }: { readonly id: string }) {
  const controller = useController()
  const language = useLanguage()
  const record = useSession((state) => state.document?.records[id])
  return (
    <button type="button" className="link" onClick={() => controller.select(id)}>
      {record ? recordName(record, language) : id}
    </button>
  )
}
