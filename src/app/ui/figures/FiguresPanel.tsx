// The figures of the run: the likely bottleneck, robot cycles by cause, resources by state. Loaded when first looked at.
import { useSession } from '../../session/sessionStore'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber } from '../../text/formatNumber'
import { RecordLink } from '../inspect/PropertyList'
import { useLanguage, useText } from '../parts/useText'
import { BottleneckHint } from './BottleneckHint'
import { CycleList } from './CycleList'
import { ThroughputList } from './ThroughputList'
import { UtilisationList } from './UtilisationList'

export function FiguresPanel() {
  const text = useText().panel
  const language = useLanguage()
  const results = useSession((state) => state.results)
  const document = useSession((state) => state.document)
  if (results === undefined || document === undefined) return <p className="empty">{text.noFigures}</p>
  const measured = text.measuredOver(formatDuration(results.simulatedS - results.warmupS, language))
  const warmup = results.warmupS > 0 ? ` ${text.warmup(formatDuration(results.warmupS, language))}` : ''
  return (
    <div className="figures">
      <h2 className="visually-hidden">{text.figures}</h2>
      <ThroughputList kpis={results.kpis} />
      <BottleneckHint results={results} document={document} />
      <CycleList cycles={results.cycle} document={document} />
      <UtilisationList results={results} document={document} />
      <ProductList counts={results.partsOutByProduct} />
      <p className="muted footnote">
        {measured}
        {warmup}
      </p>
    </div>
  )
}

function ProductList({ counts }: { readonly counts: Readonly<Record<string, number>> }) {
  const text = useText().panel
  const language = useLanguage()
  const entries = Object.entries(counts)
  if (entries.length === 0) return null
  return (
    <section className="panel-section">
      <h3>{text.products}</h3>
      <dl className="property-list">
        {entries.map(([id, count]) => (
          <div key={id} className="property">
            <dt>
              <RecordLink id={id} />
            </dt>
            <dd>{formatNumber(count, language, 0)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
