// Cycle time of each robot program with the band of what is not known, split by cause; what it rests on when somebody asks.
import { lazy, Suspense, useState } from 'react'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { CycleFigures } from '../../../core/results/RunResults'
import { CYCLE_CAUSES } from '../../../core/results/states'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber } from '../../text/formatNumber'
import type { Language } from '../../text/Language'
import { RecordLink } from '../inspect/PropertyList'
import { useLanguage, useText } from '../parts/useText'
import { type BarPiece, StackedBar } from './StackedBar'

const CycleDrivers = lazy(() => import('./CycleDrivers').then((file) => ({ default: file.CycleDrivers })))

interface ListProps {
  readonly cycles: readonly CycleFigures[]
  readonly document: SceneDocument
}

export function CycleList({ cycles, document }: ListProps) {
  const text = useText().panel
  const done = cycles.filter(({ count }) => count > 0)
  // A cell without robot programs has nothing to wait for here.
  if (cycles.length === 0) return null
  return (
    <section className="panel-section">
      <h3 title={text.cycleHelp}>{text.cycleTimes}</h3>
      {done.length === 0 && <p className="muted">{text.noCycles}</p>}
      {done.map((cycle) => (
        <CycleBar key={`${cycle.robot} ${cycle.program}`} cycle={cycle} document={document} />
      ))}
    </section>
  )
}

interface BarProps {
  readonly cycle: CycleFigures
  readonly document: SceneDocument
}

function CycleBar({ cycle, document }: BarProps) {
  const text = useText()
  const language = useLanguage()
  const pieces: BarPiece[] = CYCLE_CAUSES.map((cause) => ({
    key: cause,
    label: text.state.causes[cause],
    share: cycle.meanS > 0 ? cycle.split[cause] / cycle.meanS : 0,
    shown: formatDuration(cycle.split[cause], language),
  }))
  return (
    <div className="bar-block">
      <p className="bar-title">
        <span>
          <RecordLink id={cycle.robot} /> · <RecordLink id={cycle.program} />
        </span>
        <span className="bar-value">
          {formatDuration(cycle.meanS, language)}
          {cycle.estimated && (
            <span className="origin" data-certainty="estimate" title={text.panel.estimatedHelp}>
              {text.panel.estimate}
            </span>
          )}
        </span>
      </p>
      <StackedBar
        pieces={pieces}
        by="cause"
        format={(share) => formatDuration(share * cycle.meanS, language)}
      />
      {cycle.band && (
        <p className="cycle-band" title={text.panel.bandHelp}>
          {bandWords(cycle.band, text.panel.band, language)}
        </p>
      )}
      <p className="muted bar-count">{text.panel.cycles(formatNumber(cycle.count, language, 0))}</p>
      {cycle.band && <Drivers program={cycle.program} document={document} />}
    </div>
  )
}

function bandWords(
  { p10S, p50S, p90S }: NonNullable<CycleFigures['band']>,
  say: (low: string, middle: string, high: string) => string,
  language: Language,
): string {
  return say(formatDuration(p10S, language), formatDuration(p50S, language), formatDuration(p90S, language))
}

function Drivers({ program, document }: { readonly program: string; readonly document: SceneDocument }) {
  const text = useText().panel
  const [open, setOpen] = useState(false)
  return (
    <details className="cycle-why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.bandWhy}</summary>
      {open && (
        <Suspense>
          <CycleDrivers program={program} document={document} />
        </Suspense>
      )}
    </details>
  )
}
