// The smaller words over the picture: length of a handle, the measure, the count of targets that are reached, the selection box.
import type { CSSProperties } from 'react'
import { canBeDimension } from '../../../core/editing/commands/addDimension'
import { formatNumber } from '../../text/formatNumber'
import type { LengthNotice, MeasureNotice, ReachCount, ScreenPoint } from './EditNotices'
import type { EditTexts } from './editTexts'
import { formatMetres } from './formatMetres'
import { FLOAT, floatAt, MUTED } from './overlayStyles'

interface Words {
  readonly texts: EditTexts
  readonly language: 'nl' | 'en'
}

export function SelectionBox({ box: [a, b] }: { readonly box: readonly [ScreenPoint, ScreenPoint] }) {
  const style: CSSProperties = {
    position: 'absolute',
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
    border: '1.5px dashed var(--accent)',
    background: 'color-mix(in srgb, var(--accent) 12%, transparent)',
    pointerEvents: 'none',
  }
  return <div data-edit="box" style={style} />
}

export function LengthReadout({ notice, texts, language }: Words & { readonly notice: LengthNotice }) {
  const { at, measures, lengthM } = notice
  const size =
    measures === 'bend'
      ? `${formatNumber((lengthM * 180) / Math.PI, language, 1)}°`
      : formatMetres(lengthM, language)
  return (
    <div role="status" data-edit="length" style={{ ...FLOAT, ...floatAt(at) }}>
      <span style={MUTED}>{texts[measures]}</span> <b>{size}</b>
    </div>
  )
}

/** The float itself lets the pointer through to the picture. */
const PRESSABLE: CSSProperties = { pointerEvents: 'auto', marginTop: 4 }

const TOP: CSSProperties = { ...FLOAT, top: 8, left: '50%', transform: 'translateX(-50%)' }

interface MeasureProps extends Words {
  readonly notice: MeasureNotice
  readonly onKeep: () => void
}

export function MeasureReadout({ notice, texts, language, onKeep }: MeasureProps) {
  const { from, to, at, isDone } = notice
  const hint = !from || isDone ? texts.measureFirst : texts.measureSecond
  const way = from && to ? ([0, 1, 2] as const).map((axis) => to[axis] - from[axis]) : undefined
  return (
    <>
      <div role="status" style={TOP}>
        {hint}
      </div>
      {way && at && (
        <div role="status" data-edit="measure" style={{ ...FLOAT, ...floatAt(at) }}>
          <b>{formatMetres(Math.hypot(...way), language)}</b>
          {way.map((value, axis) => (
            <div key={texts.axes[axis]} style={MUTED}>
              d{texts.axes[axis]} {formatMetres(value, language)}
            </div>
          ))}
          {from && to && isDone && canBeDimension(from, to) && (
            <button type="button" className="button small" style={PRESSABLE} onClick={onKeep}>
              {texts.keepMeasure}
            </button>
          )}
        </div>
      )}
    </>
  )
}

const VERDICTS = ['reached', 'nearLimit', 'unreachable'] as const
const TOKEN = {
  reached: 'var(--state-working)',
  nearLimit: 'var(--state-blocked)',
  unreachable: 'var(--state-failed)',
}

/** Also the legend: shape, colour and word together. */
export function ReachLegend({ count, texts }: { readonly count: ReachCount; readonly texts: EditTexts }) {
  const style: CSSProperties = { ...FLOAT, left: 8, bottom: 8, display: 'flex', gap: 14 }
  return (
    <div role="status" data-edit="reach" style={style}>
      <span style={MUTED}>{texts.reachTitle}</span>
      {VERDICTS.filter((verdict) => count[verdict] > 0).map((verdict) => (
        <span key={verdict} style={{ display: 'inline-flex', gap: 5, alignItems: 'center' }}>
          <VerdictSign verdict={verdict} />
          <b>{count[verdict]}</b> {texts.reach[verdict]}
        </span>
      ))}
    </div>
  )
}

function VerdictSign({ verdict }: { readonly verdict: (typeof VERDICTS)[number] }) {
  return (
    <svg aria-hidden="true" width={16} height={16} viewBox="-32 -32 64 64">
      {verdict === 'reached' && <circle r={26} fill={TOKEN[verdict]} />}
      {verdict === 'nearLimit' && <path d="M0-27 29 24H-29z" fill={TOKEN[verdict]} />}
      {verdict === 'unreachable' && <path d="M-24-24H24V24H-24z" fill={TOKEN[verdict]} />}
      <path d={SIGNS[verdict]} fill="none" stroke="var(--panel)" strokeWidth={7} strokeLinecap="round" />
    </svg>
  )
}

const SIGNS = {
  reached: 'M-12 1-3 10 13-9',
  nearLimit: 'M0-10V6M0 15v.5',
  unreachable: 'M-11-11 11 11M11-11-11 11',
}
