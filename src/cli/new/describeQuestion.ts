// A question of a template for the command line: as data in its own unit, and as lines for a person.
import type { TemplateQuestion } from '../../core/results/TemplateQuestion'
import type { CliLanguage } from '../CliIo'
import type { NewText } from './newText'

/** Numbers in the unit of the question, which is also how bare numbers of an answer file are read. */
export function questionData(question: TemplateQuestion): Readonly<Record<string, unknown>> {
  const { id, kind, text, help } = question
  const unknown = { allowsUnknown: true }
  switch (question.kind) {
    case 'number': {
      const { unit, whole } = question
      const inUnit = (si: number) => Number((si / question.unitSi).toPrecision(9))
      const [min, max, standard] = [question.min, question.max, question.default].map(inUnit)
      return { id, kind, text, help, unit, min, max, default: standard, whole: whole === true, ...unknown }
    }
    case 'choice':
      return { id, kind, text, help, options: question.options, default: question.default, ...unknown }
    case 'yesNo':
      return { id, kind, text, help, default: question.default, ...unknown }
  }
}

export function questionLines(question: TemplateQuestion, language: CliLanguage, say: NewText): string[] {
  const { id, text, help } = question
  return [`${id}: ${text[language]} ${range(question, language, say)}`, `    ${help[language]}`]
}

function range(question: TemplateQuestion, language: CliLanguage, say: NewText): string {
  switch (question.kind) {
    case 'number': {
      const write = (si: number) => {
        const digits = String(Number((si / question.unitSi).toPrecision(9)))
        return language === 'nl' ? digits.replace('.', ',') : digits
      }
      const unit = question.unit === '' ? '' : ` ${question.unit}`
      return `[${write(question.min)}–${write(question.max)}${unit}; ${say.default} ${write(question.default)}${unit}]`
    }
    case 'choice': {
      const options = question.options.map((option) => `${option.id} = ${option.text[language]}`)
      return `[${options.join(', ')}; ${say.default} ${question.default}]`
    }
    case 'yesNo':
      return `[${say.yesNo}; ${say.default} ${say.yesNo.split(' ')[question.default ? 0 : 2]}]`
  }
}
