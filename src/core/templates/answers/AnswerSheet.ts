// Answers that have been checked, with the defaults where somebody did not know: what the makers of cells read. Checks nothing itself.
import type { Provenance } from '../../model/fields/recordFields'
import type { NumberQuestion, TemplateAnswers, TemplateQuestion } from '../../results/TemplateQuestion'

export class AnswerSheet {
  readonly answers: TemplateAnswers
  private readonly questions: ReadonlyMap<string, TemplateQuestion>

  constructor(questions: readonly TemplateQuestion[], answers: TemplateAnswers) {
    this.questions = new Map(questions.map((question) => [question.id, question]))
    this.answers = answers
  }

  /** SI. */
  number(id: string): number {
    return Number(this.valueOf(id))
  }

  choice(id: string): string {
    return String(this.valueOf(id))
  }

  isYes(id: string): boolean {
    return this.valueOf(id) === true
  }

  has(id: string): boolean {
    return this.questions.has(id)
  }

  /** Provenance of a field that follows from an answer: an estimate when the person did not know, else nothing. */
  origin(field: string, id: string): Provenance {
    if (this.answers[id] !== undefined) return {}
    const question = this.questions.get(id)
    const source = `assumed by the template: "${id}" was not known`
    const range = question?.kind === 'number' ? bandOf(question) : {}
    return { [field]: { source, certainty: 'estimate', ...range } }
  }

  private valueOf(id: string): number | string | boolean {
    const question = this.questions.get(id)
    if (!question) throw new Error(`the template has no question "${id}"`)
    return this.answers[id] ?? question.default
  }
}

/** Half to double the default, inside the range: what a person who does not know may well find. */
function bandOf(question: NumberQuestion): { low: number; likely: number; high: number } {
  const likely = question.default
  return { low: Math.max(question.min, likely / 2), likely, high: Math.min(question.max, likely * 2) }
}
