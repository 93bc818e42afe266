// Random answers inside the ranges of a template, some of them not known: what property tests ask a template with.
import fc from 'fast-check'
import type { TemplateAnswers, TemplateQuestion } from '../../../src/core/results/TemplateQuestion'

export function anyAnswers(questions: readonly TemplateQuestion[]): fc.Arbitrary<TemplateAnswers> {
  const fields = Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)]))
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<TemplateAnswers>
}

function anyAnswer(question: TemplateQuestion): fc.Arbitrary<number | string | boolean> {
  switch (question.kind) {
    case 'number':
      return question.whole
        ? fc.integer({ min: question.min, max: question.max })
        : fc.double({ min: question.min, max: question.max, noNaN: true })
    case 'choice':
      return fc.constantFrom(...question.options.map(({ id }) => id))
    case 'yesNo':
      return fc.boolean()
  }
}
