// The key figures over the 3D view. Each says in its tooltip how it was computed, and opens the figures panel.
import { useMemo } from 'react'
import { useSession } from '../../session/sessionStore'
import { frameStore } from '../frame/frameStore'
import { useLanguage, useText } from '../parts/useText'
import { type KeyFigure, keyFigures } from './keyFigures'

export function KpiStrip() {
  const results = useSession((state) => state.results)
  const language = useLanguage()
  const label = useText().run.figures
  const figures = useMemo(() => results && keyFigures(results, language), [results, language])
  if (figures === undefined) return null
  return (
    <section className="kpi-strip" aria-label={label}>
      {figures.map((figure) => (
        <KpiButton key={figure.key} figure={figure} />
      ))}
    </section>
  )
}

function KpiButton({ figure }: { readonly figure: KeyFigure }) {
  const helpId = `kpi-${figure.key}-help`
  const open = () => frameStore.set({ right: true, rightTab: 'figures', beamer: false })
  return (
    <button type="button" className="kpi" aria-describedby={helpId} onClick={open}>
      <span className="kpi-label">{figure.label}</span>
      <span className="kpi-value">
        {figure.value}
        {figure.interval !== undefined && <span className="kpi-interval"> {figure.interval}</span>}
        {figure.unit !== undefined && <span className="unit"> {figure.unit}</span>}
      </span>
      <span className="tip" role="tooltip" id={helpId}>
        {figure.help}
      </span>
    </button>
  )
}
