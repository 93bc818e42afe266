// What each resource did with its time: one bar by state, busiest first.
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { EntityFigures, RunResults } from '../../../core/results/RunResults'
import { RESOURCE_STATES } from '../../../core/results/states'
import { formatShare } from '../../text/formatNumber'
import { RecordLink } from '../inspect/PropertyList'
import { useLanguage, useText } from '../parts/useText'
import { type BarPiece, StackedBar } from './StackedBar'

interface ListProps {
  readonly results: RunResults
  readonly document: SceneDocument
}

export function UtilisationList({ results, document }: ListProps) {
  const text = useText().panel
  const rows = Object.entries(results.entities)
    .filter(([id]) =>
      ['robot', 'station', 'operator', 'conveyor', 'vehicle'].includes(document.records[id]?.type ?? ''),
    )
    .sort(([, a], [, b]) => b.states.working - a.states.working)
  if (rows.length === 0) return null
  return (
    <section className="panel-section">
      <h3 title={text.utilisationHelp}>{text.utilisation}</h3>
      {rows.map(([id, figures]) => (
        <UtilisationBar key={id} id={id} figures={figures} />
      ))}
    </section>
  )
}

function UtilisationBar({ id, figures }: { readonly id: string; readonly figures: EntityFigures }) {
  const { states } = useText().state
  const language = useLanguage()
  const pieces: BarPiece[] = RESOURCE_STATES.map((state) => ({
    key: state,
    label: states[state],
    share: figures.states[state],
    shown: formatShare(figures.states[state], language),
  }))
  return (
    <div className="bar-block">
      <p className="bar-title">
        <RecordLink id={id} />
        <span className="bar-value">{formatShare(figures.states.working, language)}</span>
      </p>
      <StackedBar pieces={pieces} by="state" format={(share) => formatShare(share, language)} />
    </div>
  )
}
