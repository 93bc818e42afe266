// The questions of one template beside what follows from them. Whoever made it decides what is done with the cell.
import { type ReactNode, useMemo, useState } from 'react'
import { problemIn } from '../../../core/model/problems/sceneProblem'
import type { TemplateAnswers, TemplateQuestion } from '../../../core/results/TemplateQuestion'
import type { MadeCell, TemplateInfo } from '../../../core/results/TemplateResult'
import type { Language } from '../../text/Language'
import { useLanguage } from '../parts/useText'
import { OfferPanel } from './OfferPanel'
import { QuestionField } from './QuestionField'
import { typedNumber } from './shownNumber'
import { type CellOffer, useMadeCell } from './useMadeCell'

interface QuestionsProps {
  readonly template: TemplateInfo
  /** Answers to begin with (SI), of a cell that is there. */
  readonly answers?: TemplateAnswers
  readonly documentText?: string
  readonly doneLabel: string
  readonly onDone: (cell: MadeCell) => void
  /** The other button. */
  readonly aside: ReactNode
}

type Typed = Readonly<Record<string, string>>

export function Questions({ template, answers, documentText, doneLabel, onDone, aside }: QuestionsProps) {
  const language = useLanguage()
  const [typed, setTyped] = useState<Typed>(() => typedAnswers(template.questions, answers ?? {}, language))
  const offer = useMadeCell(template.id, typed, documentText)
  const problems = useMemo(() => problemsByQuestion(offer, language), [offer, language])
  const answer = (id: string, value: string | undefined) =>
    setTyped(({ [id]: _old, ...others }) => (value === undefined ? others : { ...others, [id]: value }))
  const { cell, busy } = offer
  return (
    <form
      className="wizard-body"
      onSubmit={(event) => {
        event.preventDefault()
        if (cell !== undefined && !busy) onDone(cell)
      }}
    >
      <div className="wizard-questions">
        {template.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={typed[question.id]}
            problem={problems.get(question.id)}
            onAnswer={(value) => answer(question.id, value)}
          />
        ))}
      </div>
      <OfferPanel offer={offer} />
      <footer>
        {aside}
        <button type="submit" className="button primary" disabled={cell === undefined || busy}>
          {doneLabel}
        </button>
      </footer>
    </form>
  )
}

/** What a template asked before, as it would be typed. */
function typedAnswers(
  questions: readonly TemplateQuestion[],
  answers: TemplateAnswers,
  language: Language,
): Typed {
  const known = questions.filter(({ id }) => answers[id] !== undefined)
  return Object.fromEntries(
    known.map((question) => [question.id, typedAnswer(question, answers[question.id]!, language)]),
  )
}

function typedAnswer(
  question: TemplateQuestion,
  answer: number | string | boolean,
  language: Language,
): string {
  if (question.kind === 'number') return typedNumber(question, Number(answer), language)
  if (question.kind === 'choice') return String(answer)
  return answer === true ? 'yes' : 'no'
}

/** Answers that could not be read at all are told beside them; what cannot be met is told by the offer. */
function problemsByQuestion({ problems }: CellOffer, language: Language): ReadonlyMap<string, string> {
  const unread = problems.filter(({ code }) => code !== 'template.answerUnmet')
  return new Map(
    unread.map((problem) => [String(problem.values?.question ?? ''), problemIn(language, problem).hint]),
  )
}
