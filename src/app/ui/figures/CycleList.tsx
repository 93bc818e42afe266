// Mean cycle time of each robot program, split by cause.
import type { CycleFigures } from '../../../core/results/RunResults'
import { CYCLE_CAUSES } from '../../../core/results/states'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber } from '../../text/formatNumber'
import { RecordLink } from '../inspect/PropertyList'
import { useLanguage, useText } from '../parts/useText'
import { type BarPiece, StackedBar } from './StackedBar'

export function CycleList({ cycles }: { readonly cycles: readonly CycleFigures[] }) {
  const text = useText().panel
  const done = cycles.filter(({ count }) => count > 0)
  // A cell without robot programs has nothing to wait for here.
  if (cycles.length === 0) return null
  return (
    <section className="panel-section">
      <h3 title={text.cycleHelp}>{text.cycleTimes}</h3>
      {done.length === 0 && <p className="muted">{text.noCycles}</p>}
      {done.map((cycle) => (
        <CycleBar key={`${cycle.robot} ${cycle.program}`} cycle={cycle} />
      ))}
    </section>
  )
}

function CycleBar({ cycle }: { readonly cycle: CycleFigures }) {
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
      <p className="muted bar-count">{text.panel.cycles(formatNumber(cycle.count, language, 0))}</p>
    </div>
  )
}
