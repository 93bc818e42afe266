// Good parts out per hour, in shift and round the clock, each with its interval: which of the two is meant is said in full.
import type { RunResults } from '../../../core/results/RunResults'
import { throughputText } from '../../text/throughputText'
import { useLanguage, useText } from '../parts/useText'
import { throughputs } from '../run/keyFigures'

export function ThroughputList({ kpis }: { readonly kpis: RunResults['kpis'] }) {
  const language = useLanguage()
  const { perHour } = useText().run
  const lines = throughputs(kpis, language).filter((line) => line !== undefined)
  return (
    <section className="panel-section" data-figures="throughput">
      <h3>{throughputText[language].title}</h3>
      <dl className="property-list">
        {lines.map(({ label, value, interval = '' }) => (
          <div key={label} className="property">
            <dt>{label}</dt>
            <dd>
              {value} {interval} <span className="unit">{perHour}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
