// Numbers of a question as a person reads and types them: in the question's own unit, with the comma of the language.
import type { NumberQuestion } from '../../../core/results/TemplateQuestion'
import { formatNumber } from '../../text/formatNumber'
import type { Language } from '../../text/Language'

/** Six digits: what was typed comes back as it was. */
const DIGITS = 6

export function shownNumber({ unitSi }: NumberQuestion, si: number, language: Language): string {
  return formatNumber(Number((si / unitSi).toPrecision(DIGITS)), language)
}

/** With its unit behind it. */
export function shownQuantity(question: NumberQuestion, si: number, language: Language): string {
  return `${shownNumber(question, si, language)} ${unitWord(question.unit, language)}`.trim()
}

/** An hour is a "uur" in Dutch. */
export function unitWord(unit: string, language: Language): string {
  return language === 'nl' && unit === '/h' ? '/u' : unit
}

/** For an input field, where groups of thousands would be in the way. */
export function typedNumber({ unitSi }: NumberQuestion, si: number, language: Language): string {
  const text = String(Number((si / unitSi).toPrecision(DIGITS)))
  return language === 'nl' ? text.replace('.', ',') : text
}
