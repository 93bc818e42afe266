// The honest cycle time of a program: its band, what it starts from, what it rests on, split by cause; and the door to calibrating it.
import type { CycleFigure } from '../../../core/results/ProgramStudy'
import { formatDuration } from '../../text/formatDuration'
import { useLanguage, useText } from '../parts/useText'
import { CalibrateButton } from './CalibrateButton'
import { useProgramText } from './useProgramText'

const PERCENTILES = [
  { name: 'low', means: 'P10' },
  { name: 'middle', means: 'P50' },
  { name: 'high', means: 'P90' },
] as const

export function CycleSection({ cycle, program }: { readonly cycle: CycleFigure; readonly program: string }) {
  const text = useProgramText()
  const language = useLanguage()
  const seconds = (value: number) => formatDuration(value, language)
  return (
    <section className="panel-section program-cycle">
      <h3>{text.cycle}</h3>
      <p className="cycle-answer">
        <strong>{seconds(cycle.p50S)}</strong>{' '}
        <span className="muted" title="P50 · P10 – P90">
          {text.likely} · {text.band(seconds(cycle.p10S), seconds(cycle.p90S))}
        </span>
        {cycle.estimated && (
          <span className="origin" data-certainty="estimate" title={text.estimatedWhy}>
            {text.estimated}
          </span>
        )}
      </p>
      <p className="muted">{text.cycleStart(cycle.from, cycle.to)}</p>
      <p className="muted">{cycle.estimated ? text.estimatedWhy : text.certain}</p>
      <SplitTable split={cycle.split} />
      <CalibrateButton program={program} label={text.calibrate} />
    </section>
  )
}

function SplitTable({ split }: Pick<CycleFigure, 'split'>) {
  const text = useProgramText()
  const { causes } = useText().state
  const language = useLanguage()
  return (
    <table className="table split-table">
      <caption className="visually-hidden">{text.split}</caption>
      <thead>
        <tr>
          <th scope="col">{text.cause}</th>
          {PERCENTILES.map(({ name, means }) => (
            <th key={name} scope="col" className="number" title={means}>
              {text[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {split.map(({ cause, p10S, p50S, p90S }) => (
          <tr key={cause}>
            <th scope="row">{causes[cause]}</th>
            {[p10S, p50S, p90S].map((value, index) => (
              <td key={PERCENTILES[index]!.name} className="number">
                {formatDuration(value, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
