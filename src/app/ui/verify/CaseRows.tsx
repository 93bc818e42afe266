// One case of the table: what it is, and a row for each figure. Of many figures the first ones, those that differ before the others.
import Check from 'lucide-react/icons/check'
import X from 'lucide-react/icons/x'
import { useState } from 'react'
import type { CaseSummary, CaseVerdict, MetricVerdict } from '../../../core/results/VerifyResults'
import { VERIFY_CASE_TEXT } from '../../text/verifyCaseText'
import { verifyText } from '../../text/verifyText'
import { useLanguage } from '../parts/useText'
import { formatFigure } from './formatFigure'

interface CaseProps {
  readonly summary: CaseSummary
  readonly verdict: CaseVerdict | undefined
  readonly isUnderWay: boolean
  readonly onOpen: (id: string) => void
}

const FIRST_FIGURES = 4

export function CaseRows({ summary, verdict, isUnderWay, onOpen }: CaseProps) {
  const text = verifyText[useLanguage()]
  const [isOpen, setIsOpen] = useState(false)
  const all = [...(verdict?.metrics ?? [])].sort((a, b) => Number(a.pass) - Number(b.pass))
  const shown = isOpen ? all : all.slice(0, FIRST_FIGURES)
  const hidden = all.length - FIRST_FIGURES
  const rows = Math.max(1, shown.length) + (hidden > 0 ? 1 : 0)
  return (
    <tbody data-case={summary.id} data-verdict={verdict?.pass}>
      <tr>
        <th scope="rowgroup" rowSpan={rows}>
          <CaseName summary={summary} verdict={verdict} onOpen={onOpen} />
        </th>
        {shown[0] === undefined ? (
          <>
            <td colSpan={4} />
            <td className="muted">
              {isUnderWay ? text.computing : (verdict?.notExpressible ?? text.notRun)}
            </td>
          </>
        ) : (
          <FigureCells metric={shown[0]} />
        )}
      </tr>
      {shown.slice(1).map((metric) => (
        <tr key={metric.name}>
          <FigureCells metric={metric} />
        </tr>
      ))}
      {hidden > 0 && (
        <tr>
          <td colSpan={5}>
            <button type="button" className="link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? text.fewer : text.more(hidden)}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  )
}

function CaseName({ summary, verdict, onOpen }: Omit<CaseProps, 'isUnderWay'>) {
  const language = useLanguage()
  const text = verifyText[language]
  const { id, source, hasScene } = summary
  return (
    <div className="verify-case" title={text.source(source)}>
      <span>{VERIFY_CASE_TEXT[id]?.[language] ?? id}</span>
      <code>{id}</code>
      {verdict?.rerun && <span className="muted">{text.rerun}</span>}
      {hasScene && (
        <button type="button" className="link" aria-label={text.openCase(id)} onClick={() => onOpen(id)}>
          {text.open}
        </button>
      )}
    </div>
  )
}

function FigureCells({ metric }: { readonly metric: MetricVerdict }) {
  const language = useLanguage()
  const text = verifyText[language]
  const { name, expected, measured, halfWidth, pass } = metric
  const Icon = pass ? Check : X
  return (
    <>
      <td>
        <code>{name}</code>
      </td>
      <td className="number">{formatFigure(expected, language)}</td>
      <td className="number">{formatFigure(measured, language)}</td>
      <td className="number">{halfWidth > 0 ? formatFigure(halfWidth, language, 2) : ''}</td>
      <td>
        <span className="verify-verdict" data-pass={pass}>
          <Icon size={14} aria-hidden="true" />
          {pass ? text.agrees : text.differs}
        </span>
      </td>
    </>
  )
}
