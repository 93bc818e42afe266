// What a drag is doing, beside the dragged thing: distance or angle with a field for typing, what it snaps to, what it runs into.
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react'
import { findRecord, type SceneDocument } from '../../../core/model/SceneDocument'
import { formatNumber } from '../../text/formatNumber'
import { recordName } from '../../text/localText'
import type { DragNotice, Typing } from './EditNotices'
import type { EditTools } from './EditTools'
import type { EditTexts } from './editTexts'
import { formatMetres } from './formatMetres'
import { FLOAT, floatAt, MUTED } from './overlayStyles'

interface DragReadoutProps {
  readonly notice: DragNotice
  readonly document: SceneDocument
  readonly texts: EditTexts
  readonly language: 'nl' | 'en'
  readonly tools: EditTools
}

const NAMES_SHOWN = 2
const ROW: CSSProperties = { display: 'flex', gap: 8, alignItems: 'baseline' }
const FAILED: CSSProperties = {
  color: 'var(--state-failed)',
  fontWeight: 600,
  whiteSpace: 'normal',
  maxWidth: 280,
}
const FIELD: CSSProperties = {
  width: 84,
  font: 'inherit',
  color: 'inherit',
  background: 'var(--background)',
  border: '1px solid var(--accent)',
  borderRadius: 4,
  padding: '1px 4px',
  pointerEvents: 'auto',
}

export function DragReadout({ notice, document, texts, language, tools }: DragReadoutProps) {
  const { drag, marks, overlaps, typing } = notice
  const name = (id: string) => recordName(findRecord(document, id) ?? { id }, language)
  const shown = overlaps.slice(0, NAMES_SHOWN).map(name).join(', ')
  const rest = overlaps.length - NAMES_SHOWN
  return (
    <div role="status" data-edit="drag" style={{ ...FLOAT, ...floatAt(notice.at) }}>
      {drag.kind === 'turn' ? (
        <AngleRow notice={notice} axis={drag.axis} texts={texts} language={language} tools={tools} />
      ) : (
        <MoveRows notice={notice} axes={drag.axes} texts={texts} language={language} tools={tools} />
      )}
      {marks.map(({ kind, record }) => (
        <div key={`${kind}${record}`} style={{ color: 'var(--accent)' }}>
          {texts.snap[kind](name(record))}
        </div>
      ))}
      {overlaps.length > 0 && (
        <div style={FAILED}>✕ {texts.overlaps(rest > 0 ? `${shown} ${texts.more(rest)}` : shown)}</div>
      )}
      {typing && <div style={{ ...MUTED, fontSize: 11 }}>{texts.typeHint}</div>}
    </div>
  )
}

interface RowProps {
  readonly notice: DragNotice
  readonly texts: EditTexts
  readonly language: 'nl' | 'en'
  readonly tools: EditTools
}

function MoveRows({
  notice,
  axes,
  texts,
  language,
  tools,
}: RowProps & { readonly axes: readonly boolean[] }) {
  const { deltaM, positionM, typing } = notice
  const moved = ([0, 1, 2] as const).filter((axis) => axes[axis])
  return (
    <>
      {moved.map((axis) => (
        <div key={axis} style={ROW}>
          <span style={MUTED}>{texts.axes[axis]}</span>
          {typing?.axis === axis ? (
            <NumberField typing={typing} label={texts.field(texts.axes[axis])} tools={tools} />
          ) : (
            <b>{formatMetres(deltaM[axis], language)}</b>
          )}
          <span style={MUTED}>→ {formatMetres(positionM[axis], language)}</span>
        </div>
      ))}
      {moved.length > 1 && (
        <div style={MUTED}>
          {texts.total} {formatMetres(Math.hypot(...deltaM), language)}
        </div>
      )}
    </>
  )
}

function AngleRow({ notice, axis, texts, language, tools }: RowProps & { readonly axis: 0 | 1 | 2 }) {
  const { angleRad, typing } = notice
  const degrees = (angleRad * 180) / Math.PI
  return (
    <div style={ROW}>
      <span style={MUTED}>{texts.angle}</span>
      {typing?.axis === axis ? (
        <NumberField typing={typing} label={texts.angle} tools={tools} />
      ) : (
        <b>{formatNumber(degrees, language, 1)}°</b>
      )}
    </div>
  )
}

function NumberField({
  typing,
  label,
  tools,
}: {
  readonly typing: Typing
  readonly label: string
  readonly tools: EditTools
}) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter') tools.finish()
    else if (event.key === 'Escape') tools.cancel()
    else if (event.key === 'Tab') tools.nextAxis()
    else return
    event.preventDefault()
  }
  return (
    <input
      ref={field}
      aria-label={label}
      inputMode="decimal"
      value={typing.text}
      style={FIELD}
      onChange={(event) => tools.type(typing.axis, event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => tools.finish()}
    />
  )
}
