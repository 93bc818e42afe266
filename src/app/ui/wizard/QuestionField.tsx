// One question of a template: a number with its unit and range, a choice, or yes and no; each with "I don't know".
import { type ReactNode, useId } from 'react'
import type { ChoiceQuestion, NumberQuestion, TemplateQuestion } from '../../../core/results/TemplateQuestion'
import { useLanguage } from '../parts/useText'
import { asSentence } from './asSentence'
import { shownNumber, shownQuantity, unitWord } from './shownNumber'
import { useWizardText, type WizardText } from './useWizardText'

interface FieldProps {
  readonly question: TemplateQuestion
  /** What was typed or chosen; undefined: not known. */
  readonly value: string | undefined
  readonly problem: string | undefined
  readonly onAnswer: (value: string | undefined) => void
}

export function QuestionField({ question, value, problem, onAnswer }: FieldProps) {
  const language = useLanguage()
  const text = useWizardText()
  const id = useId()
  const common = { id, value, onAnswer, described: `${id}-help`, broken: problem !== undefined }
  return (
    <fieldset className="question" data-question={question.id}>
      <legend>{question.text[language]}</legend>
      <div className="question-answer">
        {question.kind === 'number' ? (
          <NumberInput {...common} question={question} />
        ) : (
          <Options {...common} options={optionsOf(question, text, language)} />
        )}
        <Unknown question={question} known={value !== undefined} onAnswer={onAnswer} />
      </div>
      <p className="muted" id={`${id}-help`}>
        {question.help[language]}
      </p>
      {problem !== undefined && (
        <p className="question-problem" role="alert">
          {asSentence(problem)}
        </p>
      )}
    </fieldset>
  )
}

interface InputProps {
  readonly id: string
  readonly value: string | undefined
  readonly described: string
  readonly broken: boolean
  readonly onAnswer: (value: string | undefined) => void
}

function NumberInput({
  question,
  value,
  described,
  broken,
  onAnswer,
}: InputProps & { readonly question: NumberQuestion }) {
  const language = useLanguage()
  const text = useWizardText()
  const { unit, min, max } = question
  const range = text.range(
    shownNumber(question, min, language),
    shownNumber(question, max, language),
    unitWord(unit, language),
  )
  return (
    <span className="question-number">
      <input
        type="text"
        inputMode="decimal"
        aria-label={question.text[language]}
        aria-describedby={described}
        aria-invalid={broken}
        placeholder={shownNumber(question, question.default, language)}
        value={value ?? ''}
        onChange={({ target }) => onAnswer(target.value === '' ? undefined : target.value)}
      />
      <span className="muted">{range}</span>
    </span>
  )
}

interface Option {
  readonly id: string
  readonly name: string
  readonly standard: boolean
}

function optionsOf(
  question: Exclude<TemplateQuestion, NumberQuestion>,
  text: WizardText,
  language: 'nl' | 'en',
): Option[] {
  if (question.kind === 'choice') return choicesOf(question, language)
  return [
    { id: 'yes', name: text.yes, standard: question.default },
    { id: 'no', name: text.no, standard: !question.default },
  ]
}

function choicesOf({ options, default: standard }: ChoiceQuestion, language: 'nl' | 'en'): Option[] {
  return options.map((option) => ({
    id: option.id,
    name: option.text[language],
    standard: option.id === standard,
  }))
}

function Options({
  id,
  value,
  onAnswer,
  described,
  options,
}: InputProps & { readonly options: readonly Option[] }) {
  return (
    <span className="question-options" role="radiogroup" aria-describedby={described}>
      {options.map((option) => (
        <label key={option.id} data-assumed={value === undefined && option.standard}>
          <input
            type="radio"
            name={id}
            value={option.id}
            checked={value === option.id}
            onChange={() => onAnswer(option.id)}
          />
          {option.name}
        </label>
      ))}
    </span>
  )
}

function Unknown({
  question,
  known,
  onAnswer,
}: Pick<FieldProps, 'question' | 'onAnswer'> & { readonly known: boolean }): ReactNode {
  const language = useLanguage()
  const text = useWizardText()
  return (
    <label className="question-unknown">
      <input
        type="checkbox"
        checked={!known}
        aria-label={text.unknownFor(question.text[language])}
        onChange={({ target }) => onAnswer(target.checked ? undefined : standardOf(question, language))}
      />
      {known ? text.unknown : text.assumption(shownStandard(question, text, language))}
    </label>
  )
}

/** Who does know starts from the default. */
function standardOf(question: TemplateQuestion, language: 'nl' | 'en'): string {
  if (question.kind === 'number') return shownNumber(question, question.default, language)
  if (question.kind === 'choice') return question.default
  return question.default ? 'yes' : 'no'
}

function shownStandard(question: TemplateQuestion, text: WizardText, language: 'nl' | 'en'): string {
  if (question.kind === 'number') return shownQuantity(question, question.default, language)
  const option = optionsOf(question, text, language).find(({ standard }) => standard)
  return `“${option?.name ?? ''}”`
}
