// What the cell as edited would do, over the picture: longest robot cycle, throughput of a short run, reach, problems. Says when it is being
// computed anew and what each figure rests on.
import { useRef } from 'react'
import type { Assessment } from '../../../core/results/Assessment'
import { useSession } from '../../session/sessionStore'
import { frameStore } from '../frame/frameStore'
import { useLanguage } from '../parts/useText'
import { type LiveFigure, liveFigures } from './liveFigures'
import { useBuildText } from './useBuildText'

export function LiveStrip() {
  const text = useBuildText().live
  const language = useLanguage()
  const assessment = useSession((state) => state.assessment)
  const assessing = useSession((state) => state.assessing)
  const document = useSession((state) => state.document)
  const problems = useSession((state) => state.problems)
  const earlier = useEarlier(assessment)
  if (document === undefined) return null
  const figures = liveFigures(assessment, document, problems, language)
  const before = earlier && liveFigures(earlier, document, [], language)
  return (
    <section className="kpi-strip live-strip" aria-label={text.title} aria-busy={assessing}>
      {figures.map((figure) => (
        <LiveButton
          key={figure.key}
          figure={figure}
          was={before?.find(({ key }) => key === figure.key)}
          busy={assessing || assessment === undefined}
        />
      ))}
    </section>
  )
}

/** The assessment before the newest one. */
function useEarlier(assessment: Assessment | undefined): Assessment | undefined {
  const known = useRef<readonly (Assessment | undefined)[]>([])
  if (known.current[0] !== assessment) known.current = [assessment, known.current[0]]
  return known.current[1]
}

/** Opens what the figure is about: the figures, or the problems below. */
function open(key: LiveFigure['key']): void {
  if (key === 'throughput' || key === 'cycle')
    frameStore.set({ right: true, rightTab: 'figures', beamer: false })
  else frameStore.set({ bottom: true, bottomTab: 'problems', beamer: false })
}

interface ButtonProps {
  readonly figure: LiveFigure
  /** The same figure before the last change. */
  readonly was: LiveFigure | undefined
  readonly busy: boolean
}

function LiveButton({ figure, was, busy }: ButtonProps) {
  const text = useBuildText().live
  const changed =
    figure.verdicts === undefined &&
    was !== undefined &&
    was.unit === figure.unit &&
    was.value !== figure.value
  const helpId = `live-${figure.key}-help`
  return (
    <button
      type="button"
      className="kpi"
      data-figure={figure.key}
      data-busy={busy || undefined}
      aria-describedby={helpId}
      onClick={() => open(figure.key)}
    >
      <span className="kpi-label">
        {figure.label}
        {busy && <span className="live-busy"> {text.busy}</span>}
      </span>
      <span className="kpi-value">
        {figure.verdicts === undefined ? figure.value : <Verdicts figure={figure} />}
        {figure.unit !== undefined && <span className="unit"> {figure.unit}</span>}
        {changed && <span className="kpi-interval"> {text.was(was.value)}</span>}
        {figure.mark !== undefined && (
          <span className="origin" data-certainty="estimate">
            {figure.mark}
          </span>
        )}
      </span>
      <span className="tip" role="tooltip" id={helpId}>
        {figure.help}
      </span>
    </button>
  )
}

/** Told apart by sign and number, not by colour alone. */
function Verdicts({ figure }: { readonly figure: LiveFigure }) {
  return (
    <span className="live-verdicts">
      {(figure.verdicts ?? []).map(({ tone, sign, count }) => (
        <span key={tone} className="verdict" data-verdict={tone}>
          {sign} {count}
        </span>
      ))}
    </span>
  )
}
