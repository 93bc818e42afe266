// What follows from the answers so far: the robot, a first estimate, why this robot; or which answers cannot be met and what would help.
import { problemIn } from '../../../core/model/problems/sceneProblem'
import type { SceneDocument } from '../../../core/model/SceneDocument'
import type { Problem } from '../../../core/results/problem'
import type { MadeCell } from '../../../core/results/TemplateResult'
import { useSession } from '../../session/sessionStore'
import { formatDuration } from '../../text/formatDuration'
import { formatNumber } from '../../text/formatNumber'
import { recordName } from '../../text/localText'
import { useLanguage } from '../parts/useText'
import { asSentence } from './asSentence'
import type { CellOffer } from './useMadeCell'
import { useWizardText } from './useWizardText'

export function OfferPanel({ offer }: { readonly offer: CellOffer }) {
  const text = useWizardText()
  const { busy, cell, problems } = offer
  return (
    <aside className="wizard-offer" aria-busy={busy}>
      <h3>{text.outcome}</h3>
      {cell === undefined && problems.length === 0 && <p className="muted">{text.working}</p>}
      <div role="status">{problems.length > 0 && <Refusal problems={problems} />}</div>
      {cell !== undefined && <Offer cell={cell} />}
    </aside>
  )
}

function Offer({ cell }: { readonly cell: MadeCell }) {
  const text = useWizardText()
  const language = useLanguage()
  const { robotName, cycleS, partsPerHour, investmentEur, assumed } = cell.summary
  const perHour = formatNumber(partsPerHour, language, partsPerHour < 20 ? 1 : 0)
  const euros = formatNumber(Math.round(investmentEur / 1000) * 1000, language)
  return (
    <>
      <dl className="offer-figures">
        <Figure name={text.robot} value={robotName} />
        <Figure name={text.cycle} value={text.about(formatDuration(cycleS, language))} />
        <Figure name={text.output} value={text.about(text.perHour(perHour))} />
        <Figure name={text.investment} value={text.about(`€ ${euros}`)} />
      </dl>
      <p className="muted">
        {text.estimate}
        {assumed.length > 0 && ` ${text.assumed(assumed.length)}.`}
      </p>
      <h4>{text.why}</h4>
      <p className="prose">{cell.reason[language]}</p>
      {cell.kept.length > 0 && <Kept ids={cell.kept} />}
    </>
  )
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Kept({ ids }: { readonly ids: readonly string[] }) {
  const text = useWizardText()
  const language = useLanguage()
  const document = useSession((state) => state.document)
  return (
    <p className="offer-kept">
      {text.kept}: {ids.map((id) => nameOf(document, id, language)).join(', ')}.
    </p>
  )
}

function nameOf(document: SceneDocument | undefined, id: string, language: 'nl' | 'en'): string {
  const record = document?.records[id]
  return record === undefined ? id : recordName(record, language)
}

function Refusal({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useWizardText()
  const language = useLanguage()
  return (
    <div className="offer-refusal">
      <h4>{text.cannot}</h4>
      {problems.map((problem) => {
        const { message, hint } = problemIn(language, problem)
        return (
          <p key={`${problem.where.path} ${problem.message}`}>
            {asSentence(message)} {asSentence(hint)}
          </p>
        )
      })}
    </div>
  )
}
